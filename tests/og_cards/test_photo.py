"""Cards on a photo: what is cut out, how dark it becomes under the text, and what the file holds."""

from __future__ import annotations

import io
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw

from plugins.og_cards.colors import LEAST_CONTRAST, LIGHT, colors_of, contrast
from plugins.og_cards.design import Box, formats, kinds
from plugins.og_cards.drawing import opening
from plugins.og_cards.drawing.fonts import measure
from plugins.og_cards.drawing.logo import logo
from plugins.og_cards.drawing.opening import in_srgb
from plugins.og_cards.drawing.photo import QUALITIES, TooSmall, check, draw_on
from plugins.og_cards.drawing.shade import shade
from plugins.og_cards.drawing.subject import subject
from plugins.og_cards.layout import Layout, Line, layout
from plugins.settings import Settings

COLORS = colors_of(Settings())
OG = formats()["og"]
NO_TEXT = Layout(())
WORDS = {
    "title": "Statin side effects: is it the tablet?",
    "author": "Your Name, MD",
    "credentials": "Family medicine",
    "site": "Your Practice",
}
RED = (220, 40, 30)


def encoded(picture: Image.Image, kind: str = "JPEG", **how) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **({"quality": 92} if kind == "JPEG" else {}) | how)
    return file.getvalue()


def scene(size: tuple[int, int], spot: tuple[float, float], ground: tuple[int, int, int]) -> Image.Image:
    """A quiet ground with a red ball on it, its middle at `spot`."""
    picture = Image.new("RGB", size, ground)
    x, y, radius = spot[0] * size[0], spot[1] * size[1], min(size) / 14
    ImageDraw.Draw(picture).ellipse((x - radius, y - radius, x + radius, y + radius), fill=RED)
    return picture


def noise(size: tuple[int, int]) -> Image.Image:
    """Rougher than any photo, and the same each time."""
    return Image.frombytes("RGB", size, Random(1).randbytes(size[0] * size[1] * 3))


def words_on(shape_name: str) -> Layout:
    return layout(formats()[shape_name], kinds()["photo"], WORDS, measure)


def without_letters(placed: Layout) -> Layout:
    """The same lines in the same places, but with nothing to see: what lies behind them comes out."""
    lines = (Line(**{**vars(line), "text": " "}) for line in placed.lines)
    return Layout(tuple(lines))


def card(picture: bytes, placed: Layout = NO_TEXT, focus=None, shape_name: str = "og", **more) -> Image.Image:
    return Image.open(io.BytesIO(draw_on(picture, focus, placed, formats()[shape_name], COLORS, **more)))


def reds(picture: Image.Image) -> tuple[float, float] | None:
    """The middle of what is red, as shares of width and height."""
    red, green, _ = picture.split()
    mask = Image.composite(
        Image.new("L", picture.size),
        red.point(lambda v: 255 * (v > 120)),
        green.point(lambda v: 255 * (v > 90)),
    )
    box = mask.getbbox()
    return box and ((box[0] + box[2]) / 2 / picture.width, (box[1] + box[3]) / 2 / picture.height)


@pytest.mark.parametrize("shape", formats().values(), ids=lambda shape: shape.name)
def test_a_photo_card_is_a_progressive_jpeg_of_its_format_with_nothing_but_pixels(shape):
    exif = Image.Exif()
    exif[0x010E] = "Jane Doe, room 12"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    source = encoded(noise((1600, 1400)), exif=exif, comment=b"Jane", icc_profile=profile, dpi=(300, 300))
    data = draw_on(source, None, words_on(shape.name), shape, COLORS)
    made = Image.open(io.BytesIO(data))
    assert (made.size, made.mode, made.format) == ((shape.width, shape.height), "RGB", "JPEG")
    assert set(made.info) == {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }
    assert made.info["jfif_density"] == (1, 1)
    assert b"Jane" not in data
    assert len(data) <= 300_000


@pytest.mark.parametrize("source", [noise((1300, 900)), Image.new("RGB", (1300, 900), "white")])
@pytest.mark.parametrize("most", [300_000, 150_000, 100_000])
def test_a_card_keeps_to_its_most_bytes_at_the_best_quality_that_does(source, most):
    data = draw_on(encoded(source), None, NO_TEXT, OG, COLORS, most_bytes=most)
    assert len(data) <= most
    plain = card(encoded(source), most_bytes=10_000_000)
    better = [
        quality for quality in QUALITIES if len(encoded(plain, quality=quality, progressive=True)) < most
    ]
    tables = Image.open(io.BytesIO(data)).quantization
    used = next(
        q for q in QUALITIES if Image.open(io.BytesIO(encoded(plain, quality=q))).quantization == tables
    )
    assert QUALITIES.index(used) <= QUALITIES.index(better[0]) + 1


def test_where_no_quality_keeps_to_the_most_bytes_the_least_is_taken():
    assert len(draw_on(encoded(noise((1300, 900))), None, NO_TEXT, OG, COLORS, most_bytes=10)) < 100_000


BEHIND = {
    "white": Image.new("RGB", (1200, 1000), "white"),
    "yellow": Image.new("RGB", (1200, 1000), (255, 255, 0)),
    "green": Image.new("RGB", (1200, 1000), (0, 255, 0)),
    "grey": Image.new("RGB", (1200, 1000), (150, 150, 150)),
    "noise": noise((1200, 1000)),
    "stripes": Image.linear_gradient("L").resize((1200, 1000)).convert("RGB"),
    "a lamp in the dark": scene((1200, 1000), (0.5, 0.5), (10, 10, 20)),
}


@pytest.mark.parametrize("shape_name", ["og", "story", "pin"])
@pytest.mark.parametrize("source", BEHIND.values(), ids=BEHIND)
def test_white_letters_can_be_read_on_every_pixel_behind_them(source, shape_name):
    placed = words_on(shape_name)
    made = card(encoded(source), without_letters(placed), shape_name=shape_name)
    for line in placed.lines:
        box = line.box
        colors = made.crop((box.left, box.top, box.right, box.bottom)).getcolors(10_000_000)
        assert min(contrast(LIGHT, color) for _, color in colors) >= LEAST_CONTRAST


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=16))
def test_any_colours_behind_letters_become_dark_enough(colors):
    picture = Image.new("RGB", (16, 200))
    picture.putdata([colors[index % len(colors)] for index in range(16 * 200)])
    shade(picture, [Box(2, 90, 14, 110)])
    behind = picture.crop((2, 90, 14, 110)).getcolors(10_000)
    assert min(contrast(LIGHT, color) for _, color in behind) >= LEAST_CONTRAST


def test_a_photo_that_is_dark_already_stays_as_it_is():
    dark = Image.new("RGB", (1200, 630), (40, 50, 60))
    same = dark.copy()
    shade(same, [Box(80, 300, 900, 500)])
    assert same.tobytes() == dark.tobytes()


def test_the_shade_has_no_visible_edge_and_leaves_what_is_far_from_text():
    picture = Image.new("RGB", (300, 630), "white")
    shade(picture, [Box(40, 400, 260, 560)])
    column = [picture.getpixel((150, y))[0] for y in range(630)]
    assert column[0] == 255
    assert max(abs(one - other) for one, other in pairwise(column)) <= 3
    assert column == sorted(column, reverse=True)


def test_text_above_and_below_leaves_the_middle_bright():
    picture = Image.new("RGB", (600, 1000), "white")
    shade(picture, [Box(40, 20, 560, 90), Box(40, 900, 560, 980)])
    assert picture.getpixel((300, 500)) == (255, 255, 255)
    assert contrast(LIGHT, picture.getpixel((300, 50))) >= LEAST_CONTRAST
    assert contrast(LIGHT, picture.getpixel((300, 950))) >= LEAST_CONTRAST


@pytest.mark.parametrize("ground", [(200, 215, 230), (30, 50, 40)], ids=["bright", "dark"])
@pytest.mark.parametrize("spot", [(0.2, 0.3), (0.8, 0.3), (0.25, 0.7), (0.75, 0.75), (0.5, 0.5)])
def test_what_stands_out_is_the_subject(spot, ground):
    found = subject(scene((800, 600), spot, ground))
    assert found == pytest.approx(spot, abs=0.06)


def test_a_picture_in_which_nothing_stands_out_is_cut_around_its_middle():
    assert subject(Image.new("RGB", (800, 600), "teal")) == (0.5, 0.5)
    assert subject(Image.new("L", (1, 20_000), 7)) == (0.5, 0.5)


def test_the_border_of_a_photo_is_not_its_subject():
    picture = scene((800, 600), (0.7, 0.5), (200, 210, 220))
    ImageDraw.Draw(picture).rectangle((0, 0, 30, 599), fill="black")
    assert subject(picture)[0] == pytest.approx(0.7, abs=0.08)


@pytest.mark.parametrize("spot", [(0.2, 0.4), (0.85, 0.5)])
@pytest.mark.parametrize("shape_name", ["story", "square", "og"])
def test_a_card_is_cut_so_that_the_subject_is_on_it(spot, shape_name):
    source = encoded(scene((2000, 1500), spot, (70, 90, 110)))
    x, y = reds(card(source, words_on(shape_name), shape_name=shape_name))
    assert 0.1 < x < 0.9
    assert 0.05 < y < 0.95


@pytest.mark.parametrize(("focus", "side"), [((0.1, 0.5), "left"), ((0.9, 0.5), "right")])
def test_image_focus_goes_before_what_stands_out(focus, side):
    halves = Image.new("RGB", (2000, 1000), "navy")
    halves.paste("olive", (1000, 0, 2000, 1000))
    made = card(encoded(halves), focus=focus, shape_name="story")
    _, green, blue = made.getpixel((540, 300))
    assert (blue > green) == (side == "left")


def test_the_subject_stands_where_the_text_leaves_room():
    source = encoded(scene((1500, 2000), (0.5, 0.5), (20, 30, 40)))
    assert reds(card(source, words_on("og")))[1] == pytest.approx(0.4, abs=0.03)
    assert reds(card(source))[1] == pytest.approx(1 / 2, abs=0.03)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_focus_and_card_refer_to_the_upright_picture(orientation):
    upright = scene((2000, 1600), (0.15, 0.5), (60, 80, 100))
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(undo[orientation]) if orientation in undo else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    x, y = reds(card(encoded(stored, exif=exif), focus=(0.15, 0.5), shape_name="square"))
    assert x == pytest.approx(0.15 * 2000 / 1600, abs=0.02)
    assert y == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("size", [(599, 500), (900, 314), (1, 1), (200, 200), (1, 20_000)])
def test_a_picture_too_small_for_a_card_says_how_large_it_must_be(size):
    data = encoded(Image.new("RGB", size, "teal"), "PNG")
    wanted = rf"{size[0]} x {size[1]} pixels, too few .* 1200 x 630 pixels, 600 x 315 at the very least"
    with pytest.raises(TooSmall, match=wanted):
        check(data, OG)
    with pytest.raises(TooSmall, match=wanted):
        draw_on(data, None, NO_TEXT, OG, COLORS)


@pytest.mark.parametrize("size", [(600, 315), (600, 20_000), (4000, 3000)])
def test_a_picture_of_half_a_cards_size_or_more_is_large_enough(size):
    data = encoded(Image.new("RGB", size, "teal"), "PNG")
    check(data, OG)
    assert card(data).size == (1200, 630)


def test_a_logo_stands_on_a_panel_of_the_cards_background():
    ink = Image.new("RGBA", (200, 50), (11, 79, 74, 255))
    ink.putpixel((0, 0), (0, 0, 0, 0))
    mark = logo(encoded(ink, "PNG"), (220, 56), COLORS.background)
    placed = Layout((), Box(80, 60, 80 + mark.size[0], 60 + mark.size[1]))
    made = card(encoded(noise((1200, 630))), placed, mark=mark)
    assert contrast(made.getpixel((75, 85)), COLORS.background) < 1.1
    assert contrast(made.getpixel((180, 85)), COLORS.background) > LEAST_CONTRAST


def test_struck_words_are_struck_on_a_photo_too():
    line = Line("myth", "MMMM", 200, 300, 60, "Bold", "muted", Box(200, 255, 400, 315))
    plain, struck = (
        card(encoded(Image.new("RGB", (1200, 630))), Layout((Line(**{**vars(line), "struck": is_struck}),)))
        for is_struck in (False, True)
    )
    bright = [sum(made.convert("L").crop((200, 255, 400, 315)).tobytes()) for made in (plain, struck)]
    assert bright[1] > bright[0]


def test_colours_of_another_profile_are_brought_to_srgb():
    picture = Image.new("LAB", (4, 4), (128, 200, 128))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    picture.info["icc_profile"] = lab.tobytes()
    red, green, _ = in_srgb(picture).getpixel((0, 0))
    assert red > green + 60


def test_a_photo_is_read_once_for_cards_of_about_one_size_and_another_photo_takes_nothing_of_it(monkeypatch):
    last, reads, read = [], [], opening._upright
    monkeypatch.setattr(opening, "_LAST", last)
    monkeypatch.setattr(opening, "_upright", lambda *given: reads.append(given) or read(*given))
    photos = [encoded(scene((4000, 3000), (0.5, 0.5), ground)) for ground in ((90, 120, 90), (40, 60, 200))]
    asked = [(photo, formats()[name]) for photo in photos for name in ("portrait", "pin", "story")]

    def drawn(photo, shape):
        return draw_on(photo, None, NO_TEXT, shape, COLORS)

    together = [drawn(*each) for each in asked]
    assert len(reads) == len(photos)
    assert together == [last.clear() or drawn(*each) for each in asked]


def test_two_processes_draw_the_same_bytes():
    code = (
        "import sys; from test_photo import card, draw_on, encoded, scene, words_on, OG, COLORS\n"
        "source = encoded(scene((1500, 1200), (0.3, 0.4), (90, 120, 150)))\n"
        "sys.stdout.buffer.write(draw_on(source, None, words_on('og'), OG, COLORS))"
    )
    here = Path(__file__).parent
    paths = [str(here), str(here.parent.parent)]
    command = [sys.executable, "-B", "-c", f"import sys; sys.path[:0] = {paths}\n{code}"]
    one, other = (subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2))
    assert one == other
    assert one.endswith(b"\xff\xd9")
