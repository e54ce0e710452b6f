"""Lines of text as masks that ink of any kind is pasted through: a flat card's plain number, or a photo's white.

A line is put together of its letters, each of which is drawn once: FreeType would draw the same ones for every card.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from plugins.og_cards.drawing.fonts import Face
from plugins.og_cards.layout import Line

Corners = tuple[int, int, int, int]

UP, DOWN, BESIDE = 2, 1, 1
"""The room for a line above and below its baseline and beside its width, in font sizes: more than any letter takes."""


def letters(line: Line, face: Face) -> tuple[Image.Image, tuple[int, int]]:
    """The letters of a line as a mask, and where its left upper corner stands on the card."""
    mask, rise = _letters(line.text, line.size, line.weight, face)
    return mask, (line.left, line.baseline - rise)


def strike(line: Line) -> Corners:
    """The line through a struck line of text: half-way up its small letters."""
    thick = max(2, round(line.size / 14))
    top = line.baseline - round(line.size * 0.26) - thick // 2
    return line.box.left, top, line.box.right, top + thick


@lru_cache(maxsize=64)
def _letters(text: str, size: int, weight: str, face: Face) -> tuple[Image.Image, int]:
    """A line as a mask, and its height above the baseline. Cut at the first letter's ink: all lines share one edge.

    What is written from right to left stays in one piece, as its letters change beside each other.
    """
    font, direction = face.font(size, weight, text), face.direction(text)
    pieces = [text] if direction else text
    starts = accumulate((_step(font, first + second) for first, second in pairwise(pieces)), initial=0.5)
    width = round(face.measure(text, size, weight))
    mask = Image.new("L", (width + 2 * BESIDE * size, (UP + DOWN) * size))
    for start, piece in zip(starts, pieces, strict=False):
        ink, left, top = _piece(font, piece, direction)
        mask.paste(255, (BESIDE * size + int(start) + left, UP * size + top), ink)
    seen = mask.getbbox() or (0, 0, 1, 1)
    return mask.crop(seen), UP * size - seen[1]


@lru_cache(maxsize=10_000)
def _step(font: FreeTypeFont, letters: str) -> float:
    """How far the second of two letters begins behind the first, which kerning may change."""
    return font.getlength(letters) - font.getlength(letters[1])


@lru_cache(maxsize=1000)
def _piece(font: FreeTypeFont, text: str, direction: str | None) -> tuple[Image.Image, int, int]:
    """A piece of a line as a mask, and how far right of its beginning and below the baseline that begins."""
    left, top, right, bottom = map(int, font.getbbox(text, direction=direction, anchor="ls"))
    mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(mask).text((-left, -top), text, 255, font, direction=direction, anchor="ls")
    return mask, left, top
