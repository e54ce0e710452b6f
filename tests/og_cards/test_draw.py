"""Drawn cards, read back by an independent walk over the file's parts."""

from __future__ import annotations

import io
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from plugins.og_cards.colors import LEAST_CONTRAST, colors_of, contrast
from plugins.og_cards.design import Box, formats, kinds
from plugins.og_cards.drawing.flat import draw
from plugins.og_cards.drawing.fonts import FACE, face_in, font, lacks, measure
from plugins.og_cards.drawing.lines import letters
from plugins.og_cards.drawing.logo import BadLogo, logo
from plugins.og_cards.layout import Layout, Line, layout
from plugins.only_pixels import proven
from plugins.settings import Settings

PAPER = (255, 255, 255)
DEJAVU = sorted(Path("/usr/share/fonts/truetype/dejavu").glob("DejaVuSe*f.ttf"))
"""A font with kerning, on machines that have it."""
NO_KERNING = pytest.param(
    "none", marks=pytest.mark.skip(reason="NO KERNING WAS TRIED: install DejaVu (Debian: fonts-dejavu-core)")
)
TITLES = {
    "one word": "Hypertension",
    "three words": "Ask about sleep",
    "a question": "Statin side effects: is it the tablet?",
    "Spanish": "¿Cómo medir la presión arterial en casa y qué significan los números?",
    "thirty words": " ".join(["pressure", "and", "tablets", "Ångström", "gypsy"] * 6),
    "ninety letters": "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2,
    "Vietnamese": "ĐỖ ẾỂ Ỗ huyết áp tại nhà",
}


def card(title: str, shape_name: str = "og", mark=None, **colors: str) -> bytes:
    shape = formats()[shape_name]
    words = {
        "title": title,
        "author": "Your Name, MD",
        "credentials": "Family medicine",
        "category": "Heart health",
        "site": "Your Practice",
    }
    placed = layout(shape, kinds()["text"], words, measure, mark.size if mark else None)
    return draw(placed, shape, colors_of(Settings(card_colors=colors)), mark)


def parts(png: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], 8
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        kind, body = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        assert zlib.crc32(kind + body) == int.from_bytes(png[place + 8 + length : place + 12 + length], "big")
        found.append((kind, body))
        place += 12 + length
    return found


def rows(png: bytes) -> list[bytes]:
    """The palette index of each pixel, by row, without Pillow: half a byte each, in rows that are not filtered."""
    width, bits = int.from_bytes(png[16:20], "big"), png[24]
    raw = zlib.decompress(b"".join(body for kind, body in parts(png) if kind == b"IDAT"))
    lines = [raw[start : start + width // 2 + 1] for start in range(0, len(raw), width // 2 + 1)]
    assert (bits, {line[0] for line in lines}) == (4, {0})
    return [bytes(int(digit, 16) for digit in line[1:].hex()) for line in lines]


def a_logo(mode: str = "RGBA", kind: str = "PNG", size: tuple[int, int] = (300, 300)) -> bytes:
    picture = Image.new("RGBA", size, (0, 0, 0, 0) if mode == "RGBA" else "white")
    ImageDraw.Draw(picture).ellipse((size[0] // 3, size[1] // 3, size[0] - 20, size[1] - 20), fill="red")
    file = io.BytesIO()
    picture.convert(mode).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("shape", formats().values(), ids=lambda shape: shape.name)
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_card_is_a_small_flat_png_of_its_format_without_metadata(title, shape):
    png = card(title, shape.name, logo(a_logo(), (220, 56), PAPER))
    (_, header), *_ = found = parts(png)
    assert {kind for kind, _ in found} == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
    assert (int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")) == (
        shape.width,
        shape.height,
    )
    assert header[8:] == bytes([8, 3, 0, 0, 0])
    assert len(png) < 40_000 * max(1, shape.width * shape.height / (1200 * 630))
    assert Image.open(io.BytesIO(png)).mode == "P"


@pytest.mark.parametrize("shape", formats())
@pytest.mark.parametrize("mark", [None, logo(a_logo(), (220, 56), PAPER)], ids=["no logo", "a logo"])
def test_a_flat_card_holds_nothing_but_pixels_of_colours_that_it_has(shape, mark):
    png = card("Measuring blood pressure at home", shape, mark)
    assert proven(png)
    shown = Image.open(io.BytesIO(png))
    shown.load()
    assert shown.getextrema()[1] < len(shown.getpalette()) // 3


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_ink_stands_in_the_safe_area_and_the_lower_band_is_plain(title):
    og = formats()["og"]
    lines = rows(card(title))
    inside = [y for y, line in enumerate(lines) if len(set(line)) > 1]
    columns = [x for line in lines for x in range(og.width) if line[x] != line[0]]
    assert og.safe.top <= min(inside)
    assert max(inside) < og.safe.bottom
    assert og.safe.left <= min(columns)
    assert max(columns) < og.safe.right


def test_two_processes_draw_the_same_bytes():
    code = (
        "import sys; from test_draw import TITLES, card, logo, a_logo, PAPER\n"
        "for title in TITLES.values():\n"
        "    sys.stdout.buffer.write(card(title, mark=logo(a_logo('RGB', 'JPEG'), (220, 56), PAPER)))"
    )
    here = Path(__file__).parent
    paths = [str(here), str(here.parent.parent)]
    command = [sys.executable, "-B", "-c", f"import sys; sys.path[:0] = {paths}\n{code}"]
    one, other = (subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2))
    assert one == other
    assert one.count(b"IEND") == len(TITLES)


def test_bytes_do_not_depend_on_whether_a_machine_has_raqm():
    assert font(30, "Bold").layout_engine == ImageFont.Layout.BASIC


def test_the_chosen_colours_are_the_cards():
    png = card("Title", background="#10333b", accent="#f2b84b")
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    assert picture.getpixel((0, 0)) == (0x10, 0x33, 0x3B)
    assert picture.getpixel((600, 629)) == (0xF2, 0xB8, 0x4B)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGBA", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG"), ("L", "PNG"), ("P", "PNG"), ("I;16", "PNG")],
)
def test_a_logo_of_any_kind_goes_on_a_card_in_its_box(mode, kind):
    data = a_logo("L", kind) if mode == "I;16" else a_logo(mode, kind)
    if mode == "I;16":
        file = io.BytesIO()
        Image.new("I;16", (300, 100), 30_000).save(file, "PNG")
        data = file.getvalue()
    mark = logo(data, (220, 56), PAPER)
    assert mark.size[0] <= 220
    assert mark.size[1] <= 56
    assert card("Title", mark=mark) != card("Title")


def test_empty_margins_of_a_logo_are_cut_and_a_small_one_is_not_enlarged():
    assert logo(a_logo(size=(60, 60)), (220, 56), PAPER).size == (21, 21)


def test_white_around_a_jpeg_logo_becomes_the_cards_background():
    mark = logo(a_logo("RGB", "JPEG"), (220, 56), (250, 240, 220))
    assert all(
        abs(a - b) < 6
        for a, b in zip(mark.picture.convert("RGB").getpixel((0, 0)), (250, 240, 220), strict=True)
    )


INKS = {"dark": (20, 30, 40), "white": (255, 255, 255), "grey": (128, 128, 128)}
BACKGROUNDS = {"paper": PAPER, "night": (16, 51, 59), "black": (0, 0, 0), "grey": (120, 120, 120)}


@pytest.mark.parametrize("background", BACKGROUNDS.values(), ids=BACKGROUNDS)
@pytest.mark.parametrize("ink", INKS.values(), ids=INKS)
def test_a_transparent_logo_is_seen_on_every_background(ink, background):
    picture = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((100, 20, 200, 80), fill=ink)
    file = io.BytesIO()
    picture.save(file, "PNG")
    mark = logo(file.getvalue(), (220, 56), background)
    assert mark.size[0] <= 220
    assert mark.size[1] <= 56
    shown = mark.picture.convert("RGB")
    around = shown.getpixel((shown.width // 2, 0))
    behind = background if around == shown.getpixel((shown.width // 2, shown.height // 2)) else around
    assert contrast(shown.getpixel((shown.width // 2, shown.height // 2)), behind) >= 3


def test_a_logo_that_is_seen_as_it_is_gets_no_panel():
    assert logo(a_logo(size=(60, 60)), (220, 56), (0, 0, 0)).size == (21, 21)


def test_a_white_jpeg_logo_stays_white_on_a_dark_background():
    mark = logo(a_logo("RGB", "JPEG"), (220, 56), (0, 0, 0))
    assert contrast(mark.picture.convert("RGB").getpixel((0, 0)), (0, 0, 0)) > 20


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"<svg/>", "is not a JPEG, PNG, WebP or GIF"),
        (a_logo()[:300], "is broken or cut short"),
        (a_logo()[:40] + bytes(200), "is broken or cut short|is not a JPEG"),
        (a_logo("1", "PNG", (8000, 7000)), "8000 x 7000 pixels; that is too large"),
        (bytes(128) + b"DICM", "is a DICOM file"),
    ],
    ids=["nothing", "svg", "cut off", "damaged", "56 million pixels", "DICOM"],
)
def test_a_broken_logo_says_why(data, why):
    with pytest.raises(BadLogo, match=why):
        logo(data, (220, 56), PAPER)


def test_a_logo_without_any_ink_says_so():
    file = io.BytesIO()
    Image.new("RGBA", (30, 30), (0, 0, 0, 0)).save(file, "PNG")
    with pytest.raises(BadLogo, match="is wholly transparent"):
        logo(file.getvalue(), (220, 56), PAPER)


def test_struck_words_have_a_line_through_them_from_end_to_end():
    og, colors = formats()["og"], colors_of(Settings())
    line = Line("myth", "all", 200, 300, 60, "Bold", "muted", Box(200, 255, 290, 315), struck=True)
    png = draw(Layout((line,)), og, colors)
    accent = colors.accent
    shown = Image.open(io.BytesIO(png)).convert("RGB")
    through = [y for y in range(255, 315) if all(shown.getpixel((x, y)) == accent for x in range(200, 290))]
    assert 2 <= len(through) <= 6
    assert 300 - 0.49 * 60 < min(through) < max(through) < 300
    assert contrast(accent, colors.background) >= LEAST_CONTRAST


@pytest.mark.parametrize("size", [28, 61, 96])
@pytest.mark.parametrize("path", ["", *(map(str, DEJAVU) if DEJAVU else [NO_KERNING])])
@pytest.mark.parametrize(
    "text", ["AVATo We, Ty", "“f” fi fl ffi j.", "jfW?\"'", "Ỗ huyết áp", "Жд ΆΈ ½ ≤ µ", "W\u0301"]
)
def test_a_line_put_together_of_letters_is_the_line_drawn_at_once(text, size, path):
    face = face_in(path) if path else FACE
    line = Line("title", text, 100, 150, size, "Bold", "text", Box(100, 50, 1100, 180))
    ours, at_once = Image.new("L", (1200, 200)), Image.new("L", (1200, 200))
    mask, corner = letters(line, face)
    ours.paste(mask, corner)
    ImageDraw.Draw(at_once).text((100, 150), text, 255, face.font(size, "Bold"), anchor="ls")
    at_once = ImageChops.offset(at_once, 100 - at_once.getbbox()[0], 0)
    assert ImageChops.difference(ours, at_once).getbbox() is None


@pytest.mark.parametrize("text", ["Éñü¿", "αβγ", "Жд", "ếộ", "“”–…≤µ½"])
def test_the_font_has_latin_greek_cyrillic_vietnamese_and_signs(text):
    assert not [character for character in text if lacks(character)]


@pytest.mark.parametrize("character", "好ع🩺\u0e01")
def test_the_font_says_what_it_lacks(character):
    assert lacks(character)
