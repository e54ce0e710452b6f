"""`Item`: one article as all feeds say it, whatever their format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from plugins.entry import Entry
from plugins.feeds.addresses import encoded

FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


@dataclass(frozen=True)
class Picture:
    """A picture with its absolute address, its size in bytes and pixels, its media type and its words."""

    address: str
    length: int
    type: str
    width: int
    height: int
    alt: str


class Text(NamedTuple):
    """An article's markup, the address of its page, and its language."""

    markup: str
    address: str
    lang: str


@dataclass(frozen=True)
class Item:
    """An article in a feed. `address` is absolute, and its name for ever; `text` is what `full_text` wants."""

    address: str
    title: str
    summary: str
    text: Text
    lang: str
    date: datetime
    updated: datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    picture: Picture | None = None


def item_of(entry: Entry, summary: str, markup: str, picture: Picture | None) -> Item:
    """The item of an entry; `markup` is its whole text, `summary` a sentence or two."""
    return Item(
        address=encoded(entry.url),
        title=_line(entry.title),
        summary=_line(summary),
        text=Text(markup, entry.url, entry.lang),
        lang=entry.lang,
        date=entry.date,
        updated=updated(entry),
        authors=tuple(map(printable, entry.authors)),
        tags=tuple(map(printable, dict.fromkeys(filter(None, (entry.category, *entry.tags))))),
        picture=picture,
    )


def _line(text: str) -> str:
    return " ".join(printable(text).split())


def updated(entry: Entry) -> datetime:
    """When the article last changed: `Modified`, or its date where it never did."""
    return max(entry.date, entry.modified or entry.date)


def printable(text: str) -> str:
    """`text` without the signs that XML 1.0 can't hold, such as control characters."""
    return FORBIDDEN.sub("", text)
