"""The rows of `platforms.toml`, typed and checked.

A new platform is a new row there; a new property is a field of `Platform` and a line of `RULES`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from plugins.finding import Faults, Finding
from plugins.nearest import nearest
from plugins.settings import Settings

COUNTINGS = ("code_points", "x", "bluesky", "mastodon")
"""The ways of counting that `crosspost.counting` knows."""

LINK_PLACEMENTS = ("text", "own_field", "first_comment", "bio", "none")

SOURCED = ("counting", "limit", "fold", "best", "hashtags", "alt_limit", "compose")
"""Fields that say something about the network, and so need a line under `sources`."""

FILE = "plugins/platforms/platforms.toml"


@dataclass(frozen=True, kw_only=True)
class Platform:
    """A network or outlet to share on.

    `counting` names a way of counting in `crosspost.counting`; `limit` is in its units, None where none is known.
    `fold` is about how many characters stand before "more", None where nothing is folded. `best` is the length that
    reads best: a teaser is filled up to it, not to the brim. `hashtags` is the most that suit. `link_placement` is
    text, own_field, first_comment, bio or none. `compose` is the address that opens a post, with `{text}` and `{url}`
    where percent-encoded values go; empty where there is none. `card` names a card format, `alt_limit` is the longest
    alt text in characters. `sources` says for each figure where it comes from; `checked` is when that was read.
    """

    name: str
    label: str
    purpose: str
    counting: str
    limit: int | None = None
    fold: int | None = None
    best: int
    hashtags: int
    link_placement: str
    call_to_action: bool
    card: str
    alt_limit: int
    compose: str
    checked: str
    sources: Mapping[str, str]


FIELDS = tuple(field.name for field in fields(Platform) if field.name != "name")
REQUIRED = tuple(f.name for f in fields(Platform) if f.name != "name" and f.default is MISSING)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_sources(value: Any) -> bool:
    return isinstance(value, Mapping) and all(map(_is_text, value.values()))


def _is_compose(value: Any) -> bool:
    return isinstance(value, str) and (value == "" or value.startswith("https://"))


RULES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "label": (_is_text, "some text"),
    "purpose": (_is_text, "some text"),
    "counting": (COUNTINGS.__contains__, "one of " + ", ".join(COUNTINGS)),
    "limit": (_is_number, "a whole number above 0"),
    "fold": (_is_number, "a whole number above 0"),
    "best": (_is_number, "a whole number above 0"),
    "hashtags": (lambda value: value == 0 or _is_number(value), "a whole number, 0 or more"),
    "link_placement": (LINK_PLACEMENTS.__contains__, "one of " + ", ".join(LINK_PLACEMENTS)),
    "call_to_action": (lambda value: isinstance(value, bool), "true or false"),
    "card": (_is_text, "the name of a card format"),
    "alt_limit": (_is_number, "a whole number above 0"),
    "compose": (_is_compose, "an address that starts with https://, or nothing"),
    "checked": (
        lambda value: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", str(value))),
        "a date such as 2026-11-21",
    ),
    "sources": (_is_sources, "a line of text for each figure"),
}
"""What each field of a row must be: a test, and how to say it to a person."""


@cache
def platforms() -> Mapping[str, Platform]:
    """All rows by name, in the order of the file. Raises `Faults` that name file, row and field."""
    return read(Path(__file__).with_name("platforms.toml").read_text(encoding="utf-8"), FILE)


def read(text: str, path: str) -> Mapping[str, Platform]:
    """The rows in the TOML `text`, by name. Raises `Faults` that name `path`, row and field."""
    rows = tomllib.loads(text)
    faults = [
        Finding(path, _line(text, name, field), 1, "error", "platform-row", f"[{name}] {wrong}", instead)
        for name, row in rows.items()
        for field, wrong, instead in _faults_of_row(row)
    ]
    if faults:
        raise Faults(faults)
    return {name: Platform(name=name, **row) for name, row in rows.items()}


def overridden(platform: Platform, settings: Settings) -> Platform:
    """`platform` with the physician's own values from `PLATFORM_OVERRIDES`; `Faults` for a wrong one."""
    changes = settings.platform_overrides.get(platform.name, {})
    wrongs = [*_unknown(changes), *_wrong(changes)]
    if wrongs:
        at = f"PLATFORM_OVERRIDES[{platform.name!r}]"
        raise Faults(
            settings.finding("PLATFORM_OVERRIDES", f"{at} {wrong}", instead, "platform-row")
            for _, wrong, instead in wrongs
        )
    return replace(platform, **changes)


def _faults_of_row(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield from _unknown(row)
    for field in REQUIRED:
        if field not in row:
            yield field, f"has no {field}", f"write {field} = {RULES[field][1]}"
    yield from _wrong(row)
    sources = row.get("sources", {})
    for field in SOURCED:
        if field in row and row[field] != "" and field not in sources:
            yield (
                field,
                f"says no source for {field}",
                f"write where the figure is from: {field} under sources",
            )


def _unknown(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for field in row:
        if field not in FIELDS:
            near = nearest(field, FIELDS)
            yield field, f"has an unknown field {field}", f"write {near}" if near else "remove it"


def _wrong(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for field, value in row.items():
        if field in RULES and not RULES[field][0](value):
            yield field, f"has {field} = {value!r}", f"write {RULES[field][1]}"


def _line(text: str, name: str, field: str) -> int:
    """The line of `field` in the row `name`, or of the row itself where the field isn't there."""
    start = 0
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() == f"[{name}]":
            start = number
        elif start and line.lstrip().startswith("["):
            break
        elif start and re.match(rf"\s*{re.escape(field)}\s*=", line):
            return number
    return start
