"""How pages look in a real Chromium, which gets every file from the built site. `tests/browser` judges every kind."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

HOME = "https://test.example/"
LOOKS = {
    "phone, light": {"viewport": {"width": 320, "height": 640}, "color_scheme": "light"},
    "desktop, dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
}


@pytest.fixture
def window(chromium, site: Path) -> Iterator:
    """`window(**look)`: a page in a window of its own, which reaches nothing but the built site."""
    contexts = []

    def opened(**look: object):
        contexts.append(chromium.new_context(**look))
        page = contexts[-1].new_page()

        def answer(route) -> None:
            url = route.request.url
            if not url.startswith(HOME):
                route.abort()
                return
            file = site / unquote(urlsplit(url).path).lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            route.fulfill(body=file.read_bytes(), content_type=kind)

        contexts[-1].route("**/*", answer)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    "places", ["header nav a", "main .button, .chips a, .translations a", "footer .links a"]
)
def test_what_is_pressed_with_a_thumb_is_44_pixels_high(window, places: str) -> None:
    page = window(**LOOKS["phone, light"])
    page.goto(HOME + "pressure/")
    boxes = [place.bounding_box() for place in page.locator(places).all()]
    assert boxes
    assert min(box["height"] for box in boxes) >= 44


def test_the_text_is_large_and_its_lines_are_short(window) -> None:
    page = window(**LOOKS["desktop, dark"])
    page.goto(HOME + "pressure/")
    size, wide = page.evaluate(
        "(p => [parseFloat(getComputedStyle(p).fontSize), p.getBoundingClientRect().width])"
        "(document.querySelector('.e-content > p'))"
    )
    assert 18 <= size <= 20
    assert wide / size <= 36


def test_on_paper_a_dark_page_is_black_on_white(window) -> None:
    page = window(**LOOKS["desktop, dark"])
    page.goto(HOME + "pressure/")
    page.emulate_media(media="print")
    colours = "(s => [s.backgroundColor, s.color])(getComputedStyle(document.body))"
    assert page.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert not page.locator("nav").first.is_visible()
