"""`feeds/teasers/<platform>.xml`: public RSS 2.0 feeds of posts, for IFTTT, Zapier, Make or EchoFeed.

An item is the first version of an article's teaser: its text as it is to be posted, a link that counts, and the card
with its alt text. Built out of the articles alone, without a clock. What is written for doctors only, and a case
question, is in no feed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from plugins.crosspost import pictures
from plugins.crosspost.kit import Kit
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.parts import Parts
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

FOR_DOCTORS = ("essay", "case")
"""Forms of text that go to a closed network, and so never into a public feed."""

ITEM, END = "<item>", "</channel></rss>"
"""How an item begins, and how a feed ends."""


def files(kits: Iterable[Kit], settings: Settings, lengths: Mapping[str, int]) -> dict[str, Parts]:
    """The feed of each platform in use, by its path below the site's root; an item is a part.

    `lengths` are the bytes of each picture by its path below the site's root.
    """
    public, written = [kit for kit in kits if kit.entry.url], {}
    for platform in filter(_is_open, platforms_of(settings).values()):
        if items := [(kit, teaser) for kit in public for teaser in _first(kit, platform)]:
            path = f"feeds/teasers/{platform.name}.xml"
            written[path] = _parts(items, platform, f"{settings.site_url}/{path}", settings, lengths)
    return written


def _is_open(platform: Platform) -> bool:
    return platform.status != "members_only" and platform.form not in FOR_DOCTORS


def _first(kit: Kit, platform: Platform) -> Iterator[Teaser]:
    return (each for each in kit.teasers if each.platform == platform.name and each.variant == 0)


def _parts(
    items: Sequence[tuple[Kit, Teaser]],
    platform: Platform,
    address: str,
    settings: Settings,
    lengths: Mapping[str, int],
) -> Parts:
    newest = max(date for kit, _ in items for date in (kit.entry.modified, kit.entry.date) if date)

    def written(numbers: Sequence[int]) -> tuple[str, ...]:
        feed = _feed(platform, address, settings, newest)
        for kit, teaser in map(items.__getitem__, numbers):
            feed.add_item(**_item(kit.entry, teaser, settings, lengths))
        return tuple(feed.writeString("utf-8").removesuffix(END).split(ITEM))

    def made(numbers: Sequence[int]) -> Iterator[bytes]:
        return (f"{ITEM}{text}".encode() for text in written(numbers)[1:])

    made_from = [f"{kit.digest}.{lengths.get(teaser.image or '', 0)}" for kit, teaser in items]
    return Parts(made_from, made, start=written(())[0].encode(), end=END.encode())


def _feed(platform: Platform, address: str, settings: Settings, newest: datetime) -> Any:
    from plugins.crosspost.media_feed import MediaFeed

    return MediaFeed(
        title=f"{settings.site_name}: posts for {platform.label}",
        link=f"{settings.site_url}/",
        description=f"A post for {platform.label} about each article of {settings.site_name}.",
        language=settings.default_lang,
        feed_url=address,
        newest=newest,
    )


def _item(entry: Entry, teaser: Teaser, settings: Settings, lengths: Mapping[str, int]) -> dict[str, Any]:
    """An item; it is known by the article's address, which stays the same when text, title or tracking change."""
    return {
        "title": teaser.title or entry.title,
        "link": teaser.url,
        "description": teaser.text,
        "unique_id": entry.url,
        "unique_id_is_permalink": False,
        "pubdate": entry.date,
        "updateddate": entry.modified,
        "picture": _picture(teaser, settings, lengths),
    }


def _picture(teaser: Teaser, settings: Settings, lengths: Mapping[str, int]) -> Mapping[str, str] | None:
    address = pictures.address(teaser, settings)
    if not address or teaser.image not in lengths:
        return None
    return {
        "url": address,
        "length": str(lengths[teaser.image]),
        "type": pictures.kind(teaser),
        "width": str(teaser.image_width),
        "height": str(teaser.image_height),
        "alt": teaser.alt,
    }
