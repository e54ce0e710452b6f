"""A picture made anew from its pixels alone: no EXIF, GPS, XMP, IPTC, comment, thumbnail or colour profile is left.

The only file here that knows Pillow. A new kind of picture is a row of `FORMATS`. What is larger than a screen shows is
made smaller while it is read, by what opens photos for cards, so that the largest one stays below 500 MB.
"""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple

from PIL import Image, ImageChops, ImageCms, ImageOps, ImageSequence, WebPImagePlugin

from plugins.og_cards.drawing.opening import BadPicture, in_srgb, opened, share_of_memory, size_of
from plugins.og_cards.room import Room

RECIPE = "3"
"""Goes into the cache's keys: raise it when the bytes made here change."""

FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    ".jpg": ("JPEG", {"quality": 90, "optimize": True, "progressive": True}),
    ".jpeg": ("JPEG", {"quality": 90, "optimize": True, "progressive": True}),
    ".png": ("PNG", {}),
    ".webp": ("WEBP", {"quality": 90, "method": 4}),
    ".gif": ("GIF", {}),
}
"""By ending: Pillow's name of the format, and how it is saved."""
READABLE = ("JPEG", "PNG", "GIF", WebPImagePlugin.WebPImageFile.format)
"""What is read at all: some of Pillow's other readers start programs."""

NARROWED: dict[str, dict[str, Any]] = {
    ".jpg": {"optimize": True, "progressive": True},
    ".png": {"optimize": True},
    ".webp": {"method": 4},
}
"""How the smaller ones of a picture are saved, by ending."""
QUALITIES = (78, 68, 56, 42)
"""Of smaller JPEG and WebP pictures: the first that makes the file light enough, else the last."""
LIGHT = 60_000
"""Bytes of a picture on a phone: up to 800 pixels wide. A wider one may have more, by its area."""

MAX_PIXELS = 80_000_000
"""About the largest picture of a camera. What is larger is refused."""
MOST_MOVING = {"GIF": 120_000_000, "WEBP": 50_000_000, "PNG": 30_000_000}
"""Pixels of all frames together, by the format that they are written in: what takes about 350 MB, measured."""
MOST_FRAMES = 3000
"""Five minutes at ten frames a second; longer ones are videos."""
MOST_PUBLISHED = 8_000_000
"""Pixels of a still picture in the site: more than a screen shows. A larger one is made smaller."""
ROOM = Room(100)
"""For all large pictures that this process reads at once, in hundredths of the memory that the largest one takes."""


class Facts(NamedTuple):
    """What a picture's file says of itself: its size in pixels as shown, and whether it moves."""

    width: int
    height: int
    moving: bool


class Unusable(Exception):
    """A picture that can't be read, with the reason in a person's words."""


def reencoded(data: bytes, ending: str) -> bytes:
    """The picture in `data` in the format that `ending` (".jpg") names, upright, in sRGB, without anything but pixels.

    Frames of a moving picture and their timing stay. Raises `Unusable`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _saved(_opened(data, FORMATS[ending][0]), data, ending)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unusable("is far too large") from None
    except Unusable:
        raise
    except BadPicture as bad:
        what, _, instead = str(bad).rpartition("; ")
        raise Unusable(what, instead) from None
    except Exception as error:  # Pillow raises whatever its decoder fell over
        raise Unusable("is broken or cut short") from error


def facts(clean: bytes) -> Facts:
    """The facts about a picture that `reencoded` has made; its pixels are not read."""
    image = Image.open(io.BytesIO(clean), formats=READABLE)
    return Facts(image.width, image.height, _moves(image))


def views(clean: bytes, most: int) -> list[Image.Image]:
    """What is seen of a picture that `reencoded` has made, on white: of a moving one, frames unlike the one before.

    Where these are more than `most`, as many of them, evenly.
    """
    image = Image.open(io.BytesIO(clean), formats=READABLE)
    numbers, before = [], None
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        shown = _view(frame)
        if before is None or ImageChops.difference(before, shown).getbbox():
            numbers.append(number)
        before = shown
    return [_view(_sought(image, number)) for number in numbers[:: -(-len(numbers) // most)]]


def _sought(image: Image.Image, number: int) -> Image.Image:
    image.seek(number)
    return image


def _view(frame: Image.Image) -> Image.Image:
    """On white, and with 16 bits brought down to 8 by hand: Pillow would make all of them white."""
    deep = frame.mode.startswith("I")
    return _on_white(frame.convert("I").point(lambda value: value / 256).convert("L") if deep else frame)


def narrowed(clean: bytes, width: int, ending: str) -> bytes:
    """A still picture that `reencoded` has made, `width` pixels wide, in the format that `ending` names.

    What was stored without loss (a drawing, letters) stays so as WebP where that makes the smaller file; a PNG with a
    table of colours keeps to one.
    """
    source = Image.open(io.BytesIO(clean), formats=READABLE)
    picture = _resized(clean, (width, max(round(source.height * width / source.width), 1)))
    if ending == ".png" and source.mode == "P":
        few = picture.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        picture = _with_colours_in_use(few)
    if ending == ".png":
        return _packed(picture, ending)
    lossy = _light(picture, ending)
    if ending != ".webp" or source.format in ("JPEG", "MPO"):
        return lossy
    return min(lossy, _packed(picture, ending, lossless=True), key=len)


def _light(picture: Image.Image, ending: str) -> bytes:
    most = LIGHT * max(picture.width / 800, 1) ** 2
    tried = (_packed(picture, ending, quality=quality) for quality in QUALITIES)
    return next(data for number, data in enumerate(tried, 1) if len(data) <= most or number == len(QUALITIES))


def _packed(picture: Image.Image, ending: str, **how: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, FORMATS[ending][0], **NARROWED[ending], **how)
    return out.getvalue()


def _opened(data: bytes, name: str) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=READABLE)
    except Image.UnidentifiedImageError:
        raise Unusable("is not a JPEG, PNG, WebP or GIF picture, whatever its name says") from None
    pixels, frames = image.width * image.height, getattr(image, "n_frames", 1)
    if pixels > MAX_PIXELS:
        raise Unusable("is far too large")
    if frames > MOST_FRAMES or (frames > 1 and pixels * frames > MOST_MOVING.get(name, MAX_PIXELS)):
        raise Unusable(f"moves through {frames} frames, which is too much", "make it smaller or shorter")
    return image


def _saved(image: Image.Image, data: bytes, ending: str) -> bytes:
    (name, how), lossless = FORMATS[ending], b"VP8L" in data[:64]
    out = io.BytesIO()
    if _moves(image) and name != "JPEG":
        with ROOM.taken(math.ceil(100 * image.width * image.height * image.n_frames / MOST_MOVING[name])):
            _frames_saved(image, out, name, how, lossless)
    else:
        large = image.width * image.height > MOST_PUBLISHED
        still = _finished(_smaller(data) if large else _clean(image), name)
        still.save(out, name, **how, **({"lossless": True} if lossless and name == "WEBP" else {}))
    return out.getvalue()


def _moves(image: Image.Image) -> bool:
    return getattr(image, "is_animated", False) and image.format != "MPO"


def _smaller(data: bytes) -> Image.Image:
    """The whole of a large picture, with as many pixels as may be published."""
    width, height = size_of(data)
    scale = math.sqrt(MOST_PUBLISHED / (width * height))
    with ROOM.taken(math.ceil(100 * share_of_memory(data))):
        return _resized(data, (max(int(width * scale), 1), max(int(height * scale), 1)))


def _resized(data: bytes, size: tuple[int, int]) -> Image.Image:
    return in_srgb(opened(data, size).picture.resize(size, Image.Resampling.LANCZOS))


def _frames_saved(
    image: Image.Image, out: io.BytesIO, name: str, how: dict[str, Any], lossless: bool
) -> None:
    """Each frame is stored as it is shown, so that it no longer matters how the ones before it were cleared away."""
    durations: list[float] = []
    frames = _frames(image, durations)
    first, others = next(frames), frames if name == "GIF" else list(frames)  # Pillow's others read them twice
    moves = {"save_all": True, "append_images": others, "duration": durations}
    if name != "GIF" or "loop" in image.info:
        moves["loop"] = image.info.get("loop", 1)
    moves |= {"disposal": 2} if name == "GIF" else {"lossless": lossless} if name == "WEBP" else {}
    first.save(out, name, **how, **moves)


def _frames(image: Image.Image, durations: list[float]) -> Iterator[Image.Image]:
    """The frames one by one, since they are large; the time of each (ms) is in `durations` once it is there."""
    profile = image.info.get("icc_profile")
    first_shown = not image.info.get("default_image", False)  # an APNG's stand-in is no frame
    for index, frame in enumerate(ImageSequence.Iterator(image)):
        if index or first_shown:
            shown = frame.convert("RGBA")  # WebP knows a frame's time once its pixels are read
            durations.append(frame.info.get("duration", 0))
            yield _without_hidden(_in_srgb(shown, profile))


def _clean(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    if profile or upright.mode in ("CMYK", "YCCK", "LAB"):
        return _in_srgb(upright, profile)
    return upright.copy()


def _finished(image: Image.Image, name: str) -> Image.Image:
    shown = _without_hidden(image)
    if name == "JPEG" and shown.mode not in ("L", "RGB"):
        shown = _on_white(shown)
    clear = shown.info.get("transparency")
    if name == "GIF" and isinstance(clear, bytes):
        clear = None if clear[0] else 0  # a GIF's pixel is there or not
    shown.info = {} if clear is None else {"transparency": clear}
    return shown


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """In sRGB, without a profile; where the profile can't be used, by its plain colours."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    plain = image if image.mode in ("L", "CMYK", mode) or image.mode.startswith("I") else image.convert(mode)
    if profile and not plain.mode.startswith("I"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = mode if plain.mode != "CMYK" else "RGB"
            plain = ImageCms.profileToProfile(
                plain, source, ImageCms.createProfile("sRGB"), outputMode=target
            )
        except (ImageCms.PyCMSError, OSError):
            pass
    plain = plain.convert("RGB") if plain.mode == "CMYK" else plain.copy()
    plain.info = {}
    return plain


def _without_hidden(image: Image.Image) -> Image.Image:
    """Nothing stays under fully transparent signs, or in colours that no pixel has: it can be brought back."""
    if image.mode == "P":
        return _with_colours_in_use(image)
    if image.mode not in ("RGBA", "LA"):
        return image
    clear = Image.new(image.mode, image.size)
    clear.paste(image, mask=image.getchannel("A").point(lambda alpha: 255 if alpha else 0))
    return clear


def _with_colours_in_use(image: Image.Image) -> Image.Image:
    """With each colour that is seen once in its table, and one for all that is fully transparent."""
    table = image.copy()
    table.apply_transparency()
    colours = table.getpalette("RGBA") or []
    of_index = {
        index: tuple(colours[4 * index : 4 * index + 4]) or (0, 0, 0, 255)
        for _count, index in image.getcolors(256) or ()
    }
    seen = {index: colour if colour[3] else (0, 0, 0, 0) for index, colour in of_index.items()}
    used = sorted(set(seen.values()))
    plain = table.point([used.index(seen[index]) if index in seen else 0 for index in range(256)])
    plain.putpalette([value for colour in used for value in colour[:3]])
    plain.info = {"transparency": bytes(colour[3] for colour in used)} if used[0][3] < 255 else {}
    return plain


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    page = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(page, layer).convert("RGB")
