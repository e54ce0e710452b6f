"""Which files are made of a picture: never wider than itself, under names that change with its content."""

from __future__ import annotations

import pytest

from plugins.images.picture import picture
from plugins.images.reencode import Facts
from plugins.images.sizes import variants

DIGEST = "0123456789abcdef"


def made(path: str, width: int, moving: bool = False) -> list[tuple[int, str]]:
    return [(file.width, file.ending) for file in variants(path, DIGEST, Facts(width, 100, moving))]


@pytest.mark.parametrize(
    ("path", "width", "expected"),
    [
        ("images/a.jpg", 200, [(200, ".webp")]),
        ("images/a.jpg", 320, [(320, ".webp")]),
        ("images/a.JPG", 600, [(320, ".jpg"), (480, ".jpg"), (320, ".webp"), (480, ".webp"), (600, ".webp")]),
        ("images/a.png", 400, [(320, ".png"), (320, ".webp"), (400, ".webp")]),
        ("images/a.webp", 400, [(320, ".webp"), (400, ".webp")]),
        ("images/a.gif", 400, [(320, ".webp"), (400, ".webp")]),
    ],
)
def test_smaller_ones_are_made_in_the_own_format_and_all_as_webp(path, width, expected) -> None:
    assert made(path, width) == expected


def test_a_large_photo_has_four_widths_in_two_formats() -> None:
    assert made("a.jpeg", 4000) == [(w, e) for e in (".jpg", ".webp") for w in (320, 480, 800, 1280)]


def test_a_moving_picture_stays_as_it_is() -> None:
    assert made("images/a.gif", 900, moving=True) == []


def test_names_are_plain_and_change_with_the_content() -> None:
    facts = Facts(200, 100, False)
    [file] = variants("images/deep/My Photo, \u00e9t\u00e9 (2).jpg", DIGEST, facts)
    assert file.path == "images/sized/my-photo-t-2.0123456789-200.webp"
    assert (
        variants("images/\u5fc3.png", "f" * 20, facts)[0].path == "images/sized/picture.ffffffffff-200.webp"
    )


def test_the_picture_itself_is_the_widest_of_its_format_where_it_is_small_enough() -> None:
    facts = Facts(600, 300, False)
    shown = picture("images/a%20b.jpg", facts, variants("images/a b.jpg", DIGEST, facts), "https://t.example")
    assert shown.src == "https://t.example/images/a%20b.jpg"
    assert [part.split()[1] for part in shown.srcset.split(", ")] == ["320w", "480w", "600w"]
    assert shown.srcset.endswith("https://t.example/images/a%20b.jpg 600w")
    assert [part.split()[1] for part in shown.webp.split(", ")] == ["320w", "480w", "600w"]


@pytest.mark.parametrize("path", ["a.gif", "a.webp"])
def test_a_picture_of_other_formats_has_webp_beside_it_alone(path) -> None:
    facts = Facts(600, 300, False)
    shown = picture(path, facts, variants(path, DIGEST, facts), "")
    assert (shown.srcset, shown.webp.count("w,")) == ("", 2)


def test_a_picture_narrower_than_all_widths_offers_webp_or_itself() -> None:
    facts = Facts(200, 100, False)
    shown = picture("a.png", facts, variants("a.png", DIGEST, facts), "")
    assert (shown.srcset, shown.webp) == ("", "/images/sized/a.0123456789-200.webp 200w")
