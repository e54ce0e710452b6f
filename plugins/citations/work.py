"""`Work`: one source as the file of references describes it, in the words of CSL-JSON.

What can't be understood is a finding, so that no reference is shown wrong and none is lost in silence. A further kind
of field is a row of `FIELDS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from plugins.citations import numbers
from plugins.citations.numbers import Number

KEY = re.compile(r"[^\W_][\w:.+/-]*")
EXAMPLE = '"sprint2015"'
NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
NOTED = re.compile(r"\b(PMID|PMCID|NCT):?\s*((?:PMC|NCT)?\d+)|\b(NCT\d{8})\b")
"""What Zotero keeps in a note, for want of a field."""


class Wrong(ValueError):
    """What is wrong with a source, and what to write instead."""

    def __init__(self, message: str, instead: str):
        super().__init__(message)
        self.message, self.instead = message, instead


@dataclass(frozen=True)
class Work:
    """A source: its `key` in the file, its `fields` by their names in CSL-JSON, and the number it is known by first."""

    key: str
    fields: Mapping[str, Any]

    @property
    def numbers(self) -> tuple[Number, ...]:
        """Its DOI, PMID, PMCID and NCT number, as far as it has them."""
        order = ("DOI", "PMID", "PMCID", "NCT")
        return tuple(Number(name, self.fields[name]) for name in order if name in self.fields)

    @property
    def written(self) -> str:
        """How a head names it: by its first number, else by its web address, else by its key."""
        return str(self.numbers[0]) if self.numbers else self.fields.get("URL", self.key)

    @property
    def year(self) -> int:
        """The year in which it appeared, 0 where nobody wrote it down."""
        parts = self.fields.get("issued", {}).get("date-parts", [[0]])
        return parts[0][0]


def work(raw: Mapping[str, Any]) -> Work:
    """The work that one object of CSL-JSON describes. Raises `Wrong`. A field that nobody shows is left alone."""
    key = str(raw.get("id", "")).strip()
    if not KEY.fullmatch(key):
        raise Wrong(
            f'"{key}" can\'t be the name ("id") of an entry', f"write one without spaces, such as {EXAMPLE}"
        )
    noted = _noted(str(raw.get("note", "")))
    fields = {
        name: FIELDS[name](name, value) for name, value in (noted | dict(raw)).items() if name in FIELDS
    }
    fields = {name: value for name, value in fields.items() if value}
    if not fields.keys() & {"title", "container-title"}:
        raise Wrong("the entry has no title", 'add "title": "..."')
    return Work(key, MappingProxyType({"type": _text("type", raw.get("type") or "document"), **fields}))


def _noted(note: str) -> dict[str, str]:
    return {name or "NCT": value or whole for name, value, whole in NOTED.findall(note)}


def _text(name: str, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Wrong(f'"{name}" is no text', "write it between quotes")
    return " ".join(str(value).split())


def _number(name: str, value: Any) -> str:
    text = _text(name, value)
    found = numbers.read(f"{name}:{text}") or numbers.read(text)
    if text and (not found or found.kind != name):
        raise Wrong(f'"{text}" is no {name}', f"write it like this: {numbers.BY_NAME[name].example}")
    return found.value if found else ""


def _address(name: str, value: Any) -> str:
    text = _text(name, value)
    if text and not numbers.WEB.fullmatch(text):
        raise Wrong(f'"{text}" is no web address', "write it with https://")
    return text


def _names(name: str, value: Any) -> list[dict[str, str]]:
    if not isinstance(value, list) or not all(isinstance(person, dict) for person in value):
        raise Wrong(f'"{name}" is no list of names', 'write [{"family": "Du Toit", "given": "G"}]')
    return list(map(_person, value))


def _person(raw: Mapping[str, Any]) -> dict[str, str]:
    if "literal" in raw:
        return {"literal": _text("literal", raw["literal"])}
    person = {part: _text(part, raw[part]) for part in NAME_PARTS if part in raw}
    if not person.get("family"):
        raise Wrong(
            "a name has no family name", 'write {"family": "Du Toit", "given": "G"} or {"literal": "WHO"}'
        )
    return person


def _date(name: str, value: Any) -> dict[str, Any]:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not parts and isinstance(value, dict):
        found = DAY.fullmatch(str(value.get("raw") or value.get("literal") or ""))
        parts = [[part for part in found.groups() if part]] if found else None
    try:
        first = [int(part) for part in parts[0]]
        if not 1000 <= first[0] <= 2999 or len(first) > 3 or not all(1 <= part <= 31 for part in first[1:]):
            raise ValueError
        if len(first) > 1 and first[1] > 12:
            raise ValueError
    except (TypeError, ValueError, LookupError):
        raise Wrong(
            f'"{name}" is no date', 'write {"date-parts": [[2015, 11, 26]]}, or the year alone'
        ) from None
    return {"date-parts": [first]}


Reader = Callable[[str, Any], Any]
FIELDS: Mapping[str, Reader] = MappingProxyType(
    dict.fromkeys(
        (
            *("title", "container-title", "container-title-short", "publisher", "edition", "version"),
            *("volume", "issue", "page", "number", "genre"),
        ),
        _text,
    )
    | dict.fromkeys(numbers.BY_NAME, _number)
    | dict.fromkeys(("author", "editor"), _names)
    | dict.fromkeys(("issued", "accessed"), _date)
    | {"URL": _address}
)
"""The fields that the list of references shows, and how each is read."""


def links(found: Work) -> Iterator[tuple[str, str]]:
    """What leads to it: a text and an address each. Its web address where it has no number."""
    for number in found.numbers:
        yield number.label.replace(" ", "\N{NO-BREAK SPACE}"), number.address
    if not found.numbers and "URL" in found.fields:
        yield found.fields["URL"], found.fields["URL"]
