"""Whatever file a physician names as a picture: a card, or what is wrong in plain words, in little memory."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageCms

from plugins.og_cards.colors import colors_of
from plugins.og_cards.design import formats
from plugins.og_cards.drawing.opening import BadPicture, opened, size_of
from plugins.og_cards.drawing.photo import TooSmall, check, draw_on
from plugins.og_cards.layout import Layout
from plugins.settings import Settings

ROOT = Path(__file__).parent.parent.parent
COLORS = colors_of(Settings(card_colors={"background": "#00ff00"}))
OG = formats()["og"]
TEAL = (0, 128, 128)
MOST = 450_000_000
"""Bytes: the build around it has its own 60 MB."""


def encoded(picture: Image.Image, kind: str = "JPEG", **how) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **how)
    return file.getvalue()


def teal(mode: str = "RGB", size: tuple[int, int] = (1300, 700)) -> Image.Image:
    return Image.new("RGB", size, TEAL).convert(mode)


def with_clear_part(mode: str) -> Image.Image:
    picture = teal("RGBA")
    picture.paste((0, 0, 0, 0), (650, 0, 1300, 700))
    return picture.convert(mode)


def moving(kind: str) -> bytes:
    return encoded(teal(), kind, save_all=True, append_images=[teal().point(lambda _: 250)], duration=100)


def card(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(draw_on(data, None, Layout(()), OG, COLORS)))


def key_colour() -> bytes:
    """An RGB PNG in which one colour counts as transparent."""
    picture = teal()
    picture.paste((9, 9, 9), (650, 0, 1300, 700))
    return encoded(picture, "PNG", transparency=(9, 9, 9))


GOOD = {
    "JPEG": encoded(teal(), quality=95),
    "progressive JPEG": encoded(teal(), quality=95, progressive=True),
    "CMYK JPEG": encoded(teal("CMYK"), quality=95),
    "PNG": encoded(teal(), "PNG"),
    "palette PNG": encoded(teal().quantize(8), "PNG"),
    "PNG with alpha": encoded(teal("RGBA"), "PNG"),
    "WebP": encoded(teal(), "WEBP", lossless=True),
    "GIF": encoded(teal(), "GIF"),
    "moving GIF": moving("GIF"),
    "moving WebP": moving("WEBP"),
    "moving PNG": moving("PNG"),
    "MPO of two shots": encoded(
        teal(), "MPO", save_all=True, append_images=[teal().point(lambda _: 250)], quality=95
    ),
    "a JPEG named otherwise, with text behind it": encoded(teal(), quality=95) + b"<html>",
    "very high": encoded(teal(size=(1200, 20_000)), quality=95),
    "very wide": encoded(teal(size=(20_000, 630)), "PNG"),
    "just large enough": encoded(teal(size=(600, 315)), "PNG"),
    "a profile that is none": encoded(teal(), quality=95, icc_profile=b"no profile"),
    "EXIF that is none": encoded(teal(), quality=95, exif=b"Exif\0\0MM\0*\xff\xff\xff\xff"),
}


@pytest.mark.parametrize("data", GOOD.values(), ids=GOOD)
def test_a_sound_picture_of_any_kind_gives_its_colours(data):
    check(data, OG)
    assert card(data).getpixel((600, 300)) == pytest.approx(TEAL, abs=6)


CLEAR = {
    "PNG": encoded(with_clear_part("RGBA"), "PNG"),
    "grey PNG": encoded(with_clear_part("LA"), "PNG"),
    "palette PNG": encoded(with_clear_part("RGBA").quantize(8), "PNG"),
    "WebP": encoded(with_clear_part("RGBA"), "WEBP", lossless=True),
    "GIF": encoded(with_clear_part("RGBA"), "GIF"),
    "one colour of a PNG": key_colour(),
}


@pytest.mark.parametrize("data", CLEAR.values(), ids=CLEAR)
def test_what_is_transparent_shows_the_cards_background(data):
    assert card(data).getpixel((1000, 300)) == pytest.approx((0, 255, 0), abs=6)


@pytest.mark.parametrize(("mode", "grey"), [("I;16", 0x8000), ("L", 0x80), ("1", 1)])
def test_grey_pictures_keep_their_grey(mode, grey):
    data = encoded(Image.new(mode, (1300, 700), grey), "PNG")
    wanted = 255 if mode == "1" else 128
    assert card(data).getpixel((600, 300)) == pytest.approx((wanted,) * 3, abs=3)


def test_a_profile_decides_what_the_colours_are():
    swapped = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = {}
    for index in range(int.from_bytes(swapped[128:132], "big")):
        entry = 132 + 12 * index
        at[bytes(swapped[entry : entry + 4])] = entry + 4
    red, blue = (bytes(swapped[at[tag] : at[tag] + 8]) for tag in (b"rXYZ", b"bXYZ"))
    swapped[at[b"rXYZ"] : at[b"rXYZ"] + 8], swapped[at[b"bXYZ"] : at[b"bXYZ"] + 8] = blue, red
    data = encoded(Image.new("RGB", (1300, 700), (200, 30, 30)), quality=95, icc_profile=bytes(swapped))
    red, _, blue = card(data).getpixel((600, 300))
    assert blue > red + 100


def png_header(width: int, height: int) -> bytes:
    """The beginning of a PNG that claims this size."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(bytes(1000))
    parts = [
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in (header, body)
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg_claiming(width: int, height: int) -> bytes:
    data = bytearray(encoded(teal()))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


BAD = {
    "nothing": (b"", "is empty"),
    "text": (b"This is my photo of the office.\n" * 20, "is not a JPEG, PNG, WebP or GIF"),
    "SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a JPEG, PNG, WebP or GIF"),
    "PostScript": (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 900 900\n",
        "is not a JPEG, PNG, WebP or GIF",
    ),
    "BMP": (encoded(teal(), "BMP"), "is not a JPEG, PNG, WebP or GIF"),
    "DICOM": (bytes(128) + b"DICM" + bytes(200), "is a DICOM file, .* patient"),
    "HEIC": (b"\0\0\0\x18ftypheic" + bytes(200), "is a HEIC photo; export it as JPEG"),
    "AVIF": (encoded(teal(), "AVIF"), "is an AVIF picture"),
    "TIFF": (encoded(teal(), "TIFF"), "is a TIFF picture"),
    "half a JPEG": (encoded(teal())[:5000], "is broken or cut short"),
    "the start of a JPEG": (encoded(teal())[:30], "is broken or cut short|is not a JPEG"),
    "half a PNG": (encoded(teal(), "PNG")[:1200], "is broken or cut short"),
    "half a WebP": (moving("WEBP")[:200], "is broken or cut short"),
    "half a GIF": (encoded(teal(), "GIF")[:1000], "is broken or cut short"),
    "a PNG bomb": (
        png_header(60_000, 60_000),
        "is too large to open|60000 x 60000 pixels; that is too large",
    ),
    "a PNG a little too large": (png_header(10_000, 5_001), "10000 x 5001 pixels; .* at most 50 million"),
    "a JPEG bomb": (jpeg_claiming(65_000, 65_000), "too large to open"),
    "a JPEG of no pixels": (jpeg_claiming(0, 0), "is not a JPEG|is broken|too few"),
}


@pytest.mark.parametrize(("data", "why"), BAD.values(), ids=BAD)
def test_a_file_that_is_no_sound_picture_says_what_is_wrong(data, why):
    with pytest.raises(BadPicture, match=why) as said:
        card(data)
    assert "Error" not in str(said.value)


def test_too_small_is_a_reason_of_its_own():
    for size in [(1, 1), (20_000, 1), (1, 20_000), (400, 300)]:
        with pytest.raises(TooSmall):
            card(encoded(teal(size=size), "PNG"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_no_damage_makes_it_crash(kind):
    """Bytes changed and ends cut off at random: a card, or `BadPicture`, and nothing else."""
    random = Random(kind)
    noisy = Image.frombytes("RGB", (64, 48), random.randbytes(64 * 48 * 3)).resize((640, 480))
    whole = encoded(noisy, kind)
    for _ in range(25):
        broken = bytearray(whole[: random.randrange(len(whole))] if random.random() < 0.3 else whole)
        for _ in range(random.randrange(1, 8)):
            broken[random.randrange(len(broken))] = random.randrange(256)
        with suppress(BadPicture):
            assert card(bytes(broken)).size == (1200, 630)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_size_is_that_of_the_upright_picture(kind, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(teal(size=(1300, 700)), kind, exif=exif)
    wanted = (700, 1300) if orientation in (6, 8) else (1300, 700)
    assert size_of(data) == wanted
    assert opened(data, (300, 300)).size == wanted


HUGE = {
    "a progressive JPEG": "Image.new('RGB', (8000, 6600), 'teal'), 'JPEG', progressive=True, subsampling=0",
    "a progressive CMYK JPEG": "Image.new('CMYK', (7200, 5500)), 'JPEG', progressive=True",
    "a PNG with alpha": "Image.new('RGBA', (9000, 5500), (1, 2, 3, 99)), 'PNG', compress_level=1",
    "a PNG on its side": "Image.new('RGB', (25_000, 1990)), 'PNG', compress_level=1, exif=turned",
    "a GIF": "Image.new('P', (9000, 4400)), 'GIF', transparency=0",
    "a WebP": "Image.new('RGBA', (5000, 3900), (1, 2, 3, 99)), 'WEBP', method=0",
}
"""As large as each may be."""
SAVE = """
import sys
from PIL import Image
turned = Image.Exif()
turned[0x0112] = 6
def save(picture, kind, **how): picture.save(sys.argv[1], kind, **how)
save({})
"""
DRAW = """
import json, sys
sys.path.insert(0, {root!r})
from plugins.og_cards.colors import colors_of
from plugins.og_cards.design import formats
from plugins.og_cards.drawing.photo import draw_on
from plugins.og_cards.layout import Layout
from plugins.settings import Settings
data = open(sys.argv[1], "rb").read()
made = draw_on(data, None, Layout(()), formats()["story"], colors_of(Settings()))
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(json.dumps([len(made), int(status["VmHWM"].split()[0]) * 1024]))
"""


@pytest.mark.skipif(
    sys.platform != "linux",
    reason="MEMORY WAS NOT MEASURED: /proc is Linux's; getrusage would count this process, too",
)
@pytest.mark.parametrize("picture", HUGE.values(), ids=HUGE)
def test_the_largest_pictures_stay_far_below_500_megabytes(tmp_path, picture):
    file = tmp_path / "picture"
    subprocess.run([sys.executable, "-c", SAVE.format(picture), file], check=True)
    done = subprocess.run(
        [sys.executable, "-c", DRAW.format(root=str(ROOT)), file], capture_output=True, check=True
    )
    made, most = json.loads(done.stdout)
    assert made
    assert most < MOST, f"{most / 1e6:.0f} MB"
