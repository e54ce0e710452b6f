"""The files of references in the content folder, `references.json` and `references.bib`: read whole, written whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins import whole_file
from plugins.citations import bibtex, csl_json
from plugins.citations.library import Library, names
from plugins.citations.work import Work
from plugins.finding import Finding

JSON, BIB = "references.json", "references.bib"
FORMS = {JSON: csl_json.parse, BIB: bibtex.entries}
"""Each file that may describe sources, and what reads its entries."""

RULES = Path(__file__).with_name("ama.csl")


def rules() -> bytes:
    """The style of the list: a file in CSL."""
    return RULES.read_bytes()


def library(content: Path) -> tuple[Library, tuple[Finding, ...]]:
    """All sources that the files in the content folder describe, and what is wrong with them."""
    works: list[Work] = []
    faults: list[Finding] = []
    for name in FORMS:
        text, entries, wrong = read(content, name)
        path = f"{content.name}/{name}"
        made, unclear = csl_json.works(entries, text, path)
        faults += [*wrong, *unclear, *twice(made, works, text, path)]
        works += made
    return Library(works), tuple(faults)


def read(content: Path, name: str) -> tuple[str, list[Mapping[str, Any]], tuple[Finding, ...]]:
    """The text and the entries of one file, both empty where it isn’t there; and what is wrong with its form."""
    path = f"{content.name}/{name}"
    try:
        text = (content / name).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return "", [], ()
    except (OSError, UnicodeDecodeError) as failed:
        message = f"the file can't be read: {getattr(failed, 'strerror', None) or 'it isn’t UTF-8 text'}"
        return (
            "",
            [],
            (Finding(path, 0, 0, "error", csl_json.RULE, message, "save it with the encoding UTF-8"),),
        )
    return text, *FORMS[name](text, path)


def save(content: Path, entries: Sequence[Mapping[str, Any]]) -> Path:
    """Writes these entries, and no others, as the folder's `references.json`; returns its path."""
    path = content / JSON
    whole_file.write(path, csl_json.written(entries).encode())
    return path


def twice(made: Sequence[Work], before: Sequence[Work], text: str, path: str) -> Iterator[Finding]:
    """One source, or one name, in two entries: whoever cites it couldn't tell which one is meant.

    Bad: two entries with "DOI": "10.1056/NEJMoa1511939"
    Good: one
    """
    first: dict[str, Work] = {name: work for work in before for name in names(work)}
    for work in made:
        if clash := next((first[name] for name in names(work) if name in first), None):
            at = csl_json.at(text, work.key, path)
            message = f"{work.key} stands here twice, or under two names: also as {clash.key}"
            yield Finding(path, at.line, 0, "error", csl_json.RULE, message, "keep one of the two")
        first |= dict.fromkeys(names(work), work)
