"""Places and facilities in the life of one person: whatever is smaller than a state.

Streets and ZIP codes are found elsewhere. A new way to tie a place to a person is an alternative of `TIED`; a kind of
house that people are cared for, taught or employed in is one of `HOUSE`; what is
larger than a county is one of `LARGE`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from plugins.checks.identifiers.about_patient import PERSON_WORDS, Sentence
from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.large_places import LARGE
from plugins.checks.identifiers.letters import CAPITAL, RUN
from plugins.checks.identifiers.name_candidates import Candidate
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

HOUSE = (
    r"(?:Hospital|Medical Center|Medical Centre|Health Center|Clinic|Infirmary|Hospice|Nursing Home"
    r"|Nursing Facility"
    r"|Care Center|Care Home|Care Facility|Senior Living|Assisted Living|Rehabilitation Center|Rehab"
    r"|Nursing|Manor|Shelter"
    r"|Elementary School|Elementary|Middle School|High School|Academy|School|College|University|Church"
    r"|Mosque"
    r"|Synagogue|Temple|Cathedral|Parish|Prison|Jail|Correctional (?:Facility|Institution)|Penitentiary"
    r"|Pharmacy|Library"
    r"|Dialysis(?: Center)?|Surgery Center|Cancer Center|Birth Center|Retirement Community|Preschool"
    r"|Kindergarten|Park"
    r"|Mall|Diner|Brewery|Factory|Mill|Mine|Ranch|Reservation|Barracks|Army Base|Air Force Base"
    r"|Police Department"
    r"|Fire Department)"
)
SAINT = (
    r"(?:St\.?|Saint|Mount|Mt\.?|Ft\.?|Fort|San|Santa|El|La|Los|Las|Lake|Hospital|Clínica|Colegio"
    r"|Residencia|Instituto)"
)
NAMED = rf"(?:(?:{SAINT}[ ])?{RUN})"
WITH = rf"(?:[ ](?:at|in|near|of|for)[ ](?:the[ ])?{NAMED})?"
FACILITY = Pattern(
    rf"\b(?P<value>(?:{SAINT}[ ])?(?:{CAPITAL}[\w.'’&-]*[ ]){{1,4}}{HOUSE}\b(?:[ ](?:of|in|at)[ ]{NAMED})?"
    rf"|(?<!American )(?<!Royal )(?<!National )(?:Hospice|University|Hospital|Church|School"
    rf"|College) of (?:the )?{NAMED}"
    rf"|(?:Hospital|Clínica|Residencia|Colegio|Instituto)[ ](?:de[ ](?:la[ ])?)?{NAMED}"
    rf"|{NAMED}[ ](?:plant|warehouse|factory|store|mine|mill|office|refinery|shipyard|depot"
    rf"|farm)(?=[ ,.;]){WITH})"
)
HIGH = Pattern(
    rf"\b(?:at|for|from|to|attends|near)[ ](?P<value>{NAMED}[ ](?:High|Middle|Prep|Tech"
    rf"|Elementary))(?=[ ]?[,.;]| [a-z])"
)
LANDMARK = Pattern(
    rf"\b(?:in|on|at|of|near|from|along|off|across|by|to|up|down|into"
    rf"|over)[ ](?:the[ ])?(?P<value>(?:Lake|Mount|Mt\.?|Camp|Fort|Ft\.?"
    rf"|Cape|Port|Naval Station)[ ]{NAMED}"
    rf"|{NAMED}[ ](?:River|Creek|Lake|Bay|Island|Islands|Beach|Mountains?|Ridge|Canyon|Valley|Trail"
    rf"|Bridge|Pass|Falls|Harbor"
    rf"|Point|Highway|Pier|Reservoir|Nation|Pueblo|Bayou|Swamp|Reef|Rapids|Projects|Houses|Village"
    rf"|Towers|Trailer Park))\b(?! [Ff]ever)"
)
"""What a map shows."""
SETTLED = Pattern(
    rf"\b(?:villages?|town|city|hamlet|suburb|neighbou?rhood|borough|parish|pueblo|ciudad|aldea"
    rf"|municipio|barrio|colonia|hometown"
    rf"|birthplace|home town|Hometown|Birthplace|Residence|Place of birth|Lugar de (?:nacimiento"
    rf"|residencia)|Resides in)"
    rf"(?:,| is| was|:| of| de|,? called|,? named)?[ ](?P<value>{NAMED}(?:, [A-Z]{{2}}\b)?)"
)
FORM = Pattern(r"\b(?:Hometown|Birthplace|Residence|Place of birth|Lugar de (?:nacimiento|residencia)):")
FORM_WORDS = words("hometown birthplace residence birth nacimiento residencia")
OF_TOWN = Pattern(
    rf"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ur|old)[ ](?P<value>{NAMED})[ ](?:woman|man|boy|girl|native"
    rf"|resident|teenager|teen|mother"
    rf"|father|couple|farmer|rancher|fisherman|firefighter|schoolteacher|toddler|family|grandmother"
    rf"|grandfather|student)\b(?! of)"
)
PEOPLE = Pattern(
    r"(?:(?:an|ese|ish|ic|ch|i|ina|ino|inx|ite)|\b(?:Black|White|Dutch|Sikh|Hindu|Navajo|Hmong|Hopi"
    r"|Cherokee|Sioux|Lakota|Apache|Inuit"
    r"|Muslim|Jewish|Native|First|Greek|Swede|Turk|Thai|Yoruba|Zulu|Kurd|Arab|Army|Navy|Marine|Amish"
    r"|Mormon|Catholic|Orthodox"
    r"|Christian|Quaker|Mennonite|Baptist|Elderly|Young|Gay|Trans|Deaf|Type|Year|Old|Medicare|Medicaid"
    r"|COVID|Afro|Creole))\Z"
)
"""Peoples and faiths, which are told."""
COUNTY = rf"{NAMED}[ ](?:County|Parish|Township|Borough|District|Heights|Beach|Springs)\b"

TIED = Pattern(
    rf"\b(?:(?:lives?|lived|living|resides?|resid(?:ed|ing)|grew up|(?:was |were )?raised"
    rf"|born(?: and raised)?|settled"
    rf"|homeless|shelter|found [\w ]{{0,20}}|collapsed[\w ]{{0,30}}|accident [\w ]{{0,14}}"
    rf"|crash [\w ]{{0,14}}|work(?:s|ed)(?: as an? [a-z]+(?: [a-z]+)?)?"
    rf"|employed|incarcerated|imprisoned|jailed|stationed|treated(?: before)?|hospitalized|admitted|clinic"
    rf"|buried|died|coach|teacher|student|nurse|driver|cashier|(?:[a-z]+-old|[Aa]|is a|retired"
    rf"|former) (?:[a-z]+ )?[a-z]{{3,}}(?:er|or|ist|man)|met (?:her|him)|parking lot"
    rf"|had (?:her|his) \w+|(?:the )?choir|(?:the )?\w*mistress|drove[\w ]{{0,20}}|surgery|worships?"
    rf"|attends?"
    rf"|[Vv]ive|[Vv]ivía|reside|[Tt]rabaja|home|trailer|cabin|ranch|apartment|house|farm|family|mosque"
    rf"|bakery|barbershop"
    rf"|[Nn]aci[óo]|[Nn]acid[oa]|[Cc]reció|se crió|está|pescaba|estudia)[ ](?:on|in|at|near|of|outside"
    rf"|by|en|just outside|a few miles from)"
    rf"|(?:fish|work|sail|driv|runs?|commut|truck)\w* out of"
    rf"|(?:[Oo]riginari[oa]|[Oo]riund[oa]|[Pp]rocedente|[Vv]iene|[Vv]ino|[Ll]legó|viaj[óa]|trasladad[oa]"
    rf"|se mudó|huyó) (?:de|desde|a)"
    rf"|(?:from|outside of|native of|residents? of|vecin[oa] de|natural de|moved (?:here )?(?:from|to)"
    rf"|drove (?:in|up|down|over)?"
    rf" ?(?:from|to)|fl(?:ew|own)[\w ]{{0,16}} to|commut\w+ from|transferred (?:from|to)"
    rf"|brought [\w ]{{0,10}}from|been (?:to|at)"
    rf"|came [\w ]{{0,20}}from|attend(?:s|ed)|goes to|went to|back to|travel(?:ed|s)[\w ]{{0,10}} (?:from"
    rf"|to)|sent (?:to|from)"
    rf"|unit,|clinic,|hospital,|school,|church,|employer,|employee of|works for|worked for|truck for"
    rf"|teacher at|returned to))"
    rf"[ ](?:the[ ]|a[ ]|outside[ ]|near[ ]|downtown[ ]|rural[ ]|(?:north|south|east|west)\w*[ ])?"
    rf"(?P<value>(?:[A-Z]\w+ (?:Side|Bay|Coast) of )?(?:Interstate \d+ )?(?:near )?{NAMED}(?:[ ](?:in"
    rf"|near)[ ]{NAMED})?)"
)
STRONG = Pattern(
    r"(?:lives?|lived|living|reside|resid|grew up|raised|born|was raised|were raised|settled|fl(?:ew"
    r"|own)|transferred|[Nn]aci|[Vv]ive|vivía"
    r"|originari|oriund|native of|residents? of|moved|drove|employed|stationed|buried|attend|goes to)"
)
"""Ties that only somebody's life has."""
INITIAL_S = Pattern(rf"(?<=[ ](?:at|in|of) )(?:the )?(?P<value>(?:St|Saint|Mt)\.? {NAMED})")
HOUSE_WORDS = words(
    """
    hospital center centre clinic infirmary hospice home facility living rehab nursing manor shelter school
    elementary middle high academy college university church mosque synagogue temple cathedral parish prison
    jail penitentiary institution pharmacy library dialysis community preschool kindergarten park mall diner
    brewery factory mill mine ranch reservation barracks base department plant warehouse store office
    refinery shipyard depot farm prep tech clínica residencia colegio instituto
    """
)

STUDY = Pattern(
    r"\b(?:study|studies|trial|guidelines?|researchers?|published|journal|outbreak|cohort|reported|report"
    r"|headquarters|conference"
    r"|meeting|webinar|author|professor|fellowship|residency|medical school|trained|lecture|museum|CDC|FDA"
    r"|NIH|endemic|fever is|spokes\w+|senator|governor|century|estudio)\b",
    re.IGNORECASE,
)
WIDE = Pattern(
    r"\b(?:survey|percent|data|counselor|advisor|our (?:clinic|office|practice)|director|president"
    r"|secretary|administrator"
    r"|book|movie|film|website|program|grant|insurance|marketplace|history|cubierta|seguro|mercado)\b",
    re.IGNORECASE,
)
"""What is told of the public, unless the place is somebody's home."""
FIRST_PERSON = Pattern(
    r"\bI (?:was (?:born|raised|an? |trained|living|working|in )|grew|trained|studied|work |live|went to"
    r"|did my|attended|spent"
    r"|moved|graduated|came)"
)
DOCTORS = Pattern(r"\b(?:Dr|Prof)\.? [A-Z]")
ACRONYM = Pattern(r"[A-Z]{2,5}s?\b(?!-)")
GENERIC = words(
    """
    medicare medicaid icu er ed the a an my our his her christmas easter english spanish january february
    march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday heaven god earth covid medicine surgery obstetrics oncology pediatrics cardiology
    facebook instagram twitter google i she he they it we you this that these those mr mrs ms dr alzheimer
    phd md do mba rn parkinson hodgkin crohn vietnam iraq afghanistan emergency intensive operating dodgers
    """
)
SOCIETY = Pattern(
    r"(?:American|National|Royal|European|International|World|British|Canadian)\b"
    r".*\b(?:College|Academy|Society|Association|Federation|Institutes?|Board|Council) (?:of|for|on)\b"
)
"""A body of a whole profession or country, which nobody lives in."""
SHOPS = words(
    """
    abbott amazon apple costco cvs dexcom ebay fitbit freestyle garmin ikea kroger lyft medtronic omron philips publix
    safeway samsung target uber walgreens walmart withings youtube
    """
)
"""Shops and makers that are everywhere: whoever bought something there can be anybody."""


CLOSE = 24
"""How many signs around a name the word for a house may stand."""


def facility(document: Document) -> Spans:
    """A named hospital, school, church or employer in a sentence on one person.

    Bad: She was taken to Mercy General Hospital.
    Bad: The boy attends Redwood Elementary School.
    Bad: He worked at the Tyson plant in Joplin.
    Good: I trained at Mercy General Hospital. A study from Uppsala University followed 600 women.
    Good: Mayo Clinic publishes its outcomes.
    """
    for sentence in _with_house(document):
        if sentence.is_personal and not _public(sentence):
            for pattern in (FACILITY, HIGH):
                for match in pattern.finditer(sentence.text):
                    yield from _span(sentence, match)


def home(document: Document) -> Spans:
    """A town, county or quarter that a sentence ties to one person: where they live, work, come from, were taken.

    Bad: A 33-year-old barista from El Cajon fainted.
    Bad: My patient drove in from Kern County.
    Bad: Mi paciente vive en Guadalajara.
    Good: A man from Texas fainted. Many of my patients come from Mexico.
    Good: The outbreak in Wuhan reached Seattle.
    """
    for sentence in document.tied:
        if sentence.is_personal and not _of_study(sentence):
            yield from _tied(sentence)
    if FORM_WORDS & document.words:
        for label in FORM.finditer(document.flat):
            if match := SETTLED.match(document.flat, label.start()):
                yield from _span(Sentence(0, document.flat), match)


SOMEBODYS = Pattern(
    rf"\b(?:in|near|from|outside|(?:ologist|doctor|surgeon|care) at)[ ](?P<value>{COUNTY}|{NAMED})"
)
NEAR = Pattern(rf"\b(?:in|near|from|at|outside)[ ](?P<value>{COUNTY}|{NAMED}, {CAPITAL}\w+|{NAMED})")
OURS = Pattern(r"\b(?:we|us|our|she|he|her|him|his|they|ambulance|family|neighbors?|town)\b", re.IGNORECASE)


def place_of_somebody(document: Document) -> Spans:
    """What looks like a place in a sentence on one person, however it is tied to them.

    Bad: He was shot in Compton and brought to us.
    Good: She lives in Texas. He came in June. The city of Boston is old.
    """
    for sentence in document.tied:
        if sentence.is_personal and not _public(sentence):
            for match in SOMEBODYS.finditer(sentence.text):
                yield from _span(sentence, match)
            for match in OF_TOWN.finditer(sentence.text):
                if not PEOPLE.search(match["value"]):
                    yield from _span(sentence, match)


def place_beside_patient(document: Document) -> Spans:
    """Any other place in a text that tells of one patient, in a sentence that tells of somebody.

    Bad: My patient came in with a cough. Her family had a boat in Fargo.
    Good: My patient came in with a cough. A study from Uppsala followed 600 women.
    """
    for sentence in document.tied if document.tied and document.of_one_patient else ():
        if sentence.says(OURS) and not _public(sentence):
            for match in NEAR.finditer(sentence.text):
                yield from _span(sentence, match)


def _with_house(document: Document) -> Iterator[Sentence]:
    if PERSON_WORDS.isdisjoint(document.words):
        return
    houses = document.at(HOUSE_WORDS)
    near = (each for each in document.candidates if _is_near(houses, each.start - CLOSE, each.end + CLOSE))
    yield from document.sentences_at(each.start for each in near if HOUSE_WORDS & set(_around(each)))


def _is_near(places: list[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, lies between two."""
    return bisect_left(places, start) < bisect_right(places, end)


def _around(name: Candidate) -> Iterator[str]:
    around = (*name.words, *name.before[-20:].split()[-2:], *name.after[:24].split()[:2])
    return (word.strip(".,;:'’\"”)").casefold() for word in around)


def _tied(sentence: Sentence) -> Spans:
    private = not sentence.says(WIDE)
    for pattern in (TIED, INITIAL_S, LANDMARK, SETTLED):
        for match in pattern.finditer(sentence.text):
            if private or pattern is SETTLED or STRONG.match(match[0]):
                yield from _span(sentence, match)


def _public(sentence: Sentence) -> bool:
    return _of_study(sentence) or sentence.says(WIDE)


def _of_study(sentence: Sentence) -> bool:
    return any(sentence.says(pattern) for pattern in (STUDY, FIRST_PERSON, DOCTORS))


def _span(sentence: Sentence, match: re.Match[str]) -> Spans:
    value = match["value"].casefold()
    words = [word.strip(".,'’") for word in value.split()]
    if (
        value not in LARGE
        and not ACRONYM.match(match["value"])
        and not SOCIETY.match(match["value"])
        and not {words[0], words[-1]} & (GENERIC | SHOPS)
    ):
        start, end = match.span("value")
        yield sentence.start + start, sentence.start + end
