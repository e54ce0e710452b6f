"""The formats of `design.toml`, typed, and the card that each entry has. Pure but for reading that file.

A new format is a table in `design.toml`; `card_for(entry, settings, "its name")` says where its picture lies.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.entry import Entry
from plugins.og_cards.breaking import shortened
from plugins.settings import Settings

ALT_LIMIT = 420
"""The longest alt text in characters: X's limit for `twitter:image:alt`, the shortest of all platforms."""


@dataclass(frozen=True)
class Card:
    """A picture for sharing. `path` is relative to the site's root, `type` a media type, `alt` its words."""

    path: str
    width: int
    height: int
    type: str
    alt: str


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels; `right` and `bottom` lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return self.bottom - self.top

    def holds(self, other: Box) -> bool:
        """Whether `other` lies wholly inside."""
        across = self.left <= other.left <= other.right <= self.right
        return across and self.top <= other.top <= other.bottom <= self.bottom


@dataclass(frozen=True)
class Step:
    """A font size in pixels and the most lines that a block may have at it."""

    size: int
    lines: int


@dataclass(frozen=True)
class Block:
    """Where on a card one text or the logo stands, and how; the fields are explained in `design.toml`."""

    name: str
    box: Box
    weight: str = "Regular"
    ink: str = "text"
    across: str = "left"
    down: str = "middle"
    leading: float = 1.0
    steps: tuple[Step, ...] = ()
    beside: str = ""
    above: str = ""
    gap: int = 0


@dataclass(frozen=True)
class Shape:
    """A filled rectangle behind the text; `strength` is how much of the accent is in its colour (0 to 1)."""

    box: Box
    strength: float


@dataclass(frozen=True)
class Format:
    """One size of picture and the blocks on it, in the order in which they are placed."""

    name: str
    width: int
    height: int
    type: str
    safe: Box
    shapes: tuple[Shape, ...]
    blocks: tuple[Block, ...]

    def block(self, name: str) -> Block:
        """The block of that name, which every format has."""
        return next(block for block in self.blocks if block.name == name)


@cache
def formats() -> Mapping[str, Format]:
    """All formats by name, in the order of the file."""
    return {name: _format(name, row) for name, row in _design()["formats"].items()}


@cache
def default_colors() -> Mapping[str, str]:
    """The colours of a card where `CARD_COLORS` names none."""
    return _design()["colors"]


def card_for(entry: Entry, settings: Settings, format_name: str = "og") -> Card:
    """The card of an article: where it lies, its size, and its words in at most `ALT_LIMIT` characters."""
    return _card(f"cards/{entry.key}/{format_name}.png", format_name, words_of(entry, settings))


def site_card(settings: Settings) -> Card:
    """The card of the home page and of every page without one of its own.

    It lies beside the articles' folders, not in one, so that no article takes its place, whatever its slug.
    """
    return _card("cards/og.png", "og", words_of_site(settings))


def words_of(entry: Entry, settings: Settings) -> Mapping[str, str]:
    """The words on an article's card by their block. Credentials stand beside the site's own author only."""
    authors = entry.authors or (settings.author,)
    return {
        "title": entry.title,
        "author": ", ".join(authors),
        "credentials": settings.author_credentials if authors == (settings.author,) else "",
        "category": entry.category,
        "site": settings.site_name,
    }


def words_of_site(settings: Settings) -> Mapping[str, str]:
    """The words on the site's own card by their block."""
    practice = settings.practice_name
    return {
        "title": settings.site_name,
        "author": settings.author,
        "credentials": settings.author_credentials,
        "site": practice if practice != settings.site_name else "",
    }


def _card(path: str, format_name: str, words: Mapping[str, str]) -> Card:
    shape = formats()[format_name]
    return Card(path, shape.width, shape.height, shape.type, alt_text(words))


def alt_text(words: Mapping[str, str], limit: int = ALT_LIMIT) -> str:
    """All words of a card as sentences, title first; a long title is cut between words to keep to `limit`."""
    title, *others = (" ".join(text.split()) for text in words.values())
    said = "".join(f" {_sentence(text)}" for text in dict.fromkeys(others) if text and text != title)
    said = said if len(said) < limit / 2 else ""
    whole = _sentence(title) + said
    return whole if len(whole) <= limit else shortened(title, lambda text: len(text + said) <= limit) + said


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _design() -> Mapping:
    return tomllib.loads(Path(__file__).with_name("design.toml").read_text(encoding="utf-8"))


def _format(name: str, row: Mapping) -> Format:
    width, height = row["size"]
    blocks = tuple(_block(block) for block in row["blocks"])
    shapes = tuple(Shape(Box(*shape["box"]), shape["strength"]) for shape in row["shapes"])
    return Format(name, width, height, row["type"], Box(*row["safe"]), shapes, blocks)


def _block(row: Mapping) -> Block:
    steps = tuple(Step(*step) for step in row.get("steps", ()))
    return Block(**{**row, "box": Box(*row["box"]), "steps": steps})
