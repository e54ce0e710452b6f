"""The whole article in plain pieces (headings, paragraphs, list items, table rows, notes), in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from plugins.crosspost.body import body
from plugins.crosspost.elements import RAISED, elements

SKIPPED = elements(
    "audio button canvas del embed form iframe input math nav noscript object s script select strike style svg "
    "template textarea video"
)
"""Elements whose text is no part of the article."""

KINDS = {f"h{level}": "heading" for level in range(1, 7)} | {
    **dict.fromkeys(("p", "div", "section", "dt", "dd", "figcaption", "caption"), "text"),
    **{"blockquote": "quote", "li": "item", "tr": "row", "pre": "code"},
}

WRITTEN: Mapping[str, Callable[[str], str]] = {
    "": str,
    "digits": lambda data: data.translate(RAISED),
    "mark": lambda data: f"[{data.strip()}]",
}
"""How a text is written within `<sup>`, and within the mark of a note."""

_CELL = "\N{SYMBOL FOR UNIT SEPARATOR}"
"""Stands between two cells of a row while it is read; told as "first: second, third"."""
_LEFT_OVER = re.compile(r"\*{2,}|\[([^\]]+)\]\([^\s)]+(?: \"[^\"]*\")?[)\]]")
"""Markdown that was written with a slip, and so stayed as it is."""


@dataclass(frozen=True)
class Piece:
    """`kind` is heading, text, quote, item, row, code or note; `number` that of an item, `level` of a heading."""

    kind: str
    text: str
    number: int = 0
    level: int = 0


@lru_cache(maxsize=64)
def pieces(html: str) -> tuple[Piece, ...]:
    """The pieces of a rendered article. A note's mark in the text is its number in brackets."""
    reader = _Reader()
    reader.read(body(html))
    reader.flush()
    return tuple(reader.found)


def plain(found: Iterable[Piece]) -> str:
    """The pieces as plain text: items and rows on lines of their own, all else parted by empty lines."""
    text, before = "", ""
    for piece in found:
        closed = piece.kind == before and piece.kind in ("item", "row", "note")
        text += ("\n" if closed else "\n\n") + _line(piece)
        before = piece.kind
    return text.strip()


def _line(piece: Piece) -> str:
    mark = f"{piece.number}. " if piece.number else "- " if piece.kind == "item" else ""
    return mark + piece.text


class _Reader:
    """Collects the text of one piece until the next begins."""

    def __init__(self) -> None:
        self.found: list[Piece] = []
        self.said: list[str] = []
        self.kinds: list[tuple[str, str]] = []
        self.numbers: list[int] = []
        self.notes = 0
        self.raised = ""
        self.lettered = False

    def read(self, element: Any) -> None:
        """What stands in an element."""
        self._say(element.text)
        for child in element:
            tag, name = child.tag, child.get("class") or ""
            if isinstance(tag, str) and tag not in SKIPPED and "footnote-backref" not in name:
                self._enter(child, tag, name)
            self._say(child.tail)

    def _enter(self, element: Any, tag: str, name: str) -> None:
        if tag in ("ul", "ol"):
            self._list(element, tag)
        elif tag in KINDS:
            self._piece_of_its_own(element, tag, name)
        elif tag == "sup" or (tag == "a" and "footnote-ref" in name):
            before, self.raised = self.raised, "digits" if tag == "sup" else "mark"
            self.read(element)
            self.raised = before
        else:
            self.said += _between(tag, self.said)
            self.read(element)

    def _list(self, element: Any, tag: str) -> None:
        self.flush()
        self.numbers.append(1 if tag == "ol" else 0)
        self.lettered = element.get("type") == "a"
        self.read(element)
        self.flush()
        self.numbers.pop()

    def _piece_of_its_own(self, element: Any, tag: str, name: str) -> None:
        self.flush()
        self.kinds.append((tag, KINDS[tag]))
        self.notes += "footnote" in name
        self.read(element)
        self.flush()
        self.kinds.pop()

    def _say(self, text: str | None) -> None:
        if text:
            self.said.append(WRITTEN[self.raised](text))

    def flush(self) -> None:
        """Ends the piece that was being read."""
        text, self.said = "".join(self.said), []
        if "**" in text or "](" in text:
            text = _LEFT_OVER.sub(r"\1", text)
        text = " ".join(text.split()).replace(f" {_CELL} ", ": ", 1).replace(f" {_CELL} ", ", ")
        if text:
            self.found.append(self._piece(text))

    def _piece(self, text: str) -> Piece:
        tag, kind = self.kinds[-1] if self.kinds else ("p", "text")
        within = {each for _, each in self.kinds}
        if "item" in within and kind != "heading":
            kind, number = "note" if self.notes else "item", self.numbers[-1] if self.numbers else 0
            if number:
                self.numbers[-1] += 1
            if number and self.lettered:
                return Piece(kind, f"{chr(ord('a') + number - 1)}. {text}")
            return Piece(kind, text, number)
        kind = "quote" if "quote" in within and kind == "text" else kind
        return Piece(kind, text, level=int(tag[1]) if kind == "heading" else 0)


def _between(tag: str, said: Iterable[str]) -> tuple[str, ...]:
    """What parts the text before an element from its own: for a line break, and for every cell but the first."""
    if tag in ("td", "th") and "".join(said).strip():
        return (f" {_CELL} ",)
    return (" ",) if tag == "br" else ()
