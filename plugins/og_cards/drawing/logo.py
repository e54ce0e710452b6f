"""The practice's logo, from any picture file: cut to its ink, small enough, in few colours, and easily seen."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from plugins.og_cards.colors import DARK, LIGHT, Rgb, contrast, text_on
from plugins.og_cards.drawing.opening import BadPicture, in_srgb, opened

LOGO_COLORS = 96

ENOUGH = (1200, 1200)
"""A logo is read at least that large, if it is: what is left when its margins are cut must still be sharp."""

LEAST_SEEN = 3.0
"""The contrast that WCAG 2.2 (1.4.11) wants of graphics; logos may go below it, but then nobody sees them."""
PANEL_MARGIN = 0.14
"""The margin around a logo on a panel of its own, as a share of the height that it may have."""


class BadLogo(Exception):
    """A picture that can't be the logo; the message says why, to be read after the file's name."""


@dataclass(frozen=True, eq=False)
class Logo:
    """A logo as it goes on cards: palette indices from 0, and the colours that they stand for."""

    picture: Image.Image
    colors: tuple[int, ...]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.picture.size


def logo(data: bytes, most: tuple[int, int], background: Rgb) -> Logo:
    """The logo in a picture file, without empty margins, at most that wide and high, on the background.

    Raises `BadLogo`. Is never enlarged. White around a JPEG's logo becomes a light background's colour; ink that would
    not be seen on the background stands on a light or dark panel.
    """
    try:
        picture = in_srgb(opened(data, ENOUGH).picture).convert("RGBA")
    except BadPicture as reason:
        raise BadLogo(str(reason)) from None
    seen = picture.getchannel("A").getbbox()
    if not seen:
        raise BadLogo("is wholly transparent; export it again with its colours")
    opaque = picture.getchannel("A").getextrema()[0] == 255
    flat = _on(background, picture.crop(seen), opaque, most).quantize(LOGO_COLORS, dither=Image.Dither.NONE)
    return Logo(flat, tuple(flat.getpalette()))


def _on(background: Rgb, ink: Image.Image, opaque: bool, most: tuple[int, int]) -> Image.Image:
    if opaque:
        ink.thumbnail(most, Image.Resampling.LANCZOS)
        flat = Image.new("RGBA", ink.size, background)
        on_light = text_on(background) != LIGHT
        return (ImageChops.multiply(flat, ink) if on_light else ink).convert("RGB")
    panel = max((background, LIGHT, DARK), key=lambda color: min(_seen(ink, color), 0.5))
    margin = 0 if panel == background else round(most[1] * PANEL_MARGIN)
    ink.thumbnail((most[0] - 2 * margin, most[1] - 2 * margin), Image.Resampling.LANCZOS)
    flat = Image.new("RGBA", (ink.width + 2 * margin, ink.height + 2 * margin), background)
    if margin:
        ImageDraw.Draw(flat).rounded_rectangle((0, 0, flat.width - 1, flat.height - 1), margin, panel)
    flat.alpha_composite(ink, (margin, margin))
    return flat.convert("RGB")


def _seen(ink: Image.Image, background: Rgb) -> float:
    """The share of the ink that stands out from a background."""
    small = ink.resize((48, 48), Image.Resampling.NEAREST)
    few = small.convert("RGB").quantize(32, dither=Image.Dither.NONE)
    opaque = small.getchannel("A").point(lambda alpha: 255 if alpha > 127 else 0)
    counts = few.histogram(opaque)[:32]
    parts = few.getpalette()
    rgbs = [tuple(parts[3 * index : 3 * index + 3]) for index in range(len(parts) // 3)]
    good = sum(n for n, color in zip(counts, rgbs, strict=False) if contrast(color, background) >= LEAST_SEEN)
    return good / (sum(counts) or 1)
