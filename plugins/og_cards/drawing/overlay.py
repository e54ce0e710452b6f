"""A card with what decides its look drawn over it: the safe area, the zones, and the box of each line of text.

For the eyes of whoever changes `design.toml`; no such picture is ever published.
"""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from plugins.og_cards.design import Box, Format
from plugins.og_cards.drawing.fonts import FACE
from plugins.og_cards.layout import Layout

OUTSIDE = (214, 0, 110, 60)
SAFE = (214, 0, 110, 255)
ZONE = (20, 110, 230, 255)
LINE = (230, 130, 0, 255)
NAME = 15
"""The size of the letters beside a box, in pixels."""


def overlaid(picture: bytes, layout: Layout, shape: Format) -> bytes:
    """The card as a PNG: red over what text must keep out of, the zones in blue, a box around each line."""
    card = Image.open(io.BytesIO(picture)).convert("RGBA")
    over = Image.new("RGBA", card.size, OUTSIDE)
    pen = ImageDraw.Draw(over)
    pen.rectangle(_edges(shape.safe), (0, 0, 0, 0), SAFE, 3)
    for name in ("header", "body", "footer"):
        pen.rectangle(_edges(shape.zone(name)), outline=ZONE, width=1)
    for line in layout.lines:
        pen.rectangle(_edges(line.box), outline=LINE, width=2)
        _name(pen, line.box, f"{line.block} {line.size}", shape.width)
    if layout.logo:
        pen.rectangle(_edges(layout.logo), outline=LINE, width=2)
    file = io.BytesIO()
    Image.alpha_composite(card, over).convert("RGB").save(file, "PNG", compress_level=3)
    return file.getvalue()


def _name(pen: ImageDraw.ImageDraw, box: Box, name: str, width: int) -> None:
    """Block and font size, right of the box where there is room, else left of it."""
    font, top = FACE.font(NAME, "Semibold"), (box.top + box.bottom - NAME) // 2
    wide = round(font.getlength(name))
    left = box.right + 8 if box.right + 8 + wide < width else box.left - 8 - wide
    pen.rectangle((left - 3, top - 2, left + wide + 3, top + NAME + 3), LINE)
    pen.text((left, top - 2), name, "white", font)


def _edges(box: Box) -> tuple[int, int, int, int]:
    """The corners as Pillow wants them: the last pixel belongs to the rectangle."""
    return box.left, box.top, box.right - 1, box.bottom - 1
