"""Citations in the text, for Markdown: `[@sprint2015]`, `[@10.1056/NEJMoa1511939; @pmid:26551272]` become numbers.

Numbers follow the order of first mention. Each leads to `#reference-N` and has the id `cited-N-M`, to come back to.
A mark in code, after a backslash or in the name of a link stays as it is written.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor

from plugins.citations.library import Library

EXTENSION = "plugins.citations.marks:Citations"
"""The name by which Markdown finds the extension."""
MARK = r"\[(@[^\s\[\]][^\[\]]*)\](?![(\[:])"
BETWEEN = re.compile(r"\s*[;,]\s*(?=@)")
WAITING = re.compile(r'<sup data-cites="([^"]*)"></sup>')
NOTE = re.compile(r"""(<sup\ id="fnref[^>]*><a[^>]*>|to\ footnote\ )(\d+)(</a></sup>|\ in)""", re.VERBOSE)
NOTES = re.compile(r'(<div class="footnote">\s*<hr ?/?>\s*)<ol>')
"""How Markdown writes a footnote's number, in the text and in the way back to it, and the list."""
CITED = re.compile(r'<a class="footnote-ref" data-cites="([^"]*)" id="cited-\d+-\d+"')


def cites(text: str) -> bool:
    """Whether there may be a mark in this text."""
    return "[@" in text


def needed(own: Mapping[str, Any], cites: bool) -> Mapping[str, Any]:
    """Pelican's setting MARKDOWN as a text needs it: the library is left out where the text cites nothing."""
    options = own.get("extension_configs", {})
    if cites or EXTENSION not in options:
        return own
    return {**own, "extension_configs": {**options, EXTENSION: {"library": Library()}}}


def sources_in(mark: str) -> list[str]:
    """What a mark names, without the @: one or more sources."""
    return [each.strip().removeprefix("@") for each in BETWEEN.split(mark)]


def cited(rendered: str) -> list[str]:
    """What the text cites, as it is written there, in order; a source as often as it is cited."""
    return [unquote(html.unescape(name)) for name in CITED.findall(rendered)]


def without_marks(rendered: str) -> str:
    """The text without its citations, for a place that has no list of them."""
    return re.sub(r'<sup class="citation">.*?</sup>', "", rendered)


def with_letters(rendered: str) -> str:
    """The text with letters for its footnotes, so that no figure in it leads to two lists."""
    lettered = NOTE.sub(lambda note: f"{note[1]}{_letter(int(note[2]))}{note[3]}", rendered)
    return NOTES.sub(r'\1<ol type="a">', lettered)


def _letter(number: int) -> str:
    """a ... z, aa ... as a list of type "a" counts."""
    before, last = divmod(number - 1, 26)
    return (_letter(before) if before else "") + chr(ord("a") + last)


class _Marks(InlineProcessor):
    """Holds the place of each mark; a space before it goes."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # noqa: N802 - Markdown's name
        place = Element("sup")
        place.set("data-cites", " ".join(quote(name, safe="") for name in sources_in(m[1])))
        return place, m.start(0), m.end(0)


class _Numbers(Postprocessor):
    """Numbers the marks when the whole text stands in its final order, notes last."""

    def __init__(self, library: Library):
        super().__init__()
        self._library = library

    def run(self, text: str) -> str:
        order: dict[str, int] = {}
        times: Counter[int] = Counter()

        def link(name: str) -> str:
            number = order.setdefault(self._library.identity(unquote(html.unescape(name))), len(order) + 1)
            times[number] += 1
            place = f'id="cited-{number}-{times[number]}" href="#reference-{number}" role="doc-noteref"'
            return f'<a class="footnote-ref" data-cites="{name}" {place}>{number}</a>'

        def numbered(mark: re.Match[str]) -> str:
            names = {
                self._library.identity(unquote(html.unescape(name))): name for name in mark[1].split(" ")
            }
            return f'<sup class="citation">{",".join(map(link, names.values()))}</sup>'

        made = WAITING.sub(numbered, text)
        return with_letters(made) if order else made


class Citations(Extension):
    """Markdown's extension; its option `library` knows which names mean the same source."""

    def __init__(self, **options: Any):
        self.config = {"library": [Library(), "the sources that the file of references describes"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        """Called by Markdown. After code and what a backslash protects, before links and emphasis."""
        md.inlinePatterns.register(_Marks(rf"[ \n]?{MARK}", md), "citations", 175)
        md.postprocessors.register(_Numbers(self.getConfig("library")), "citation_numbers", 1)
