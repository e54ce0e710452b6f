"""Where readers can discuss an article: its copies elsewhere (`Syndication`), under the networks' own names.

A network's domain is a row of `DOMAINS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from plugins.platforms.platform import Platform

DOMAINS: Mapping[str, str] = MappingProxyType(
    {
        "facebook.com": "facebook",
        "x.com": "x",
        "twitter.com": "x",
        "linkedin.com": "linkedin",
        "bsky.app": "bluesky",
        "threads.com": "threads",
        "threads.net": "threads",
        "instagram.com": "instagram",
        "youtube.com": "youtube",
        "youtu.be": "youtube",
        "pinterest.com": "pinterest",
        "reddit.com": "reddit",
        "medium.com": "medium",
        "tiktok.com": "tiktok",
        "t.me": "telegram",
        "doximity.com": "doximity",
    }
)
"""The platform that lives at a domain and all below it."""


def discussions(addresses: Sequence[str], platforms: Mapping[str, Platform]) -> tuple[tuple[str, str], ...]:
    """(what to call the place, the address) for each copy of an article."""
    return tuple((_label(address, platforms), address) for address in addresses)


def _label(address: str, platforms: Mapping[str, Platform]) -> str:
    """The network's name; for a server of the fediverse with that server's, else the host alone."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    name = next((DOMAINS[domain] for domain in DOMAINS if f".{host}".endswith(f".{domain}")), "")
    if name in platforms:
        return platforms[name].label
    return f"{platforms['mastodon'].label} ({host})" if parts.path.startswith("/@") else host
