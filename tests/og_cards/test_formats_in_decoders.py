"""Every kind in every format, opened by programs that have nothing to do with the one that drew it.

The walk over a file's parts always runs. The others are skipped, loudly, where a machine lacks the program.
"""

from __future__ import annotations

import base64
import io
import json
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from conftest import PRESSURE
from PIL import Image

from plugins.og_cards.colors import colors_of
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.drawing import flat, photo
from plugins.og_cards.drawing.faces import FACE
from plugins.og_cards.layout import layout
from plugins.og_cards.words import words_of
from plugins.settings import Settings

ENTRY = replace(
    PRESSURE,
    claim="One high reading means that you need a tablet.",
    verdict="false",
    key_points=("Sit still for 5 minutes before you measure.",),
    html="<h2>How often should I measure?</h2><blockquote><p>Both readings help your doctor.</p></blockquote>",
)
ALL = list(product(formats(), kinds()))
MOST_BYTES = 300_000
JPEG_PARTS = {0xD8, 0xD9, 0xE0, 0xDB, 0xC2, 0xC4, 0xDA, 0xDD}
"""Start, end, JFIF, tables, a progressive frame, scans: no EXIF, XMP, profile or comment."""
SECRET = b"Jane's phone"


def telling_picture() -> bytes:
    """A photo that says where, when and by whom it was taken, in every way that a JPEG can."""
    exif = Image.Exif()
    exif[0x010F], exif[0x9003] = SECRET.decode(), "2026:01:01 10:00:00"
    exif.get_ifd(0x8825)[1] = "N"
    picture = Image.radial_gradient("L").convert("RGB").resize((1600, 1200))
    file = io.BytesIO()
    picture.save(
        file, "JPEG", exif=exif, comment=SECRET, icc_profile=b"profile" + SECRET, xmp=b"<x>" + SECRET
    )
    assert file.getvalue().count(SECRET) == 4
    return file.getvalue()


def drawn(format_name: str, kind_name: str) -> bytes:
    shape, kind = formats()[format_name], kinds()[kind_name]
    placed = layout(shape, kind, words_of(ENTRY, Settings(), kind_name), FACE.measure)
    if kind.type == "image/jpeg":
        return photo.draw_on(telling_picture(), None, placed, shape, colors_of(Settings()))
    return flat.draw(placed, shape, colors_of(Settings()))


def extension(kind_name: str) -> str:
    return {"image/png": "png", "image/jpeg": "jpg"}[kinds()[kind_name].type]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("cards")
    for format_name, kind in ALL:
        (made / f"{format_name}-{kind}.{extension(kind)}").write_bytes(drawn(format_name, kind))
    return made


def said_by(program: str, *arguments: str | Path) -> str:
    """What a program prints. Without it the test is skipped, and says what was not looked at."""
    found = shutil.which(program)
    if not found:
        pytest.skip(
            f"NO CARD WAS OPENED BY {program.upper()}: install it (Debian: apt-get install {program})"
        )
    ran = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def png_parts(data: bytes) -> list[bytes]:
    kinds_found, place = [], 8
    while place < len(data):
        kinds_found.append(data[place + 4 : place + 8])
        place += 12 + int.from_bytes(data[place : place + 4], "big")
    return kinds_found


def jpeg_parts(data: bytes) -> list[tuple[int, bytes]]:
    """The markers of a JPEG with what they hold; in a scan, FF 00 is a byte of the picture and D0 to D7 begin anew."""
    found, place = [], 0
    while place < len(data):
        marker = data[place + 1]
        assert data[place] == 0xFF
        length = 0 if marker in (0xD8, 0xD9) else int.from_bytes(data[place + 2 : place + 4], "big")
        found.append((marker, data[place + 4 : place + 2 + length]))
        place += 2 + length
        while marker == 0xDA and (data[place] != 0xFF or data[place + 1] in (0, *range(0xD0, 0xD8))):
            place += 1
    return found


@pytest.mark.parametrize(("format_name", "kind"), ALL)
def test_a_card_is_one_whole_file_with_nothing_beside_the_picture(folder, format_name, kind) -> None:
    data = (folder / f"{format_name}-{kind}.{extension(kind)}").read_bytes()
    shape = formats()[format_name]
    assert len(data) <= MOST_BYTES
    assert SECRET not in data
    if extension(kind) == "png":
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        assert set(png_parts(data)) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
        size, depth, color = (data[16:20], data[20:24]), data[24], data[25]
        assert [int.from_bytes(side, "big") for side in size] == [shape.width, shape.height]
        assert (depth in (4, 8), color) == (True, 3)
        return
    parts = jpeg_parts(data)
    assert {marker for marker, _ in parts} <= JPEG_PARTS
    assert (parts[0][0], parts[-1][0]) == (0xD8, 0xD9)
    frame = next(body for marker, body in parts if marker == 0xC2)
    assert [int.from_bytes(frame[3:5], "big"), int.from_bytes(frame[1:3], "big")] == [
        shape.width,
        shape.height,
    ]
    assert (frame[0], frame[5]) == (8, 3)


def test_pngcheck_finds_no_fault(folder) -> None:
    cards = sorted(folder.glob("*.png"))
    lines = [line for line in said_by("pngcheck", *cards).splitlines() if line.startswith("OK:")]
    assert len(lines) == len(cards) > 0
    for card, line in zip(cards, lines, strict=True):
        shape = formats()[card.name.split("-")[0]]
        assert f"{shape.width}x{shape.height}" in line
        assert "bit palette" in line


def test_jpeginfo_finds_no_fault(folder) -> None:
    cards = sorted(folder.glob("*.jpg"))
    rows = json.loads(said_by("jpeginfo", "--check", "--json", *cards))
    assert [row["status"] for row in rows] == ["OK"] * len(cards)
    assert cards
    for card, row in zip(cards, rows, strict=True):
        shape = formats()[card.name.split("-")[0]]
        assert (row["width"], row["height"], row["color_depth"]) == (shape.width, shape.height, "24bit")


OF_THE_FILE = {"SourceFile", "ExifTool", "File", "System", "Composite", "JFIF"}
OF_THE_PIXELS = {
    *("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "Palette"),
}


def test_exiftool_finds_no_metadata(folder) -> None:
    rows = json.loads(said_by("exiftool", "-json", "-G1", *sorted(folder.iterdir())))
    assert len(rows) == len(ALL)
    for row in rows:
        more = [name.split(":") for name in row if name.split(":")[0] not in OF_THE_FILE]
        assert [name for _group, name in more if name not in OF_THE_PIXELS] == [], row["SourceFile"]


def test_a_browser_shows_every_card(folder, chromium) -> None:
    page = chromium.new_page()
    show = """async (address) => {
        const image = new Image(); image.src = address; await image.decode();
        return [image.naturalWidth, image.naturalHeight];
    }"""
    for card in sorted(folder.iterdir()):
        shape, held = formats()[card.name.split("-")[0]], base64.b64encode(card.read_bytes()).decode()
        media = "image/png" if card.suffix == ".png" else "image/jpeg"
        assert page.evaluate(show, f"data:{media};base64,{held}") == [shape.width, shape.height], card.name
    page.close()
