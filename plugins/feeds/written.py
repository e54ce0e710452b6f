"""All feeds as files: each channel in each format, made where an earlier build made another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from plugins.entry import Entry
from plugins.feeds.channels import FORMATS, Channel
from plugins.feeds.item import Item
from plugins.feeds.json_feed import json_feed
from plugins.feeds.xml_feeds import atom, rss
from plugins.parts import Parts
from plugins.settings import Settings
from plugins.work import name_of

Writer = Callable[[Channel, Sequence[Item], str, Settings], bytes]

WRITERS: Mapping[str, Writer] = MappingProxyType({"Atom": atom, "RSS": rss, "JSON Feed": json_feed})
"""What writes each of `FORMATS`, by its label."""


def files(
    channels: Iterable[Channel], item_of: Callable[[Entry], Item], settings: Settings
) -> Iterator[tuple[str, Parts]]:
    """Every feed by its path below the site's root, as one part. `item_of` gives the item of an entry."""
    for channel in channels:
        items = tuple(map(item_of, channel.entries))
        for each in FORMATS:
            path = channel.paths[each]
            yield path, _whole(WRITERS[each.label], channel, items, f"{settings.site_url}/{path}", settings)


def _whole(write: Writer, channel: Channel, items: Sequence[Item], address: str, settings: Settings) -> Parts:
    made_from = name_of(write, (replace(channel, entries=()), items, address, settings.lasting))
    return Parts([made_from], lambda _numbers: [write(channel, items, address, settings)])
