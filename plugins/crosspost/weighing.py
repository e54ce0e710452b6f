"""How X weighs a post: twitter-text v3, applied only where a text isn't plain.

Neither a link nor an emoji contains white space, so runs of other signs can be weighed one by one; plain ones weigh 1 a
letter. A test compares this with the library's weight of the whole text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from plugins.crosspost.twitter_text import extract_urls_with_indices, parse_tweet

SHORTENED_LINK = 23
"""What any link costs on X (twitter-text config/v3.json) and Mastodon (docs.joinmastodon.org/user/posting)."""

_NOT_PLAIN_RUN = re.compile(
    r"(?:^|\s)(?=\S*(?:[^\u0000-\u00a8\u00aa-\u00ad\u00af-\u10ff\u2000-\u200c\u2010-\u201f]|\S\.[^\W\d_]{2}))\S+"
)
"""White space and a run that may hold more than letters of weight 1: an emoji, a heavy sign, a link."""


def weight(text: str) -> int:
    """What `text` weighs: a link 23, an emoji of any length 2, most signs of western text 1, the rest 2."""
    text = normalize("NFC", text)
    return len(text) + sum(_weight(run) - len(run) for run in _NOT_PLAIN_RUN.findall(text))


@lru_cache(maxsize=4096)
def _weight(run: str) -> int:
    if not run.isascii():
        return parse_tweet(run).weightedLength
    links = extract_urls_with_indices(run)  # no emoji is made of ASCII alone, and looking for one takes long
    return len(run) + sum(SHORTENED_LINK - len(link["url"]) for link in links)
