"""A picture's file is nothing but pixels, or the proof names the part that is none: each way of hiding is tried."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.images.reencode import Unusable, reencoded
from plugins.only_pixels import JFIF, Foreign, proven

SECRET = b"Planted-Secret"


def still(ending: str, mode: str = "RGB") -> bytes:
    return reencoded(_saved(Image.radial_gradient("L").resize((40, 24)).convert(mode), "PNG"), ending)


def moving(ending: str) -> bytes:
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "green", "blue")]
    return reencoded(_saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=90), ending)


def _saved(image: Image.Image, name: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, name, **how)
    return out.getvalue()


JPEG, PNG, WEBP, GIF = (still(ending) for ending in (".jpg", ".png", ".webp", ".gif"))
APNG, MOVING_WEBP, MOVING_GIF = (moving(ending) for ending in (".png", ".webp", ".gif"))


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def after_start(*parts: bytes) -> bytes:
    return JPEG[:2] + b"".join(parts) + JPEG[2:]


def longer(marker: int) -> bytes:
    """The JPEG with a secret behind the last byte that a part needs."""
    at = JPEG.index(bytes((0xFF, marker)))
    length = struct.unpack_from(">H", JPEG, at + 2)[0]
    body = JPEG[at + 4 : at + 2 + length] + SECRET
    return JPEG[:at] + segment(marker, body) + JPEG[at + 2 + length :]


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def before(data: bytes, name: bytes, part: bytes) -> bytes:
    at = data.index(name) - 4
    return data[:at] + part + data[at:]


def instead(data: bytes, name: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The PNG with other bytes in its first part of that name, and the right sum below them."""
    at = data.index(name) - 4
    length = struct.unpack_from(">I", data, at)[0]
    body = data[at + 8 : at + 8 + length]
    return data[:at] + chunk(name, change(body)) + data[at + 12 + length :]


def riff(body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(body)) + body


def part(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def framed(data: bytes, inside: bytes) -> bytes:
    """The moving WebP with a part more inside its first frame."""
    at = data.index(b"ANMF")
    length = struct.unpack_from("<I", data, at + 4)[0]
    frame = part(b"ANMF", data[at + 8 : at + 8 + length] + inside)
    return riff(data[8:at] + frame + data[at + 8 + length + length % 2 :])


def before_frames(data: bytes, block: bytes) -> bytes:
    at = data.index(b"\x21\xf9") if b"\x21\xf9" in data else 13 + 3 * 2 ** ((data[10] & 7) + 1)
    return data[:at] + block + data[at:]


EXIF = b"Exif\0\0" + SECRET
HIDDEN: dict[str, tuple[bytes, str]] = {
    "JPEG EXIF": (after_start(segment(0xE1, EXIF)), "EXIF or XMP"),
    "JPEG XMP": (after_start(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)), "EXIF or XMP"),
    "JPEG profile": (after_start(segment(0xE2, b"ICC_PROFILE\0\1\1" + SECRET)), "colour profile"),
    "JPEG second picture": (after_start(segment(0xE2, b"MPF\0" + SECRET)), "further pictures"),
    "JPEG IPTC": (after_start(segment(0xED, b"Photoshop 3.0\x008BIM" + SECRET)), "IPTC"),
    "JPEG Adobe": (after_start(segment(0xEE, b"Adobe" + SECRET)), "Adobe"),
    "JPEG comment": (after_start(segment(0xFE, SECRET)), "a comment"),
    "JPEG comment in the middle": (
        JPEG.replace(b"\xff\xda", segment(0xFE, SECRET) + b"\xff\xda", 1),
        "comment",
    ),
    "JPEG comment behind the pixels": (JPEG[:-2] + segment(0xFE, SECRET) + JPEG[-2:], "comment"),
    "JPEG camera's own part": (after_start(segment(0xEB, SECRET)), "ffeb"),
    "JPEG resolution": (JPEG.replace(JFIF, b"JFIF\0\1\1\1\1\x2c\1\x2c\0\0"), "resolution"),
    "JPEG thumbnail": (JPEG.replace(segment(0xE0, JFIF), segment(0xE0, JFIF[:-2] + b"\1\1abc")), "thumbnail"),
    "JPEG second head": (after_start(segment(0xE0, JFIF)), "thumbnail"),
    **{f"JPEG longer {at:x}": (longer(at), "holds") for at in (0xE0, 0xDB, 0xC4, 0xC2, 0xDA)},
    "JPEG tail": (JPEG + SECRET, "14 bytes behind"),
    "JPEG second whole picture": (JPEG + JPEG, "behind the picture"),
    "JPEG before a part": (JPEG[:2] + SECRET + JPEG[2:], "no pixel"),
    **{
        f"PNG {name.decode()}": (before(PNG, b"IDAT", chunk(name, SECRET)), name.decode())
        for name in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"tIME", b"pHYs", b"prVt", b"caBX")
    },
    "PNG text behind the pixels": (before(PNG, b"IEND", chunk(b"tEXt", SECRET)), "tEXt"),
    "PNG second palette": (
        before(PNG, b"IDAT", chunk(b"PLTE", SECRET) + chunk(b"PLTE", SECRET)),
        "PLTE",
    ),
    "PNG full end": (instead(PNG, b"IEND", lambda _: SECRET), "IEND"),
    "PNG longer head": (instead(PNG, b"IHDR", lambda body: body + SECRET), "IHDR"),
    "PNG wrong sum": (PNG.replace(PNG[-16:-12], SECRET[:4]), "holds"),
    "PNG behind the packed pixels": (instead(PNG, b"IDAT", lambda body: body + SECRET), "IDAT"),
    "PNG more rows than it shows": (
        instead(PNG, b"IDAT", lambda body: zlib.compress(zlib.decompress(body) + SECRET)),
        "IDAT",
    ),
    "PNG fewer rows": (instead(PNG, b"IDAT", lambda body: zlib.compress(zlib.decompress(body)[:-9])), "IDAT"),
    "PNG tail": (PNG + SECRET, "behind"),
    "APNG frame's longer pixels": (instead(APNG, b"fdAT", lambda body: body + SECRET), "IDAT"),
    "APNG longer timing": (instead(APNG, b"fcTL", lambda body: body + SECRET), "fcTL"),
    **{
        f"WebP {name.decode().strip()}": (riff(WEBP[8:] + part(name, SECRET)), name.decode().strip())
        for name in (b"EXIF", b"XMP ", b"ICCP", b"meta")
    },
    "WebP announces EXIF": (riff(b"WEBP" + part(b"VP8X", b"\x08" + bytes(9)) + WEBP[12:]), "VP8X"),
    "WebP second picture": (riff(WEBP[8:] + WEBP[12:]), "VP8"),
    "WebP longer head": (riff(b"WEBP" + part(b"VP8X", bytes(10) + SECRET) + WEBP[12:]), "VP8X"),
    "WebP tail": (WEBP + SECRET, "behind"),
    "WebP tail that is said": (riff(WEBP[8:] + SECRET), "no pixel"),
    "WebP in the padding": (riff(WEBP[8:] + b"ALPH\1\0\0\0\0X"), "ALPH"),
    "WebP inside a frame": (framed(MOVING_WEBP, part(b"XMP ", SECRET)), "XMP"),
    "GIF comment": (before_frames(GIF, b"\x21\xfe\x0e" + SECRET + b"\0"), "a comment"),
    "GIF comment in a moving one": (before_frames(MOVING_GIF, b"\x21\xfe\x0e" + SECRET + b"\0"), "comment"),
    "GIF text": (before_frames(GIF, b"\x21\x01\x0e" + SECRET + b"\0"), "a text"),
    "GIF XMP": (before_frames(GIF, b"\x21\xff\x0bXMP DataXMP\x0e" + SECRET + b"\0"), "XMP"),
    "GIF longer loop": (
        before_frames(GIF, b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\x0e" + SECRET + b"\0"),
        "application",
    ),
    "GIF longer timing": (before_frames(GIF, b"\x21\xf9\x04\0\0\0\0\x0e" + SECRET + b"\0"), "21f9"),
    "GIF tail": (GIF + SECRET, "behind"),
    "no picture": (SECRET, "is no JPEG"),
    "TIFF": (_saved(Image.new("L", (4, 4)), "TIFF"), "is no JPEG"),
    "nothing": (b"", "is no JPEG"),
}
"""A file with something hidden, and what the proof says of it."""


@pytest.mark.parametrize("data", [JPEG, PNG, WEBP, GIF, APNG, MOVING_WEBP, MOVING_GIF])
def test_a_picture_of_pixels_alone_is_proven(data):
    assert proven(data) is data


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".gif"])
def test_every_way_of_storing_colours_is_proven(mode, ending):
    assert proven(still(ending, mode))


@pytest.mark.parametrize(("data", "said"), HIDDEN.values(), ids=HIDDEN)
def test_what_is_hidden_is_named(data, said):
    with pytest.raises(Foreign, match=said):
        proven(data)


@pytest.mark.parametrize(("data", "said"), HIDDEN.values(), ids=HIDDEN)
def test_what_was_hidden_is_gone_once_a_picture_is_made_anew(data, said):
    try:
        clean = reencoded(data, ".png")
    except Unusable:
        return
    assert SECRET not in proven(clean)


@given(st.sampled_from([JPEG, PNG, WEBP, GIF, APNG, MOVING_WEBP, MOVING_GIF]), st.data())
@settings(max_examples=150, deadline=None)
def test_a_picture_that_is_cut_short_or_longer_is_never_proven(data, draw):
    at = draw.draw(st.integers(0, len(data) - 1))
    for other in (data[:at], data + data[at:], data + b"\0" * (at + 1)):
        with pytest.raises(Foreign):
            proven(other)


@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".gif"])
@pytest.mark.parametrize(
    "tags",
    [
        ("-EXIF:Artist=Planted-Secret",),
        ("-GPSLatitude=32.7", "-GPSLatitudeRef=N", "-GPSLongitude=117.1", "-GPSLongitudeRef=W"),
        ("-XMP:Creator=Planted-Secret",),
        ("-IPTC:Caption-Abstract=Planted-Secret",),
        ("-Comment=Planted-Secret",),
        ("-PNG:Author=Planted-Secret",),
        ("-Photoshop:URL=https://planted.example",),
    ],
    ids=lambda tags: tags[0].split("=")[0],
)
def test_what_another_program_writes_into_a_picture_is_named(ending, tags, tmp_path: Path):
    if not shutil.which("exiftool"):
        warnings.warn("exiftool is not installed: pictures of its making are missing", stacklevel=1)
        pytest.skip("exiftool is not installed")
    file = tmp_path / f"picture{ending}"
    file.write_bytes(clean := still(ending))
    subprocess.run(
        ["exiftool", "-q", "-m", "-overwrite_original", *tags, file], capture_output=True, check=False
    )
    if file.read_bytes() == clean:
        pytest.skip("this kind of picture can't hold that")
    with pytest.raises(Foreign):
        proven(file.read_bytes())
    assert proven(reencoded(file.read_bytes(), ending))
