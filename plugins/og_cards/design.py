"""The formats and kinds of `design.toml`, typed. Pure but for reading that file.

A new format, or a new kind, is a table in `design.toml`. What a kind's own blocks say comes from `words.py`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

GAP = 32
"""The gap over the footer for which the gaps of blocks are given, in pixels."""


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
    zone: str
    part: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    weight: str = "Regular"
    ink: str = "text"
    across: str = "left"
    down: str = "middle"
    leading: float = 1.0
    struck: bool = False
    steps: tuple[Step, ...] = ()
    right_of: str = ""
    left_of: str = ""
    above: str = ""
    below: str = ""
    gap: int = 0


@dataclass(frozen=True)
class Shape:
    """A filled rectangle behind the text; `strength` is how much of the accent is in its colour (0 to 1)."""

    box: Box
    strength: float


@dataclass(frozen=True)
class Format:
    """One size of picture and its zones; the fields are explained in `design.toml`."""

    name: str
    width: int
    height: int
    safe: Box
    header: Box
    body: Box
    footer: Box
    gap: int
    logo: tuple[int, int]
    letters: float
    lines: float
    shapes: tuple[Shape, ...]

    def zone(self, name: str) -> Box:
        """The header, the body or the footer."""
        return {"header": self.header, "body": self.body, "footer": self.footer}[name]


@dataclass(frozen=True)
class Kind:
    """What stands on a card: its blocks in the order in which they are placed. `type` is its media type."""

    name: str
    type: str
    blocks: tuple[Block, ...]
    down: str = "middle"
    plain: bool = False


@cache
def formats() -> Mapping[str, Format]:
    """All formats by name, in the order of the file."""
    return {name: _format(name, row) for name, row in _design()["formats"].items()}


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds by name, in the order of the file."""
    return {name: _kind(name, row) for name, row in _design()["kinds"].items()}


@cache
def default_colors() -> Mapping[str, str]:
    """The colours of a card where `CARD_COLORS` names none."""
    return _design()["colors"]


@cache
def labels(lang: str) -> Mapping[str, str]:
    """What stands over the fact and over a claim, by its verdict, in a language; in English where it has no row."""
    rows = _design()["labels"]
    return rows.get(lang.lower().partition("-")[0], rows["en"])


@cache
def blocks_of(shape: Format, kind: Kind) -> tuple[Block, ...]:
    """The blocks of a kind in the sizes that they have in a format."""
    return tuple(_scaled(block, shape) for block in kind.blocks)


def _scaled(block: Block, shape: Format) -> Block:
    """Larger by the format's `letters`; the table's own smaller sizes stay after them, for the longest words."""
    larger = [Step(round(step.size * shape.letters), _most(step, shape)) for step in block.steps]
    smaller = [Step(step.size, _most(step, shape)) for step in block.steps if step.size < larger[-1].size]
    return replace(block, steps=(*larger, *smaller), gap=round(block.gap * shape.gap / GAP))


def _most(step: Step, shape: Format) -> int:
    """What stands on one line stands on one line everywhere."""
    return max(round(step.lines * shape.lines), 1) if step.lines > 1 else 1


@cache
def _design() -> Mapping:
    return tomllib.loads(Path(__file__).with_name("design.toml").read_text(encoding="utf-8"))


def _format(name: str, row: Mapping) -> Format:
    width, height = row["size"]
    boxes = {zone: Box(*row[zone]) for zone in ("safe", "header", "body", "footer")}
    shapes = tuple(Shape(Box(*shape["box"]), shape["strength"]) for shape in row["shapes"])
    rest = {field: row[field] for field in ("gap", "letters", "lines")}
    return Format(name, width, height, logo=tuple(row["logo"]), shapes=shapes, **boxes, **rest)


def _kind(name: str, row: Mapping) -> Kind:
    shared = [{"name": each, **_design()["frame"][each]} for each in row["frame"]]
    blocks = tuple(_block(block) for block in [*shared, *row["blocks"]])
    row = {field: row[field] for field in row if field != "frame"}
    return Kind(**{**row, "name": name, "blocks": blocks})


def _block(row: Mapping) -> Block:
    steps = tuple(Step(*step) for step in row.get("steps", ()))
    return Block(**{**row, "steps": steps, "part": tuple(row.get("part", Block.part))})
