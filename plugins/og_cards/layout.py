"""Where everything on a card stands: words and a way to measure them in, placed lines out. Pure.

`measure(text, font size, weight)` gives pixels; the blocks and their rules are rows of `design.toml`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, pairwise

from plugins.og_cards.breaking import WidthOf, balanced, in_pieces, lonely, shortened, words_in
from plugins.og_cards.design import Block, Box, Format, Kind, Shape, blocks_of
from plugins.og_cards.letters import right_to_left

Measure = Callable[[str, int, str], float]
IntoLines = Callable[[list[str], WidthOf, float, int], list[str] | None]

SHARE_BEFORE = {"left": 0.0, "top": 0.0, "middle": 0.5, "right": 1.0, "bottom": 1.0, "baseline": 1.0}
"""How much of the room that a text leaves free lies before it."""

BELOW = 0.25
"""How far letters reach below the baseline, in font sizes. They reach 1 - BELOW above it."""


@dataclass(frozen=True)
class Line:
    """One line of text: `left` and `baseline` in pixels, `box` what its letters stay within."""

    block: str
    text: str
    left: int
    baseline: int
    size: int
    weight: str
    ink: str
    box: Box
    struck: bool = False


@dataclass(frozen=True)
class Layout:
    """All lines of a card in the order of the blocks, where the logo goes, and the blocks whose words had to be cut.

    `shapes` lie behind the lines.
    """

    lines: tuple[Line, ...]
    logo: Box | None = None
    cut: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True)
class Fitted:
    """A text broken into lines at a font size; `cut` where words are missing from it."""

    size: int
    lines: list[str]
    cut: bool = False


def layout(
    shape: Format,
    kind: Kind,
    words: Mapping[str, str],
    measure: Measure,
    logo: tuple[int, int] | None = None,
) -> Layout:
    """Places the words of each block, and a logo of that width and height, on a card of that format and kind."""
    placed: dict[str, Box] = {}
    lines: dict[str, list[Line]] = {}
    cut: list[str] = []
    for block in blocks_of(shape, kind):
        room = _room(block, shape, placed)
        if block.name == "logo":
            placed |= {"logo": _beginning(room, logo)} if logo else {}
        elif said := words_in(words.get(block.name, "")):
            beside = lines.get(block.right_of, []) if block.down == "baseline" else []
            fitted = fit(said, room, _no_larger(block, beside), measure)
            own = _aligned(list(_placed(fitted, room, block, measure)), beside)
            taken = _around(line.box for line in own)
            placed |= {block.name: taken, block.zone: _around((taken, placed.get(block.zone, taken)))}
            lines[block.name] = own
            cut += [block.name] * fitted.cut
    shifts = _gathered(shape, kind, placed)
    every = tuple(_moved(line, shifts.get(name, 0)) for name, own in lines.items() for line in own)
    return Layout(every, placed.get("logo"), tuple(cut), () if kind.plain else shape.shapes)


def _gathered(shape: Format, kind: Kind, placed: Mapping[str, Box]) -> Mapping[str, int]:
    """How far down each block of the body moves, so that they stand close together and as one in their room."""
    blocks = [block for block in blocks_of(shape, kind) if block.zone == "body" and block.name in placed]
    stack = [block for block in blocks if not block.right_of + block.left_of]
    shifts = {block.name: 0 for block in blocks}
    for upper, lower in pairwise(sorted(stack, key=lambda block: placed[block.name].top)):
        top = placed[upper.name].bottom + shifts[upper.name] + upper.gap
        shifts[lower.name] = top - placed[lower.name].top
    for block in blocks:
        shifts[block.name] += shifts.get(block.right_of, 0) + shifts.get(block.left_of, 0)
    if not blocks:
        return shifts
    group = _around(_lowered(placed[name], by) for name, by in shifts.items())
    room = _body(shape, placed)
    by = room.top - group.top + round((room.height - group.height) * SHARE_BEFORE[kind.down])
    return {name: own + by for name, own in shifts.items()}


def _body(shape: Format, placed: Mapping[str, Box]) -> Box:
    if "footer" not in placed:
        return shape.body
    return replace(shape.body, bottom=placed["footer"].top - shape.gap)


def _room(block: Block, shape: Format, placed: Mapping[str, Box]) -> Box:
    """Where a block may stand: its part of its zone, as far as the blocks that it minds leave it."""
    zone = _body(shape, placed) if block.zone == "body" else shape.zone(block.zone)
    room = _part(zone, block.part)
    ends = dict(vars(room))
    if block.right_of in placed:
        ends["left"] = max(room.left, placed[block.right_of].right + block.gap)
    if block.left_of in placed:
        ends["right"] = min(room.right, placed[block.left_of].left - block.gap)
    if block.below in placed:
        ends["top"] = max(room.top, placed[block.below].bottom + block.gap)
    if block.above in placed:
        ends["bottom"] = min(room.bottom, placed[block.above].top - block.gap)
    if block.down == "baseline" and block.right_of in placed:
        level = placed[block.right_of]
        ends |= {"top": level.top + math.ceil(level.height * BELOW), "bottom": level.bottom}
    return Box(**ends)


def _part(zone: Box, part: tuple[float, float, float, float]) -> Box:
    left, top, right, bottom = part
    return Box(
        zone.left + round(zone.width * left),
        zone.top + round(zone.height * top),
        zone.left + round(zone.width * right),
        zone.top + round(zone.height * bottom),
    )


def _beginning(room: Box, size: tuple[int, int]) -> Box:
    """A box of this size at the left of the room, half-way down."""
    width, height = size
    top = room.top + (room.height - height) // 2
    return Box(room.left, top, room.left + width, top + height)


def fit(words: list[str], room: Box, block: Block, measure: Measure) -> Fitted:
    """The words at the largest step at which they fit: whole, else with long words broken, else cut with an ellipsis.

    A step at which the last line is one lonely word gives way to a smaller one.
    """
    whole = _fitting(balanced, words, room, block, measure)
    first = next(whole, None)
    if first is None:
        first = next(_fitting(in_pieces, words, room, block, measure), None)
        return first or _cut(" ".join(words), room, block, measure)
    together = (fitted for fitted in chain([first], whole) if not _lonely(fitted, block, measure))
    return next(together, first)


def _fitting(
    into_lines: IntoLines, words: list[str], room: Box, block: Block, measure: Measure
) -> Iterator[Fitted]:
    for step in block.steps:
        width_of = partial(_width, measure, step.size, block.weight)
        most = min(step.lines, _most_lines(room, step.size, block))
        if lines := into_lines(words, width_of, room.width, most):
            yield Fitted(step.size, lines)


def _cut(text: str, room: Box, block: Block, measure: Measure) -> Fitted:
    last = replace(block, steps=block.steps[-1:])

    def fitted(text: str) -> Fitted | None:
        return next(_fitting(in_pieces, words_in(text), room, last, measure), None)

    least = Fitted(last.steps[0].size, ["…"])
    return replace(fitted(shortened(text, fitted)) or least, cut=True)


def _lonely(fitted: Fitted, block: Block, measure: Measure) -> bool:
    return lonely(fitted.lines, partial(_width, measure, fitted.size, block.weight))


def _width(measure: Measure, size: int, weight: str, text: str) -> float:
    return measure(text, size, weight)


def _rise(size: int) -> int:
    return math.ceil(size * (1 - BELOW))


def _fall(size: int) -> int:
    return math.ceil(size * BELOW)


def _pitch(size: int, block: Block) -> int:
    return round(size * block.leading)


def _most_lines(room: Box, size: int, block: Block) -> int:
    return 1 + (room.height - _rise(size) - _fall(size)) // _pitch(size, block)


def _placed(fitted: Fitted, room: Box, block: Block, measure: Measure) -> Iterator[Line]:
    """The lines of a block, each with its place in the room."""
    size, pitch = fitted.size, _pitch(fitted.size, block)
    spare = room.height - _rise(size) - _fall(size) - (len(fitted.lines) - 1) * pitch
    top = room.top + round(spare * SHARE_BEFORE[block.down])
    across = SHARE_BEFORE[block.across]
    if any(map(right_to_left, fitted.lines)):
        across = 1 - across
    for number, text in enumerate(fitted.lines):
        width = math.ceil(measure(text, size, block.weight))
        left = room.left + round((room.width - width) * across)
        baseline = top + number * pitch + _rise(size)
        box = Box(left, baseline - _rise(size), left + width, baseline + _fall(size))
        yield Line(block.name, text, left, baseline, size, block.weight, block.ink, box, block.struck)


def _no_larger(block: Block, beside: list[Line]) -> Block:
    """The block without steps larger than the letters on whose line it stands."""
    if not beside:
        return block
    return replace(block, steps=tuple(s for s in block.steps if all(s.size <= line.size for line in beside)))


def _aligned(own: list[Line], beside: list[Line]) -> list[Line]:
    """The lines of a block, moved so that the last is on the last line of those beside it."""
    return [_moved(line, beside[-1].baseline - own[-1].baseline) for line in own] if beside else own


def _moved(line: Line, by: int) -> Line:
    return replace(line, baseline=line.baseline + by, box=_lowered(line.box, by)) if by else line


def _lowered(box: Box, by: int) -> Box:
    return replace(box, top=box.top + by, bottom=box.bottom + by)


def _around(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*((b.left, b.top, b.right, b.bottom) for b in boxes), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
