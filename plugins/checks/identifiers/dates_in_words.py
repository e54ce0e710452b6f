"""Days of somebody's care that have no number or no capital: holidays, weekdays, months, as stories and notes put them.

A holiday is an alternative of `dates.HOLIDAY` and has its first word in `DAYS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.identifiers.about_patient import Sentence
from plugins.checks.identifiers.dates import CARE, CLINICAL, HOLIDAY, is_public, near_somebody
from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

MONTH = (
    r"(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|aug"
    r"|sept?|oct|nov|dec)"
)
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth"
    r"|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
TH = r"(?:st|nd|rd|th)"
WEEKDAY = r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
TIE = r"(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Oo]ver|[Aa]t|[Dd]uring|[Tt]his|[Ll]ast|[Tt]he)"
LOOSE = Pattern(
    rf"\b(?:(?P<small>(?:{DAY}{TH}?(?: of)? (?:{MONTH}|may(?= (?:19|20)\d\d))\b|{DAY}{TH} (?:of )?(?:may|march)\b"
    rf"|{MONTH} (?:the )?(?:{DAY}{TH}?|{ORDINAL})(?![\w%])|(?:may|march) (?:the )?(?:{DAY}{TH}|{ORDINAL}))"
    r"(?:,? (?:(?:19|20)\d\d|(?:nineteen|twenty) \w+(?:[ -]\w+)?))?)"
    rf"|(?P<weekday>{WEEKDAY},?(?: the)? {DAY}{TH})\b"
    rf"|{TIE} (?P<holiday>{HOLIDAY})"
    rf"|(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil) (?P<day>the {DAY}{TH})(?=[.,;:)]| (?:and|she|he|we|I|at|when|but"
    rf"|with|after)\b|\Z)"
    rf"|(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ll]ast|[Tt]his|(?:[Ee]arly|[Ll]ate)(?: in)?|[Mm]id-?) ?"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b(?! \d|,? (?:19|20)\d\d))"
)
DAYS = words(
    """
    christmas thanksgiving halloween valentine easter juneteenth passover hanukkah diwali eid kippur hashanah mayo lunar
    ash palm boxing veterans veteran memorial independence groundhog patrick election mlk bowl nochebuena nochevieja
    navidad january february march april may june july august september october november december jan feb apr aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
    thur thurs fri sat sun
    nd rd th
    """
)
FEASTS = ("New Year", "Mother's Day", "Father's Day", "Labor Day", "Presidents")
"""One of these is part of every alternative of `LOOSE`."""
AROUND = 40
"""How many signs before and behind one of these words belong to it."""
HAPPENS = Pattern(
    r"\b(?:died|dead|death|born|diagnosed|admitted|readmitted|discharged|transferred|collapsed|intubated|extubated|operated"
    r"|surgery|transplant\w*|stroke|biopsy|relapsed|found|fell|presented|buried|seizures?|overdosed|delivered|miscarried"
    r"|transfused|coded|home|septic|stent|chemo\w*|dialysis|induced|ruptured?|infarct\w*|lost)\b",
    re.IGNORECASE,
)
"""What happens to one person and dates a story."""


def day_in_words(document: Document) -> Spans:
    """A holiday, a weekday with its day, a month, when something happened to one person.

    Bad: He died on New Year's Eve, in his own bed.
    Bad: The patient was septic since Tuesday 9th and nobody had looked.
    Bad: she had her second seizure on march 3rd.
    Bad: She was diagnosed early in March.
    Good: Flu shots start in October. On Thanksgiving, she likes turkey. You may 5 times repeat it.
    Good: Our clinic is closed on Christmas Day.
    """
    for sentence, match in _days(document) if document.is_story else ():
        kind = match.lastgroup or ""
        care = HAPPENS if kind in ("holiday", "month", "day") else CARE
        told = sentence.says(care) or sentence.says(CLINICAL) or kind == "small"
        about = near_somebody(document, sentence) or sentence.says(CLINICAL)
        if told and about and (kind != "month" or sentence.is_personal) and not is_public(sentence):
            yield match.span(kind)


def _days(document: Document) -> Iterator[tuple[Sentence, re.Match[str]]]:
    feasts = (max(0, at - AROUND) for at in document.signs(*FEASTS))
    near = (LOOSE.finditer(document.flat, at, at + 2 * AROUND) for at in feasts)
    for match in (*document.near(LOOSE, DAYS, AROUND, AROUND), *(match for found in near for match in found)):
        yield document.sentence(match.start()), match
