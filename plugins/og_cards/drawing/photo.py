"""Draws a layout on a photo: cut around what matters in it, darkened under the text, as a small progressive JPEG."""

from __future__ import annotations

import io
from functools import partial
from itertools import accumulate

from PIL import Image, ImageDraw

from plugins.og_cards.colors import LIGHT, Colors
from plugins.og_cards.design import Box, Format
from plugins.og_cards.drawing.fonts import FACE, Face
from plugins.og_cards.drawing.lines import letters, strike
from plugins.og_cards.drawing.logo import Logo
from plugins.og_cards.drawing.opening import BadPicture, Size, in_srgb, opened, size_of
from plugins.og_cards.drawing.shade import shade
from plugins.og_cards.drawing.subject import subject
from plugins.og_cards.layout import Layout

BLOCK = 64 * 1024 * 1024
"""Bytes in which Pillow takes memory: blocks of 32 MB and more go back to the system at once, others may be kept."""
Image.core.set_block_size(BLOCK)

Point = tuple[float, float]

MOST_ENLARGED = 2.0
"""A photo that must be enlarged more than this looks bad, however it is done."""
QUALITIES = (85, 82, 78, 74, 68, 62, 55, 45, 35, 25, 15, 8)
"""JPEG qualities to choose from. Above the first, files grow and nobody sees it."""
PANEL = 12
"""Pixels of the card's own background around a logo on a photo, where it could not be seen for sure otherwise."""


class TooSmall(BadPicture):
    """A picture that is sound but has too few pixels for a format: a card of another kind is better."""


def draw_on(  # noqa: PLR0913, PLR0917 -- a card is what all of these make together
    picture: bytes,
    focus: Point | None,
    layout: Layout,
    shape: Format,
    colors: Colors,
    mark: Logo | None = None,
    face: Face = FACE,
    most_bytes: int = 300_000,
) -> bytes:
    """The card as a progressive JPEG in sRGB, without metadata. The same arguments give the same bytes.

    `focus` is a point of the upright picture as shares of its width and height, which the card is cut around; without
    it, what stands out. Raises `BadPicture`, and `TooSmall` where the picture would be enlarged too much.
    """
    size = shape.width, shape.height
    photo, full = opened(picture, size)
    _check(full, size)
    box = _cut(photo.size, size, focus or subject(photo), _free_middle(layout, shape.height))
    card = _on_background(in_srgb(_resized(photo, size, box)), colors)
    shade(card, [line.box for line in layout.lines])
    for line in layout.lines:
        mask, corner = letters(line, face)
        card.paste(LIGHT, corner, mask)
        if line.struck:
            card.paste(LIGHT, strike(line))
    if mark and layout.logo:
        _place(mark, layout.logo, colors, card)
    return _jpeg(card, most_bytes)


def check(picture: bytes, shape: Format) -> None:
    """Raises `BadPicture` or `TooSmall` where `draw_on` would, from what a file says of itself before its pixels."""
    _check(size_of(picture), (shape.width, shape.height))


def _check(full: Size, size: Size) -> None:
    if max(size[0] / full[0], size[1] / full[1]) > MOST_ENLARGED:
        least = " x ".join(str(int(side / MOST_ENLARGED)) for side in size)
        wanted = f"use one of {size[0]} x {size[1]} pixels, {least} at the very least"
        raise TooSmall(f"has {full[0]} x {full[1]} pixels, too few for a photo card; {wanted}")


def _cut(photo: Size, size: Size, at: Point, to: Point) -> tuple[float, float, float, float]:
    """The largest part of the photo in the card's shape, with the point `at` of it as near as can be to `to`."""
    scale = min(photo[0] / size[0], photo[1] / size[1])
    across, down = (
        _span(side * scale, whole, a, t) for side, whole, a, t in zip(size, photo, at, to, strict=True)
    )
    return across[0], down[0], across[1], down[1]


def _span(side: float, whole: int, at: float, to: float) -> tuple[float, float]:
    """`side` pixels out of `whole`, with the point at the share `at` of the whole near the share `to` of the side."""
    start = max(min(at * whole - to * side, whole - side), 0.0)
    return start, min(start + side, whole)


def _free_middle(layout: Layout, height: int) -> Point:
    """The middle of the tallest part of the card without text, but not far from the card's middle.

    Nearer to an edge, a head would be cut off.
    """
    spans = sorted((line.box.top, line.box.bottom) for line in layout.lines)
    starts = accumulate((bottom for _, bottom in spans), max, initial=0)
    gaps = zip(starts, [*(top for top, _ in spans), height], strict=True)
    start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    return 0.5, min(max((start + end) / 2 / height, 0.4), 0.6)


def _resized(photo: Image.Image, size: Size, box: tuple[float, float, float, float]) -> Image.Image:
    """That part of the photo in that size; cut out first where resizing would copy all of a picture with alpha."""
    if photo.mode == "RGBA":
        photo = photo.crop(tuple(map(round, box)))
        box = (0, 0, *photo.size)
    return photo.resize(size, Image.Resampling.HAMMING, box=box)


def _on_background(cut: Image.Image, colors: Colors) -> Image.Image:
    """What is transparent shows the card's background."""
    if cut.mode == "RGB":
        return cut
    flat = Image.new("RGBA", cut.size, colors.background)
    flat.alpha_composite(cut)
    return flat.convert("RGB")


def _place(mark: Logo, box: Box, colors: Colors, card: Image.Image) -> None:
    panel = box.left - PANEL, box.top - PANEL, box.left + mark.size[0] + PANEL, box.top + mark.size[1] + PANEL
    ImageDraw.Draw(card).rounded_rectangle(panel, PANEL, colors.background)
    card.paste(mark.picture.convert("RGB"), (box.left, box.top))


def _jpeg(card: Image.Image, most_bytes: int) -> bytes:
    """The card at the best quality that keeps to `most_bytes`; at the least one where none does."""
    saved = partial(_saved, card)
    best = saved(QUALITIES[0])
    if len(best) <= most_bytes:
        return best
    good, bad = len(QUALITIES) - 1, 0
    best = saved(QUALITIES[good])
    while good - bad > 1:
        middle = (good + bad) // 2
        tried = saved(QUALITIES[middle])
        if len(tried) <= most_bytes:
            good, best = middle, tried
        else:
            bad = middle
    return best


def _saved(card: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    card.save(file, "JPEG", quality=quality, progressive=True)
    return file.getvalue()
