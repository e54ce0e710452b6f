"""The cards' letters: what a text measures, and what the font has no picture of."""

from __future__ import annotations

import zlib
from functools import cache, lru_cache

import font_source_sans_pro
from PIL import ImageFont, features


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
