"""A picture made anew from its pixels alone: no EXIF, GPS, XMP, IPTC, comment, thumbnail or colour profile is left.

The only file here that knows Pillow. A new kind of picture is a row of `FORMATS`.
"""

from __future__ import annotations

import io
import warnings
from typing import Any

from PIL import Image, ImageCms, ImageOps, ImageSequence, WebPImagePlugin

RECIPE = "1"
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

MAX_PIXELS = 80_000_000
"""About the largest picture of a camera. What is larger is refused; all frames together may have five times as many."""


class Unusable(Exception):
    """A picture that can't be read, with the reason in a person's words."""


def reencoded(data: bytes, ending: str) -> bytes:
    """The picture in `data` in the format that `ending` (".jpg") names, upright, in sRGB, without anything but pixels.

    Frames of a moving picture and their timing stay. Raises `Unusable`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _saved(_opened(data), ending, b"VP8L" in data[:64])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unusable("is far too large") from None
    except Unusable:
        raise
    except Exception as error:  # Pillow raises whatever its decoder fell over
        raise Unusable("is broken or cut short") from error


def _opened(data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=READABLE)
    except Image.UnidentifiedImageError:
        raise Unusable("is not a JPEG, PNG, WebP or GIF picture, whatever its name says") from None
    pixels = image.width * image.height
    if pixels > MAX_PIXELS or pixels * getattr(image, "n_frames", 1) > 5 * MAX_PIXELS:
        raise Unusable("is far too large")
    return image


def _saved(image: Image.Image, ending: str, lossless: bool) -> bytes:
    name, how = FORMATS[ending]
    moving = getattr(image, "is_animated", False) and image.format != "MPO" and name != "JPEG"
    out = io.BytesIO()
    if moving:
        _frames_saved(image, out, name, how, lossless)
    else:
        still = _clean(image, name)
        still.save(out, name, **how, **({"lossless": True} if lossless and name == "WEBP" else {}))
    return out.getvalue()


def _frames_saved(
    image: Image.Image, out: io.BytesIO, name: str, how: dict[str, Any], lossless: bool
) -> None:
    first_shown = not image.info.get("default_image", False)  # an APNG's stand-in is no frame
    frames, durations = [], []
    for index, frame in enumerate(ImageSequence.Iterator(image)):
        if index or first_shown:
            frames.append(_in_srgb(frame.convert("RGBA"), image.info.get("icc_profile")))
            durations.append(frame.info.get("duration", 0))
    moves = {"save_all": True, "append_images": frames[1:], "duration": durations}
    moves |= {"loop": image.info["loop"]} if "loop" in image.info else {}
    moves |= {"disposal": 2} if name == "GIF" else {"lossless": lossless} if name == "WEBP" else {}
    frames[0].save(out, name, **how, **moves)


def _clean(image: Image.Image, name: str) -> Image.Image:
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    shown = (
        _in_srgb(upright, profile) if profile or upright.mode in ("CMYK", "YCCK", "LAB") else upright.copy()
    )
    shown = _without_hidden(shown)
    if name == "JPEG" and shown.mode not in ("L", "RGB"):
        shown = _on_white(shown)
    kept = {"transparency": shown.info["transparency"]} if "transparency" in shown.info else {}
    shown.info = kept
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
    """Nothing stays under fully transparent signs: what was rubbed out there can be brought back."""
    if image.mode != "RGBA":
        return image
    clear = Image.new("RGBA", image.size)
    clear.paste(image, mask=image.getchannel("A").point(lambda alpha: 255 if alpha else 0))
    return clear


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    page = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(page, layer).convert("RGB")
