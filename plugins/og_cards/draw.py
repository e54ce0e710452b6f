"""Draws a layout as PNG: the only file here that imports Pillow.

A flat card has one ramp of colours, from the accent over the background to the text's colour. Letters are blended on
that ramp as plain numbers, a byte a pixel: far less work than in RGB, and a small file.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache

import font_source_sans_pro
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps, features

from plugins.og_cards.colors import LIGHT, Colors, Rgb, mix, text_on
from plugins.og_cards.design import Format
from plugins.og_cards.layout import Layout

STEPS = 15
"""Colours from the background to the text, and as many to the accent: more can't be seen, and pack worse."""
BACKGROUND = STEPS
LOGO_FIRST = 2 * STEPS + 1
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


@cache
def font(size: int, weight: str) -> ImageFont.FreeTypeFont:
    """Source Sans Pro. Basic layout: raqm's bytes would depend on what a machine has installed."""
    path = font_source_sans_pro.font_files_ttf[f"SourceSansPro{weight}".removesuffix("Regular")]
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=50_000)
def measure(text: str, size: int, weight: str) -> float:
    """The width of a text in pixels."""
    return font(size, weight).getlength(text)


@cache
def lacks(character: str) -> bool:
    """Whether the font has no picture of a character: it then draws the one for "no such character"."""
    return _picture(character) == _picture("\uffff")


def _picture(character: str) -> tuple[tuple[int, int], bytes]:
    mask = font(40, "Bold").getmask(character)
    return mask.size, bytes(mask)


def versions() -> str:
    """Everything outside this project that decides a card's bytes."""
    libraries = [f"{name} {features.version(name)}" for name in ("pil", "freetype2", "zlib")]
    return ", ".join([*libraries, f"fonts {_fonts_digest():08x}"])


@cache
def _fonts_digest() -> int:
    digest = 0
    for _, path in sorted(font_source_sans_pro.font_files_ttf.items()):
        with open(path, "rb") as file:
            digest = zlib.crc32(file.read(), digest)
    return digest


def logo(data: bytes, most: tuple[int, int], background: Rgb) -> Logo:
    """The logo in a PNG or JPEG file, without empty margins, at most that wide and high, on the background.

    Raises `BadLogo`. Is never enlarged. White around a JPEG's logo becomes a light background's colour.
    """
    try:
        return _logo(data, most, background)
    except UNREADABLE as reason:
        raise BadLogo(f"can't be read as PNG or JPEG ({reason})") from None


def draw(layout: Layout, shape: Format, colors: Colors, mark: Logo | None = None) -> bytes:
    """The card as a PNG in palette mode, without metadata. The same arguments give the same bytes."""
    card = Image.new("P", (shape.width, shape.height), BACKGROUND)
    for decoration in shape.shapes:
        box = decoration.box
        ink = BACKGROUND - round(STEPS * decoration.strength)
        card.paste(ink, (box.left, box.top, box.right, box.bottom))
    inks = {"text": 2 * STEPS, "muted": BACKGROUND + round(STEPS * colors.muted), "accent": 0}
    for line in layout.lines:
        letters, rise = _letters(line.text, line.size, line.weight)
        card.paste(inks[line.ink], (line.left, line.baseline - rise), letters)
    palette = _ramp(colors)
    if mark and layout.logo:
        card.paste(mark.picture.point(_SHIFT), (layout.logo.left, layout.logo.top))
        palette += mark.colors
    card.putpalette(palette)
    return _png(card)


_SHIFT = [min(index + LOGO_FIRST, 255) for index in range(256)]


@lru_cache(maxsize=64)
def _letters(text: str, size: int, weight: str) -> tuple[Image.Image, int]:
    """A line as a mask, and its height above the baseline. Cut at the first letter's ink: all lines share one edge."""
    face = font(size, weight)
    left, top, right, bottom = face.getbbox(text, anchor="ls")
    mask = Image.new("L", (int(right - left), int(bottom - top)))
    ImageDraw.Draw(mask).text((-left, -top), text, 255, face, anchor="ls")
    seen = mask.getbbox() or (0, 0, 1, 1)
    return mask.crop(seen), -int(top) - seen[1]


@cache
def _ramp(colors: Colors) -> tuple[int, ...]:
    accents = [mix(colors.background, colors.accent, step / STEPS) for step in range(STEPS, 0, -1)]
    texts = [mix(colors.background, colors.text, step / STEPS) for step in range(STEPS + 1)]
    return tuple(part for color in accents + texts for part in color)


def _png(card: Image.Image) -> bytes:
    """Level 3 takes half the time of zlib's usual 6, for a quarter more bytes."""
    file = io.BytesIO()
    card.save(file, "PNG", compress_level=3)
    return file.getvalue()


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
