"""The numbers by which the world knows a source: how each is written, and where it is found.

A further kind of number is a row of `KINDS`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, unquote


class Kind(NamedTuple):
    """One row: its name (as CSL-JSON calls the field), the ways to write it that carry its name, its own form, its
    address, what a link to it says, and an example."""

    name: str
    prefix: str
    form: str
    address: str
    label: str
    example: str


KINDS = (
    Kind(
        "DOI",
        r"https?://(?:dx\.)?doi\.org/|doi:\s*",
        r"10\.\d{4,9}/\S*[^\s.,;:]",
        "https://doi.org/{}",
        "doi:{}",
        "10.1056/NEJMoa1511939",
    ),
    Kind(
        "PMCID",
        r"https?://(?:www\.ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/|pmc(?:id)?:\s*",
        r"PMC[1-9]\d{0,8}",
        "https://pmc.ncbi.nlm.nih.gov/articles/{}/",
        "{}",
        "PMC1234567",
    ),
    Kind(
        "NCT",
        r"https?://(?:www\.)?clinicaltrials\.gov/(?:ct2/show|study)/|nct:\s*",
        r"NCT\d{8}",
        "https://clinicaltrials.gov/study/{}",
        "{}",
        "NCT01234567",
    ),
    Kind(
        "PMID",
        r"https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/|pmid:?\s*",
        r"[1-9]\d{0,7}",
        "https://pubmed.ncbi.nlm.nih.gov/{}/",
        "PMID {}",
        "26551272",
    ),
)
"""From the one that can't be taken for another to plain digits. Forms: doi.org's handbook, the NLM's and
ClinicalTrials.gov's own descriptions of their numbers."""

BY_NAME = {kind.name: kind for kind in KINDS}
WRITTEN = {kind: re.compile(rf"(?:{kind.prefix})?({kind.form})/?", re.IGNORECASE) for kind in KINDS}
MEANT = {
    "DOI": re.compile(rf"(?:{BY_NAME['DOI'].prefix})\S*|10\.\d+\S*", re.IGNORECASE),
    "PMCID": re.compile(rf"(?:{BY_NAME['PMCID'].prefix})\S*|PMC\d\S*", re.IGNORECASE),
    "NCT": re.compile(rf"(?:{BY_NAME['NCT'].prefix})\S*|NCT\d\S*", re.IGNORECASE),
    "PMID": re.compile(rf"(?:{BY_NAME['PMID'].prefix})\S*|\d+", re.IGNORECASE),
}
"""What was meant as a number, rightly written or not."""
WEB = re.compile(r"https?://[^\s/]+\.\S+")


@dataclass(frozen=True)
class Number:
    """The number of a source, of the kind with this name. Two are the same where their cases differ."""

    kind: str
    value: str

    def __str__(self) -> str:
        """As it stands in a head, understood everywhere: a bare DOI, `PMID 26551272`, `PMC...`, `NCT...`."""
        return self.value if self.kind == "DOI" else BY_NAME[self.kind].label.format(self.value)

    @property
    def address(self) -> str:
        """Where the source is found."""
        return BY_NAME[self.kind].address.format(quote(self.value, safe="/:;()"))

    @property
    def label(self) -> str:
        """What a link to it says."""
        return BY_NAME[self.kind].label.format(self.value)

    @property
    def identity(self) -> str:
        """The same for each way of writing it."""
        return f"{self.kind}:{self.value.casefold()}"


def read(written: str) -> Number | None:
    """The number that is written here, with or without its name or as an address; None for anything else."""
    text = unquote(written.strip()) if WEB.match(written.strip()) else written.strip()
    for kind, form in WRITTEN.items():
        if found := form.fullmatch(text):
            return Number(kind.name, found[1] if kind.name == "DOI" else found[1].upper())
    return None


def meant(written: str) -> Kind | None:
    """The kind of number that a text was meant as but isn't, such as a DOI without what follows its slash.

    Bad: 10.1056, PMID 26551272x, NCT123
    Good: 10.1056/NEJMoa1511939, PMID 26551272, NCT01234567
    """
    text = written.strip()
    if read(text):
        return None
    return next((BY_NAME[name] for name, form in MEANT.items() if form.fullmatch(text)), None)


def address(written: str) -> str:
    """Where a reference is found: by its number, or a web address as it is; else empty."""
    if number := read(written):
        return number.address
    return written.strip() if WEB.fullmatch(written.strip()) else ""
