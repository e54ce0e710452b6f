"""Entries and feeds that several tests of this folder write and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from conftest import PRESSURE

from plugins.entry import Entry
from plugins.feeds.channels import Channel, Topic, channels
from plugins.feeds.item import Item, Picture, item_of
from plugins.feeds.written import files
from plugins.settings import Settings

SETTINGS = Settings(
    site_name='Test & "Practice"',
    site_url="https://practice.example",
    author="Your Name, MD",
    author_bio="Writes about <everyday> health.",
)
PICTURE = Picture("https://practice.example/cards/a/og.png", 21_000, "image/png", 1200, 630, "A card & more.")


def article(slug: str, day: int, **fields: object) -> Entry:
    """An article of the given day of March 2026."""
    own = {
        "key": slug,
        "slug": slug,
        "title": f"About {slug}",
        "url": f"https://practice.example/{slug}/",
        "path": f"{slug}/",
        "date": datetime(2026, 3, day, 9, tzinfo=UTC),
        "authors": ("Your Name, MD",),
        "category": "Heart",
    }
    return replace(PRESSURE, **{**own, **fields})


SIT = article(
    "sit",
    4,
    title='Sit & wait: "p < 0.05"',
    modified=datetime(2026, 3, 9, tzinfo=UTC),
    authors=("Your Name, MD", "A Second Author"),
    tags=("blood pressure", "Heart"),
    html='<p>See <a href="/walk/">that</a>, <a href="#why">why</a> &amp; p &lt; 0.05.</p>',
)
WALK = article("walk", 2)
DORMIR = article("dormir", 6, lang="es", category="Sueño", title="Dormir bien")
ALL = (DORMIR, SIT, WALK)
TOPICS = (
    Topic("heart", ("Heart", "heart"), "topics/heart/"),
    Topic("sueno", ("Sueño",), ""),
    Topic("no", ("No",), ""),
)


def item(entry: Entry) -> Item:
    """An entry as an item, with a card."""
    return item_of(entry, "What it says & why.", entry.html, PICTURE)


def planned(*entries: Entry, newest: int | None = 20) -> tuple[Channel, ...]:
    """The feeds of `entries`."""
    return tuple(channels(entries, TOPICS, {"en": "English", "es": "Español"}, SETTINGS, newest))


def made(*entries: Entry, newest: int | None = 20) -> dict[str, bytes]:
    """All feeds of `entries` by their paths."""
    return whole(planned(*entries, newest=newest), item, SETTINGS)


def whole(feeds: Iterable[Channel], item_of: Callable[[Entry], Item], settings: Settings) -> dict[str, bytes]:
    """The feeds by their paths."""
    return {path: bytes(feed) for path, feed in files(feeds, item_of, settings)}
