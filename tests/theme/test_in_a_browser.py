"""The pages in a real Chromium, which gets every file from the built site and nothing from anywhere else."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

HOME = "https://test.example/"
PATHS = (
    "",
    "pressure/",
    "es/pressure/",
    "correction/",
    "hostile/",
    "visit/",
    "topics/",
    "topics/heart/",
    "tags/",
    "archive/",
    "authors/your-name-md/",
    "corrections/",
    "publications/",
    "search/",
    "404.html",
)
READABLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
LOOKS = {
    "phone, light": {"viewport": {"width": 320, "height": 640}, "color_scheme": "light"},
    "desktop, dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
}


@pytest.fixture
def window(chromium, site: Path) -> Iterator:
    """`window(**look)`: a page in a window of its own; `page.asked_elsewhere` lists requests to other hosts."""
    contexts = []

    def opened(**look: object):
        contexts.append(chromium.new_context(**look))
        page = contexts[-1].new_page()
        page.asked_elsewhere = []

        def answer(route) -> None:
            url = route.request.url
            if not url.startswith(HOME):
                page.asked_elsewhere.append(url)
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


@pytest.mark.parametrize("look", LOOKS)
def test_every_kind_of_page_is_open_to_everyone_and_asks_nobody_else(window, look: str) -> None:
    """axe-core finds nothing, no page is wider than the window, no request leaves the site."""
    page, width = window(**LOOKS[look]), LOOKS[look]["viewport"]["width"]
    for path in PATHS:
        page.goto(HOME + path)
        found = Axe().run(page, options={"runOnly": READABLE}).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert page.asked_elsewhere == []


def test_the_first_key_press_offers_the_way_to_the_main_text(window) -> None:
    page = window(**LOOKS["phone, light"])
    page.goto(HOME + "pressure/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


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
