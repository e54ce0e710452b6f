"""Cards to be looked at: with their boxes drawn over them, and many on a sheet."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from plugins.og_cards.design import Box, formats, kinds
from plugins.og_cards.drawing import sheet
from plugins.og_cards.drawing.faces import FACE
from plugins.og_cards.drawing.overlay import overlaid
from plugins.og_cards.drawing.sheet import Group, sheets
from plugins.og_cards.layout import layout

WHITE = (255, 255, 255)


def card(width: int = 1200, height: int = 630, mode: str = "P") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), WHITE).convert(mode).save(file, "PNG" if mode == "P" else "JPEG")
    return file.getvalue()


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


@pytest.mark.parametrize("name", formats())
def test_the_overlay_reddens_what_is_outside_the_safe_area_and_nothing_inside(name: str) -> None:
    shape = formats()[name]
    placed = layout(shape, kinds()["text"], {"title": "Sleep"}, FACE.measure)
    shown = opened(overlaid(card(shape.width, shape.height), placed, shape))
    safe = shape.safe
    assert shown.size == (shape.width, shape.height)
    outside = [(0, 0), (safe.left - 1, safe.top), (safe.right, safe.bottom - 1), (safe.left, safe.bottom)]
    assert [shown.getpixel(place)[1] < 200 for place in outside] == [True] * 4
    assert shown.getpixel((safe.right - 20, safe.bottom - 20)) == WHITE


def test_the_overlay_frames_every_line_where_the_layout_put_it() -> None:
    shape = formats()["og"]
    words = {"title": "Ask about sleep " * 4, "author": "Your Name, MD", "category": "Sleep"}
    placed = layout(shape, kinds()["text"], words, FACE.measure, (100, 40))
    shown = opened(overlaid(card(mode="RGB"), placed, shape))
    boxes: list[Box] = [line.box for line in placed.lines] + [placed.logo]
    assert len(boxes) >= 5
    for box in boxes:
        red, green, blue = shown.getpixel(((box.left + box.right) // 2, box.bottom - 1))
        assert (red > 200, green < 180, blue < 60) == (True, True, True)


def test_a_sheet_shows_each_card_once_at_one_height() -> None:
    shown = opened(*sheets([Group("One", [("a", card()), ("b", card(1080, 1920, "RGB"))])]))
    row = [shown.getpixel((x, 2 * sheet.GAP + sheet.HEADING + sheet.HEIGHT // 2)) for x in range(shown.width)]
    assert row.count(WHITE) == round(1200 * sheet.HEIGHT / 630) + round(1080 * sheet.HEIGHT / 1920)


def test_more_cards_than_fit_beside_each_other_go_on_below() -> None:
    few, many = (opened(*sheets([Group("One", [("a", card())] * count)])) for count in (4, 5))
    assert sheet.WIDTH - sheet.HEIGHT < few.width == many.width <= sheet.WIDTH
    assert many.height - few.height == sheet.HEIGHT + sheet.CAPTION + 2 * sheet.GAP


def test_a_sheet_grows_no_longer_than_programs_open(monkeypatch) -> None:
    monkeypatch.setattr(sheet, "LONGEST", 900)
    made = list(sheets(Group(str(number), [("a", card())]) for number in range(7)))
    assert len(made) == 4
    assert max(opened(one).height for one in made) <= 900 + sheet.GAP


def test_the_same_cards_give_the_same_sheet() -> None:
    groups = [Group("One", [("a", card())])]
    assert list(sheets(groups)) == list(sheets(groups))
