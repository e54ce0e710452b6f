"""Any picture file as a small, upright picture; or `BadPicture`, which says what is wrong in a person's words.

A picture is shrunk while it is read (JPEG) or a band at a time (all others), so that the largest one stays far below
500 MB. A new kind of file is a row of `MOST_PIXELS`; a file to be named is a row of `SIGNS`.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from PIL import ExifTags, Image, ImageCms

MOST_PIXELS = {"JPEG": 80_000_000, "PNG": 50_000_000, "GIF": 40_000_000, "WEBP": 20_000_000}
"""What can be read in about 400 MB, measured; 80 million pixels is about the largest picture of a camera.

Nothing else is read at all: some of Pillow's other readers start programs.
"""
MOST_HELD = 320_000_000
"""Bytes for a progressive JPEG, which is held whole while it is read."""
BAND = 256
"""Rows of the small picture that are made at a time."""
SOFTEST = 1.3
"""How much a JPEG that was shrunk while it was read may be enlarged again; reading it larger takes twice as long."""

SIGNS = (
    (128, (b"DICM",), "is a DICOM file, which holds a patient's data; export the picture alone, as JPEG"),
    (4, (b"ftyphei", b"ftyphev", b"ftypmif", b"ftypmsf"), "is a HEIC photo; export it as JPEG"),
    (4, (b"ftypavi",), "is an AVIF picture; export it as JPEG"),
    (0, (b"II*\0", b"MM\0*"), "is a TIFF picture; export it as JPEG"),
)
"""Offset, what stands there, what the file is and what to do."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation; from 5 on, width and height change places."""

Size = tuple[int, int]


class BadPicture(Exception):
    """A file that can't be the picture; the message says why and what to do, to be read after the file's name."""


class Opened(NamedTuple):
    """A picture, upright and perhaps shrunk, in L, RGB, RGBA or CMYK with its profile; `size` is its size in full."""

    picture: Image.Image
    size: Size


def size_of(data: bytes) -> Size:
    """Width and height of the upright picture in a file. Raises `BadPicture`."""
    with _said_plainly():
        picture = _recognised(data)
        return _turned(picture.size, _orientation(picture))


def share_of_memory(data: bytes) -> float:
    """How much of the memory that the largest picture takes this one does, 0 to 1. Raises `BadPicture`."""
    with _said_plainly():
        picture = _recognised(data)
        return picture.width * picture.height / _most_pixels(picture)


def opened(data: bytes, cover: Size) -> Opened:
    """The first frame of the picture in a file, shrunk as far as it goes on covering a size. Raises `BadPicture`.

    It may be another caller's, too: nobody draws on it.
    """
    with _said_plainly():
        picture = _recognised(data)
        orientation = _orientation(picture)
        full = _turned(picture.size, orientation)
        width, height = _turned(cover, orientation)
        picture.draft(None, (int(width / SOFTEST), int(height / SOFTEST)))
        _refuse_above(MOST_PIXELS["PNG"], picture)
        factor = int(min(picture.width / width, picture.height / height) / 1.5) or 1
        asked, last = (data, picture.size, factor), tuple(_LAST)
        if last[:1] != (asked,):
            _LAST[:] = last = asked, _upright(picture, factor, orientation)
        return Opened(last[1], full)


_LAST: list[Any] = []
"""What was read last, and how: a photo's cards are drawn one after the other, most of them from the same size."""


def _upright(picture: Image.Image, factor: int, orientation: int) -> Image.Image:
    picture.load()
    small = _shrunk(picture, factor)
    if small is not picture:
        picture.close()
    return small.transpose(TURNS[orientation]) if orientation in TURNS else small


def in_srgb(picture: Image.Image) -> Image.Image:
    """An opened picture in sRGB, as RGB or RGBA, without anything but pixels.

    Where its profile can't be used, its numbers are taken for sRGB.
    """
    profile = picture.info.get("icc_profile")
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    plain = picture
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            plain = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode=mode
            )
    plain = plain.convert(mode)
    plain.info = {}
    return plain


@contextmanager
def _said_plainly() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except BadPicture:
        raise
    except (Image.DecompressionBombError, MemoryError):
        raise BadPicture(
            f"is too large to open; save it with at most {_millions(min(MOST_PIXELS.values()))}"
        ) from None
    except Exception as reason:  # Pillow raises whatever its decoder fell over
        raise BadPicture("is broken or cut short; export it again as JPEG") from reason


def _recognised(data: bytes) -> Image.Image:
    """The picture before its pixels are read."""
    if not data:
        raise BadPicture("is empty; export it again as JPEG")
    for offset, beginnings, what in SIGNS:
        if data[offset : offset + 12].startswith(beginnings):
            raise BadPicture(what)
    try:
        picture = Image.open(io.BytesIO(data), formats=tuple(MOST_PIXELS))
    except Image.UnidentifiedImageError:
        raise BadPicture("is not a JPEG, PNG, WebP or GIF picture, whatever its name says") from None
    _refuse_above(_most_pixels(picture), picture)
    return picture


def _refuse_above(most: int, picture: Image.Image) -> None:
    if picture.width * picture.height > most:
        size = f"{picture.width} x {picture.height} pixels"
        raise BadPicture(f"has {size}; that is too large to open; save it with at most {_millions(most)}")


def _millions(pixels: int) -> str:
    return f"{pixels // 1_000_000} million pixels"


def _most_pixels(picture: Image.Image) -> int:
    """A JPEG holds two bytes for each number, and fewer numbers for colours, by their sampling."""
    if picture.format not in ("JPEG", "MPO"):
        return MOST_PIXELS[picture.format]
    sampled = [across * down for _, across, down, _ in picture.layer]
    return min(MOST_PIXELS["JPEG"], MOST_HELD * max(sampled) // (2 * sum(sampled)))


def _orientation(picture: Image.Image) -> int:
    """As EXIF says before the pixels: to look for it behind them, Pillow would read them all."""
    with suppress(Exception):  # what is wrong with a picture's EXIF is nothing against its pixels
        if "exif" in picture.info:
            return picture.getexif().get(ExifTags.Base.Orientation, 1)
    return 1


def _turned(size: Size, orientation: int) -> Size:
    return size[::-1] if orientation in TURNS and orientation >= 5 else size


def _shrunk(picture: Image.Image, factor: int) -> Image.Image:
    """By a whole factor, a band at a time: the whole picture in another mode would take its memory twice."""
    mode = _plain_mode(picture)
    if factor == 1 and picture.mode == mode:
        return picture
    small = Image.new(mode, (-(-picture.width // factor), -(-picture.height // factor)))
    small.info = {"icc_profile": picture.info.get("icc_profile")}
    rows = max(BAND // factor, 1) * factor
    for top in range(0, picture.height, rows):
        band = picture.crop((0, top, picture.width, min(top + rows, picture.height)))
        small.paste(_in_mode(band, mode).reduce(factor), (0, top // factor))
    return small


def _plain_mode(picture: Image.Image) -> str:
    if picture.has_transparency_data:
        return "RGBA"
    if picture.mode.startswith("I"):
        return "L"
    return picture.mode if picture.mode in ("L", "RGB", "CMYK") else "RGB"


def _in_mode(band: Image.Image, mode: str) -> Image.Image:
    """16 bits are brought down to 8 by hand: Pillow's own conversion makes everything bright white."""
    if band.mode.startswith("I"):
        band = band.convert("I").point(lambda value: value / 256)
    return band.convert(mode)
