"""The formats of `design.toml`, typed. Pure but for reading that file.

A new format is a table in `design.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


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
