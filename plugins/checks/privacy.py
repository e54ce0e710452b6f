"""Signs that identify a person: numbers and codes, ways to reach them, links, pictures, places, names, dates, ages.

A second pair of eyes and not de-identification. A new rule is a function in a module of `identifiers/` that yields
spans of a `Document`, with Bad and Good in its docstring, and a row of `RULES`; earlier rows win where two fit.
No rule ever sees what `NOT_FINDINGS` match.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.checks.identifiers.ages import old_age
from plugins.checks.identifiers.biometrics import biometric, by_body, voice
from plugins.checks.identifiers.contacts import email, fax, is_own, own, phone, public_line
from plugins.checks.identifiers.dates import AFTER_BIRTH, date_beside_patient, date_of_care, date_of_somebody
from plugins.checks.identifiers.devices import device, handset, hardware, internet
from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.insurance import account, payment, plan
from plugins.checks.identifiers.licences import licence, plate, vehicle
from plugins.checks.identifiers.likeness import caption, picture_file
from plugins.checks.identifiers.links import handle, link
from plugins.checks.identifiers.names import initials, labelled, related, titled
from plugins.checks.identifiers.names_in_care import (
    addressed,
    in_a_sickroom,
    pictured,
    signed,
    treated,
    unexplained,
)
from plugins.checks.identifiers.normalise import normalise
from plugins.checks.identifiers.pictures import shown
from plugins.checks.identifiers.records import bed, inscription, other, record, social_security
from plugins.checks.identifiers.streets import address, coordinates, post_box, postcode, street
from plugins.checks.identifiers.whereabouts import facility, home, place_beside_patient, place_of_somebody

RULES: tuple[tuple[str, str, Callable[[Document], Spans]], ...] = (
    ("EMAIL", "error", email),
    ("URL", "error", link),
    ("MRN", "error", record),
    ("BIO", "error", biometric),
    ("VEH", "error", vehicle),
    ("ACCT", "error", payment),
    ("DEV", "error", device),
    ("DEV", "error", handset),
    ("LIC", "error", licence),
    ("VEH", "error", plate),
    ("PLAN", "error", plan),
    ("ACCT", "error", account),
    ("SSN", "error", social_security),
    ("IP", "error", internet),
    ("DEV", "error", hardware),
    ("OTHER", "error", other),
    ("GEO", "error", post_box),
    ("GEO", "error", address),
    ("GEO", "error", postcode),
    ("GEO", "error", coordinates),
    ("PHONE", "review", public_line),
    ("FAX", "error", fax),
    ("PHONE", "error", phone),
    ("PHOTO", "error", picture_file),
    ("PHOTO", "review", caption),
    ("PHOTO", "review", shown),
    ("BIO", "review", voice),
    ("BIO", "review", by_body),
    ("OTHER", "error", handle),
    ("OTHER", "review", inscription),
    ("OTHER", "review", bed),
    ("GEO", "review", street),
    ("NAME", "error", titled),
    ("NAME", "error", labelled),
    ("NAME", "error", initials),
    ("NAME", "error", related),
    ("NAME", "error", treated),
    ("NAME", "error", addressed),
    ("NAME", "error", pictured),
    ("AGE90", "error", old_age),
    ("DATE", "error", date_of_care),
    ("GEO", "error", facility),
    ("GEO", "error", home),
    ("NAME", "review", signed),
    ("NAME", "review", in_a_sickroom),
    ("NAME", "review", unexplained),
    ("DATE", "review", date_of_somebody),
    ("DATE", "review", date_beside_patient),
    ("GEO", "review", place_of_somebody),
    ("GEO", "review", place_beside_patient),
)
"""The kind (a HIPAA Safe Harbor class), the level of its findings, and the rule."""

MAY_BE_OWN = frozenset({kind for kind, _level, _rule in RULES} - {"SSN", "MRN"})
"""A practice has addresses and numbers of its own, but nobody's social security or record number."""

DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>|]+")
PAPER = re.compile(
    r"(?:[Pp][Mm](?:[Ii][Dd]|[Cc](?:[Ii][Dd])?)|N[Cc][Tt]|ISRCTN|EudraCT|EUDRACT|IS[BS]N)"
    r"(?:-1[03])?[-: ]{0,3}\d[\d-]{3,16}[\dX]"
)
NOT_FINDINGS = (DOI, PAPER)


@dataclass(frozen=True)
class Identifier:
    """`text[start:end]` identifies a person; `kind` and `level` are those of its row in `RULES`."""

    start: int
    end: int
    kind: str
    level: str


def identifiers(text: str, allowed: Iterable[str] = ()) -> list[Identifier]:
    """What identifies a person in one document, in its order; offsets index `text` as given.

    `allowed` are the practice's own numbers, addresses and hosts, as plain strings: telephone numbers are compared by
    their digits, the rest without regard to case. An allowed host allows every address at it.
    """
    normal = normalise(text)
    left = normal.text
    for pattern in NOT_FINDINGS:
        left = pattern.sub(lambda match: "\0" * len(match[0]), left)
    document = Document(left)
    ours = own(allowed)
    taken = bytearray(len(left))
    results = []
    for kind, level, rule in RULES:
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
