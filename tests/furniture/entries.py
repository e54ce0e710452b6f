"""Entries for tests, with nothing in them but what a test is about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from plugins.entry import Entry


def entry(key: str, **fields: Any) -> Entry:
    """An article in `content/<key>.md`, whose head has each of `fields` in a line of its own."""
    plain = {
        "key": key,
        "slug": key,
        "title": key.title(),
        "url": f"https://practice.example/{key}/",
        "path": f"{key}/",
        "source": f"content/{key}.md",
        "lang": "en",
        "date": datetime(2026, 3, 1, tzinfo=UTC),
        "html": "<p>Text.</p>",
        "category": "Health",
        "lines": {name: number for number, name in enumerate(fields, 3)},
    }
    return Entry(**(plain | fields))
