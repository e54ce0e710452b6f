"""Lines of text as masks that ink of any kind is pasted through: a flat card's plain number, or a photo's white."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw

from plugins.og_cards.drawing.fonts import Face
from plugins.og_cards.layout import Line

Corners = tuple[int, int, int, int]


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
    """A line as a mask, and its height above the baseline. Cut at the first letter's ink: all lines share one edge."""
    font, direction = face.font(size, weight, text), face.direction(text)
    left, top, right, bottom = font.getbbox(text, direction=direction, anchor="ls")
    mask = Image.new("L", (max(int(right - left), 1), max(int(bottom - top), 1)))
    ImageDraw.Draw(mask).text((-left, -top), text, 255, font, direction=direction, anchor="ls")
    seen = mask.getbbox() or (0, 0, 1, 1)
    return mask.crop(seen), -int(top) - seen[1]
