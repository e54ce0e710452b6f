"""Signs that identify a person: numbers and codes, ways to reach them, links, pictures, places, names, dates, ages.

A second pair of eyes and not de-identification. A new rule is a function in a module of `identifiers/` that yields
spans of a `Document`, with Bad and Good in its docstring, and a row of `RULES`; earlier rows win where two fit. The row
also names the signs without which it finds nothing: most rules needn't look at most texts.
No rule ever sees what `NOT_FINDINGS` match.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.checks.identifiers import biometrics, likeness, pictures
from plugins.checks.identifiers.about_patient import PERSON_WORDS
from plugins.checks.identifiers.ages import OLD_WORDS, old_age
from plugins.checks.identifiers.biometrics import AUDIO_WORDS, PARTS, biometric, by_body, voice
from plugins.checks.identifiers.contacts import email, fax, is_own, own, phone, public_line
from plugins.checks.identifiers.dates import (
    AFTER_BIRTH,
    MONTHS,
    date_beside_patient,
    date_of_care,
    date_of_somebody,
)
from plugins.checks.identifiers.dates_in_words import DAYS, FEASTS, day_in_words
from plugins.checks.identifiers.devices import HANDSETS, device, handset, hardware, internet
from plugins.checks.identifiers.document import CAPITAL, NUMBER, Document, Signs, Spans
from plugins.checks.identifiers.insurance import account, payment, plan
from plugins.checks.identifiers.licences import VANITY_WORDS, licence, plate, vehicle
from plugins.checks.identifiers.likeness import ENDINGS, caption, picture_file
from plugins.checks.identifiers.links import handle, link
from plugins.checks.identifiers.names import ENDEARING, RELATING, TITLES, initials, labelled, related, titled
from plugins.checks.identifiers.names_by_shape import (
    ENDINGS as FILE_ENDINGS,
)
from plugins.checks.identifiers.names_by_shape import (
    HASTY,
    TITLED,
    in_a_file,
    in_capitals,
    in_small_letters,
    initialled,
    spaced_out,
)
from plugins.checks.identifiers.names_in_care import (
    addressed,
    in_a_sickroom,
    pictured,
    signed,
    treated,
    unexplained,
)
from plugins.checks.identifiers.names_in_stories import SOMEBODY, beside_care, told_of
from plugins.checks.identifiers.normalise import normalise
from plugins.checks.identifiers.pictures import shown
from plugins.checks.identifiers.places_in_stories import place_in_a_story
from plugins.checks.identifiers.records import (
    ROOMS,
    TATTOOED,
    bed,
    inscription,
    other,
    record,
    social_security,
)
from plugins.checks.identifiers.streets import (
    BOXES,
    ROADS,
    WAY_WORDS,
    address,
    coordinates,
    post_box,
    postcode,
    street,
)
from plugins.checks.identifiers.whereabouts import (
    FORM_WORDS,
    HOUSE_WORDS,
    facility,
    home,
    place_beside_patient,
    place_of_somebody,
)

AT = Signs(frozenset(("at",)), ("@",))
SLASH = Signs(frozenset(("www",)), ("/",))
PICTURED = Signs(frozenset(("alt",)), ("![",))

RULES: tuple[tuple[str, str, Callable[[Document], Spans], Signs], ...] = (
    ("EMAIL", "error", email, AT),
    ("URL", "error", link, SLASH),
    ("MRN", "error", record, NUMBER),
    ("BIO", "error", biometric, Signs(biometrics.PRINTS)),
    ("VEH", "error", vehicle, NUMBER),
    ("ACCT", "error", payment, NUMBER),
    ("DEV", "error", device, NUMBER),
    ("DEV", "error", handset, Signs(HANDSETS)),
    ("LIC", "error", licence, NUMBER),
    ("VEH", "error", plate, NUMBER | Signs(VANITY_WORDS)),
    ("PLAN", "error", plan, NUMBER),
    ("ACCT", "error", account, NUMBER),
    ("SSN", "error", social_security, NUMBER),
    ("IP", "error", internet, NUMBER | Signs(marks=(":",))),
    ("DEV", "error", hardware, Signs(marks=(":", "-", "."))),
    ("OTHER", "error", other, NUMBER),
    ("GEO", "error", post_box, Signs(BOXES)),
    ("GEO", "error", address, NUMBER),
    ("GEO", "error", postcode, NUMBER),
    ("GEO", "error", coordinates, NUMBER),
    ("PHONE", "review", public_line, NUMBER),
    ("FAX", "error", fax, NUMBER),
    ("PHONE", "error", phone, NUMBER),
    ("PHOTO", "error", picture_file, Signs(ENDINGS)),
    ("PHOTO", "review", caption, Signs(likeness.SHOWN)),
    ("PHOTO", "review", shown, Signs(pictures.SHOWN | pictures.DONE) | PICTURED),
    ("BIO", "review", voice, Signs(AUDIO_WORDS)),
    ("BIO", "review", by_body, Signs(PARTS)),
    ("OTHER", "error", handle, Signs(marks=("@", "u/"))),
    ("OTHER", "review", inscription, Signs(TATTOOED)),
    ("OTHER", "review", bed, Signs(ROOMS)),
    ("GEO", "review", street, Signs(WAY_WORDS | ROADS)),
    ("NAME", "error", titled, Signs(TITLES)),
    ("NAME", "error", labelled, CAPITAL),
    ("NAME", "error", initials, CAPITAL),
    ("NAME", "error", related, Signs(RELATING | ENDEARING)),
    ("NAME", "error", treated, CAPITAL),
    ("NAME", "error", addressed, CAPITAL),
    ("NAME", "error", pictured, PICTURED),
    ("AGE90", "error", old_age, NUMBER | Signs(OLD_WORDS)),
    ("DATE", "error", date_of_care, NUMBER | Signs(MONTHS)),
    ("DATE", "review", day_in_words, Signs(DAYS, FEASTS)),
    ("GEO", "error", facility, Signs(HOUSE_WORDS)),
    ("GEO", "error", home, Signs(PERSON_WORDS | FORM_WORDS)),
    ("NAME", "review", signed, CAPITAL),
    ("NAME", "review", in_a_sickroom, CAPITAL),
    ("NAME", "review", unexplained, CAPITAL),
    ("NAME", "review", told_of, CAPITAL),
    ("NAME", "review", in_capitals, CAPITAL),
    ("NAME", "review", in_small_letters, Signs(HASTY | TITLED)),
    ("NAME", "review", spaced_out, CAPITAL),
    ("NAME", "review", initialled, CAPITAL),
    ("NAME", "review", in_a_file, Signs(FILE_ENDINGS)),
    ("NAME", "review", beside_care, Signs(SOMEBODY)),
    ("DATE", "review", date_of_somebody, NUMBER | Signs(MONTHS)),
    ("DATE", "review", date_beside_patient, NUMBER | Signs(MONTHS)),
    ("GEO", "review", place_of_somebody, Signs(PERSON_WORDS)),
    ("GEO", "review", place_beside_patient, Signs(PERSON_WORDS)),
    ("GEO", "review", place_in_a_story, CAPITAL),
)
"""The kind (a HIPAA Safe Harbor class), the level of its findings, the rule, and the signs of which it needs one."""

MAY_BE_OWN = frozenset({kind for kind, *_others in RULES} - {"SSN", "MRN"})
"""A practice has addresses and numbers of its own, but nobody's social security or record number."""

DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>|]+")
PAPER = re.compile(
    r"[PpNIE](?:(?<=[Pp])[Mm](?:[Ii][Dd]|[Cc](?:[Ii][Dd])?)|(?<=N)[Cc][Tt]|(?<=I)(?:SRCTN|S[BS]N)"
    r"|(?<=E)(?:udraCT|UDRACT))(?:-1[03])?[-: ]{0,3}\d[\d-]{3,16}[\dX]"
)
NOT_FINDINGS = (DOI, PAPER)


@dataclass(frozen=True)
class Identifier:
    """`text[start:end]` identifies a person; `kind` and `level` are those of its row in `RULES`."""

    start: int
    end: int
    kind: str
    level: str


def identifiers(
    text: str, allowed: Iterable[str] = (), reading: type[Document] = Document
) -> list[Identifier]:
    """What identifies a person in one document, in its order; offsets index `text` as given.

    `allowed` are the practice's own numbers, addresses and hosts, as plain strings: telephone numbers are compared by
    their digits, the rest without regard to case. An allowed host allows every address at it.
    """
    normal = normalise(text)
    left = normal.text
    for pattern in NOT_FINDINGS:
        left = pattern.sub(lambda match: "\0" * len(match[0]), left)
    document = reading(left)
    ours = own(tuple(allowed))
    taken = bytearray(len(left))
    results = []
    for kind, level, rule, signs in RULES:
        if not document.has(signs):
            continue
        for span in sorted(set(rule(document)), key=lambda span: (span[0], -span[1])):
            if not any(taken[slice(*span)]):
                taken[slice(*span)] = b"\1" * (span[1] - span[0])
                if not _may_be_own(kind, document.text, span[0]) or not is_own(
                    document.text[slice(*span)], ours
                ):
                    results.append(Identifier(*normal.span(*span), kind, level))
    return sorted(results, key=lambda result: (result.start, result.end))


def _may_be_own(kind: str, text: str, start: int) -> bool:
    """Whether a value of this kind that begins at `start` can be allowed for the whole site: no date of birth can."""
    of_birth = kind == "DATE" and AFTER_BIRTH.search(text[max(0, start - 60) : start])
    return kind in MAY_BE_OWN and not of_birth


def masked(value: str) -> str:
    """`value` as a message may show it: its first and last two signs, and as many stars as it has others."""
    line = " ".join(value.split())
    shown = {0, len(line) - 1, len(line) - 2} if len(line) > 6 else {0}
    return "".join("*" if sign.isalnum() and at not in shown else sign for at, sign in enumerate(line))
