"""The list of contents of a long article: its main headings, which carry ids since Markdown was rendered."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.furniture.reading_time import TAG

LONG = 800
"""An article of more words than this is long; whoever opens it wants to know what is in it."""

FEWEST = 3
"""With fewer headings, the list says less than a glance at the text."""

HEADING = re.compile(r"<h([2-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
ID = re.compile(r'\bid="([^"]+)"')
NOTE = re.compile(r'<sup (?:id="fnref|class="citation).*?</sup>', re.DOTALL)


class Heading(NamedTuple):
    """A heading: what a link to it says after the `#`, its plain text, and its level (2 to 6)."""

    id: str
    text: str
    level: int


def headings(rendered: str) -> Iterator[Heading]:
    """Every heading of the HTML that has an id and words, in order."""
    for level, attributes, inner in HEADING.findall(rendered):
        found = ID.search(attributes)
        text = " ".join(html.unescape(TAG.sub("", NOTE.sub("", inner))).split())
        if found and text:
            yield Heading(html.unescape(found[1]), text, int(level))


def contents(rendered: str, words: int) -> tuple[Heading, ...]:
    """The headings of the second level of a text with so many `words`; empty where it needs no list."""
    if words <= LONG:
        return ()
    main = tuple(heading for heading in headings(rendered) if heading.level == 2)
    return main if len(main) >= FEWEST else ()
