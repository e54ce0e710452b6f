"""How long a text is, as each network's own composer would count it.

A new way of counting is a function, its name in `COUNTED_BY`, and the same name in `platforms.table.COUNTINGS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from unicodedata import normalize
from urllib.parse import urlsplit

import regex

from plugins.crosspost.twitter_text import extract_urls_with_indices, parse_tweet
from plugins.platforms.table import Platform, platforms

SHORTENED_LINK = 23
"""What any link costs on Mastodon (docs.joinmastodon.org/user/posting) and X (twitter-text config/v3.json)."""

BLUESKY_BYTES_PER_GRAPHEME = 10
"""300 graphemes and 3,000 bytes. Source: bluesky-social/atproto, lexicons/app/bsky/feed/post.json."""

LINK = re.compile(
    r"https?://(?:[^\s<>\"()]|\([^\s<>\"()]*\))*(?:[^\s<>\"().,;:!?'’”»\]}…]|\([^\s<>\"()]*\))", re.IGNORECASE
)
"""An http(s) link, without punctuation or a closing bracket that follows it."""

REMOTE_MENTION = re.compile(r"(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]", re.IGNORECASE)

_GRAPHEME = regex.compile(r"\X")

_MAY_COMBINE = re.compile("[^\n\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]")
"""Everything but letters and signs of western text, which are a grapheme each (a quick way past the slow one)."""


def count(text: str, platform: str | Platform) -> int:
    """The length of `text` on `platform` (a row or its name), in the units of that row's limit."""
    row = platforms()[platform] if isinstance(platform, str) else platform
    return COUNTED_BY[row.counting](text)


def _graphemes(text: str) -> int:
    return len(_GRAPHEME.findall(text)) if _MAY_COMBINE.search(text) else len(text)


def _x(text: str) -> int:
    """twitter-text v3: the library weighs each run of letters that may hold a link, an emoji or a heavy sign.

    Neither a link nor an emoji contains white space, so runs can be weighed one by one; plain ones weigh 1 a letter.
    """
    text = normalize("NFC", text.replace("\r\n", "\n"))
    runs = _NOT_PLAIN_RUN.findall(text)
    return len(text) + sum(_weight(run) - len(run) for run in runs)


_NOT_PLAIN_RUN = re.compile(
    r"(?:^|\s)(?=\S*(?:[^\u0000-\u00a8\u00aa-\u00ad\u00af-\u10ff\u2000-\u200c\u2010-\u201f]|\S\.[^\W\d_]{2}))\S+"
)
"""White space and a run that may hold more than letters of weight 1: an emoji, a heavy sign, a link."""


@lru_cache(maxsize=4096)
def _weight(run: str) -> int:
    if not run.isascii():
        return parse_tweet(run).weightedLength
    links = extract_urls_with_indices(run)  # no emoji is made of ASCII alone, and looking for one takes long
    return len(run) + sum(SHORTENED_LINK - len(link["url"]) for link in links)


def _mastodon(text: str) -> int:
    """Graphemes; each link as 23, `@user@host` as `@user`. Source: mastodon/mastodon, StatusLengthValidator."""
    text = LINK.sub("x" * SHORTENED_LINK, text) if "://" in text else text
    return _graphemes(REMOTE_MENTION.sub(r"\1@\2", text) if "@" in text else text)


def _bluesky(text: str) -> int:
    """Graphemes, links as the composer shows them; over 3,000 bytes a tenth of the bytes, if that is more.

    So the one limit of 300 stands for both limits of the lexicon.
    """
    shown = LINK.sub(lambda link: _shown_on_bluesky(link[0]), text) if "://" in text else text
    graphemes, size = _graphemes(shown), len(shown.encode())
    return graphemes if size <= 300 * BLUESKY_BYTES_PER_GRAPHEME else max(graphemes, size // 10 + 1)


@lru_cache(maxsize=4096)
def _shown_on_bluesky(link: str) -> str:
    """Host and path, query and fragment included; over 15 characters the first 13 and three dots.

    Source: bluesky-social/social-app, src/lib/strings/url-helpers.ts, toShortUrl.
    """
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    path = "" if parts.path == "/" else parts.path
    path += f"?{parts.query}" * bool(parts.query) + f"#{parts.fragment}" * bool(parts.fragment)
    return parts.netloc.lower() + (path[:13] + "..." if len(path) > 15 else path)


def _utf16(text: str) -> int:
    """UTF-16 code units, as JavaScript and most apps count: most emoji are two or more."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def _bytes(text: str) -> int:
    return len(text.encode())


def _words(text: str) -> int:
    """Runs between white space, as a word processor counts."""
    return len(text.split())


def _threads(text: str) -> int:
    """Code points, but emoji by their UTF-8 bytes. Source: developers.facebook.com/documentation/threads/posts."""
    if not _MAY_COMBINE.search(text) and text.isascii():
        return len(text)
    emoji = [sign for sign in _GRAPHEME.findall(text) if _EMOJI_PART.search(sign)]
    return len(text) + sum(len(sign.encode()) - len(sign) for sign in emoji)


_EMOJI_PART = regex.compile(r"[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]")

COUNTED_BY: Mapping[str, Callable[[str], int]] = {
    "code_points": len,
    "utf16": _utf16,
    "bytes": _bytes,
    "words": _words,
    "threads": _threads,
    "x": _x,
    "bluesky": _bluesky,
    "mastodon": _mastodon,
}
"""The rule for each name that a row's `counting` may hold."""
