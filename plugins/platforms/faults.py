"""What is wrong with a row of `platforms.toml` or of `PLATFORM_OVERRIDES`. Pure: rows in, faults out.

A rule about one field is a line of `rules.RULES`; one about several fields is a function in `ACROSS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugins.nearest import nearest
from plugins.platforms.platform import FIELDS, REQUIRED, SOURCED
from plugins.platforms.rules import RULES

Fault = tuple[str, str, str]
"""The field, what is wrong with it, what to write instead."""


def faults_of_row(row: Mapping[str, Any]) -> Iterator[Fault]:
    """All that is wrong with a whole row."""
    missing = [field for field in REQUIRED if field not in row]
    if missing:
        instead = ", ".join(f"{field} = {RULES[field][1]}" for field in missing)
        yield missing[0], f"has no {', '.join(missing)}", f"write {instead}"
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
