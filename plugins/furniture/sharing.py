"""Links with which a reader shares an article: plain addresses that open a network's own page, no script of anyone's.

Which networks are offered is `OFFERED`; where each link leads, and how it is filled in, says its row in the platforms'
table, as for the share desk.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from plugins.calls_to_action.links import tracked
from plugins.crosspost.share_links import compose_url
from plugins.crosspost.titles import title_of
from plugins.entry import Entry
from plugins.platforms.platform import Platform

OFFERED = ("facebook", "whatsapp", "x", "linkedin", "bluesky", "mastodon")
"""The networks on which readers share, by name; one that isn't open to anyone is left out."""

LIKE_MAIL = "whatsapp"
"""An e-mail is a message to a friend as one is there: the whole title, however long."""


def share_links(entry: Entry, platforms: Mapping[str, Platform]) -> tuple[tuple[str, str], ...]:
    """(the network's own name, the address that opens a post there about this article), in the order of `OFFERED`."""
    rows = (platforms[name] for name in OFFERED if name in platforms)
    links = ((row.label, _address(entry, row)) for row in rows if row.status == "open")
    return tuple((label, address) for label, address in links if address)


def mail_link(entry: Entry, platforms: Mapping[str, Platform]) -> str:
    """The address that opens a new e-mail with the article's title and link."""
    title = title_of(entry, platforms[LIKE_MAIL])
    link = tracked(entry.url, "email", entry.slug, "email")
    body = "\r\n\r\n".join(part for part in (title, link) if part)
    return f"mailto:?subject={quote(title, safe='')}&body={quote(body, safe='')}"


def _address(entry: Entry, row: Platform) -> str | None:
    link = tracked(entry.url, row.name, entry.slug)
    return compose_url(row, title_of(entry, row) or link, link)
