"""Names that don't look like names: in capitals or small letters throughout, with spaces between the letters, as
initial and surname, in the name of a file.

A new shape is a pattern and a rule of its own, or an alternative of `INTRODUCED`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.likeness import DOT_FILE
from plugins.checks.identifiers.name_lists import any_names, first_names
from plugins.checks.identifiers.name_words import EPONYMS, HOUSES, ORDINARY, SHORT_FORMS
from plugins.checks.identifiers.plain_words import joined
from plugins.checks.identifiers.stories import CARE_WORDS, KINSHIP, either
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

BLOCK = Pattern(
    r"(?<![\w.&/-])(?P<first>[A-Z]{3,}(?:['’-][A-Z]{2,})?)(?P<comma>,)?"
    r"(?: [A-Z]\.)? (?P<last>[A-Z]{2,}(?:['’-][A-Z]{2,})?)"
    r"(?: [A-Z]\b\.?)?(?![\w/])"
)
"""Two words in capitals, one of them a first name: `MARGARET OAKES`, `OAKES, MARGARET`."""
INTRODUCED = Pattern(
    r"(?:\b(?:pt|patient|paciente)s?'?s? |\b(?:pts?|patients?|patient['’]s|my|his|her|their|full"
    r"|first) name(?: is| was|:) "
    r"|\bmy name is |\bnamed |\bcalled "
    rf"|\b(?:his|her|my|their|the|pts?) (?:\w+ )?(?:{either(KINSHIP)}),? )(?P<value>[a-z]{{3,}}(?:['’-][a-z]{{2,}})?"
    r"(?: (?:de |van |von |del |la )?[a-z]{3,}(?:['’-][a-z]{2,})?)?)(?=[\s.,;:!?)'’]|\Z)"
)
"""What stands before a name in the hasty writing that knows no capitals."""
TITLE = Pattern(r"\b(?:mr|mrs|ms|miss)\.? (?P<value>[a-z]{3,}(?:['’-][a-z]{2,})?)(?!\w)")
TITLED = frozenset(("mr", "mrs", "ms", "miss"))
NO_SURNAME = words(
    """
    imaging scan angiography angiogram elastography enterography spectroscopy scanner scans and the right wrong is was
    can has had with for are were patient patients diagnosis relapse symptoms research drugs clinic nurse lesions a an
    opportunities out you your her him them it this that my our any doses dose appointments work school
    """
)
HASTY = words(f"pt pts patient patients paciente name named called {KINSHIP}")
"""One of these is part of every alternative of `INTRODUCED`."""
SPACED = Pattern(
    r"(?<![\w'])(?P<value>[A-Z](?: [a-z]){3,}(?: {1,4}[A-Z](?: [a-z]){2,}| {1,4}[A-Z](?: [A-Z]){2,})?"
    r"|[A-Z](?: [A-Z]){3,} {2,4}[A-Z](?: [A-Z]){2,})(?!\w)"
)
APART = Pattern(r"[A-Z](?= [A-Za-z] [A-Za-z] [A-Za-z])")
INITIAL = Pattern(r"[A-Z]\.(?=[ A-Z])")
"""Where the slow patterns may match."""
INITIALLED = Pattern(
    r"(?<![\w.])(?P<value>(?:[A-Z]\.[ ]?){1,3}(?:(?:van|de|von|der|la|Mc|Mac"
    r"|O['’])[ ]?)?[A-Z][\w'’]+(?:-[A-Z]\w+)?|(?:[A-Z]\.){2,4})"
)
MET = Pattern(
    r"(?:\b(?:I|[Ww]e)(?: \w+)? (?:saw|met|treated|admitted|discharged|operated on|examined|reviewed"
    r"|followed|visited|called"
    r"|delivered|consented|consulted on|lost|scoped|intubated|transfused|buried)"
    r"|(?:\A|\n|\| ?)(?:name|patient|pt)\W{1,4}|\b(?:[Rr]ow|[Cc]ase|[Pp]atient|[Ss]ubject|[Bb]ed|[Rr]oom) \d{1,3}:"
    r"|\b(?:[Pp]t|[Pp]atient|PATIENT|[Ii]nitials|[Nn]ame|[Rr]e|RE)\b[\w ]{0,40}:)[ ]?\Z",
    re.IGNORECASE,
)
DATED = Pattern(
    r",? \(?(?:DOB|b\.|born|age|\d{1,2} ?[A-Z][a-z]{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\d{2} ?[MFyY]\b)"
)
NO_PAPER = Pattern(r" et al|,? [A-Z]\.|,? (?:MD|PhD|DO|RN|MBBS)\b")
FILE = Pattern(
    r"(?<![\w%])(?P<value>[\w%+-]{5,})(?:\.(?:pdf|docx?|xlsx?|pptx?|txt|rtf|csv|jpe?g|png|heic|gif|tiff?|dcm|mp4|mov|wav"
    r"|mp3|m4a|zip|odt|webp)\b)",
    re.IGNORECASE,
)
ENDINGS = words(
    "pdf doc docx xls xlsx ppt pptx txt rtf csv jpg jpeg png heic gif tif tiff dcm mov wav zip odt webp mp"
)
OF_ONE = words(
    "case patient pt mr mrs ms paciente chart obit mom dad baby consent referral letter scan echo mri ct"
)


def in_capitals(document: Document) -> Spans:
    """A first name and a surname in capitals, either first.

    Bad: NOTE TO SELF: MARGARET OAKES - CALL BACK ABOUT THE BIOPSY
    Bad: CASE 2. OAKES, MARGARET B. CAME WITH A COUGH AND FEVER.
    Good: HEART RATE was normal. BLOOD PRESSURE, IN GRANT COUNTY, rose.
    """
    capitals = (
        (each.start, each.end + 24)
        for each in (document.candidates if document.is_story else ())
        if each.value[:3].isupper()
    )
    for match in (match for span in joined(capitals) for match in BLOCK.finditer(document.flat, *span)):
        first, last = match["first"].casefold(), match["last"].casefold()
        if match["comma"]:
            first, last = last, first
        plain = {first, last} & (ORDINARY | HOUSES | SHORT_FORMS | EPONYMS | CARE_WORDS)
        if first in first_names() and not plain and (last in any_names() or match["comma"] or len(last) > 3):
            yield match.span()


def in_small_letters(document: Document) -> Spans:
    """A name in small letters, where a hasty writer introduces somebody.

    Bad: pt daniel weber, 52 y/o m, here for his liver
    Bad: i still hear mrs. lopez every winter
    Good: the patient name is required. mr imaging of the knee. she was called for her mother.
    """
    for match in document.starting(TITLE, document.at(TITLED)):
        if match["value"] not in NO_SURNAME and (
            match[0][: -len(match["value"])].endswith(". ")
            or (match["value"] in any_names() and not match[0].startswith("miss"))
        ):
            yield match.span()
    for match in document.near(INTRODUCED, HASTY, 16, 64):
        first, _, last = match["value"].partition(" ")
        if first in first_names() and first not in ORDINARY:
            yield (
                match.start("value"),
                match.start("value") + len(match["value"] if last in any_names() else first),
            )


def spaced_out(document: Document) -> Spans:
    """A name with a space behind each letter, so that nobody finds it by searching.

    Bad: M a r t a  K l e i n was the bravest of them.
    Good: Hepatitis A b c. Vitamins A, B and C. Plan B is a pill.
    """
    for match in document.starting(SPACED, _at(APART, document)):
        yield match.span("value")


def initialled(document: Document) -> Spans:
    """An initial and a surname, or initials, where a patient's name would stand.

    Bad: I saw P. L. Underhay in clinic.
    Bad: name: Q. Fairweather
    Good: See P. L. Underhay et al. We followed U.S. guidelines. E. coli grew.
    """
    for match in document.starting(INITIALLED, _at(INITIAL, document)):
        before, after = (
            document.flat[max(0, match.start() - 60) : match.start()],
            document.flat[match.end() : match.end() + 24],
        )
        dotted = match["value"].endswith(".")
        shaped = MET.search(before) and (not dotted or DATED.match(after))
        in_row = " | " in after[:6] and (before.endswith(("| ", ": ", "\n")))
        if (
            (shaped or in_row)
            and not NO_PAPER.match(after)
            and match["value"].replace(".", "").casefold() not in SHORT_FORMS
        ):
            yield match.span("value")


def _at(pattern: Pattern, document: Document) -> Iterator[int]:
    """Where the slow pattern is worth its time: in what may be a story."""
    return (each.start() for each in (pattern.finditer(document.flat) if document.is_story else ()))


def in_a_file(document: Document) -> Spans:
    """A first name and another name in the name of a file.

    Bad: The scan is in weber_lucia_echo.pdf, on the shared drive.
    Bad: [case-lucia-weber.docx](files/one.docx)
    Good: ![Kidney](images/loop-of-henle.png) and files/heart-failure-plan.pdf
    """
    names = (document.flat.rfind(" ", 0, dot.start()) + 1 for dot in DOT_FILE.finditer(document.flat))
    for match in (match for at in names for match in FILE.finditer(document.flat, at, at + 160)):
        parts = [part for part in re.split(r"[-_+%]|(?<=[a-z])(?=[A-Z])", match["value"]) if part.isalpha()]
        small = [part.casefold() for part in parts]
        pairs = pairwise(small)
        if any(_are_names(one, other) for one, other in pairs) or (
            set(small) & OF_ONE and any(each in first_names() and each not in ORDINARY for each in small)
        ):
            yield match.span("value")


def _are_names(one: str, other: str) -> bool:
    plain = ORDINARY | HOUSES | CARE_WORDS
    return {one, other} <= any_names() and bool({one, other} & first_names()) and not {one, other} & plain
