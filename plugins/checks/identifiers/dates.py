"""Dates of somebody's life and care: HIPAA's Safe Harbor lets only the year of them be told.

A new word for what happens to a patient is an alternative of `CARE`; one for what is public, of `PUBLIC`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plugins.checks.identifiers.about_patient import Sentence
from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.stories import CARE_WORDS
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV"
    r"|DEC)"
)
MES = (
    r"(?i:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
    r"|janvier|février|avril|juillet|août)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ ](?:the[ ])?)?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
SPELT = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)-(?:\w+th|first"
    r"|second|third))"
)
YEAR = r"(?:,?[ ](?:of[ ])?(?:1[89]|20)\d\d\b|,?[ ]'\d\d\b)"
HOLIDAY = (
    r"(?:Christmas(?:[ ](?:Eve|Day))?|New[ ]Year's(?:[ ](?:Eve|Day))?|Thanksgiving(?:[ ]Day)?|Halloween"
    r"|Valentine's[ ]Day"
    r"|Mother's[ ]Day|Father's[ ]Day|Labor[ ]Day|Memorial[ ]Day|Easter(?:[ ]Sunday)?"
    r"|(?:the[ ])?Fourth[ ]of[ ]July|Good[ ]Friday|Palm[ ]Sunday|Boxing[ ]Day|Veterans'?[ ]Day"
    r"|Independence[ ]Day"
    r"|(?:St\.?|Saint)[ ]Patrick's[ ]Day|Juneteenth|Presidents'?[ ]Day|MLK[ ]Day|Election[ ]Day"
    r"|Groundhog[ ]Day"
    r"|Passover|Hanukkah|Diwali|Eid|Yom[ ]Kippur|Rosh[ ]Hashanah|Cinco[ ]de[ ]Mayo|Lunar[ ]New[ ]Year"
    r"|Ash[ ]Wednesday"
    r"|Nochebuena|Nochevieja|Navidad|Super[ ]Bowl[ ]Sunday)(?:[ ](?:morning|night|evening|afternoon"
    r"|weekend))?"
)
NUMERIC = (
    r"(?:(?:0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?:0?[1-9]|[12]\d|3[01])(?P=sep)(?:(?:19|20)\d\d|\d\d)"
    r"|(?:19|20)\d\d(?P<iso>[/.-])(?:0?[1-9]|1[0-2])(?P=iso)(?:0?[1-9]|[12]\d|3[01]))"
)
DATE = Pattern(
    rf"(?:(?<![\w/.-])|(?<=[Mm]id-))(?:(?:{WEEKDAY}(?:{MONTH}[ ](?:the[ ])?(?:{DAY}|{SPELT})(?![\d%:]"
    rf"|[ ]?(?:mg"
    rf"|percent))(?:{YEAR})?"
    rf"|(?:the[ ])?(?:{DAY}|{SPELT})(?:[ ]of)?[ -]{MONTH}(?![a-z])(?:{YEAR}|[ -](?:19|20)?\d\d\b)?"
    rf"|(?:0?[1-9]|[12]\d|3[01]|primero|1º)[ ]de[ ]{MES}(?:[ ]del?[ ](?:19|20)\d\d)?"
    rf"|(?:0?[1-9]|[12]\d|3[01])[ ]{MES}(?:[ ](?:19|20)\d\d)?|{NUMERIC})"
    rf"|(?P<holiday>{HOLIDAY}(?:[ ]in)?{YEAR})"
    rf"|(?P<month>(?:{MONTH}{YEAR}|{MES} del? (?:19|20)\d\d|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d"
    rf"|(?:0[1-9]|1[0-2])-(?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])))"
    rf"|(?P<short>(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])))(?![\w/%]|[.-]\d|[ ]?mm))"
)
MONTHS = words(
    """
    jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
    november dec december enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
    diciembre janvier février avril juillet août
    """
)
"""Every date has a number or one of these in it."""
SIGN = Pattern(
    r"[0-9JFMASOND](?:(?<=\d)(?:/\d|\.\d\d?\.\d|-(?:\d\d?-\d|(?:19|20)\d\d|\d\d(?<=[12][09]\d\d-\d\d))"
    r"|(?:st|nd|rd|th)?[ -](?:of |de )?(?i:[jm]a|f[eé]|a[bgopuv]|ju|se|oc|no|d[ei]|en))"
    r"|(?<=(?:Eve|Day|ing|mas|een|day|uly) \d)"
    r"|(?<=of [A-Z])|(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)[a-z]{0,6}\.?,?[ ](?:of |the )?(?:\d|'\d"
    r"|[a-z-]+(?:th|st|nd|rd)\b)"
    r"|(?:AN|EB|AR|PR|AY|UN|UL|UG|EP|CT|OV|EC)[A-Z]*[ ]\d)"
)
"""Where a date could be: one quick pass, so that the slow pattern sees little."""

DONE = (
    r"(?:(?:re)?admi(?:tted|ssion)|adm|(?:in|ex|re)tubated|discharged?|d/c(?:['’]?d)?|seen|surgery"
    r"|surgical|op(?:erated)?"
    r"|labs?|MRI|CT|PET|echo|x-?ray|biopsy|EDD|EDC|due(?: date)?|LMP|DOS|DOD|DOB|transferred|died"
    r"|expired|passed(?: away)?"
    r"|deceased|born|b\.|d\.|nacid[oa]|visit|birthday|period|started|stopped|returned|again|back|home"
    r"|appointment|appt"
    r"|follow-up|f/u|[a-z]{3,}(?:ectomy|otomy|ostomy|plasty|oscopy|ogram)|transplant(?:ed)?|infusion"
    r"|dose|chemo"
    r"|cycle \d|coded|fell|presented|presents|called|vaccinated|swab|culture|diagnosed|dx|removed"
    r"|replaced|repaired"
    r"|delivered|delivery|c-section|cath|stent|bypass|onset|extracted|collected|drawn|evaluated|examined"
    r"|treated"
    r"|ingres[óo]|ingreso|alta|cirugía|operad[oa]|falleci[óo]|muri[óo]|naci[óo])"
)
BESIDE = Pattern(
    rf"(?:\b|(?<=\W)){DONE}(?:[ ](?:date|on|was|is|for|el|of|the|with \w+|\w+ on|from|done|again"
    rf"|home))?[:,]?"
    rf"(?:\*\*)?[ ]\(?(?:on )?\Z",
    re.IGNORECASE,
)
"""What happened to a patient, right before the day of it, as notes put it."""
OR = Pattern(r"\b(?:[Oo]n|since|until|from|through|by|after|before|dated|to|and|of) \Z")
"""What makes a fraction with more than 10 below a day."""
NO_DAY = Pattern(
    r" ?(?:strength|murmur|pain|scale|score|of\b|cups?|tab|teaspoon|tsp|tablespoon|inch|positive|nodes?"
    r"|times|doses?"
    r"|bilateral|in size|systolic|power|stars?|pts|patients|people|participants|women|men|children|on the)"
)

LABEL = Pattern(
    r"(?:\b(?:DOB|D\.O\.B\.?|birth ?date|date[sd]? of (?:birth|death|admission|discharge|service|surgery"
    r"|visit|procedure|injury"
    r"|onset|exam(?:ination)?|collection|diagnosis)|LMP|last menstrual period|last period|admission date"
    r"|discharge date|seen"
    r"|admitted|discharged|born|died|deceased|biopsy|visit of|(?:fecha|f\.) de (?:nacimiento|ingreso|alta"
    r"|defunción|la cirugía"
    r"|consulta)|nacid[oa]|adm|d/c|(?:op|operation|operative|exam|visit|intake|surgery"
    r"|due|service|birth|death|transplant|clinic) date|EDD|EDC|estimated due date|passed away"
    r"|[bd]\.(?= )|nació|falleció|expired|DOD|DOS|time of death|died at)(?:\b|(?<=\.)))[^\n.;]{0,28}\Z",
    re.IGNORECASE,
)
"""What a date right behind it is a date of."""

CARE = Pattern(
    r"\b(?:admi(?:tted|ssion)|readmitted|discharged?|died|dead|death|deceased|passed|laid to rest|buried"
    r"|born|birth(?:day)?"
    r"|deliver(?:ed|y)|diagnos(?:ed|is|tic)|operat(?:ed|ion)|surger(?:y|ies)|procedure|biops(?:y|ied)"
    r"|intubated|extubated"
    r"|transplant(?:ed)?|stroke|heart attack|infarction|seizure|fell|fall|collapsed|fractured?|broke"
    r"|injur(?:y|ed)|accident"
    r"|crash|stent|cath(?:eterization)?|bypass|chemo(?:therapy)?|radiation|infusion|dialysis|scan(?:s"
    r"|ned)?|MRI|CT|PET"
    r"|x-ray|ultrasound|colonoscopy|mammogram|visit(?:ed)?|appointment|consult(?:ation)?|clinic|came|seen"
    r"|saw|met|presented"
    r"|arrived|started|stopped|began|relapsed?|recurred|remission|transferred|referred|treated|dose|shot"
    r"|vaccinated|injection"
    r"|emergency|ER|ED|ICU|hospital|ward|labs?|blood|test(?:ed)?|swab|culture|symptoms?|pain|fever|rash"
    r"|period|pregnan\w+"
    r"|miscarr\w+|labor|overdose\w*|suicide|attempt|called|phoned|texted|wrote|told|hospice|returned"
    r"|went home|surgeon"
    r"|ingres\w+|nació|nacid\w+|muri[óo]|falleci\w+|oper\w+|alta|cita|consulta|vino|acudió|dio a luz"
    r"|cirugía|urgencias"
    r"|anniversary|wedding|sober|since|last day|due|coded|removed|replaced|withdr[ea]w\w*"
    r"|[a-z]{3,}(?:ectomy|otomy|plasty"
    r"|oscopy|ogram)|c-section|ambulance|airlifted|evaluated|engaged|married|divorced|retired"
    r"|lost (?:her|his)|celebrat\w+"
    r"|cured|received|went into|woke|walked|breathing|miscarriage|contractions|water broke|nos dejó"
    r"|parto)\b",
    re.IGNORECASE,
)
"""What happens to a patient."""

CLINICAL = Pattern(
    r"\b(?:intubated|extubated|(?:re)?admitted|discharged|stent(?:ed)?|biopsy|transplant(?:ed)?|fell"
    r"|collapsed|chemotherapy"
    r"|surgery was|operated|follow-up|ingresad[oa]|oper(?:ad[oa]|aron)|falleció|nació|murió|we diagnosed"
    r"|[Ww]e delivered|we lost (?:her|him)|withdrew (?:care|support)|life support|stopped breathing"
    r"|passed away"
    r"|(?:la|lo|le) (?:vi|vimos|operé|operamos|operaron|ingresaron|ingresamos|atendí|examiné|traté"
    r"|diagnosticaron)"
    r"|ingresó|dio a luz|water broke|expired|coded|went into labor|is due)\b",
    re.IGNORECASE,
)
"""What happens to a patient and to nobody else: no other word for a person is wanted, as in Spanish."""

PUBLIC = Pattern(
    r"\b(?:publish\w*|publication|Epub|erratum|guidelines?|approv\w+|FDA|CDC|NIH|(?-i:WHO)|DEA|USPSTF|CMS|HHS"
    r"|webinar|conference"
    r"|congress|meeting|deadline|expires?|enroll\w*|register|registration|recertification|issued"
    r"|announc\w+|press release|report"
    r"|recall\w*|study|studies|trial|journal|doi|posted|updated|last reviewed|retrieved|accessed|copyright"
    r"|launch\w*|signed (?:into|by|the (?:bill|act|order|law))"
    r"|(?<!-)law|act|policy|rules?|effective|event|join us|world \w+ day|awareness|month|season|holiday"
    r"|closed|open|hours|president"
    r"|secretary|congressional|outbreak|pandemic|book|episode|podcast|blog|newsletter|marketplace|coverage"
    r"|plan|insurance|tax"
    r"|data|website|program|publicado|actualizado|semana|mercado|seguro|cobertura|inscri\w+|ley|speak at"
    r"|lecture|symposium|sessions?|scheduled|invitation|rsvp|tickets?|elections?|contest|submi\w+"
    r"|applications?|apply|you can|click|link|awards?|accomplish\w+)\b",
    re.IGNORECASE,
)
"""What the public is told the date of."""

LOOSE = Pattern(
    r"\b(?:report\w*|stud(?:y|ies)|month|season|closed|open|hours|book|episode|plan|insurance|tax|data|program|act|rules?"
    r"|coverage|event|effective|sessions?|scheduled|tickets?|contest|submi\w+|holiday|law|issued|registration|posted)\b",
    re.IGNORECASE,
)
"""Words of `PUBLIC` that are said of one person's days, too."""
HAPPENED = Pattern(
    r"\b(?:(?:s?he|who|patient|pt|[A-Z][a-z]+)(?:'d| had| has)?(?: \w+ly| also| then| finally"
    r"| just)? (?:died|fell|collapsed"
    r"|presented|relapsed|was (?:born|admitted|discharged|diagnosed|intubated|found|buried|operated)"
    r"|been (?:found|admitted"
    r"|diagnosed|discharged|intubated)|went home|came in|passed away|coded|stopped breathing|had (?:her|his) \w+))\b"
    r"|\bBaby (?:Boy|Girl)\b|\b(?:memory|funeral) of\b",
)
"""What befell one person: the day of it isn't public because a plan or a book is in the sentence."""

HEAD = Pattern(
    r"(?:date|modified|updated?|published|created|(?:last[ _])?(?:reviewed|modified|updated)|event_\w+"
    r"|image_consent|patient_consent"
    r"|privacy_\w+)s?:",
    re.IGNORECASE,
)
AFTER_BIRTH = Pattern(
    r"(?:\bborn\b|\bbirth(?:day|date)?\b|\bd\.?o\.?b\b\.?|\(b\.|\bnacimiento\b|\bnacid[oa]\b)(?:[^\n.;]|\n(?!\s)){0,40}\Z",
    re.I,
)
"""What stands before a date of birth, which nobody can allow."""


def date_of_care(document: Document) -> Spans:
    """A date, or month and year, of what happened to one person; a year alone is none.

    Bad: She was admitted on March 11, 2022 with a fever.
    Bad: DOB: 04/10/1975
    Bad: Fue ingresada el 23 de abril de 2019.
    Good: The guideline was published on June 10, 2024. World Heart Day is September 29.
    Good: Date: 2026-03-14
    Good: She has been well since 2019.
    """
    for sentence, match in _dates(document):
        about = sentence.says(CLINICAL) or (sentence.is_personal and sentence.says(CARE))
        if _is_past(match):
            continue
        if _labelled(sentence, match) or (about and not is_public(sentence)):
            yield _span(sentence, match)


def date_of_somebody(document: Document) -> Spans:
    """A full date in a sentence on one person, or in a note on care beside one, that names nothing public.

    Bad: - 6 Mar: temp 39.2 all evening.
    Bad: He had his last drink on March 1, 2016.
    Good: She announced the program on March 1, 2016.
    """
    for sentence, match in _dates(document):
        somebody = match["month"] is None and near_somebody(document, sentence)
        if somebody and not is_public(sentence) and not _is_past(match, 1946):
            yield _span(sentence, match)


def date_beside_patient(document: Document) -> Spans:
    """Any other full date in a text that tells of one patient, unless it is plainly a public one.

    Bad: My patient came in with chest pain. It was March 11, 2022.
    Good: My patient came in with chest pain. The webinar is on March 11, 2022.
    """
    for sentence, match in _dates(document):
        if match["month"] is None and not is_public(sentence) and document.of_one_patient:
            yield _span(sentence, match)


def is_public(sentence: Sentence) -> bool:
    """Whether a sentence tells of something that the public is told the date of, rather than of one person's day."""
    if not sentence.says(PUBLIC):
        return False
    return not (sentence.says(HAPPENED) and not PUBLIC.search(LOOSE.sub("", sentence.text)))


def near_somebody(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence, or the one before or after it in a text on care, speaks of one person."""
    if sentence.is_personal:
        return True
    if sentence.says(SEEN):
        return True
    if CARE_WORDS.isdisjoint(document.words):
        return False
    at = bisect_left(document.sentences, sentence.start, key=lambda each: each.start)
    return any(each.is_personal for each in document.sentences[max(0, at - 1) : at + 2])


SEEN = Pattern(
    r"\b(?:I|[Ww]e) (?:\w+ )?(?:saw|met|treated|admitted|operated|delivered|pronounced|examined|scoped"
    r"|intubated)\b|\bin follow[- ]?up\b"
    r"|\b(?:expired|died|[Oo]bit|intubated|extubated|readmitted|found down|brought in by|s/p|w/|hx|pmh"
    r"|c/o|p/w|sats?|GCS|temp|afebrile)\b"
)
"""What a note says of one patient without naming one."""
YEARS = Pattern(r"(?:1[6-9]|20)\d\d\Z")


def _is_past(match: re.Match[str], first: int = 1900) -> bool:
    """Whether the date is of a year before the first in which it could be that of a patient."""
    year = YEARS.search(match[0])
    return bool(year) and int(year[0]) < first


def _dates(document: Document) -> tuple[tuple[Sentence, re.Match[str]], ...]:
    """Every date with its sentence, worked out once."""
    return document.once(_all_dates)


def _all_dates(document: Document) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in document.sentences_with(SIGN):
        for match in DATE.finditer(sentence.text):
            line = sentence.text[: match.start()].rpartition("\n")[2]
            if not _cited(sentence, match) and not HEAD.fullmatch(line.strip()) and _is_day(sentence, match):
                yield sentence, match


def _is_day(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether `3/14` is a day and no share, strength or dose."""
    if match["short"] is None:
        return True
    before, day = (
        sentence.text[max(0, match.start() - 40) : match.start()],
        int(match["short"].partition("/")[2]),
    )
    before = before + ("" if before.endswith(" ") else " ")
    tied = BESIDE.search(before) or (
        OR.search(before) and (day > 10 or before.lower().endswith(" on ") or before == "On ")
    )
    return bool(tied) and not NO_DAY.match(sentence.text, match.end())


def _labelled(sentence: Sentence, match: re.Match[str]) -> bool:
    before = sentence.text[: match.start()]
    if BESIDE.search(before[-40:]) and (
        sentence.is_personal or match["short"] or (match["month"] is None and match.start() < 30)
    ):
        return not sentence.says(PUBLIC)
    strong = match["month"] is None and match["short"] is None
    if match["month"] and not sentence.is_personal:
        return False
    return bool(strong and LABEL.search(before[-80:])) and not PUBLIC.search(before[-60:])


def _cited(sentence: Sentence, match: re.Match[str]) -> bool:
    """`2024 Apr 2;331(13)` is a journal's issue; `/2019/04/02/` an address."""
    after, before = sentence.text[match.end() :][:8], sentence.text[: match.start()][-8:]
    return bool(
        re.match(r"[;:(]\d", after) or re.search(r"(?:19|20)\d\d[ ]\Z|/\Z|\bv(?:ersion)? ?\Z", before)
    )


def _span(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    return sentence.start + match.start(), sentence.start + match.end()
