"""Signs that identify a person: record, social security and phone numbers, e-mail addresses.

A second pair of eyes and not de-identification. A new rule is a function in a module of `identifiers/` that yields spans
of a `Document`, with Bad and Good in its docstring, and a row of `RULES`; earlier rows win where two fit. No rule ever
sees what `NOT_FINDINGS` matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.checks.identifiers.contacts import email, fax, is_own, own, phone, public_line
from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.normalise import normalise
from plugins.checks.identifiers.records import record, social_security

RULES: tuple[tuple[str, str, Callable[[Document], Spans]], ...] = (
    ("EMAIL", "error", email),
    ("MRN", "error", record),
    ("SSN", "error", social_security),
    ("PHONE", "review", public_line),
    ("FAX", "error", fax),
    ("PHONE", "error", phone),
)
"""The kind (a HIPAA Safe Harbor class), the level of its findings, and the rule."""

MAY_BE_OWN = frozenset({"EMAIL", "FAX", "PHONE"})
"""A practice has addresses and numbers of its own, but nobody's social security or record number."""

NOT_FINDINGS = re.compile(
    r"\b10\.\d{4,9}/[^\s\"<>|]+"  # DOI
    r"|\b(?:PMID|PMCID|PMC|NCT|ISRCTN|EudraCT|ISBN|ISSN)(?:-1[03])?[-: ]{0,3}\d[\d-]{3,16}[\dX]",
    re.IGNORECASE,
)


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
    document = Document(NOT_FINDINGS.sub(lambda match: "\0" * len(match[0]), normal.text))
    ours = own(allowed)
    taken: list[tuple[int, int]] = []
    results = []
    for kind, level, rule in RULES:
        for span in sorted(set(rule(document)), key=lambda span: (span[0], -span[1])):
            if free(span, taken):
                taken.append(span)
                if kind not in MAY_BE_OWN or not is_own(document.text[slice(*span)], ours):
                    results.append(Identifier(*normal.span(*span), kind, level))
    return sorted(results, key=lambda result: (result.start, result.end))


def free(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    """Whether no earlier rule has found anything there."""
    return all(span[1] <= start or end <= span[0] for start, end in taken)


def masked(value: str) -> str:
    """`value` as a message may show it: its first and last two signs, and as many stars as it has others."""
    line = " ".join(value.split())
    shown = {0, len(line) - 1, len(line) - 2} if len(line) > 6 else {0}
    return "".join("*" if sign.isalnum() and at not in shown else sign for at, sign in enumerate(line))
