"""Sentences and captions that say that a picture or a film shows one person, or a face, a scar, a tattoo of theirs.

A new word for a picture is one of `PICTURE`; a new way to name the person
is one of `WHO`; what is said before or after the word is judged in `_says`.
"""

from __future__ import annotations

import re

from plugins.checks.identifiers.codes import listed
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

PLAIN = (
    r"(?:photo(?:graph)?s?|snapshots?|snaps|pics?|selfies?|portraits?|headshots?|mug[ ]?shots?|polaroids?"
    r"|foto(?:s|graf[íi]as?)?|retratos?)"
)
"""Words that mean a likeness, whatever stands around them."""
PICTURE = (
    rf"(?:{PLAIN}|pictures?|images?|im[áa]gen(?:es)?|(?:video|photo)[ -]?(?:stills?|clips?)|videos?|v"
    rf"[íi]deos?"
    r"|films?|clips?|footage|close-?ups?|screenshots?|stills?|scan|live[ ]?stream|reel)"
)
FEATURE = (
    r"(?:face|faces|smile|eyes|features|profile|tattoos?|birthmarks?|scars?|port-wine[ ]stain|cara|rostro"
    r"|sonrisa|tatuajes?|cicatri(?:z|ces))"
)
NOT_ONE = (
    r"(?![\w-]|['’]s\b|[ ](?:populations?|portals?|experience|journey|records?|care|safety|education|groups?"
    r"|stor(?:y|ies)|rights|information|leaflets?|handouts?|room|volumes?|simulators?|banners?|headers?|lists?|forms?|boards?|dashboards?|screens?|apps?|charts?|surveys?|monitors?)\b)"
)
KIN = r"(?:[Gg]rand(?:pa|ma|dad)|[Aa]buel[oa]|[Mm]om|[Dd]ad|[Mm]ama|[Pp]apa|[Nn]ana)"
SOMEBODY = (
    r"(?:man|woman|boy|girl|toddler|teen(?:ager)?|gentleman|lady|twins|couple|child|baby|newborn|infant)"
)
WHO = (
    rf"(?:(?:[Mm]y|[Oo]ur|the|this|that|an?|mi|la|el|nuestr[oa]|una?)[ ](?:[\w-]+[ ]){{0,4}}?"
    rf"(?:patient|paciente){NOT_ONE}"
    r"|(?:[Mm]y|our|these|mis|nuestr[oa]s)[ ](?:[\w-]+[ ]){0,2}?(?:patients|pacientes)(?![\w'’-])"
    rf"|(?:this|that|his|her|our|my)[ ](?:[\w-]+[ ]){{0,2}}?{SOMEBODY}{NOT_ONE}"
    r"|(?:my|our|the|this)[ ]\d{1,3}-year-old(?![\w-])"
    r"|the[ ](?:tattoo|birthmark|scar|face|mole)s?[ ](?:on|of|across|over)[ ](?:(?:my|our|the|this)"
    r"[ ]patient['’]s|his|her)\b"
    r"|him\b(?!self)|her(?=[.,;:!?)\]]|[ ](?:in|at|on|with|before|after|and|as|when|while|from|during|taken"
    r"|today|then|now|two|three|six|unmasked|holding|[a-z]+ing)\b)"
    rf"|(?:(?:[Mm]y|his|her|the|our)[ ])?{KIN}\b(?!['’]s)|me[ ](?:and|with)[ ](?:him|her)\b|us\b[ ]two"
    rf"|(?:his|her|su|(?:[Tt]he|[Mm]y|[Oo]ur|this)[ ](?:[\w-]+[ ]){{0,3}}?(?:patient|{SOMEBODY}|{KIN})['’]s)"
    rf"[ ]"
    rf"(?:[\w-]+[ ]){{0,3}}?{FEATURE}\b"
    rf"|(?:(?:la|el|l)[ ])?(?:cara|rostro|sonrisa)[ ]de(?:l|[ ](?:la|el|mi))[ ]paciente|l[ ]paciente\b)"
)
"""One person as a sentence names them, or what one knows them by; `l paciente` is the rest of `del paciente`."""
OWNER = rf"(?:\b(?:[Hh]is|[Hh]er|[Ss]us?)|\b(?:patient|{SOMEBODY}|{KIN})['’]s)[ ](?:[\w-]+[ ]){{0,2}}?"
SHOWING = (
    r"(?:of|with|from|showing|shows?|showed|featuring|features|depict(?:s|ing)|captur(?:es|ed|ing)|reveals?"
    r"|captures|is|was|where|de|del?|con|muestra|above:?|below:?)"
)
NO_LIKENESS = Pattern(
    r"(?:\b(?:clinical|whole|full|complete|clear(?:er)?|better|bigger|overall|same|mental|big|self|body"
    r"|detailed"
    r"|ultrasound|sonogram|x-?rays?|mri|ct|pet|mr|echo\w*|radiolog\w+|microscop\w+|medical|total|true|larger"
    r"|no"
    r"|without|never|not a|stock|clínico|general|cuadro)[ -]|\b(?:your|their)[ ](?:\w+[ ])?)\Z",
    re.IGNORECASE,
)
SHARED = Pattern(
    r"\b(?:here|below|above|attached|enclosed|post(?:ed|s)?|shar(?:e|ed|es|ing)|see|show(?:s|n|ed)?|gallery"
    r"|slides?|story|desk|wall|upload\w*|blog|caption|swipe|figure|publish\w*|sent|hangs?|hung|kept|keep"
    r"|website"
    r"|newsletter|instagram|facebook|online|framed|patient|paciente|permission|front page|printed|aquí|arriba"
    r"|abajo|galería|comparto)\b",
    re.IGNORECASE,
)
EXPOSED = Pattern(
    r"\b(?:(?:face|eyes|features|faces|cara|rostro|ojos)[ ](?:(?:is|are|was|were|left|fully|clearly|still)"
    r"[ ]){0,3}"
    r"(?:not[ ](?:masked|blurred|covered|obscured|hidden|blacked|pixel\w+|cropped)|un(?:masked|blurred"
    r"|covered"
    r"|obscured)|(?:clearly )?(?:visible|recogni[sz]able|identifiable|in view)|visibles?|sin (?:tapar"
    r"|cubrir))"
    r"|(?:no|without(?:[ ]a)?)[ ](?:black bars?|blurring|masking|pixelation)|un(?:blurred|masked)[ ]"
    r"(?:photo|picture|image|video)\w*)",
    re.IGNORECASE,
)
ONE_SHOWN = Pattern(rf"\A[ ,:-]{{0,3}}{SHOWING}[ ](?:[\w-]+[ ]){{0,1}}?{WHO}|\A:[ ]{WHO}")
TAKEN = Pattern(
    r"\A[ ](?:that[ ]|which[ ])?(?:we|I|she|he|(?:my|our|the)[ ](?:patient|nurse)|(?:his|her)[ ]\w+)[ ]"
    r"(?:\w+[ ])?"
    r"(?:took|takes|sent|snapped|texted|posted|shared|sends|made|shot|gave|emailed|brought|insisted)\b"
)
OWNED = Pattern(rf"{OWNER}\Z")
THIS_IN = Pattern(
    rf"\b(?:{WHO[3:-1]}|(?P<pronoun>[Ss]?[Hh]e)|[Tt]his[ ](?:[\w-]+[ ]){{0,2}}?{SOMEBODY})[ ,]"
    rf"(?:\(?[\w’']+\)?[ ,]{{1,2}}){{0,4}}?"
    r"(?:in|on)[ ](?:this|the|that|my|our|these|those)[ ](?:[\w-]+[ ]){0,2}?\Z"
)
FACIAL = Pattern(
    r"\b(?:full[- ]?face|facial|face|frontal|before[- ](?:and|&)[- ]after|before/after|unmasked|unblurred"
    r"|identifiable|recogni[sz]able|full-facial|head-and-shoulders|close-?up|antes y despu[ée]s)[ ](?:[\w-]+"
    r"[ ]){0,1}?\Z",
    re.IGNORECASE,
)
SOMEONE = Pattern(
    r"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his|[Tt]hat)[ ](?:[\w-]+[ ]){0,4}?patient(?:['’]s)?\b(?!s|[ ](?:portal"
    r"|education))"
    rf"|\b(?:his|her|him|[Hh]is|[Hh]er|paciente|{KIN})\b|\d-year-old\b"
)
FILMED = Pattern(
    r"\b(?:photographed|filmed|video-?taped|video-?recorded|snapped|captured)[ ](?:the[ ]video[ ]of[ ])?"
    r"(?:him|her(?=[.,;!?]| (?:in|at|on|with|as|while|walking|face|smil|gait|tattoo|scar))"
    rf"|(?:my|our|the|this)[ ](?:\w+[ ])?patient(?:['’]s[ ](?:\w+[ ])?(?:{FEATURE[3:-1]}|gait))?(?![\w-]"
    rf"|['’]s))"
    r"|\b(?:[Ss]?[Hh]e|[Mm]y patient|[Oo]ur patient|[Tt]he patient)[ ](?:is|was|were)[ ](?:photographed"
    r"|filmed"
    r"|pictured|videotaped|caught on (?:camera|video|tape))\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Pp]atient['’]s)[ ](?:\w+[ ])?{FEATURE}[ ](?:is|are|was|were|can be|may be)[ ](?:\w+[ ])?"
    r"(?:shown|pictured|seen|featured|posted|displayed|reproduced|photographed|published)\b[^.\n]{0,40}"
    r"\b(?:pictures?|photo\w*|images?|videos?|figure|slides?|above|below|here|permission|consent)\b"
    r"|\b(?:him|her|(?:my|our|the) patient)[ ]on[ ](?:camera|video|film|tape)\b"
)
ALT = Pattern(
    r"(?:!\[|\balt=[\"'])(?P<value>[^\]\n\"]{0,80}?\b(?:(?:[Mm]y|[Oo]ur|[Mm]i|[Nn]uestr[oa])[ ](?:[\w-]+"
    r"[ ]){0,3}?"
    rf"(?:patients?|pacientes?){NOT_ONE}|[Hh]im\b|[Tt]he patient{NOT_ONE}|[Ll][ae] paciente|{KIN}\b|[Hh]"
    rf"(?:er|is)[ ]{FEATURE}\b"
    r"|(?:(?<=\[)|(?<=[\"']))[Pp]atient(?:[ ][\w-]+){0,3}?[ ](?:after|before|following|post-?op\w*)"
    r"(?![ ](?:\w+[ ])?(?:visit|appointment))"
    r"|\d+-year-old[ ](?:patient|man|woman|boy|girl))[^\]\n\"]{0,80})"
)
PICTURES = Pattern(rf"\b{PICTURE}(?![\w'’-])", re.IGNORECASE)
A_FILE = Pattern(
    r"[^.\n]{0,24}[ (/][\w/-]+\.(?:jpe?g|png|gif|webp|hei[cf]|tiff?|bmp|mp4|mov)\b", re.IGNORECASE
)
"""What `picture_file` finds."""
MOVING = Pattern(r"v[ií]deo|film|clip", re.IGNORECASE)
"""In which experts are seen, too."""
IS_PLAIN = Pattern(rf"{PLAIN}\Z", re.IGNORECASE)
FILMLIKE = Pattern(r"(?:picture|video|film|clip)s?\Z", re.IGNORECASE)
OF_THE = Pattern(r"[ ]of[ ]the[ ](?:\w+[ ])?(?:baby|child|boy|girl|man|woman|twins)\b")
OF_US = Pattern(r"\A[ ](?:of|with)[ ](?:(?:the[ ])?(?:two|three|four|both|all)[ ]of[ ]us|us)\b")
OF_FACE = Pattern(
    r"\A[ ](?:of|del?)[ ](?:(?:the|an?|la|el)[ ])?(?:[\w-]+[ ])?(?:face|smile|eyes|tattoo|cara|rostro)\b"
)
CAPTION = Pattern(
    r"\A\W*(?:fig(?:ure|\.)?|photo|image|panel|foto|figura)\b.*\b(?:patient|paciente)\b(?![ ](?:education|portal))",
    re.IGNORECASE,
)
MEDICAL = Pattern(r"\b(?:clinical|medical)[ ]\Z", re.IGNORECASE)
"""Photographs may be these and show somebody, pictures are none then."""
SELFIE = Pattern(r"selfies?\Z", re.IGNORECASE)
TOOK = Pattern(
    r"\b(?:[Ww]e|I|[Ss]?[Hh]e|[Pp]atient|[Dd]aughter|[Ss]on|[Ww]ife|[Hh]usband|[Mm]other|[Ff]ather)[ ](?:\w+"
    r"[ ])?"
    r"(?:took|takes|sent|snapped|texted|posted|shared|asked for|wanted)[ ](?:\w+[ ]){0,3}?\Z"
)
SHOWN = listed(
    "photo photos photograph photographs snapshot snapshots snaps pic pics selfie selfies portrait portraits "
    "headshot headshots mugshot mugshots mug polaroid polaroids foto fotos fotografía fotografías fotografia "
    "retrato retratos picture pictures image images imagen imágenes video videos vídeo vídeos film films clip "
    "clips footage closeup closeups close screenshot screenshots still stills livestream live reel scan "
    "fotografias imagenes"
)
DONE = listed(
    "photographed filmed videotaped videorecorded recorded snapped captured pictured camera tape film video "
    "unblurred unmasked blurred masked visible recognizable recognisable blurring masking bar bars eyes face "
    "shown seen featured posted displayed reproduced published taped"
)
BARED = listed(
    "face faces eyes features cara rostro ojos bar bars blurring masking pixelation unblurred unmasked"
)
"""The words of `EXPOSED`."""


def shown(document: Document) -> Spans:
    """A sentence or a caption that says that a picture shows one person.

    Bad: Here is the selfie she took with us in the infusion room.
    Bad: The close-up shows the tattoo on our patient's neck.
    Bad: After her stroke her face is not blurred.
    Bad: I filmed him as he climbed the stairs.
    Bad: Her portrait hangs in the hall.
    Bad: The patient gave me a snapshot of the two of us.
    Good: The ultrasound makes a picture of the baby. The clinical picture of the patient changed.
    Good: Take a photo of your pill bottles. A photo of a woman at a desk.
    """
    if not SHOWN.isdisjoint(document.words):
        for match in document.starting(PICTURES, document.at(SHOWN)):
            start, end = match.span()
            before = document.flat[max(0, start - 70) : start].rpartition("\n")[2]
            after = document.flat[end : end + 90].partition("\n")[0]
            no_likeness = NO_LIKENESS.search(before) and not (
                IS_PLAIN.match(match[0]) and MEDICAL.search(before)
            )
            if not (no_likeness or A_FILE.match(after)) and (span := _says(document, match, before, after)):
                yield span
    if not DONE.isdisjoint(document.words):
        yield from (match.span() for match in document.near(FILMED, DONE, 90, 120))
        for match in document.near(EXPOSED, BARED, 20, 80):
            sentence = document.sentence(match.start())
            if sentence.says(SOMEONE) or sentence.says(PICTURES):
                yield match.span()
    yield from (match.span("value") for match in document.starting(ALT, document.signs("![", "alt=")))


def _says(document: Document, match: re.Match[str], before: str, after: str) -> tuple[int, int] | None:
    """What around one word for a picture says that one person is on it."""
    start, end = match.span()
    near = before.rpartition(". ")[2]
    sentence, word = document.sentence(start), match[0]
    is_plain = bool(IS_PLAIN.match(word))
    if one := ONE_SHOWN.search(after):
        return start, end + one.end()
    for pattern, holds in (
        (
            OWNED,
            (is_plain or FILMLIKE.match(word))
            and sentence.says(SHARED)
            and after[:4] not in (" of ", " de "),
        ),
        (FACIAL, sentence.says(SOMEONE)),
        (THIS_IN, True),
    ):
        led = pattern.search(near) if holds else None
        if led and not (led.re.pattern == THIS_IN.pattern and led["pronoun"] and MOVING.match(word)):
            return start - (len(near) - led.start()), end
    is_selfie = SELFIE.match(word) and (TAKEN.match(after) or TOOK.search(near))
    is_taken = is_plain and TAKEN.match(after) and sentence.says(SOMEONE)
    is_of = is_plain and OF_THE.match(after) and sentence.says(SHARED)
    is_us = is_plain and OF_US.match(after) and sentence.says(SOMEONE)
    is_face = is_plain and OF_FACE.match(after) and CAPTION.search(before + word + after)
    return (start, end) if is_selfie or is_taken or is_of or is_us or is_face else None
