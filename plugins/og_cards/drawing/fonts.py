"""The cards' letters: what a text measures, and what the font has no picture of.

`FACE` is the font package's Source Sans; `face_in(path)` is a font file of the physician's (`CARD_FONT`, `Card_font`).
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import font_source_sans_pro
from PIL import ImageFont, features

from plugins.og_cards.letters import right_to_left

WEIGHTS = {"Light": 300, "Regular": 400, "Semibold": 600, "Bold": 700}
"""The weights of `design.toml`, on the scale that variable fonts use."""

LONGEST_FILE = 64_000_000
"""Bytes: no font is longer, Chinese ones with every weight included."""


class BadFont(Exception):
    """A file that can't be the cards' font; the message says why, to be read after the file's name."""


@dataclass(frozen=True)
class Face:
    """A font in all weights and sizes: Source Sans, or the file at `path`, whose bytes `digest` stands for.

    A file with one weight is used for all of them. Two faces of the same bytes draw the same letters.
    """

    path: str = ""
    digest: str = ""

    def font(self, size: int, weight: str, text: str = "") -> ImageFont.FreeTypeFont:
        """The font to draw `text` with, `size` in pixels: basic layout, but for words from right to left.

        Raqm needs a library of the system's (FriBiDi), so basic layout alone gives the same bytes on every machine.
        """
        return _font(self, size, weight, right_to_left(text) and has_raqm())

    def direction(self, text: str) -> str | None:
        """What Pillow's functions want to be told with `font(size, weight, text)` about a line of text."""
        return "rtl" if right_to_left(text) and has_raqm() else None

    def measure(self, text: str, size: int, weight: str) -> float:
        """The width of a text in pixels."""
        return _width(self, text, size, weight)

    def lacks(self, character: str) -> bool:
        """Whether there is no picture of a character, or no way to put it in order: from right to left without raqm."""
        return _lacks(self, character)


FACE = Face()
font, measure, lacks = FACE.font, FACE.measure, FACE.lacks


def face_in(path: str | Path) -> Face:
    """The face of a font file (TTF, OTF, TTC, also variable). Raises `BadFont`."""
    try:
        state = Path(path).stat()
        if state.st_size > LONGEST_FILE:
            raise BadFont("is too long for a font")
        return _face_in(str(path), state.st_mtime_ns, state.st_size)
    except (OSError, ValueError) as reason:
        raise BadFont(_why(reason)) from None


@lru_cache(maxsize=100)
def _face_in(path: str, _changed: int, _length: int) -> Face:
    """Read once, unless the file changes. Raises OSError where it can't be drawn with."""
    face = Face(path, hashlib.sha256(Path(path).read_bytes()).hexdigest())
    face.measure("x", 40, "Bold")
    face.lacks("x")
    return face


def _why(reason: Exception) -> str:
    missing = isinstance(reason, FileNotFoundError)
    return (
        "doesn't exist"
        if missing
        else f"can't be read as a font ({getattr(reason, 'strerror', 0) or reason})"
    )


@cache
def has_raqm() -> bool:
    """Whether Pillow can lay out words from right to left on this machine."""
    return features.check_feature("raqm")


@lru_cache(maxsize=1000)
def _font(face: Face, size: int, weight: str, shaped: bool) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if shaped else ImageFont.Layout.BASIC
    font = ImageFont.truetype(face.path or _packaged(weight), size, layout_engine=engine)
    if face.path:
        _set_weight(font, WEIGHTS[weight])
    return font


def _packaged(weight: str) -> str:
    return font_source_sans_pro.font_files_ttf[f"SourceSansPro{weight}".removesuffix("Regular")]


def _set_weight(font: ImageFont.FreeTypeFont, weight: int) -> None:
    """Sets a variable font's axis of weight; one without such an axis stays as it is."""
    try:
        axes = font.get_variation_axes()
    except OSError:
        return
    font.set_variation_by_axes([_on_axis(axis, weight) for axis in axes])


def _on_axis(axis: dict, weight: int) -> float:
    is_weight = axis["name"] in (b"Weight", "Weight")
    return min(max(weight, axis["minimum"]), axis["maximum"]) if is_weight else axis["default"]


@lru_cache(maxsize=50_000)
def _width(face: Face, text: str, size: int, weight: str) -> float:
    return face.font(size, weight, text).getlength(text, direction=face.direction(text))


@lru_cache(maxsize=10_000)
def _lacks(face: Face, character: str) -> bool:
    """A font draws one picture, often a box, for every character that it lacks."""
    is_missing = _picture(face, character) == _picture(face, "\uffff")
    return is_missing or (right_to_left(character) and not has_raqm())


def _picture(face: Face, character: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(face, 40, "Bold", False).getmask(character)
    return mask.size, bytes(mask)


def versions() -> str:
    """Everything outside this project that decides a card's bytes, but a font file of the physician's own."""
    names = ("pil", "freetype2", "raqm", "harfbuzz", "fribidi", "zlib", "libjpeg_turbo", "littlecms2", "webp")
    libraries = [f"{name} {features.version(name)}" for name in names]
    return ", ".join(
        [*libraries, f"Python's zlib {zlib.ZLIB_RUNTIME_VERSION}", f"fonts {_fonts_digest():08x}"]
    )


@cache
def _fonts_digest() -> int:
    digest = 0
    for _, path in sorted(font_source_sans_pro.font_files_ttf.items()):
        digest = zlib.crc32(Path(path).read_bytes(), digest)
    return digest
