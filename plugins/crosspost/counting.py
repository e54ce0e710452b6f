"""How long a text is, as each network's own composer would count it.

A new way of counting is a line in `COUNTED_BY` and its name in `platforms.platform.COUNTINGS`. The share desk counts in
the browser by the same rules (`desk/counting.js`); `tests/crosspost/counting_cases.json` holds both to one table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from plugins.crosspost.graphemes import graphemes, is_emoji
from plugins.crosspost.weighing import SHORTENED_LINK, weight
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms

LINK = re.compile(
    r"https?://(?:[^\s<>\"()]|\([^\s<>\"()]*\))*(?:[^\s<>\"().,;:!?'’”»\]}…]|\([^\s<>\"()]*\))", re.IGNORECASE
)
"""An http(s) link, without punctuation or a closing bracket that follows it."""

REMOTE_MENTION = re.compile(r"(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]", re.IGNORECASE | re.ASCII)

LINK_ON_BLUESKY = re.compile(
    r"(?P<before>^|[\s(])(?P<link>(?i:https?)://\S+|[A-Za-z][A-Za-z0-9]*+(?:\.[A-Za-z0-9]++)++\S*)",
    re.MULTILINE,
)
"""What its composer takes for a link. Source: bluesky-social/atproto, packages/api/src/rich-text/util.ts."""

DEFAULT_PORTS = {"http": 80, "https": 443}

_MAY_COMBINE = re.compile("[^\n\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]")
"""Everything but letters and signs of western text, which are a grapheme each (a quick way past the slow one)."""

_MAY_BE_EMOJI = re.compile("[©®\u203c-\u3299\U0001f000-\U000fffff]")
"""Whatever makes a grapheme an emoji, and more: another quick way past the slow one."""


class Way(NamedTuple):
    """A way of counting: what the composer makes of the text before it counts, and the length of that."""

    shown: Callable[[str], str]
    length: Callable[[str], int]


def count(text: str, platform: str | Platform, warning: str = "") -> int:
    """The length of `text` on `platform` (a row or its name), in the units of that row's limit.

    A content `warning` shares the limit; its links aren't shortened. Where bytes are limited as well, a text with too
    many of them is as long as the share of bytes it takes, so that one figure and one limit say whether it fits.
    """
    row = platforms()[platform] if isinstance(platform, str) else platform
    way = COUNTED_BY[row.counting]
    shown = _one_break(warning) + way.shown(_one_break(text))
    length = way.length(shown)
    if row.limit is None or row.byte_limit is None or (size := _bytes(shown)) <= row.byte_limit:
        return length
    return max(length, size * row.limit // row.byte_limit + 1)


def _one_break(text: str) -> str:
    """Line breaks as a field of a page holds them, whatever machine the text is from."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _as_it_is(text: str) -> str:
    return text


def _utf16(text: str) -> int:
    """As JavaScript and many apps count: most emoji are two units or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _words(text: str) -> int:
    """Runs between white space, as a word processor counts."""
    return len(text.split())


def _graphemes(text: str) -> int:
    return len(graphemes(text)) if _MAY_COMBINE.search(text) else len(text)


def _threads(text: str) -> int:
    """Emoji by their UTF-8 bytes, the rest by code points. Source: documentation/threads/posts of Meta."""
    if not _MAY_BE_EMOJI.search(text):
        return len(text)
    emoji = (sign for sign in graphemes(text) if is_emoji(sign))
    return len(text) + sum(_bytes(sign) - len(sign) for sign in emoji)


def _on_mastodon(text: str) -> str:
    """Each link as 23, `@user@host` as `@user`. Source: docs.joinmastodon.org/user/posting."""
    text = LINK.sub("x" * SHORTENED_LINK, text) if "://" in text else text
    return REMOTE_MENTION.sub(r"\1@\2", text) if "@" in text else text


def _on_bluesky(text: str) -> str:
    """Links as the composer shows them. Source: bluesky-social/social-app, lib/strings/rich-text-manip.ts."""
    if "://" not in text:
        return text
    return LINK_ON_BLUESKY.sub(lambda found: found["before"] + _cut_on_bluesky(found["link"]), text)


def _cut_on_bluesky(found: str) -> str:
    """A link without what follows it; one without a scheme stays as it is."""
    link = found[:-1] if found[-1] in ".,;:!?" else found
    link = link[:-1] if link[-1] == ")" and "(" not in link else link
    return (_shown_on_bluesky(link) if link.startswith("http") else link) + found[len(link) :]


@lru_cache(maxsize=4096)
def _shown_on_bluesky(link: str) -> str:
    """Host and path, query and fragment included; over 15 characters the first 13 and three dots.

    As a browser's `URL` reads the link. Source: bluesky-social/social-app, lib/strings/url-helpers.ts, toShortUrl.
    """
    try:
        parts = urlsplit(link if "://" in link else "")
        host = (parts.hostname or "").encode("idna").decode()
        port = "" if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    except ValueError:
        return link
    path = "" if parts.path == "/" else parts.path
    path += f"?{parts.query}" * bool(parts.query) + f"#{parts.fragment}" * bool(parts.fragment)
    path = quote(path, safe="!#$%&'()*+,/:;=?@[]~|\\^")
    return host + port + (path[:13] + "..." if len(path) > 15 else path)


COUNTED_BY: Mapping[str, Way] = {
    "code_points": Way(_as_it_is, len),
    "utf16": Way(_as_it_is, _utf16),
    "bytes": Way(_as_it_is, _bytes),
    "words": Way(_as_it_is, _words),
    "x": Way(_as_it_is, weight),
    "bluesky": Way(_on_bluesky, _graphemes),
    "mastodon": Way(_on_mastodon, _graphemes),
    "threads": Way(_as_it_is, _threads),
}
"""The rule for each name that a row's `counting` may hold."""
