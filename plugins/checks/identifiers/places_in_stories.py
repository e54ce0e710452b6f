"""Places as stories and notes drop them: `out of Nenana`, `at the Dunmore cannery`.

What surrounds the place is what finds it. A new way to come to a place is an alternative of `TO`, a kind of house
one of `HOUSE`; all of it is for review.
"""

from __future__ import annotations

import re

from plugins.checks.identifiers.about_patient import Sentence
from plugins.checks.identifiers.dates import near_somebody
from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.large_places import LARGE
from plugins.checks.identifiers.letters import CAPITAL, WORD
from plugins.checks.identifiers.name_lists import any_names, first_names
from plugins.checks.identifiers.name_words import EPONYMS, ORDINARY
from plugins.checks.identifiers.tables import words
from plugins.checks.identifiers.whereabouts import (
    ACRONYM,
    DOCTORS,
    FIRST_PERSON,
    GENERIC,
    HOUSE_WORDS,
    SHOPS,
    SOCIETY,
    STUDY,
    WIDE,
)
from plugins.medicines import is_medicine
from plugins.pattern import Pattern

JOINED = r"(?:de la|de los|del|de|du|da|do|of the|of|on the|on|upon|under|super|sur|le|la|les|the|an der|am|y|and|&)"
TOWN = rf"{WORD}(?:-(?:{JOINED.replace(' ', '-')}|in|next|by|over)-[A-Z]\w+)*(?:['’]s)?(?:[ ]{WORD}(?:['’]s)?){{0,3}}"
"""A name of one place: `Lytham-on-the-Hill`, `Moose Jaw`."""
TO = (
    r"(?:retired|moved|transferred|relocated|went|gone|came|sent|returned|drove|flew|flown|driven|airlifted|shipped|deported"
    r"|emigrated|referred|discharged|escaped|fled|travel+ed|rushed|taken|brought|evacuated|commuted|walked|sailed|married"
    r"|back|home|over|up|down|way|move|trip|bus|train|ferry|flight|transfer)"
)
SET = (
    r"(?:corridors?|lobby|gates?|streets?|town|village|parish|people|hills|outskirts|edge|suburbs?|side|mayor|north|south"
    r"|east|west|steps|grounds|coast|shores?|hamlet|port|island|wards?|chapel)"
)
PLACED = Pattern(
    rf"\b(?:(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]t|[Oo]utside|[Oo]ut of|[Oo]ff|[Aa]round|[Bb]eyond|[Tt]hrough|[Ii]nto"
    rf"|{TO}(?: \w+){{0,3}} to|from {WORD} to|{SET} of|[Vv]ia"
    rf"|(?:play|swim|work|drive|pitch|row|sail|coach|fish|cook|truck|race|r[ua]n|drove|swam"
    rf"|sang)\w* (?:\w+ ){{0,2}}?for"
    rf"|(?:goalkeeper|keeper|captain|catcher|striker|coach|driver|cook|pitcher|forward|nurse|teacher) for) "
    rf"(?:the (?:village |town |city |hamlet |port )?(?:of )?|downtown |rural |village |upstate |northern |southern )?"
    rf"|(?:\br/o|[Vv]illage|[Vv]ill\.?|[Tt]aluka|[Tt]ehsil|[Dd]istt?\.?|[Mm]ohalla|[Kk]ampung|[Bb]arangay|[Bb]rgy\.?|[Hh]amlet"
    rf"|[Tt]ownship|[Cc]olonia|[Bb]arrio|[Pp]ueblo)(?: of)? )(?P<value>{TOWN})(?: (?:and|to|or) (?P<other>{TOWN}))?"
)
HOUSE = Pattern(
    rf"\b(?P<value>(?:{CAPITAL}[\w.'’&-]* (?:(?:and|of|the|&) )*){{1,5}}(?:Regional|Memorial|General"
    rf"|District|Community|Infirmary"
    rf"|Hospice|Hospital|Clinic|Care (?:Center|Centre|Home)|Medical (?:Center|Centre)|Nursing Home"
    rf"|Health (?:Center|Centre)"
    rf"|Lodge|Manor|Court|House|Abbey|Priory|Primary|Secondary|Academy|School|College|Surgery|Practice|Polyclinic)\b)"
    rf"|\b(?P<firm>(?:{CAPITAL}[\w.'’-]* (?:(?:and|of|&) )?){{1,4}}(?:cannery|quarry|foundry|dairy|bakery"
    rf"|pub|inn|tavern|caf[eé]"
    rf"|shop|garage|(?:railway|train|bus|police|fire|gas|petrol|metro|subway) station|station"
    rf"|grain elevator|pier|docks?"
    rf"|harbou?r|stadium|swimming pool|gym|market|orchard|vineyard|brewery|distillery|sawmill|sugar mill|paper mill"
    rf"|steelworks|shipyard|slaughterhouse|abattoir|tannery|smelter|colliery|campsite|ski resort|nursing home|care home"
    rf"|hospice|primary school|elementary|high school|church|parish|monastery|convent|chapel|mosque|temple|library"
    rf"|prison|jail|barracks|orphanage))\b"
    rf"|\b(?P<prison>(?:FCI|USP|FMC|SCI|MCI|HMP|HMYOI|CI) {TOWN})"
)
HOUSES = HOUSE_WORDS | words(
    """
    regional memorial general district lodge court house abbey priory primary secondary surgery practice polyclinic
    cannery quarry foundry dairy bakery pub inn tavern cafe café shop garage station elevator pier dock docks harbor
    harbour stadium pool gym market orchard vineyard distillery sawmill steelworks slaughterhouse abattoir tannery
    smelter colliery campsite resort monastery convent chapel orphanage fci usp fmc sci mci hmp hmyoi ci
    """
)
"""One of these is part of every alternative of `HOUSE`."""
NO_PLACE = (
    GENERIC
    | SHOPS
    | ORDINARY
    | EPONYMS
    | words(
        """
        phd md mba rn icu navy army marines air force congress senate parliament medicare zoom whatsapp youtube reddit
        doppler latin arabic hindi urdu mandarin cantonese tagalog swahili portuguese russian polish turkish vietnamese
        creole yiddish farsi ramadan lent advent passover hanukkah diwali emergency north south east west northern
        southern eastern western state county general internal family primary new old great grand big our lady
        accident outpatients outpatient theatre resus triage radiology pathology haematology hematology dermatology
        neurology psychiatry paediatrics orthopaedics orthopedics anaesthesia anesthesia labour maternity rehab
        act american national department college university world war day bed room ward bay
        section chapter figure table level stage grade phase case type
        """
    )
) - {"our", "old", "new", "great", "grand", "big", "north", "south", "east", "west", "st"}
NOT_AFTER = Pattern(
    r"(?:'s|’s)? (?:disease|syndrome|sign|test|score|criteria|law|study|trial|stage|fever|virus|time"
    r"|trial|position|scale"
    r"|protocol|diet|guidelines?|Journal|therapy|inhibitors?|infusion|class|catheter|line|drain|tube)\b|-[a-z]"
)


OURS = Pattern(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|[Tt]hey|[Tt]heir|[Oo]bit|[Ff]ound|[Tt]ransferred|[Bb]rought|[Dd]ied)\b"
)
"""What ties a sentence to the person of whom the one beside it speaks."""
HISTORY = Pattern(r"\b(?:1[0-8]\d\d|19[0-3]\d|centur(?:y|ies))\b")
MADE = Pattern(
    r"\b(?:apps?|users?|startups?|platform|software|innovat\w+|foundation|teams?)\b", re.IGNORECASE
)
NOT_TOLD = (STUDY, WIDE, FIRST_PERSON, DOCTORS, HISTORY, MADE)
"""What is told of the public: studies, surveys, training, colleagues, history, products."""


def place_in_a_story(document: Document) -> Spans:
    """What looks like a place, or a named house or firm, where the text speaks of one person.

    Bad: He is a trapper out of Nenana.
    Bad: He packed herring at the Dunmore & Sons cannery.
    Bad: In Kalgoorlie, in the rain, I buried a man I had known for years.
    Good: He is out of ICU. She lives in Texas. The study at Uppsala asked him twice.
    Good: She was tested for Lyme, and from Monday on she took Eliquis.
    """
    if document.is_story:
        yield from _towns(document)
        yield from _houses(document)


def _towns(document: Document) -> Spans:
    for sentence in document.tied:
        placed = list(PLACED.finditer(sentence.text))
        for match in placed if placed and _is_told(document, sentence) else ():
            for kind in ("value", "other"):
                if (
                    match[kind]
                    and _is_place(match[kind])
                    and not NOT_AFTER.match(sentence.text, match.end(kind))
                ):
                    yield sentence.start + match.start(kind), sentence.start + match.end(kind)


def _houses(document: Document) -> Spans:
    for sentence in document.sentences_at(document.at(HOUSES)):
        named = list(HOUSE.finditer(sentence.text))
        for match in named if named and _is_told(document, sentence) else ():
            kind = match.lastgroup or ""
            first = match[kind].split()[0].casefold()
            if not SOCIETY.match(sentence.text, match.start()) and (
                first not in GENERIC or match[kind].startswith("Our Lady")
            ):
                yield sentence.start + match.start(kind), sentence.start + match.end(kind)


def _is_told(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks of somebody, or stands beside one that does, and of nothing public."""
    told = sentence.is_personal or (sentence.says(OURS) and near_somebody(document, sentence))
    return (
        told
        and not any(sentence.says(pattern) for pattern in NOT_TOLD)
        and not _is_famous(document, sentence)
    )


def _is_famous(document: Document, sentence: Sentence) -> bool:
    """Whether it tells of somebody whom everybody knows."""
    end = sentence.start + len(sentence.text)
    return any(sentence.start <= each.start < end and each.is_famous for each in document.candidates)


def _is_place(value: str) -> bool:
    parts = [part.strip(".,'’").removesuffix("'s").removesuffix("’s") for part in value.casefold().split()]
    return (
        value.casefold() not in LARGE
        and not ACRONYM.match(value)
        and not {parts[0], parts[-1]} & NO_PLACE
        and not (len(parts) == 2 and parts[0] in first_names() and parts[1] in any_names())
        and not (len(parts) == 1 and (is_medicine(value) or len(value) < 4))
    )
