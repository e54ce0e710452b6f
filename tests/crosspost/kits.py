"""Small share kits for the tests of what is made of them: plan, feeds, exports, calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from plugins.crosspost.kit import Kit
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
"""A Monday; the first post of it may go out two hours later."""


def teaser(platform: str, variant: int = 0, key: str = "a", **changed) -> Teaser:
    values = {
        "text": f"{platform} {variant}", "title": None, "length": 9, "limit": 500, "counted_as": "code_points",
        "url": f"https://practice.example/{key}/?utm_source={platform}&utm_medium=social", "link_placement": "text",
        "hashtags": (), "call_to_action": "", "disclosure": "", "image": f"cards/{key}/og.png", "image_width": 1200,
        "image_height": 630, "alt": "A card.", "compose_url": None, "status": "ready",
    }  # fmt: skip
    return Teaser(platform=platform, variant=variant, **values | changed)


def kit_of(key: str, date: datetime, teasers: Sequence[Teaser], **entry) -> Kit:
    address = {"url": f"https://practice.example/{key}/", "path": f"{key}/"} | entry
    about = {"title": key.title(), "source": f"content/{key}.md", "lang": "en", "html": ""} | address
    return Kit(Entry(key=key, slug=key, date=date, **about), "", tuple(teasers), ())


def kit(key: str, date: datetime, networks: Sequence[str] = ("x",), variants: int = 1, **entry) -> Kit:
    """The kit of one article with so many versions for each network."""
    teasers = [teaser(name, number, key) for name in networks for number in range(variants)]
    return kit_of(key, date, teasers, **entry)
