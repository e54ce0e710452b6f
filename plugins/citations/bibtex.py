"""Sources in BibTeX or BibLaTeX, as PubMed tools and LaTeX users have them. The only file that uses pybtex.

A further field is a row of `FIELDS`, a further kind of source one of `TYPES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.finding import Finding

FIELDS = {
    "title": "title",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "edition": "edition",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "pmc": "PMCID",
    "url": "URL",
    "booktitle": "container-title",
    "journal": "container-title",
    "journaltitle": "container-title",
    "shortjournal": "container-title-short",
    "note": "note",
}
TYPES = {
    "article": "article-journal",
    "book": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MARKUP = re.compile(r"\\(?:text(?:it|bf|sc|rm)|emph)\s*(?=\{)")


def entries(text: str, path: str) -> tuple[list[Mapping[str, Any]], tuple[Finding, ...]]:
    """The entries of a file as objects of CSL-JSON, and what is wrong with its form.

    Bad: @article{sprint2015, title = {A trial} year = 2015}
    Good: @article{sprint2015, title = {A trial}, year = 2015}
    """
    from pybtex.database import parse_string
    from pybtex.exceptions import PybtexError

    try:
        found = parse_string(text, "bibtex")
    except PybtexError as wrong:
        line = getattr(wrong, "lineno", None) or 0
        message = f"the file can't be read: {' '.join(str(wrong).split())}"
        instead = "see the line before it: often a comma or a brace is missing"
        return [], (Finding(path, line, 0, "error", "reference-file", message, instead),)
    return [dict(_entry(key, entry)) for key, entry in found.entries.items()], ()


def _entry(key: str, entry: Any) -> Iterator[tuple[str, Any]]:
    yield "id", key
    yield "type", TYPES.get(entry.type.lower(), "document")
    fields = {name.lower(): _plain(value) for name, value in entry.fields.items()}
    for role in ("author", "editor"):
        if entry.persons.get(role):
            yield role, list(map(_name, entry.persons[role]))
    yield from ((FIELDS[name], value) for name, value in fields.items() if name in FIELDS)
    if "pages" in fields:
        yield "page", re.sub(r"\s*[-–]+\s*", "-", fields["pages"])
    if issued := _date(fields.get("date") or fields.get("year", ""), fields.get("month", "")):
        yield "issued", issued
    if accessed := _date(fields.get("urldate", "")):
        yield "accessed", accessed


def _plain(text: str) -> str:
    """The text that TeX would print."""
    from pybtex.richtext import Text

    try:
        decoded = str(Text.from_latex(MARKUP.sub("", text)))
    except Exception:  # the library lets its parsers' own errors through
        decoded = text
    return " ".join(re.sub(r"[{}]", "", decoded).split())


def _name(person: Any) -> dict[str, str]:
    family, given = (
        " ".join(parts) for parts in (person.last_names, [*person.first_names, *person.middle_names])
    )
    if family.startswith("{") or not given:
        return {"literal": "et al" if family == "others" else _plain(family)}
    parts = {
        "family": _plain(family),
        "given": _plain(given),
        "non-dropping-particle": _plain(" ".join(person.prelast_names)),
        "suffix": _plain(" ".join(person.lineage_names)),
    }
    return {name: part for name, part in parts.items() if part}


def _date(text: str, month: str = "") -> dict[str, Any] | None:
    found = re.match(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
    if not found:
        return None
    parts = [int(part) for part in found.groups() if part]
    name = month.strip().lower()
    if len(parts) == 1 and name:
        parts += [int(name)] if name.isdigit() else [MONTHS.index(name[:3]) + 1] if name[:3] in MONTHS else []
    return {"date-parts": [parts]}
