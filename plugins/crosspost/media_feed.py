"""An RSS 2.0 feed whose items say what their picture shows, in the terms of Media RSS (rssboard.org/media-rss).

By feedgenerator, which Pelican brings along; nothing else here imports it, and `feeds` only when it writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from feedgenerator import Enclosure, Rss201rev2Feed

NAMESPACE = "http://search.yahoo.com/mrss/"


class MediaFeed(Rss201rev2Feed):
    """Takes `newest`, the date of the newest item, where only some of a feed's items are written.

    Takes `picture` with each item: `url`, `length` in bytes, `type`, `width`, `height`, `alt`; or None.
    """

    def add_item(self, *, picture: Mapping[str, str] | None, **item: Any) -> None:
        """Adds an item, with its picture as an enclosure as well, which is what most programs look for."""
        enclosures = [Enclosure(picture["url"], picture["length"], picture["type"])] if picture else []
        super().add_item(**item, enclosures=enclosures, picture=picture)

    def latest_post_date(self) -> datetime:
        """When the feed was changed last."""
        return self.feed.get("newest") or super().latest_post_date()

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces of the feed."""
        return {**super().rss_attributes(), "xmlns:media": NAMESPACE}

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        """All of an item; its picture comes last."""
        super().add_item_elements(handler, item)
        if picture := item["picture"]:
            about = {name: picture[name] for name in ("url", "type", "width", "height")}
            handler.startElement("media:content", {**about, "fileSize": picture["length"], "medium": "image"})
            handler.addQuickElement("media:description", picture["alt"], {"type": "plain"})
            handler.endElement("media:content")
