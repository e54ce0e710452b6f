"""How long an article takes to read. Another language's pace is a row of `WORDS_PER_MINUTE`.

Paces: Brysbaert, "How many words do we read per minute?", J Mem Lang 2019;109:104047. English is its estimate for
adults who read non-fiction silently (238), Spanish its figure for that language as others quote it (278).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from types import MappingProxyType

WORDS_PER_MINUTE: Mapping[str, int] = MappingProxyType({"en": 238, "es": 278})

NO_SPACES = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that put no space between words: theirs can't be counted so, and no time is better than a wrong one."""

FOOTNOTES = '<div class="footnote">'
"""Where the notes begin that Markdown puts at the end; few people read them."""

TAG = re.compile(r"<[^>]*>")


def words(rendered: str) -> int:
    """The number of words that a reader of this HTML sees, without its footnotes."""
    return len(html.unescape(TAG.sub(" ", rendered.partition(FOOTNOTES)[0])).split())


def reading_time(words: int, lang: str) -> int:
    """Whole minutes, at least 1, at the pace of `lang` (English where none is known); 0 where it can't be told."""
    language = lang.lower().partition("-")[0]
    if not words or language in NO_SPACES:
        return 0
    return max(1, round(words / WORDS_PER_MINUTE.get(language, WORDS_PER_MINUTE["en"])))
