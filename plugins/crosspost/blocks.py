"""The article's rendered body as blocks of plain text, in reading order.

What a post must never quote (quotations, code, tables, captions, footnotes, struck-out text, sections about myths) is
left out or comes as a block that is not `quotable`: still there, so that a sentence sees what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.crosspost.body import body
from plugins.crosspost.elements import RAISED, elements
from plugins.crosspost.sentences import LINE_BREAK
from plugins.crosspost.standing_alone import is_conditional, is_doubted

SKIPPED = elements(
    "aside audio button canvas caption cite del details embed fieldset figcaption figure footer form iframe img input "
    "math nav noscript object pre s script select strike style svg table template textarea video"
)
"""Elements whose text is no part of what the article says in its own words."""

HEADINGS = elements("h1 h2 h3 h4 h5 h6")
LISTS = elements("ul ol dl")
CONTAINERS = elements("article blockquote body dd div dt header li main p section") | HEADINGS | LISTS
STRUCK = elements("del s strike")
FALSE_HEADING = 7
"""The level of a paragraph that is bold from end to end and so serves as a heading below all others."""


@dataclass(frozen=True)
class Block:
    """A paragraph or list item: its `text` on one line each, its nearest `heading`, and whether it may be quoted."""

    text: str
    heading: str = ""
    listed: bool = False
    quotable: bool = True


@lru_cache(maxsize=256)
def blocks(html: str) -> tuple[Block, ...]:
    """All blocks of the rendered body, in reading order.

    Remembered, as posts are made from them first and then words are graded in them.
    """
    return tuple(_Reader().read(body(html)))


class _Reader:
    """Walks the body once and remembers the headings and the words that lead into a list."""

    def __init__(self) -> None:
        self.headings: dict[int, str] = {}
        self.heading, self.in_earnest = "", True
        self.lead = ""

    def read(self, element, listed: bool = False, quotable: bool = True) -> Iterator[Block]:
        own = _line(element)
        if own and (element.tag in HEADINGS or _is_false_heading(element)):
            self._enter(own, int(element.tag[1]) if element.tag in HEADINGS else FALSE_HEADING)
            return
        if own:
            yield Block(own, self.heading, listed, quotable and self.in_earnest and not _struck(element))
            self.lead = self.lead if listed else own
        for child in element:
            if child.tag in LISTS:
                yield from self.read(child, True, quotable and not self._leads_astray())
            elif child.tag in CONTAINERS:
                quoted = quotable and child.tag != "blockquote" and not _is_notes(child)
                yield from self.read(child, listed, quoted)

    def _enter(self, heading: str, level: int) -> None:
        self.headings = {at: text for at, text in self.headings.items() if at < level} | {level: heading}
        self.heading, self.lead = heading, ""
        self.in_earnest = not any(is_doubted(text) or is_conditional(text) for text in self.headings.values())

    def _leads_astray(self) -> bool:
        return self.lead.endswith(":") or is_doubted(self.lead)


def _line(element) -> str:
    return "".join(_own_text(element)).strip() if element.tag not in LISTS else ""


def _own_text(element) -> Iterator[str]:
    """The element's words without those of blocks within it; a raised figure stays one (10⁹, not 109)."""
    yield _plain(element.text)
    for child in element:
        tag = child.tag
        if tag == "br":
            yield LINE_BREAK
        elif tag == "q":
            yield "“" + "".join(_own_text(child)) + "”"
        elif tag == "sup":
            yield "" if child.find("a") is not None else "".join(_own_text(child)).translate(RAISED)
        elif isinstance(tag, str) and tag not in SKIPPED and tag not in CONTAINERS:
            yield from _own_text(child)
        yield _plain(child.tail)


_SPACE = re.compile(r"[^\S ]\s*| \s+")
"""White space but for a single space, which stays."""


def _plain(text: str | None) -> str:
    return _SPACE.sub(" ", text) if text else ""


def _struck(element) -> bool:
    return len(element) > 0 and next(element.iter(*STRUCK), None) is not None


def _is_notes(element) -> bool:
    return "footnote" in (element.get("class") or "")


def _is_false_heading(element) -> bool:
    if element.tag != "p" or any(child.tag not in ("strong", "b") for child in element):
        return False
    outside = (element.text or "") + "".join(child.tail or "" for child in element)
    return len(element) > 0 and not outside.strip(" \n:.")
