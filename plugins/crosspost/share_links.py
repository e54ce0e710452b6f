"""The address that opens a platform's own page for writing a post, filled in as far as that platform allows.

A platform's pattern is the field `compose` of its row in `platforms.toml`, with those of `COMPOSE_FIELDS` that its page
takes. The share desk fills in the same patterns for texts that were edited there (`desk/filling.js`).
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from plugins.platforms.platform import Platform
from plugins.platforms.rules import COMPOSE_FIELDS

IN_TEXT = ("text", "own_field")
"""Where a link is placed (`link_placement`) if it may stand in the text when the page has no field for it."""


def compose_url(
    platform: Platform, text: str, url: str, title: str | None = None, media: str | None = None
) -> str | None:
    """The address for this post, everything percent-encoded once; None where the platform has no such page.

    Where the link has a place of its own it is taken out of the text; elsewhere the text has it, and gets it where it
    hasn't, unless the platform wants no link there. `media` is the picture's absolute address.
    """
    if not platform.compose:
        return None
    if "{url}" in platform.compose:
        text = _without(text, url)
    elif platform.link_placement in IN_TEXT and url.partition("?")[0] not in text:
        text = f"{text}\n\n{url}"
    address = platform.compose
    for place, value in zip(COMPOSE_FIELDS, (text, url, title, media), strict=True):
        if f"{{{place}}}" in platform.compose:
            address = address.replace(f"{{{place}}}", _encoded(value or ""))
    return address


def _encoded(text: str) -> str:
    """`text` as it stands in an address. Most words stand there as they are, the others come back in the next post."""
    return "%20".join(
        [word if word.isascii() and word.isalnum() else _word(word) for word in text.split(" ")]
    )


@lru_cache(maxsize=4096)
def _word(word: str) -> str:
    return quote(word, safe="")


def carried(platform: Platform) -> frozenset[str]:
    """What the pattern brings along, by the names of `COMPOSE_FIELDS`; nothing where there is no pattern."""
    return _places(platform.compose)


@lru_cache(maxsize=64)
def _places(pattern: str) -> frozenset[str]:
    return frozenset(place for place in COMPOSE_FIELDS if f"{{{place}}}" in pattern)


def _without(text: str, url: str) -> str:
    lines = (line.rstrip() for line in text.replace(url, "").split("\n"))
    return "\n".join(lines).strip()
