"""Where a person can be found, to the house: street addresses, post boxes, postcodes, coordinates, corners.

A kind of way is a word of `KIND`; what says that an address is an institution's and no person's is one of `PUBLIC`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]"
    r"|UT|V[AT]"
    r"|W[AIVY]|Ala(?:bama|ska)|Ar(?:izona|kansas)|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    r"|Hawaii|Idaho"
    r"|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota"
    r"|Mississippi|Missouri"
    r"|Montana|Nebraska|Nevada|New[ ](?:Hampshire|Jersey|Mexico|York)|North[ ](?:Carolina|Dakota)|Ohio"
    r"|Oklahoma|Oregon"
    r"|Pennsylvania|Rhode[ ]Island|South[ ](?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont"
    r"|(?:West[ ])?Virginia"
    r"|Washington|Wisconsin|Wyoming)"
)
WAY = (
    r"(?:Street|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ln|Court|Terrace|Parkway|Pkwy|Highway|Hwy"
    r"|Circle|Cir|Crescent"
    r"|Mews|Turnpike|Pike|Alley|Loop|Trail|St|Dr(?!\.[ ][A-Z])|Ct)"
)
KIND = (
    rf"(?:{WAY}|Av|Place|Pl|Ter|Trl|Square|Sq|Way|Cres|Close|Gardens|Grove|Row|Tpke|Expressway|Freeway"
    rf"|Crossing|Plaza"
    r"|Esplanade|Quay|Walk|Route|Path|Run|Ridge|Hollow|Cove|Bend|Point|Pt|Hill|Heights|Hts|Creek|street"
    r"|avenue|road|lane|boulevard|Wharf"
    r"|Commons)"
)
SIDE = r"(?:(?:[NSEW]{1,2}\.?|(?:North|South)(?:east|west)?|East|West)[ ])?"
FIRST = r"(?:(?:[A-Z][\w'’-]*\.?|\d{1,3}(?:st|nd|rd|th))[ ])"
WORD = r"(?:(?:[A-Z][\w'’-]*\.?|\d{1,3}(?:st|nd|rd|th)|de|las?|los|del|of|the)[ ])"
FLAT = (
    r"(?:,?[ ](?:(?:Apt|Apartment|Unit|Suite|Ste|Flat|Rm|Room|Lot|Trailer|Floor|Fl|Bldg|Box|Piso"
    r"|Puerta)\.?[ ]?\#?[ ]?"
    r"[\w-]{1,6}|\#[ ]?[\w-]{1,6}))?"
)
TOWN = (
    rf"(?:,?[ ](?:[A-Z][\w.'’-]+[ ]?){{1,3}},?[ ](?:{STATE}\b\.?(?:,?[ ]\d{{5}}(?:-\d{{4}})?)?"
    rf"|[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}}|(?:[A-Z]{{2}}[ ])?[A-Z]\d[A-Z][ ]\d[A-Z]\d))?"
)
UNIT = Pattern(r"(?:Apt|Apartment|Unit|Flat|Suite)\.?[ ][\w-]{1,5},?[ ]\Z")
HOUSE = r"(?<![\w.$€£/-])(?<!\d,)\d{1,6}(?:-\d{1,4})?[A-Z]?(?:[ ]½)?,?[ ]"
ROAD = (
    r"(?:(?:Old|New)[ ])?(?:County|State|Farm|Ranch|US(?=[ -](?:Hi|Hw|Ro|Rt))|U\.S\.(?=[ ](?:Hi|Hw|Ro|Rt))"
    r"|FM|CR|SR)[ -](?:(?:to[ ]Market[ ])?(?:Road|Route|Highway|Rd|Hwy|Rte)\.?[ ])?\d+"
)
RUE = (
    r"(?:bis[ ]|ter[ ])?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Pp]lace|[Qq]uai|[Aa]ll[ée]e"
    r"|[Ii]mpasse)[ ](?:d['’]|de[ ]la[ ]|des?[ ]|du[ ])?"
    r"[A-ZÉ][\w'’-]*(?:[ ][A-ZÉ][\w'’-]*){0,3}"
)
ADDRESS = Pattern(
    rf"{HOUSE}(?:{SIDE}{FIRST}{WORD}{{0,3}}?{KIND}\b\.?(?:[ ](?:[NSEW]{{1,2}}\b\.?|North|South|East|West))?"
    rf"|{SIDE}(?:Avenue[ ][A-Z]\b|Broadway\b|Highway[ ]\d+|{ROAD})|{RUE}){FLAT}{TOWN}"
)
CALLE = Pattern(
    r"\b(?:[Cc]alle|C/|[Aa]venida|[Cc]arretera|Avda\.?|Av\.|Carrera|Cra\.?|Paseo|Plaza|Calz(?:ada|\.)|Camino"
    r"|Pasaje)[ ]"
    r"(?:(?:de|del|la|las|los|el|[A-ZÁÉÍÓÚÑ][\w'.-]*|\d{1,3})[ ]?){1,5},?[ ]?"
    r"(?:n\.?[º°o]\.?[ ]|\#[ ]?|n[úu]mero[ ])?\d{1,5}(?:[ ]?-[ ]?\d{1,4})?(?:,?[ ]\d{1,2}\.?[º°ª][ ]?[A-Z]?)?"
)
POST_BOX = Pattern(
    r"\b(?:P\.?[ ]?O\.?[ ]?Box|Post[ ]Office[ ]Box|Apartado(?:[ ]postal)?|Apdo\.?|Casilla(?:[ ]postal)?"
    r"|Case[ ]postale"
    rf"|(?:RR|Rural[ ]Route|HC)[ ]?\#?\d+,?[ ]Box)[ ]?\#?\d[\d-]*(?-i:{TOWN})",
    re.IGNORECASE,
)
STATE_BEFORE = Pattern(rf"(?<!\b[Ii]n )\b{STATE}\.?,?[ ]{{1,2}}\Z")
ZIP = Pattern(
    r"\d{5}(?:-\d{4})?(?![\d-]|[ ]?%|[ ](?:\w+[ ])?(?:people|patients|adults|cases|deaths|residents|men"
    r"|women|children|were|had))"
)
NAMED_CODE = Pattern(
    r"\b(?:zip(?:[ -]?codes?)?(?:\+4)?|postal[ ]codes?|post[ ]?code|c[óo]digo[ ]postal|C\.?P\.?"
    r"|code[ ]postal)[\s:\#=.,(|]{0,3}"
    r"(?:(?:is|was|of|es|era)[ ])?(?P<value>\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}"
    r"|[A-Z]\d[A-Z][ -]?\d[A-Z]\d)\b",
    re.IGNORECASE,
)
POSTCODE = Pattern(
    r"(?<![\w-])(?P<value>(?!B\d)[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2}"
    r"|[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ ]\d[ABCEGHJ-NPRSTV-Z]\d)(?![\w-])"
)
"""Britain's and Canada's: neither has every letter, so that `B12 5MG` is none."""
BOXES = frozenset(("box", "apartado", "apdo", "casilla", "postale"))
CODE_WORDS = frozenset(
    ("zip", "zipcode", "zipcodes", "postal", "postcode", "post", "cp", "c", "código", "codigo", "code")
)
CALLES = frozenset(
    (
        "calle",
        "carretera",
        "c",
        "avenida",
        "avda",
        "av",
        "carrera",
        "cra",
        "paseo",
        "plaza",
        "calzada",
        "calz",
        "camino",
        "pasaje",
    )
)
MAYBE_POSTCODE = Pattern(r"[ ]\d[A-Z][A-Z\d]\b")
MAYBE_GLOBE = Pattern(r"\.\d{4,},|°")
GLOBE = Pattern(
    r"(?<![\d.-])[+-]?[1-9]\d?\.\d{4,},[ ]?[+-]?[1-9]\d{0,2}\.\d{4,}"
    r"|(?<!\d)\d{1,2}°[ ]?\d{1,2}(?:[.,]\d+)?[′'][ ]?"
    r"(?:\d{1,2}(?:\.\d+)?[″\"][ ]?)?[NS][ ,;]{1,3}\d{1,3}°[ ]?\d{1,2}(?:[.,]\d+)?[′'][ ]?(?:\d{1,2}"
    r"(?:\.\d+)?[″\"][ ]?)?[EWO]"
)
LIVES = Pattern(
    r"\b(?:liv(?:es|ed|ing)|resid(?:es|ed|ing)|stay(?:s|ed|ing)|grew up|vive|vivía|reside|domicilio|home"
    r"|house|apartment|flat|address)"
    r"(?:[ ](?:is|was|alone|now|there|es))?[ ,:]{1,2}(?:at|en)[ ](?:la[ ]|el[ ])?"
    r"(?P<value>(?:(?:[Nn]o\.?|[Nn]umber|[Aa]pt\.?|[Aa]partment|[Uu]nit|[Ff]lat)[ ])?\#?\d{1,5}[A-Z]?,?[ ]"
    r"(?:[NSEW]\.?[ ])?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM\b|PM\b)[A-Z][\w'’-]+(?:[ ][A-Z]"
    r"[\w'’-]+){0,2})"
)
LIVING = words(
    "lives lived living resides resided residing stays stayed staying grew vive vivía reside domicilio "
    "home house "
    "apartment flat address"
)
BLOCK = Pattern(
    r"\b(?P<value>\d{2,5}[ ](?:hundred[ ])?block[ ]of[ ](?:[NSEW]\.?[ ]|North[ ]|South[ ]|East[ ]|West"
    r"[ ])?(?:[A-Z]|\d+(?:st|nd|rd|th)\b)[\w'’-]*"
    r"(?:[ ][A-Z][\w'’-]*\.?){0,2})"
)
ABROAD = Pattern(
    r"(?<!\w)(?P<value>[A-ZÄÖÜ][\w-]+(?:straße|strasse|str\.|gasse|weg|allee|platz)[ ]\d{1,4}[a-z]?\b"
    r"|(?:Via|Viale|Rua|Travessa|Corso)[ ](?:d[aeio]l?[ ])?[A-ZÀ-Ý][\w'’-]*(?:[ ][A-ZÀ-Ý][\w'’-]*){0,3},?[ ]"
    r"(?:n\.?[º°]?[ ]?)?\d{1,4}\b)"
)
ABROAD_ENDS = ("straße ", "strasse ", "str. ", "gasse ", "weg ", "allee ", "platz ")
ABROAD_WORDS = frozenset(("via", "viale", "rua", "travessa", "corso"))
STREET = Pattern(
    rf"(?<![\w.])(?P<value>(?:[NSEW]\.?[ ]|North[ ]|South[ ]|East[ ]|West[ ])?(?:(?!(?:The|An?|On|In|At|My"
    rf"|His|Her)\b)"
    rf"(?:[A-Z][\w'’-]+|\d{{1,3}}(?:st|nd|rd|th))[ ]){{1,3}}{WAY}\b\.?)"
)
WAYS = Pattern(rf"[ ]{WAY}\b")
ON = Pattern(
    r"(?:\b(?:on|off|at|near|along|down|up|from|of|to|in|across|by|around)|[(,])[ ](?:the[ ])?\Z",
    re.IGNORECASE,
)
NAME = r"(?:(?-i:[A-Z])[\w'’-]*|\d{1,3}(?:st|nd|rd|th))(?:[ ](?-i:[A-Z])[\w'’-]*\.?){0,2}"
CORNER = Pattern(rf"\b(?:corner|intersection)[ ]of[ ](?P<value>{NAME}[ ](?:and|&)[ ]{NAME})", re.IGNORECASE)
EXIT = Pattern(
    r"\b(?P<value>(?:Highway|Hwy\.?|Route|Rte\.?|Interstate|I-|US[ -]|County[ ]Road"
    r"|State[ ]Road)[ ]?\d{1,4}(?:[ ][NSEW]\b)?"
    r"(?:[ ](?:near|at|by)[ ](?:exit|mile(?:[ ]marker)?)[ ]\d+)?)",
    re.IGNORECASE,
)
WAY_WORDS = frozenset(re.findall(r"[a-z]+", re.sub(r"\(.*?\)", "", WAY.strip("(?:)").lower())))
ROADS = frozenset(
    ("corner", "intersection", "highway", "hwy", "route", "rte", "interstate", "i", "us", "county", "state")
)
FAMOUS = Pattern(
    r"(?:Wall|Main|Sesame|Fleet|Downing|Broad|Harley|Bourbon|Baker|High|Elm|Madison|Easy) (?:Street|St"
    r"|Avenue)\b"
)

PUBLIC = Pattern(
    r"\b(?:[Mm]arket|[Mm]eeting|[Ff]estival|[Ee]vent|[Cc]ourthouse|[Ff]ederal|[Bb]uilding|headquarter(?:s"
    r"|ed)?|HQ|CDC|NIH|FDA|CMS|HHS|EPA|OSHA|WHO|VA|USDA|Department|Dept|Office|Bureau"
    r"|Agency|Administration"
    r"|Institutes?|Centers? for|Library|Clearinghouse|(?:Information|Resource) Center|Foundation|Association"
    r"|Society|Alliance"
    r"|Organi[sz]ation|Council|Coalition|Network|League|Federation|Academy|College of|University|Commission"
    r"|Board of|Ministry"
    r"|Services?|Program|Inc|LLC|Fund|Conference|Hotel|Convention|Museum|Exchange|Marketplace|Embassy"
    r"|Congress|Senate"
    r"|White House|our (?:office|clinic|practice)|visit us|find us|(?:[Mm]ail|[Ss]end|[Ff]ax|[Ee]nvíe) "
    r"[^.]{0,40}(?:form|request|complaint|appeal|application|formulario|solicitud)|we are|located at"
    r"|(?:clinic|office|practice) is)\b"
)
OURS = Pattern(r"\b(?:clinic|office|practice|we|our|museum|pump|cholera)\b", re.IGNORECASE)
HOUSE_AT = Pattern(r"(?:\bat|\blives? (?:at|on|in)|\baddress\W+(?:is|was)?|[:,]|^|\n)[ ]?\Z")


def address(document: Document) -> Spans:
    """A street address, in the ways of the US, Canada, Britain, France and Spain; none of a public office.

    Bad: She lives at 4821 Maple Avenue, Apt 3B.
    Bad: The farmhouse at 2290 County Road 14 has no ramp.
    Bad: Vive en Calle Mayor 14, 3.º B.
    Bad: The fire was in the 1200 block of Alder.
    Bad: He lives at 14 Magnolia with his cat.
    Bad: His home, 12 Rue Sainte-Catherine Ouest, is three flights up.
    Good: CDC headquarters is at 1600 Clifton Road, Atlanta, GA 30329.
    Good: In 2020 Main Street changed. Drink 2 liters.
    """
    found = (
        *document.at_numbers(ADDRESS),
        *document.starting(CALLE, document.at(CALLES)),
        *(BLOCK.finditer(document.flat) if "block" in document.words else ()),
        *document.starting(LIVES, document.at(LIVING)),
        *_abroad(document),
    )
    for start, end in _found(found, document):
        if not _is_year(document.flat, start):
            unit = UNIT.search(document.flat, max(0, start - 16), start)
            yield unit.start() if unit else start, end


def _abroad(document: Document) -> Iterator[re.Match[str]]:
    for at in document.numbers:
        if document.flat.endswith(ABROAD_ENDS, 0, at):
            yield from ABROAD.finditer(document.flat, max(0, at - 60), at + 60)
    yield from document.starting(ABROAD, document.at(ABROAD_WORDS))


def post_box(document: Document) -> Spans:
    """A post box, on a rural route too; none of a public office.

    Bad: Send it to PO Box 4417, Fresno, CA 93721.
    Bad: Deliver it to RR 2 Box 118, please.
    Good: Write to the Office of Public Health, P.O. Box 1200, Richmond, VA.
    """
    return _found(POST_BOX.finditer(document.flat), document)


def postcode(document: Document) -> Spans:
    """A ZIP code after a state or after its name, a British or Canadian postcode; none of a public office.

    Bad: This woman lives in ZIP code 64801, where lead pipes stayed.
    Bad: Mail it to Fresno, CA 93721 today.
    Bad: She gave her postcode, SW1A 1AA, to the nurse.
    Good: Enter your ZIP code to find a plan. In Texas, 12345 people were tested.
    Good: Vitamin B12 5MG daily. FDA, 5630 Fishers Lane, Rockville, MD 20852
    """
    named = document.starting(NAMED_CODE, document.at(CODE_WORDS))
    maybe = any(MAYBE_POSTCODE.match(document.flat, at - 1) for at in document.numbers if at)
    abroad = POSTCODE.finditer(document.flat) if maybe else ()
    american = (
        zip
        for zip in document.at_numbers(ZIP)
        if STATE_BEFORE.search(document.flat, max(0, zip.start() - 20), zip.start())
    )
    return _found((*american, *named, *abroad), document)


def coordinates(document: Document) -> Spans:
    """A place on the globe, as a camera or a watch writes it.

    Bad: GPS 36.7378, -119.7871 was in the picture.
    Good: The odds were 1.12, 4.77 and 0.8712, 0.9034; 36.7 degrees.
    """
    maybe = "°" in document.flat or any(
        document.flat.startswith(".", at - 1) for at in document.numbers if at
    )
    return _found(
        GLOBE.finditer(document.flat) if maybe and MAYBE_GLOBE.search(document.flat) else (), document
    )


def street(document: Document) -> Spans:
    """A street without a number, a corner or a road's exit, in a sentence about a person.

    Bad: He lives alone on W. 23rd Ave with two dogs.
    Bad: The corner of 5th and Magnolia is where she slept.
    Bad: My patient was hit on Highway 41 near Exit 12.
    Good: Wall Street fell that day. John Snow took the handle off the Broad Street pump.
    Good: Highway 41 is long. The clinic on Harbor Drive is open.
    """
    ways = document.starting(WAYS, (at - 1 for at in document.at(WAY_WORDS) if at))
    found = [STREET.search(document.flat, max(0, way.start() - 50), way.end() + 1) for way in ways]
    for pattern in (CORNER, EXIT):
        found += document.starting(pattern, document.at(ROADS))
    for match in filter(None, found):
        before = document.flat[max(0, match.start() - 24) : match.start()]
        placed = (match.re.pattern == CORNER.pattern or ON.search(before)) and not FAMOUS.match(
            match["value"]
        )
        if placed and document.person_at(match.start()) and not document.sentence(match.start()).says(OURS):
            yield match.span("value")


def _found(matches: Iterable[re.Match[str]], document: Document) -> Spans:
    for match in matches:
        start, end = match.span("value" if match.re.groups else 0)
        if not _of_an_office(document, start):
            yield start, start + len(document.flat[start:end].rstrip(" ,"))


def _is_year(text: str, start: int) -> bool:
    """Whether the number is a year rather than a house's."""
    return bool(re.match(r"(?:19|20)\d\d[ ,]", text[start:])) and not HOUSE_AT.search(
        text[max(0, start - 20) : start]
    )


def _of_an_office(document: Document, at: int) -> bool:
    """Whether the words before an address say that it is an institution's and no person's."""
    before = document.flat[max(0, at - 160) : at].rpartition("\n\n")[2]
    return bool(PUBLIC.search(before)) and not document.person_at(at)
