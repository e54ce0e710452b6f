"""Feeds in Atom 1.0 (RFC 4287) and RSS 2.0 (rssboard.org/rss-specification), as the W3C's feed validator wants them.

By feedgenerator, which Pelican brings along; nothing else in this feature imports it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from feedgenerator import Atom1Feed, Enclosure

from plugins.crosspost.media_feed import MediaFeed
from plugins.feeds.channels import Channel
from plugins.feeds.full_text import full_text
from plugins.feeds.item import Item, Picture
from plugins.settings import Settings

CREATOR = "http://purl.org/dc/elements/1.1/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
TERMS = "http://purl.org/dc/terms/"


class FullAtom(Atom1Feed):
    """Takes `item` with each entry, for what feedgenerator has no place for."""

    def item_attributes(self, item: Mapping[str, Any]) -> dict[str, str]:
        """The language of the entry."""
        return {"xml:lang": item["item"].lang}

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        """All of an entry; every author, and a summary that is text and no markup."""
        super().add_item_elements(handler, item)
        for name in item["item"].authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")
        if item["item"].summary:
            handler.addQuickElement("summary", item["item"].summary, {"type": "text"})


class FullRss(MediaFeed):
    """Takes `item` with each item, for what feedgenerator has no place for."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces of the feed."""
        own = {"xmlns:dc": CREATOR, "xmlns:content": CONTENT, "xmlns:dcterms": TERMS}
        return {**super().rss_attributes(), **own}

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        """All of an item. Authors are `dc:creator`: in RSS an author is an e-mail address, which nobody wants there.

        The text comes before the words of the picture, which feedparser takes for a text of the item as well.
        """
        said: Item = item["item"]
        for name in said.authors:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("dc:language", said.lang)
        if said.updated > said.date:
            handler.addQuickElement("dcterms:modified", _iso(said.updated))
        handler.addQuickElement("content:encoded", full_text(*said.text))
        super().add_item_elements(handler, item)


def atom(channel: Channel, items: Sequence[Item], address: str, settings: Settings) -> bytes:
    """The feed in Atom, which will stand at `address`."""
    feed = FullAtom(**_about(channel, address, settings), feed_guid=address, author_name=settings.author)
    for item in items:
        enclosures = [_enclosure(item.picture)] if item.picture else []
        feed.add_item(
            **_common(item),
            description=None,
            content=full_text(*item.text),
            updateddate=item.updated,
            enclosures=enclosures,
        )
    return feed.writeString("utf-8").encode()


def rss(channel: Channel, items: Sequence[Item], address: str, settings: Settings) -> bytes:
    """The feed in RSS, which will stand at `address`."""
    feed = FullRss(**_about(channel, address, settings))
    for item in items:
        feed.add_item(
            **_common(item),
            description=item.summary,
            unique_id_is_permalink=True,
            updateddate=item.updated,
            picture=_media(item.picture) if item.picture else None,
        )
    return feed.writeString("utf-8").encode()


def _about(channel: Channel, address: str, settings: Settings) -> dict[str, str]:
    return {
        "title": channel.title,
        "link": f"{settings.site_url}/{channel.page}",
        "description": settings.author_bio or channel.title,
        "language": channel.lang,
        "feed_url": address,
    }


def _common(item: Item) -> dict[str, Any]:
    return {
        "title": item.title,
        "link": item.address,
        "unique_id": item.address,
        "pubdate": item.date,
        "categories": item.tags,
        "item": item,
    }


def _enclosure(picture: Picture) -> Enclosure:
    return Enclosure(picture.address, str(picture.length), picture.type)


def _media(picture: Picture) -> dict[str, str]:
    return {
        "url": picture.address,
        "length": str(picture.length),
        "type": picture.type,
        "width": str(picture.width),
        "height": str(picture.height),
        "alt": picture.alt,
    }


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
