"""The practice's logo, from any PNG or JPEG file: cut to its ink, small enough, in few colours."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageOps

from plugins.og_cards.colors import LIGHT, Rgb, text_on

LOGO_COLORS = 96

MOST_LOGO_PIXELS = 40_000_000
"""A larger logo would take hundreds of megabytes to open."""

UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)


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
    """The logo in a PNG or JPEG file, without empty margins, at most that wide and high, on the background.

    Raises `BadLogo`. Is never enlarged. White around a JPEG's logo becomes a light background's colour.
    """
    try:
        return _logo(data, most, background)
    except UNREADABLE as reason:
        raise BadLogo(f"can't be read as PNG or JPEG ({reason})") from None


def _logo(data: bytes, most: tuple[int, int], background: Rgb) -> Logo:
    source = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
    if source.width * source.height > MOST_LOGO_PIXELS:
        raise BadLogo(f"has {source.width} x {source.height} pixels; that is too large to open")
    picture = ImageOps.exif_transpose(source)
    picture = (picture.convert("RGB") if picture.mode == "CMYK" else picture).convert("RGBA")
    seen = picture.getchannel("A").getbbox()
    if not seen:
        raise BadLogo("is wholly transparent")
    picture = picture.crop(seen)
    picture.thumbnail(most, Image.Resampling.LANCZOS)
    flat = _on(background, picture).quantize(LOGO_COLORS, dither=Image.Dither.NONE)
    return Logo(flat, tuple(flat.getpalette()))


def _on(background: Rgb, picture: Image.Image) -> Image.Image:
    flat = Image.new("RGBA", picture.size, background)
    opaque = picture.getchannel("A").getextrema()[0] == 255
    if opaque and text_on(background) != LIGHT:
        return ImageChops.multiply(flat, picture).convert("RGB")
    flat.alpha_composite(picture)
    return flat.convert("RGB")
