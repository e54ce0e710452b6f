"""Whether a text speaks of one patient: what makes a date, a place or a name in it identify somebody. Pure.

A new way of speaking of one patient is an alternative of `ONE_PATIENT` (and of `ANCHOR`, the quick look before it); one
of saying that nobody is meant is an alternative of `NOBODY`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.checks.identifiers.tables import words

PERSON = re.compile(
    r"\b(?:s?he|his|hers?|him|herself|himself|patient(?:'s)?(?!-| (?:guides?|care|safety|education"
    r"|portals?|advoca\w+|information"
    r"|populations?|groups?|stories|experience|satisfaction|rights|outcomes|volumes?|data|summit"
    r"|engagement)\b)|pt|\d{1,3}[- ]year[- ]old|woman|man|boy|girl|lady|gentleman|baby|newborn|infant"
    r"|toddler|child|kid|teenager|mother|father|mom|dad|wife|husband|widow(?:er)?|son|daughter|sister|brother"
    r"|grand(?:mother|father|son|daughter)|veteran|mrs?|they (?:live|lived|moved|came|flew|drove)|(?:a"
    r"|retired|former) [a-z]{3,}(?:er|or|ist|man|ian|ent|ant) (?:from|in|at|who|came)|index case"
    r"|family of (?:two|three|four|five|six|seven)"
    r"|ella|él|paciente|señora?|mujer|hombre|niñ[oa]|madre|padre|hij[oa]|espos[oa]|marido)\b",
    re.IGNORECASE,
)
"""One person, of whom a sentence may speak."""

SOMEBODY = (
    r"(?:wo)?man|boy|girl|lady|gentleman|patient|male|female|infant|baby|child|student|teacher|veteran"
    r"|farmer|[a-z]+er"
)
CAME = (
    r"(?:presented|came|comes|walked|arrived|was (?:admitted|brought|referred|diagnosed|transferred|seen"
    r"|found|born"
    r"|discharged|rushed|taken|intubated|treated|started)|had (?:been|come)|collapsed|died|asked me"
    r"|told me|sat|drove"
    r"|complained|returned|developed|refused|vino|acudió|ingresó|fue (?:ingresad|operad|diagnosticad"
    r"|atendid)[oa])"
)
ONE_PATIENT = re.compile(
    rf"\b(?:my (?:\w+ ){{0,2}}patient(?:,|'s| (?!s\b|care|safety|population|education|panel)\w)"
    rf"|(?<!as )a patient of (?:mine|ours)|(?:one|another) of my patients|(?:mi|nuestr[oa]) paciente"
    rf"|una? paciente m[íi][oa]"
    rf"|(?:the|our|this|el|la|un|una) paciente?n?t?(?:, [^.,\n]{{2,40}},)? {CAME}"
    rf"|patient(?:, [^.,\n]{{2,40}},)? (?:who )?{CAME}"
    rf"|s?he (?:presented|was (?:admitted|discharged|readmitted|intubated|extubated|transferred|diagnosed"
    rf"|referred))"
    rf"|\d{{1,3}}[- ]?(?:year|month|week|day|yr)s?[- ]old [^.\n]{{0,60}}?\b{CAME}"
    rf"|\d{{1,3}} ?(?:yo|y/o|y\.o\.) ?(?:[mf]\b|(?:{SOMEBODY}))"
    rf"|i (?:once )?(?:saw|met|treated|admitted|cared for|operated on|examined|delivered) (?:an? "
    rf"|this )(?:[\w-]+ )"
    rf"{{0,4}}(?:{SOMEBODY})\b"
    rf"|(?:mr|mrs|ms)\.? [a-z]\w*[^.\n]{{0,40}} {CAME}|(?:patient|pt):? [A-Z]\.? ?[A-Z]\b|index (?:patient"
    rf"|case)\b"
    rf"|discharge summary for|next of kin|chief complaint:|baby \w+ was born)",
    re.IGNORECASE,
)
"""One patient, spoken of as such."""

NOBODY = re.compile(
    r"\b(?:(?:case|story|patient|vignette|example|person)s? (?:(?:here|below|described|presented"
    r"|in this \w+) )?(?:is|are)"
    r" (?:entirely |purely )?(?:fictional|fictitious|invented|made[- ]up|imaginary|composites?)"
    r"|composite of (?:several|many|different|a few|two|three)|composite (?:patient|case)|imagine an?\b"
    r"|suppose an?\b"
    r"|(?:a|the) typical patient|hypothetical (?:case|patient))",
    re.IGNORECASE,
)
"""Nobody is meant: the case is invented."""

NOT_HER_NAME = re.compile(
    r"(?:\b(?:will|'ll|shall|let's|let us|let me|I) call (?:her|him|them|the patient|this patient"
    r"|my patient)?,? ?"
    r"(?P<one>(?:(?:Mr|Mrs|Ms|Miss)\.? )?[A-Z][\w.'-]*(?: [A-Z]\w+)?)"
    r"|\b(?P<two>[A-Z]\w+)(?:,| \() ?(?:not (?:her|his|their) real name|a pseudonym|(?:whose|the|her"
    r"|his) name "
    r"(?:has been|is|was) changed))"
)
CHANGED = re.compile(
    r"\b(?:names?|details|identifying (?:details|information))(?: and [\w ]{2,30})? (?:has|have|is|are|was"
    r"|were) (?:been )?"
    r"(?:all )?changed|\bnot (?:her|his|their) real names?\b|nombres? (?:ha sido |han sido "
    r"|fue )?cambiad[oa]s?",
    re.IGNORECASE,
)

BREAK = re.compile(
    r"[.!?](?<!\b(?:Mr|Ms|Dr|St|Sr|Mt|Ft|No)\.)(?<!\b(?:Mrs|Sra)\.)(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Oct|Nov|Dec)\.)(?<!\b(?:Prof|Sept)\.)(?<!\b[A-Z]\.)[\"'”’)\]]*\s+(?=[^a-z\s])"
    r"|\n(?:\s*\n|(?=[-*#|>+]|\d+\. ))"
)
ANCHOR = re.compile(
    r"patient|paciente|[- ]old\b| y\.?/?o\b|presented|admitted|discharge|intubated|diagnosed"
    r"|\bi (?:once )?(?:saw|met|treat|admit|cared|oper|exam|del)"
    r"|transferred|referred|\b(?:mr|mrs|ms|pt)\b|\bindex\b|next of kin|chief complaint|baby"
)
"""One of these is part of every alternative of `ONE_PATIENT`: the slow pattern looks around it alone."""

PERSON_WORDS = words(
    """
    she he his her hers him herself himself patient pt woman man boy girl lady gentleman baby newborn infant
    toddler child kid teenager mother father mom dad wife husband widow widower son daughter sister brother
    grandmother grandfather grandson granddaughter veteran mr mrs ms old family index they from who in at came
    ella él paciente señor señora mujer hombre niño niña madre padre hijo hija esposo esposa marido
    """
)
"""Without one of these words a text has no `PERSON`."""
SURE_WORDS = PERSON_WORDS - {"from", "who", "in", "at", "came", "old", "they"}
STRANGER = re.compile(
    r"\b(?:a|A|retired|former) [a-z]{3,}(?:er|or|ist|man|ian|ent|ant) |[- ]old\b|\bthey [lmcfd]"
)
"""`PERSON` needs one of the words or this; both are quicker."""
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text, and where it begins."""

    start: int
    text: str

    @cached_property
    def is_personal(self) -> bool:
        """Whether it speaks of one person."""
        found = SURE_WORDS.intersection(WORD.findall(self.text.lower()))
        return bool((found or STRANGER.search(self.text)) and PERSON.search(self.text))


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences and lines of a text, nearly: an abbreviation or initial doesn't end one."""
    at = 0
    for match in BREAK.finditer(text):
        if match.start() > at:
            yield Sentence(at, text[at : match.end()])
        at = match.end()
    if text[at:].strip():
        yield Sentence(at, text[at:])


def of_one_patient(text: str) -> bool:
    """Whether a text tells of one patient, and doesn't say that the case is invented.

    Bad:  A patient of mine, a 58-year-old welder, came in with chest pain.
    Good: My patients often ask about coffee. A typical patient is a woman in her 30s. Imagine a 54-year-old man.
    """
    near = (text[max(0, at.start() - 90) : at.end() + 90] for at in ANCHOR.finditer(text.lower()))
    return any(map(ONE_PATIENT.search, near)) and not NOBODY.search(text)


def invented_names(text: str) -> frozenset[str]:
    """Names that the text itself says are not real, in small letters.

    Bad:  A woman whom I will call Mrs. A came in.
    Good: A woman came in.
    """
    found = (match["one"] or match["two"] for match in NOT_HER_NAME.finditer(text))
    return frozenset(name.casefold().strip(" .,") for name in found)
