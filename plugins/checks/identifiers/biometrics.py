"""What measures one person's body, so that it knows that person again: prints, scans, voices, genomes.

A new kind of print is one of `PRINT`, with its words in `PRINTS`; a recording of a voice is one of `AUDIO`.
"""

from __future__ import annotations

import re

from plugins.checks.identifiers.codes import listed
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

SOMEBODY = (
    r"(?:patient|man|woman|boy|girl|child|baby|newborn|infant|veteran|gentleman|lady|donor|caller|driver)"
)
WHOSE = (
    r"(?:(?:my|our|the|this|that|her|his|a|one|el|la|mi|nuestr[oa])[ ]+(?:\d+-year-old[ ]|[\w-]+[ ]){0,2}?"
    rf"(?:{SOMEBODY}|paciente|mother|father|wife|husband|son|daughter)(?:['’]s)?|patient['’]s|her|his|hers"
    rf"|their|sus?)"
)
SURE = (
    r"(?:(?:finger|thumb|palm|hand|foot|voice|face|ear|lip|toe)[ -]?prints?"
    r"|(?:iris|palm[ -]vein|palm|vein|facial|fingerprint|finger[ -]vein|hand[ -]geometry|ear)[ -](?:scan"
    r"|template"
    r"|geometry|recognition|map)s?|face[ -](?:scan|template|map|geometry)s?|retinal?[ -](?:template|id)s?"
    r"|biometrics?(?:[ ](?:data|template|scan|id|record|profile))?|voice[ -]?(?:recording|sample|id|template"
    r"|profile"
    r"|clip|memo|file|model|clone)s?|(?:gait|heartbeat|keystroke)[ ](?:signature|profile|pattern|template)s?"
    r"|dna[ ](?:fingerprint|profile|barcode)s?|(?:dental|bite)[ ](?:records|x-rays[ ]matched|marks?)"
    r"|(?:whole[ -])?(?:genome|exome)(?:[ ](?:sequence|data|file))|raw[ ](?:genome|dna|genetic)[ ](?:data"
    r"|file)s?"
    r"|huellas?(?:[ ](?:dactilar(?:es)?|digital(?:es)?))?|escaneo[ ]de(?:l)?[ ](?:iris|retina|cara|rostro)"
    r"|perfil[ ](?:de[ ]adn|gen[ée]tico)|empreintes?)"
)
"""What one has of nobody but to know them again."""
PRINT = (
    rf"(?:{SURE[3:-1]}|(?:retinal?|iris|face|hand|facial)[ -](?:scan|pattern|image|recognition"
    rf"|photo)s?|genome"
    r"|dna[ ](?:sample|sequence|swab|data)s?|dna|gait[ ](?:video|recording|analysis)|(?:face|touch|voice)"
    r"[ ]id)"
)
A_PRINT = Pattern(rf"\b{PRINT}", re.IGNORECASE)
CODED = Pattern(
    rf"\b{PRINT}(?:[ ](?:id|template|file|code|record|hash|number|no\.?|sample|key"
    rf"|scan))*[ :\#,(`\"'=]{{1,4}}(?:is[ ]|was[ ])?"
    r"(?P<value>(?=[\w-]*\d)[A-Za-z]{0,6}[-_]?[\dA-Fa-f][\w-]{2,}|[\w-]+\.(?:wav|mp3|m4a|ogg|flac|aiff?|bin"
    r"|dat|bmp|wsq|png|jpe?g))(?!\w)",
    re.IGNORECASE,
)
OWNED = Pattern(
    rf"\b(?P<value>{WHOSE}[ ](?:(?!of\b)[\w-]+[ ]){{0,2}}?(?:(?P<sure>{SURE})|{PRINT})"
    rf"|(?:(?P<sure_of>{SURE})|{PRINT})[ ](?:taken[ ]|obtained[ ])?(?:of|from|de|del)[ ]"
    rf"(?:{WHOSE}|(?<=del[ ])paciente))(?!\w)",
    re.IGNORECASE,
)
PRINTS = listed(
    "print prints fingerprint fingerprints thumbprint thumbprints palmprint palmprints handprint handprints "
    "footprint footprints voiceprint voiceprints faceprint faceprints earprint lipprint retina retinal iris vein "
    "facial biometric biometrics gait genome exome dna template templates recognition touch huella huellas "
    "empreinte empreintes scan scans id ids recording recordings sample samples voice dental bite geometry "
    "keystroke heartbeat escaneo adn perfil"
)
PARTED = ["finger", "thumb", "palm", "hand", "foot", "voice", "face", "ear", "lip", "toe"]
SPOKEN = ["recording", "sample", "id", "template", "profile", "clip", "memo", "file", "model", "clone"]
BEGINNING = (
    listed(
        "iris vein facial retina retinal biometric biometrics gait heartbeat keystroke dna dental bite whole "
        "wholegenome wholeexome genome exome raw huella huellas escaneo perfil empreinte empreintes touch"
    )
    | {f"{part}{rest}" for part in PARTED for rest in ("", "print", "prints")}
    | {f"voice{kind}{more}" for kind in SPOKEN for more in ("", "s")}
)
"""The words that a `PRINT` begins with."""
TO_KNOW = Pattern(
    r"\b(?:unlock\w*|match\w*|identif\w+|verif\w+|authenticat\w+|regist\w+|enrol\w+|on file|stor(?:e|es|ed"
    r"|ing)"
    r"|opens?|sign(?:s|ed)? (?:him|her|in)|log(?:s|ged)? in|check(?:s|ed)? in|template|database|upload\w*"
    r"|keeps?|kept"
    r"|record(?:s|ed)|fell back|dictation|consent form|login|police|forensic|attach\w+|below|posted|shar"
    r"(?:ed|ing)"
    r"|captur\w+|scanned|collected|kiosk|breach\w*|leak\w*|stolen|sold|hacked|guardad\w+|kit)\b",
    re.IGNORECASE,
)
IN_MEDICINE = Pattern(
    r"\b(?:whor?l|dermatoglyph\w*|worn|faded|smooth|missing fingerprints|lost his|lost her|absent)\b",
    re.IGNORECASE,
)
WITH_PART = Pattern(
    r"\b(?:[Ss]?[Hh]e|[Pp]atient|[Hh]im|[Hh]er)[ ](?:[\w']+[ ]){0,3}?(?:unlock\w*|(?:sign|log|check|clock"
    r"|badg)\w*[ ]in|opens?|fingerprinted"
    r"|identified|recogni[sz]ed|authenticated|verified|confirmed)\b[^.\n]{0,40}?\b(?:(?:with|by|from|through"
    r"|via|using)[ ]"
    r"(?:(?:a|an|the|his|her|dental|their)[ ])?(?:own[ ])?(?:fingerprints?|thumb(?:print)?|palm|face|iris"
    r"|retina|voice|dna"
    r"|facial recognition|dental records|biometrics?|records))\b"
    r"|\b(?:[Ss]?[Hh]e|[Pp]atient)[ ](?:was|were|is|had been)[ ]fingerprinted\b"
    r"|\b(?:scan(?:s|ned)|enrol(?:led|ls)?|captur(?:ed|es)|register(?:ed|s))[ ](?:his|her|the patient['’]s"
    r"|my patient['’]s)[ ]"
    r"(?:(?:left|right|own)[ ])?(?:irises|iris|retinas?|palms?|face|thumb|fingers?|finger|voice|veins)\b"
)
BY_PART = Pattern(
    r"\b(?:(?:fac(?:ial|e)|voice|iris|palm|gait)[ -]?(?:recognition|match(?:ing)?|scan(?:ner|s)?|prints?)"
    r"|(?:retinal?|fingerprint)[ ]scan(?:ner|s)?|fingerprints?|palm[ -]vein\w*|dental records|biometrics?)"
    r"(?:[ ][\w'’-]+){0,7}?[ ](?:identified|matched|recogni[sz]ed|verified|authenticated|flagged|found"
    r"|identific[óo]|reconoci[óo])[ ](?:as[ ])?(?:(?:my|our|the|this)[ ](?:[\w-]+[ ])?patient(?!['’\w-]|[ ]h)"
    r"|him\b|her(?=[.,;:!?)]|[ ](?:as|in|at|on|by|when|after|from|to)\b)|al?(?:[ ]la)?[ ]paciente\b)",
    re.IGNORECASE,
)
AUDIO = (
    r"(?:audio(?:[ ]?(?:clip|file|recording|tape|track|message|diary|note)s?)?|(?:voice|sound|phone)"
    r"[ -]?(?:mail|memo|message"
    r"|note|clip|recording|file|bite|call)s?|voicemails?|recordings?|sound[ ]?bites?|(?:tape|cassette)(?:"
    r"[ ]recording)?s?"
    r"|answering[ ]machine[ ]\w+|podcast(?:[ ]episode)?|dictaphone[ ]\w+|(?:notas?|mensajes?)[ ]de[ ]voz"
    r"|grabaci[óo]n(?:es)?|audios?)"
)
SPEAKER = (
    r"(?:him\b|her(?=[ ](?:own|voice|speaking|talking|saying|singing|telling|reading|describing|coughing"
    r"|laughing|in\b|as\b"
    r"|when|while|before|after)|[.,;:!?)])|(?:my|our|the|this|that|mi|la|el)[ ](?:[\w-]+[ ]){0,3}?"
    r"(?:patient|paciente|man|woman|boy|girl|child|caller)(?:['’]s[ ](?:\w+[ ]){0,2}?(?:voice|speech|words"
    r"|laugh\w*|singing|story|call)"
    r"|(?!['’\w-]|[ ](?:care|safety|education|experience|portal)))|(?:his|her)[ ](?:\w+[ ]){0,2}?(?:voice"
    r"|speech|laugh|singing)"
    r"|su[ ]voz)"
)
SAYS = r"(?:left|sent|recorded|made|dictated|leaves|sends|gave|dej[óo]|mand[óo]|grab[óo]|recounts|speaks)"
VOICE = Pattern(
    rf"\b(?:(?:[Aa]n?[ ]|[Tt]he[ ])?{AUDIO}[ ](?:of|from|with|by|in which|contains|captures|has|de|del"
    rf"|featuring|where)[ ]"
    rf"(?:l[ ])?{SPEAKER}"
    rf"|(?:[Aa]n?[ ]|[Tt]he[ ])?{AUDIO}[ ](?:that[ ]|which[ ]|que[ ])?(?:(?:my|our|the|this|mi|la|el)[ ]"
    rf"(?:\w+[ ]){{0,2}}?(?:patient|paciente)|s?he|his[ ]\w+|her[ ]\w+)[ ]"
    rf"(?:\w+[ ])?{SAYS}\b"
    rf"|(?:(?:my|our|the|this)[ ](?:\w+[ ]){{0,2}}?patient['’]s|[Hh]is|[Hh]er)[ ](?:own[ ]|last[ ]|recorded"
    rf"[ ])?(?:(?:voice|audio)[ -]?(?:mail|memo|message|note|clip|recording|file"
    rf"|diary)s?|voicemails?|recorded[ ]voice)(?!\w)"
    r"|(?:(?:[Mm]y|our|the|this)[ ](?:\w+[ ]){0,2}?patient['’]s|[Hh]is|[Hh]er|[Ss]u)[ ](?:own[ ])?(?:voice"
    r"|voz|speech)(?=[^.\n]{0,60}\b"
    r"(?:record\w*|audio|clip|tape|podcast|voicemail|file|upload\w*|stored|database|clon\w+|synthe\w+"
    r"|grabad\w+|episode|playback)\b))"
)
AUDIO_WORDS = listed(
    "audio audios voice voicemail voicemails voz recording recordings tape tapes cassette podcast sound soundbite "
    "phone machine dictaphone grabación grabaciones speech"
)
PARTS = listed(
    "fingerprint fingerprints fingerprinted thumb thumbprint palm palms face iris irises retina retinas voice dna "
    "facial dental biometric biometrics voiceprint finger fingers veins"
)


def biometric(document: Document) -> Spans:
    """A fingerprint, voice print, retina, iris or face template, DNA sample: by its code, or as what knows one person.

    Bad: Fingerprint ID 678e13ffc879f7e74af3e0be unlocked the cabinet.
    Bad: We used his fingerprints to sign him in.
    Bad: The voiceprint file voiceprint_of_a_man.wav was kept.
    Good: Fingerprints differ in twins. Her retinal scan showed drusen.
    Good: A DNA sample is taken from saliva; facial recognition of 2024.
    """
    prints = document.starting(A_PRINT, document.at(BEGINNING))
    around = [(max(0, each.start() - 50), each.end() + 60) for each in prints]
    coded = [match.span("value") for each in around for match in CODED.finditer(document.flat, *each)]
    yield from coded
    for match in (match for each in around for match in OWNED.finditer(document.flat, *each) if not coded):
        sentence = document.sentence(match.start("value"))
        known = (match["sure"] or match["sure_of"]) and not sentence.says(IN_MEDICINE)
        if known or sentence.says(TO_KNOW):
            yield match.span("value")


def by_body(document: Document) -> Spans:
    """Somebody whom a finger, an eye, a face or a voice lets in, or whom one was known by.

    Bad: She checks in with her palm at our front desk.
    Bad: The palm scanner at the desk recognized my patient.
    Bad: The police knew who he was: he was identified by dental records.
    Good: Face recognition is poor in prosopagnosia. He opens his palm with difficulty.
    """
    for pattern in (WITH_PART, BY_PART):
        yield from (match.span() for match in document.near(pattern, PARTS, 160, 200))


def voice(document: Document) -> Spans:
    """A recording in which one patient is heard.

    Bad: Here is a recording of my patient reading the rainbow passage.
    Bad: Play the voice memo she sent us at midnight.
    Good: Her voice was hoarse. A recording of her heart sounds; recordings of lectures.
    """
    yield from (match.span() for match in document.near(VOICE, AUDIO_WORDS, 100, 200))
