"""What a row of `platforms.toml`, or of `PLATFORM_OVERRIDES`, must be. Pure: rows in, faults out.

A new property of a platform is a line of `RULES`; a rule about several properties is a function in `ACROSS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from string import Formatter
from typing import Any

from plugins.head_fields import AUDIENCES
from plugins.nearest import nearest
from plugins.platforms.platform import (
    COUNTINGS,
    FIELDS,
    FORBIDS,
    FORMS,
    HASHTAG_STYLES,
    LINK_PLACEMENTS,
    REQUIRED,
    SOURCED,
    STATUSES,
)

COMPOSE_FIELDS = ("text", "url", "title", "media")
"""What an address that opens a post can be given."""

Fault = tuple[str, str, str]
"""The field, what is wrong with it, what to write instead."""


def faults_of_row(row: Mapping[str, Any]) -> Iterator[Fault]:
    """All that is wrong with a whole row."""
    missing = (field for field in REQUIRED if field not in row)
    yield from ((field, f"has no {field}", f"write {field} = {RULES[field][1]}") for field in missing)
    yield from faults_of_change(row)
    yield from _without_source(row)


def faults_of_change(row: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with some fields of a row, whatever the others are."""
    wrong = [*_unknown(row), *_wrong(row)]
    yield from wrong
    if not wrong:
        for across in ACROSS:
            yield from across(row)


def _unknown(row: Mapping[str, Any]) -> Iterator[Fault]:
    for field in row:
        if field not in FIELDS:
            near = nearest(field, FIELDS)
            yield field, f"has an unknown field {field}", f"write {near}" if near else "remove it"


def _wrong(row: Mapping[str, Any]) -> Iterator[Fault]:
    for field, value in row.items():
        if field in RULES and not RULES[field][0](value):
            yield field, f"has {field} = {value!r}", f"write {RULES[field][1]}"


def _without_source(row: Mapping[str, Any]) -> Iterator[Fault]:
    sources = row.get("sources")
    known = sources if isinstance(sources, Mapping) else {}
    for field in SOURCED:
        if row.get(field) not in (None, "", ()) and field not in known:
            instead = f"write where the figure is from: {field} under sources"
            yield field, f"says no source for {field}", instead


def _best_fits(row: Mapping[str, Any]) -> Iterator[Fault]:
    if row.get("limit") and row.get("best", 0) > row["limit"]:
        yield "best", f"has best = {row['best']}, above its limit", f"write at most {row['limit']}"


def _hashtags_fit(row: Mapping[str, Any]) -> Iterator[Fault]:
    most = row.get("hashtag_limit")
    if most is not None and row.get("hashtags", 0) > most:
        yield (
            "hashtags",
            f"has hashtags = {row['hashtags']}, above its hashtag_limit",
            f"write at most {most}",
        )


def _sources_name_fields(row: Mapping[str, Any]) -> Iterator[Fault]:
    for field in row.get("sources", ()):
        if field not in FIELDS:
            near = nearest(field, FIELDS)
            yield (
                field,
                f"has a source for an unknown field {field}",
                f"write {near}" if near else "remove it",
            )


ACROSS: tuple[Callable[[Mapping[str, Any]], Iterator[Fault]], ...] = (
    _best_fits,
    _hashtags_fit,
    _sources_name_fields,
)
"""Rules that look at more than one field; they are asked when each field by itself is right."""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_number_or_none(value: Any) -> bool:
    return value is None or _is_number(value)


def _is_sources(value: Any) -> bool:
    return isinstance(value, Mapping) and all(map(_is_text, value.values()))


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_range(value: Any) -> bool:
    return value is None or (
        _is_list(value) and len(value) == 2 and all(map(_is_number, value)) and value[0] <= value[1]
    )


def _is_date(value: Any) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)) and bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _is_compose(value: Any) -> bool:
    if not isinstance(value, str) or (value and not value.startswith("https://")):
        return False
    try:
        return all(name in (None, *COMPOSE_FIELDS) for _, name, _, _ in Formatter().parse(value))
    except ValueError:
        return False


def _one_of(*choices: str) -> tuple[Callable[[Any], bool], str]:
    return choices.__contains__, "one of " + ", ".join(choices)


def _some_of(*choices: str) -> tuple[Callable[[Any], bool], str]:
    return lambda value: _is_list(value) and all(item in choices for item in value), (
        "a list of " + ", ".join(choices)
    )


TEXT = (_is_text, "some text")
NUMBER = (_is_number, "a whole number above 0")
NUMBER_OR_NONE = (_is_number_or_none, "a whole number above 0")
COUNT = (lambda value: _is_number(value) or (value == 0 and value is not False), "a whole number, 0 or more")

RULES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "label": TEXT,
    "purpose": TEXT,
    "audiences": (
        lambda value: bool(value) and _some_of(*AUDIENCES)[0](value),
        "a list of " + ", ".join(AUDIENCES),
    ),
    "also": (lambda value: _is_list(value) and all(map(_is_text, value)), "a list of other names"),
    "form": _one_of(*FORMS),
    "status": _one_of(*STATUSES),
    "counting": _one_of(*COUNTINGS),
    "limit": NUMBER_OR_NONE,
    "byte_limit": NUMBER_OR_NONE,
    "title_limit": NUMBER_OR_NONE,
    "words": (_is_range, "the fewest and the most, such as [600, 1000]"),
    "fold": NUMBER_OR_NONE,
    "best": NUMBER,
    "hashtags": COUNT,
    "hashtag_limit": (lambda value: value is None or COUNT[0](value), COUNT[1]),
    "hashtag_style": _one_of(*HASHTAG_STYLES),
    "link_placement": _one_of(*LINK_PLACEMENTS),
    "call_to_action": (lambda value: isinstance(value, bool), "true or false"),
    "forbids": _some_of(*FORBIDS),
    "card": TEXT,
    "alt_limit": NUMBER,
    "lifetime_hours": NUMBER,
    "compose": (
        _is_compose,
        "an address that starts with https://, with {text}, {url}, {title} or {media} in it, or nothing",
    ),
    "checked": (_is_date, "a date such as 2026-11-21"),
    "sources": (_is_sources, "a line of text for each figure"),
}
"""What each field of a row must be: a test, and how to say it to a person."""
