"""Feeds as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from plugins.feeds.channels import Channel
from plugins.feeds.full_text import full_text
from plugins.feeds.item import Item
from plugins.settings import Settings

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, items: Sequence[Item], address: str, settings: Settings) -> bytes:
    """The feed in JSON, which will stand at `address`."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": f"{settings.site_url}/{channel.page}",
        "feed_url": address,
        "description": settings.author_bio,
        "authors": [{"name": settings.author}],
        "language": channel.lang,
        "items": [_said(_item(item)) for item in items],
    }
    return json.dumps(_said(feed), ensure_ascii=False, indent=1).encode()


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.address,
        "url": item.address,
        "title": item.title,
        "content_html": full_text(*item.text),
        "summary": item.summary,
        "image": item.picture.address if item.picture else "",
        "date_published": item.date.isoformat(timespec="seconds"),
        "date_modified": item.updated.isoformat(timespec="seconds"),
        "authors": [{"name": name} for name in item.authors],
        "tags": list(item.tags),
        "language": item.lang,
    }


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; a feed has its list of items all the same."""
    return {name: value for name, value in values.items() if value or name == "items"}
