"""How X weighs a post: twitter-text v3, applied only where a text isn't plain.

Neither a link nor an emoji contains white space, so runs of other signs can be weighed one by one; plain ones weigh 1
a letter. A test compares this with the library's weight of the whole text. One thing the library has wrong: © and ®
are an emoji only where the sign for one follows (so says X's own twitter-text in JavaScript, 3.1.0).
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from plugins.crosspost.twitter_text import emoji, links_in

SHORTENED_LINK = 23
"""What any link costs on X (twitter-text config/v3.json) and Mastodon (docs.joinmastodon.org/user/posting)."""

_HEAVY = re.compile("[^\\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""A sign of weight 2: all but those of twitter-text config/v3.json."""

_PICTURES = re.compile("(?:[0-9#*]|[©®](?=\ufe0f))?[\u200d\u20e3\u203c-\u3299\ufe0f\U0001f000-\U000fffff]+")
"""Signs that emoji are made of: the library's own expression for one is long, and slow on everything else."""

_MAY_BE_LINK = r"\.[^\W\d_]{2}"

_NOT_PLAIN = re.compile(rf"[^\u0000-\u10ff\u2000-\u200c\u2010-\u201f]|{_MAY_BE_LINK}")
"""What may be more than letters of weight 1: of an emoji, a heavy sign, of a link."""

_NOT_PLAIN_RUN = re.compile(rf"(?:^|\s)(?=\S*(?:{_NOT_PLAIN.pattern}))\S+")
"""White space and a run that holds such."""


def weight(text: str) -> int:
    """What `text` weighs: a link 23, an emoji of any length 2, most signs of western text 1, the rest 2."""
    text = normalize("NFC", text)
    if not _NOT_PLAIN.search(text):
        return len(text)
    return len(text) + sum(_weight(run) - len(run) for run in _NOT_PLAIN_RUN.findall(text))


@lru_cache(maxsize=4096)
def _weight(run: str) -> int:
    links = links_in(run) if re.search(_MAY_BE_LINK, run) else ()
    for link in reversed(links):
        start, end = link["indices"]
        run = run[:start] + "x" * SHORTENED_LINK + run[end:]
    signs = _PICTURES.sub(lambda pictures: emoji().sub("\N{GRINNING FACE}", pictures[0]), run)
    return len(signs) + len(_HEAVY.findall(signs))
