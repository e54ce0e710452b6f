"""The rows of `platforms.toml`, typed. A new platform is a new row there; a new property is a field here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
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
    limit: int | None
    fold: int | None
    best: int
    hashtags: int
    link_placement: str
    call_to_action: bool
    card: str
    alt_limit: int
    compose: str
    checked: str
    sources: Mapping[str, str]


@cache
def platforms() -> Mapping[str, Platform]:
    """All rows by name, in the order of the file."""
    rows = tomllib.loads(Path(__file__).with_name("platforms.toml").read_text(encoding="utf-8"))
    return {name: Platform(name=name, **row) for name, row in rows.items()}
