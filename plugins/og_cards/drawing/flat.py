"""Draws a layout as a flat PNG.

A flat card has one ramp of colours, from the accent over the background to the text's colour. Letters are blended on
that ramp as plain numbers, a byte a pixel: far less work than in RGB, and a small file.
"""

from __future__ import annotations

import math
from functools import cache

from PIL import Image

from plugins.og_cards.colors import Colors, mix
from plugins.og_cards.design import Format
from plugins.og_cards.drawing.fonts import FACE, Face
from plugins.og_cards.drawing.lines import letters, strike
from plugins.og_cards.drawing.logo import Logo
from plugins.og_cards.drawing.png import png
from plugins.og_cards.layout import Layout

TO_ACCENT, TO_TEXT = 7, 8
"""Steps from the background to these colours: with it sixteen in all, so that two pixels go into a byte."""
ACCENT, BACKGROUND, TEXT = 0, TO_ACCENT, TO_ACCENT + TO_TEXT
LOGO_FIRST = TEXT + 1


def draw(layout: Layout, shape: Format, colors: Colors, mark: Logo | None = None, face: Face = FACE) -> bytes:
    """The card as a PNG in palette mode, without metadata. The same arguments give the same bytes."""
    card = Image.new("P", (shape.width, shape.height), BACKGROUND)
    for decoration in layout.shapes:
        box = decoration.box
        ink = BACKGROUND - math.ceil(TO_ACCENT * decoration.strength)
        card.paste(ink, (box.left, box.top, box.right, box.bottom))
    inks = {"text": TEXT, "muted": BACKGROUND + math.ceil(TO_TEXT * colors.muted), "accent": ACCENT}
    for line in layout.lines:
        mask, corner = letters(line, face)
        card.paste(inks[line.ink], corner, mask)
        if line.struck:
            card.paste(ACCENT, strike(line))
    palette = _ramp(colors)
    if mark and layout.logo:
        card.paste(mark.picture.point(_SHIFT), (layout.logo.left, layout.logo.top))
        palette += mark.colors
        return png(card.tobytes(), card.size, 8, palette)
    return png(card.tobytes("raw", "P;4"), card.size, 4, palette)


_SHIFT = [min(index + LOGO_FIRST, 255) for index in range(256)]


@cache
def _ramp(colors: Colors) -> tuple[int, ...]:
    accents = [mix(colors.background, colors.accent, step / TO_ACCENT) for step in range(TO_ACCENT, 0, -1)]
    texts = [mix(colors.background, colors.text, step / TO_TEXT) for step in range(TO_TEXT + 1)]
    return tuple(part for color in accents + texts for part in color)
