"""Sources in CSL-JSON, which Zotero, Mendeley and EndNote write: text in, works and faults out; and works to text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from plugins.citations.work import Work, Wrong, work
from plugins.finding import Finding

RULE = "reference-file"


def parse(text: str, path: str) -> tuple[list[Mapping[str, Any]], tuple[Finding, ...]]:
    """The entries of a file as they stand there, and what is wrong with its form.

    Bad: {"id": "sprint2015"}
    Good: [{"id": "sprint2015", "title": "..."}]
    """
    try:
        found = json.loads(text) if text.strip() else []
    except json.JSONDecodeError as wrong:
        message = f"the file can't be read from here on: {wrong.msg}"
        instead = "see what stands before it: often a comma, a quote or a bracket too many or too few"
        return [], (Finding(path, wrong.lineno, wrong.colno, "error", RULE, message, instead),)
    except (RecursionError, ValueError):
        message = "the file is nested too deep, or a number in it is far too long"
        return [], (Finding(path, 1, 0, "error", RULE, message, "export it anew"),)
    found = [found] if isinstance(found, dict) and "id" in found else found
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        instead = 'write [{"id": "sprint2015", "title": "..."}], or export the file as CSL-JSON'
        return [], (Finding(path, 1, 0, "error", RULE, "the file is no list of references", instead),)
    return found, ()


def works(entries: Iterable[Mapping[str, Any]], text: str, path: str) -> tuple[list[Work], list[Finding]]:
    """What the entries describe, with a finding, at the line of its name in `text`, for each that can't be read.

    Bad: {"id": "sprint2015", "title": "A trial", "DOI": "NEJMoa1511939"}
    Good: {"id": "sprint2015", "title": "A trial", "DOI": "10.1056/NEJMoa1511939"}
    """
    made: list[Work] = []
    faults: list[Finding] = []
    for entry in entries:
        try:
            made.append(work(entry))
        except Wrong as wrong:
            name = str(entry.get("id", ""))
            message = f"{name}: {wrong.message}" if name else wrong.message
            faults.append(
                replace(
                    at(text, name, path), level="error", rule=RULE, message=message, instead=wrong.instead
                )
            )
    return made, faults


def at(text: str, name: str, path: str) -> Finding:
    """An empty finding at the first place where `name` stands in the file: between quotes, else after a brace."""
    places = (text.find(form) for form in (f'"{name}"', f"{{{name},", f"{{ {name},"))
    offset = next((place for place in places if name and place >= 0), -1)
    if offset < 0:
        return Finding(path, 0, 0, "", "", "")
    return Finding(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset), "", "", "")


def written(entries: Iterable[Mapping[str, Any]]) -> str:
    """The text of a file with these entries, by the names of their keys: the same for any order they come in."""
    in_order = sorted(
        entries, key=lambda entry: (str(entry.get("id", "")).casefold(), str(entry.get("id", "")))
    )
    return "[\n" + ",\n".join(map(_shown, in_order)) + "\n]\n" if in_order else "[]\n"


def _shown(entry: Mapping[str, Any]) -> str:
    """An entry with a line for each field, as a person can read and change it."""
    lines = (
        f"    {json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in entry.items()
    )
    return "  {\n" + ",\n".join(lines) + "\n  }"
