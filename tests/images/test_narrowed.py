"""Smaller pictures: in the width and format that was asked for, of pixels alone, the same bytes every time."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from plugins.images.reencode import MOST_PUBLISHED, facts, narrowed, reencoded

FORMAT = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def saved(image: Image.Image, name: str, **how) -> bytes:
    out = io.BytesIO()
    image.save(out, name, **how)
    return out.getvalue()


def read(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def photo(size: tuple[int, int] = (1200, 700)) -> Image.Image:
    """Something as rich in detail as a photo of leaves."""
    coarse, fine = (Image.effect_noise((size[0] // by, size[1] // by), 60).resize(size) for by in (40, 5))
    grey = Image.blend(coarse, fine, 0.4)
    return Image.merge("RGB", [grey, Image.linear_gradient("L").resize(size), grey])


def drawing(mode: str = "RGB") -> Image.Image:
    image = Image.new("RGBA", (900, 600), (250, 240, 230, 0 if mode == "RGBA" else 255))
    image.paste((10, 80, 74, 255), (200, 100, 600, 400))
    return image.convert(mode)


SOURCES = {
    "photo": (photo(), ".jpg", "JPEG"),
    "grey": (photo().convert("L"), ".jpg", "JPEG"),
    "drawing": (drawing(), ".png", "PNG"),
    "clear": (drawing("RGBA"), ".png", "PNG"),
    "table": (drawing("P"), ".png", "PNG"),
    "deep": (photo().convert("L").convert("I").point(lambda v: v * 256).convert("I;16"), ".png", "PNG"),
    "webp": (photo(), ".webp", "WEBP"),
    "gif": (drawing("P"), ".gif", "GIF"),
}


@pytest.fixture(params=SOURCES, scope="module")
def clean(request) -> bytes:
    image, ending, name = SOURCES[request.param]
    return reencoded(saved(image, name), ending)


@pytest.mark.parametrize("width", [320, 800])
def test_it_has_the_width_the_shape_and_the_format_that_were_asked_for(clean, width) -> None:
    own = read(clean)
    for ending in (".webp", ".jpg" if own.format == "JPEG" else ".png"):
        made = read(narrowed(clean, width, ending))
        assert (made.format, made.width) == (FORMAT[ending], width)
        assert abs(made.height - own.height * width / own.width) <= 0.5
        assert not {"exif", "icc_profile", "xmp", "comment", "photoshop"} & set(made.info)


def test_the_same_picture_gives_the_same_bytes(clean) -> None:
    assert narrowed(clean, 320, ".webp") == narrowed(clean, 320, ".webp")


def test_what_is_clear_stays_clear() -> None:
    clean = reencoded(saved(drawing("RGBA"), "PNG"), ".png")
    for ending in (".png", ".webp"):
        assert read(narrowed(clean, 320, ending)).convert("RGBA").getpixel((5, 5))[3] == 0


def test_a_deep_picture_keeps_its_brightness() -> None:
    image, ending, name = SOURCES["deep"]
    small = read(narrowed(reencoded(saved(image, name), ending), 320, ".webp")).convert("L")
    expected = SOURCES["grey"][0].resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert abs(small.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)) - expected) < 8


def test_a_drawing_takes_no_more_room_as_a_smaller_file() -> None:
    data = saved(drawing("P"), "PNG")
    assert len(narrowed(reencoded(data, ".png"), 800, ".png")) < len(data) * 1.5


def test_a_photo_weighs_at_most_60_kb_on_a_phone() -> None:
    """800 pixels: what a phone of 360 to 412 points fetches at two pixels for each."""
    clean = reencoded(saved(photo((3200, 1800)), "JPEG", quality=92), ".jpg")
    assert len(narrowed(clean, 800, ".webp")) <= 60_000


@pytest.mark.parametrize(("ending", "name"), [(".jpg", "JPEG"), (".png", "PNG"), (".webp", "WEBP")])
def test_a_picture_larger_than_a_screen_is_published_smaller_and_in_its_shape(ending, name) -> None:
    clean = facts(reencoded(saved(Image.radial_gradient("L").resize((6000, 2000)), name), ending))
    assert 0.95 * MOST_PUBLISHED < clean.width * clean.height <= MOST_PUBLISHED
    assert clean.width / clean.height == pytest.approx(3, abs=0.01)


def test_a_large_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(Image.radial_gradient("L").resize((4000, 2500)), "JPEG", exif=exif)
    clean = facts(reencoded(data, ".jpg"))
    assert clean.height / clean.width == pytest.approx(1.6, abs=0.01)


MEASURED = """
import io
from PIL import Image
from plugins.images.reencode import narrowed, reencoded
with open({path!r}, "rb") as file:
    data = file.read()
for width in (320, 1280):
    narrowed(reencoded(data, {ending!r}), width, ".webp")
with open("/proc/self/status") as status:  # a child inherits the peak that getrusage tells
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux counts it")
@pytest.mark.parametrize(
    ("size", "ending", "name", "how"),
    [
        ((10320, 7740), ".jpg", "JPEG", {}),
        ((8000, 6000), ".jpg", "JPEG", {"progressive": True}),
        ((8000, 6000), ".png", "PNG", {"compress_level": 1}),
    ],
)
def test_the_largest_picture_takes_less_than_500_mb(tmp_path, size, ending, name, how) -> None:
    path = tmp_path / f"large{ending}"
    Image.linear_gradient("L").convert("RGB").resize(size).save(path, name, **how)
    program = MEASURED.format(path=str(path), ending=ending)
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 500_000
