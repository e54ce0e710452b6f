"""Markup in articles and pages that leaves readers out: headings out of order, links without words, broken addresses.

Browsers forgive it; screen readers and strict programs don't. It is advice, as none of it harms a patient.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

from plugins.checks.checked import Piece, Source
from plugins.checks.markup import Needle, find
from plugins.finding import Finding

HEADING = re.compile("h([1-6])")
TITLE = 1
"""The rank of the page's title, which the theme writes above the text."""

NAMES = ("aria-label", "aria-labelledby", "title")
"""Attributes that give a link its words."""

ATTRIBUTES = r"(?:\s+[a-z-]+=\"[^\"<>]*\")*\s*"
HEADINGS = re.compile(rf"<h([1-6]){ATTRIBUTES}>")
HEADING_ENDS, OPENED = re.compile(r"</h([1-6])>"), re.compile(r"<h[1-6]")
LINKS = re.compile(r"<a\b")
SPOKEN = re.compile(rf"<a{ATTRIBUTES}>\s*(?:<(?:em|strong)>\s*)*[^\s<&]")
ODD_ADDRESS = re.compile(r"=(?<=[fFcC]=)(?!\"(?:[^\"\s&]|&amp;)+\"|(?<=f=)\"\")")
"""A `href` or `src` whose value isn't in plain quotation marks, or is an empty `src`, or has a space or an entity in
it."""
CAPITAL, SPACED = re.compile(r"<(?:H[1-6]|A)\b"), re.compile(r"=(?<=\s=)")
"""Elements in capitals, and what may be an attribute with a space behind its name."""

Fault = tuple[str, str, str, tuple[Needle, ...]]


class _Outline(HTMLParser):
    """Collects each `Fault`: rule, message, what to write instead, what to look for in the source."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Fault] = []
        self.rank, self.heading, self.words = TITLE, "", ""
        self.link, self.address, self.said = "", "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw, own = self.get_starttag_text() or "", {name: value or "" for name, value in attrs}
        self._addresses(own, raw)
        if HEADING.fullmatch(tag):
            self.heading, self.words = raw, ""
        if tag == "a" and "href" in own:
            self.link, self.address = raw, own["href"]
            self.said = any(own.get(name, "").strip() for name in NAMES)
        self.said |= bool(own.get("alt", "").strip() or (tag != "a" and own.get("aria-label", "").strip()))

    def handle_data(self, data: str) -> None:
        self.words += data
        self.said |= bool(data.strip())

    def handle_endtag(self, tag: str) -> None:
        if self.heading and (level := HEADING.fullmatch(tag)):
            self._rank(int(level[1]))
            self.heading = ""
        if self.link and tag == "a":
            self._leads()
            self.link = ""

    def _leads(self) -> None:
        if not self.said:
            written = re.compile(rf"\]\(<?{re.escape(self.address)}")
            needles = (self.link, written, "<a ")
            self._add("link-text", "a link has no words", "write where it leads", *needles)

    def _rank(self, rank: int) -> None:
        words = " ".join(self.words.split())
        marks = rf"^ {{0,3}}#{{{rank}}}(?!#)[ \t]*"
        written = (marks + re.escape(words), rf"^{re.escape(words)}(?=[ \t]*\n[=-])", marks)
        needles = (*(re.compile(each, re.MULTILINE) for each in written), self.heading, f"<h{rank}")
        if rank == TITLE:
            message = f"“{words}” is a second heading of the first rank; the title is the page's only one"
            self._add("heading", message, "begin it with ##", *needles)
        elif rank > self.rank + 1:
            message = f"the heading “{words}” skips a rank"
            self._add("heading", message, f"begin it with {'#' * (self.rank + 1)}", *needles)
        self.rank = rank

    def _addresses(self, own: dict[str, str], raw: str) -> None:
        for name in ("href", "src"):
            address = own.get(name, "-").strip()
            if name == "src" and not address:
                self._add("address", "a src is empty", "write the picture's address, or remove it", raw, "](")
            elif re.search(r"\s", address):
                message = f"the address “{address}” has a space in it"
                instead = "write %20 for it, or rename the file with hyphens"
                self._add("address", message, instead, address, raw)

    def _add(self, rule: str, message: str, instead: str, *needles: Needle) -> None:
        self.found.append((rule, message, instead, needles))


def _is_plain(html: str) -> bool:
    """Whether a quick look shows that nothing is wrong: only other bodies are read element by element."""
    headings = HEADINGS.findall(html)
    whole = headings == HEADING_ENDS.findall(html) and len(headings) == len(OPENED.findall(html))
    in_order = all(TITLE < rank <= before + 1 for before, rank in pairwise([TITLE, *map(int, headings)]))
    spoken = len(LINKS.findall(html)) == len(SPOKEN.findall(html))
    odd = any(pattern.search(html) for pattern in (ODD_ADDRESS, CAPITAL, SPACED))
    return in_order and whole and spoken and not odd


def outline(piece: Piece) -> Iterator[Finding]:
    """Headings that skip a rank or repeat the title's, links without words, addresses that are empty or have a space.

    Bad:  `# Salt` or `#### Salt` as the first heading; `[](https://who.int)`; `<img src="" alt="A pan">`
    Good: `## Salt`, below it `### Bread`; `[What the WHO says](https://who.int)`
    """
    source = piece.text
    if not isinstance(source, Source) or _is_plain(source.html):
        return
    reader = _Outline()
    reader.feed(source.html)
    reader.close()
    seen: dict[Needle, int] = {}
    for rule, message, instead, needles in reader.found:
        yield Finding(source.path, *find(source, needles, seen), "advice", rule, message, instead)
