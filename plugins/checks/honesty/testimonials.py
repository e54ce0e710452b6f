"""Praise by patients: it proves nothing, it can't be weighed, and it tells that somebody was a patient.

After the AMA Code of Medical Ethics, opinion 9.6.1 (advertising and publicity). A new phrase is a row of a table below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.honesty.overclaims import DENIED
from plugins.checks.honesty.prose import Prose, Span, phrases
from plugins.pattern import Pattern

_PATIENT = r"(?:patients?|clients?|families|mothers?|pacientes?)"
_SAYS = (
    r"(?:says?|said|tells?|told|writes?|wrote|raves?|posted|shared|calls?|called|"
    r"dicen?|dijo|dijeron|cuentan?|contó|escribió)"
)
_LIFE = (
    r"(?:(?:changed|saved|transformed|turned around|gave (?:me|her|him|them) back) (?:my|her|his|their) li(?:fe|ves)|"
    r"gave (?:me|her|him|them) (?:my|her|his|their) li(?:fe|ves) back)"
)

SAID = phrases(
    "patient patients client clients families mother mothers paciente pacientes",
    rf"(?:my|our|a|an?other|one|happy|former|this|mi|mis|un|una|"
    rf"nuestr[oa]s) (?:[\w-]+ )?{_PATIENT}(?: [\w]+)? {_SAYS}[^.!?\n]{{0,80}}(?:{_LIFE}|(?:cambi|"
    rf"salv)(?:ó|amos|aron|é) (?:mi|la|su|le la) vida|best (?:doctor|decision|thing)|"
    rf"feels? (?:like new|amazing|wonderful|years younger)|(?:is|am|are|was) amazing|recommends?|"
    rf"thanks? (?:us|me|to)|pain[- ]free|grateful|mejor (?:médic|doctor)|recomiend)\w*",
    rf"what (?:our|my) {_PATIENT} (?:say|are saying)",
    rf"(?:happy|satisfied|grateful) {_PATIENT} (?:say|tell|write)",
    r"lo que dicen (?:mis|nuestros) pacientes",
)
"""What patients are said to say."""

PRAISED = phrases(
    "dr doctor dra",
    rf"(?:dr\.?|doctor|dra\.?) (?:[\w'-]+ ){{1,2}}(?:{_LIFE}|is (?:the best|amazing|wonderful)|"
    rf"(?:salvó|cambió) (?:mi|la|su) vida)",
)
"""What a doctor is said to have done."""

SHOWN = phrases(
    "stars star estrellas ★ ⭐ testimonial testimonials testimonios recommend reviews",
    r"(?:five|5)[- ]stars?",
    r"(?:★|⭐)+",
    r"cinco estrellas",
    r"(?:patient|client|our|read|these) testimonials?",
    r"(?:nuestros|los) testimonios de (?:nuestros )?pacientes",
    r"highly recommend (?:dr|doctor|this (?:practice|doctor|clinic|surgeon)|her|him|them)",
    r"(?:our|my|read|see|these|glowing|great) (?:[\w-]+ )?reviews (?:on|at|from) (?:google|yelp|"
    r"healthgrades|zocdoc|facebook|patients)",
)
"""Reviews put on show."""

IN_QUOTES = phrases("life lives vida", rf"(?:{_LIFE}|(?:cambió|salvó) (?:mi|la) vida)[^\"”»\n]{{0,90}}[\"”»]")
"""The same at the end of a quotation."""

OFFICIAL = Pattern(
    r"\b(?:medicare|plans?|nursing homes?|quality ratings?|star ratings?|cms|hospitals? compare|"
    r"hotels?|restaurants?|safety rating|crash)\b"
)
"""Stars that an office gives to plans, homes and hospitals."""


MEDICAL = Pattern(
    r"\b(?:doctors?|dr|dra|médic\w+|clinic|clínica|practice|consultorio|patients?|pacientes?|staff|"
    r"surgeons?|treatment|nurses?|visit)\b"
)
"""Whom stars of readers are given to."""


def testimonial(prose: Prose) -> Iterator[Span]:
    """A patient's praise, stars, or a display of reviews.

    Bad:  My patient says this treatment changed her life.
    Good: In the trial, half of the people slept better.
    Bad:  “Dr. Sample saved my life!”
    Good: We never ask for reviews; Medicare gives plans up to five stars.
    Bad:  Nuestros pacientes dicen que el doctor salvó su vida.
    Good: Mi paciente ideal pregunta mucho.
    """
    for praise in (SAID, PRAISED, SHOWN, IN_QUOTES):
        for match in prose.matches(praise, quoted=True):
            start, end = prose.sentence(match.start(), prose.said)
            before = prose.said[start : match.start()]
            around = prose.said[max(0, start - 200) : end + 200]
            stars = re.search("star|estrella|★|⭐", match[0]) and not MEDICAL.search(around)
            if not (stars or DENIED.search(before) or OFFICIAL.search(prose.said[start:end])):
                yield match.span()
