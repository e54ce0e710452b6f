"""The platforms of a site: the rows of `platforms.toml`, changed and added to by `PLATFORM_OVERRIDES`.

A new platform is a new row there; `platform.py` says what each field means, `rules.py` what it may hold.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plugins.finding import Faults, Finding
from plugins.nearest import one_slip
from plugins.platforms.faults import Fault, faults_of_change, faults_of_row
from plugins.platforms.platform import REQUIRED, SOURCED, Platform
from plugins.settings import Settings

FILE = "plugins/platforms/platforms.toml"

NAME = re.compile(r"[a-z][a-z0-9_]*")
"""A platform's name stands in file names, in addresses and in `Teaser_name`."""


@cache
def platforms() -> Mapping[str, Platform]:
    """Our own rows by name, in the order of the file. Raises `Faults` that name file, row and field."""
    return read(Path(__file__).with_name("platforms.toml").read_text(encoding="utf-8"), FILE)


def read(text: str, path: str) -> Mapping[str, Platform]:
    """The rows in the TOML `text`, by name. Raises `Faults` that name `path`, row and field."""
    rows = _rows(text, path)
    faults = [
        Finding(path, _line(text, name, field), 1, "error", "platform-row", f"[{name}] {wrong}", instead)
        for name, row in rows.items()
        for field, wrong, instead in (*_faults_of_name(name), *faults_of_row(row))
    ]
    if faults:
        raise Faults(faults)
    return MappingProxyType({name: _platform(name, row) for name, row in rows.items()})


def platforms_of(settings: Settings) -> Mapping[str, Platform]:
    """All platforms of a site by name: ours with the physician's figures, then the physician's own.

    Raises `Faults` for each wrong row or field in `PLATFORM_OVERRIDES`.
    """
    if not settings.platform_overrides:
        return platforms()
    if faults := overrides_faults(settings):
        raise Faults(faults)
    ours = {
        name: _changed(row, settings.platform_overrides.get(name, {})) for name, row in platforms().items()
    }
    own = {name: row for name, row in settings.platform_overrides.items() if name not in ours}
    return ours | {name: _platform(name, row) for name, row in own.items()}


def overrides_faults(settings: Settings) -> tuple[Finding, ...]:
    """All that is wrong in `PLATFORM_OVERRIDES`, at its line."""
    return tuple(
        settings.finding(
            "PLATFORM_OVERRIDES", f"PLATFORM_OVERRIDES[{name!r}] {wrong}", instead, "platform-row"
        )
        for name, row in settings.platform_overrides.items()
        for _, wrong, instead in _faults_of_override(name, row)
    )


def named(name: str, known: Mapping[str, Platform]) -> str:
    """The platform that people mean by `name` where they call it by another one; "" for none."""
    return next((row.name for row in known.values() if name.lower() in map(str.lower, row.also)), "")


def _faults_of_override(name: str, row: Mapping[str, Any]) -> Iterator[Fault]:
    if name in platforms():
        yield from faults_of_change(row)
        return
    if not set(REQUIRED) <= set(row) and (meant := _meant(name)):
        yield "", "is no platform", f"did you mean {meant}?"
        return
    yield from _faults_of_name(name)
    yield from faults_of_row(row)


def _meant(name: str) -> str:
    """One of our names that `name` is one slip away from, or another name for it."""
    slips = (known for known in platforms() if one_slip(name.lower(), known))
    return named(name, platforms()) or next(slips, "")


def _faults_of_name(name: str) -> Iterator[Fault]:
    if not NAME.fullmatch(name):
        yield "", "is no name for a platform", "write it in a-z, 0-9 and _, such as my_forum"


def _platform(name: str, row: Mapping[str, Any]) -> Platform:
    return Platform(name=name, **{field: _held(value) for field, value in row.items()})


def _rows(text: str, path: str) -> Mapping[str, Mapping[str, Any]]:
    try:
        rows = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise Faults([Finding(path, 0, 0, "error", "platform-row", f"this is no TOML: {wrong}")]) from wrong
    return {name: row if isinstance(row, Mapping) else {name: row} for name, row in rows.items()}


def _changed(row: Platform, changes: Mapping[str, Any]) -> Platform:
    """`row` with the physician's figures; one that no longer fits under a lowered limit goes down with it."""
    if not changes:
        return row
    own = dict.fromkeys((field for field in changes if field in SOURCED), "your own settings")
    sources = {**row.sources, **own, **changes.get("sources", {})}
    held = {field: _held(value) for field, value in changes.items()}
    return _within(replace(row, **{**held, "sources": sources}))


def _within(row: Platform) -> Platform:
    best = row.best if row.limit is None else min(row.best, row.limit)
    hashtags = row.hashtags if row.hashtag_limit is None else min(row.hashtags, row.hashtag_limit)
    return replace(row, best=best, hashtags=hashtags)


def _held(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


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
