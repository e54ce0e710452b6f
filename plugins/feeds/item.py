"""`Item`: one article as all feeds say it, whatever their format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from plugins.entry import Entry
from plugins.feeds.addresses import encoded


@dataclass(frozen=True)
class Picture:
    """A picture with its absolute address, its size in bytes and pixels, its media type and its words."""

    address: str
    length: int
    type: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Item:
    """An article in a feed. `address` is absolute, and its name for ever; `html` is the whole text."""

    address: str
    title: str
    summary: str
    html: str
    lang: str
    date: datetime
    updated: datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    picture: Picture | None = None


def item_of(entry: Entry, summary: str, html: str, picture: Picture | None) -> Item:
    """The item of an entry; `html` is its whole text for readers, `summary` a sentence or two."""
    return Item(
        address=encoded(entry.url),
        title=printable(" ".join(entry.title.split())),
        summary=printable(" ".join(summary.split())),
        html=printable(html),
        lang=entry.lang,
        date=entry.date,
        updated=updated(entry),
        authors=tuple(map(printable, entry.authors)),
        tags=tuple(map(printable, dict.fromkeys(filter(None, (entry.category, *entry.tags))))),
        picture=picture,
    )


def updated(entry: Entry) -> datetime:
    """When the article last changed: `Modified`, or its date where it never did."""
    return max(entry.date, entry.modified or entry.date)


def printable(text: str) -> str:
    """`text` without the control characters that XML can't hold."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n\r")
