"""Every kind of page in a real browser, as its host sends it: open to everyone, private, and as wide as the window."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from whole_site import KINDS

READABLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 1280)]
WIDTHS = {"400 % of 1280": 320, "phone": 360, "200 % of 1280": 640, "tablet": 768, "desktop": 1280}
every_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)


@pytest.fixture
def page(window, whole, path):
    opened = window(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    opened.goto(f"{whole.address}/{path}")
    return opened


def narrowed(page, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    return page


@every_kind
def test_axe_finds_nothing_that_keeps_a_person_out(page) -> None:
    axe, found = Axe(), []
    for scheme, width in LOOKS:
        narrowed(page, width).emulate_media(color_scheme=scheme)
        response = axe.run(page, options={"runOnly": READABLE}).response
        assert response["passes"]
        for each in response["violations"]:
            found += [(scheme, width, each["id"], node["html"][:200]) for node in each["nodes"]]
    assert found == []


@every_kind
def test_no_other_host_is_asked_and_the_browser_has_nothing_to_complain_of(page) -> None:
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert page.elsewhere == []
    assert [
        said for said in page.complaints if "404 (Not Found)" not in said or "404.html" not in page.url
    ] == []


@pytest.mark.parametrize("path", [""])
def test_a_page_that_asks_another_host_or_breaks_its_policy_would_be_found(page) -> None:
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('style'), {textContent: 'a {}'}))"
    )
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.example/1.gif'}))")
    page.wait_for_timeout(100)
    assert any("style-src" in said for said in page.complaints)
    assert page.elsewhere or any("img-src" in said for said in page.complaints)


def test_an_old_address_leads_to_the_article(window, whole) -> None:
    page = window()
    page.goto(f"{whole.address}/old-address/")
    page.wait_for_url(f"{whole.address}/everything/")
    assert page.elsewhere == []


OVERFLOWING = """() => [...document.querySelectorAll('body *')]
    .filter(each => !each.closest('.scroll, pre, .skip') && each.getBoundingClientRect().right > innerWidth + 1)
    .map(each => each.outerHTML.slice(0, 120)).slice(0, 3)"""


@every_kind
def test_nothing_is_wider_than_the_window(page) -> None:
    """A window of 1280 pixels is one of 640 at 200 % zoom, and one of 320 at 400 % (WCAG 1.4.10)."""
    for name, width in WIDTHS.items():
        wide = narrowed(page, width).evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (name, page.evaluate(OVERFLOWING))


@every_kind
def test_letters_twice_as_large_still_fit(page) -> None:
    """Only the letters, as a reader sets them in the browser, without zoom (WCAG 1.4.4)."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (640, 1280):
        wide = narrowed(page, width).evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (width, page.evaluate(OVERFLOWING))


SMALL = """() => {
    const pressed = 'a[href], button, input, select, textarea, summary';
    const block = each => getComputedStyle(each).display.startsWith('inline') ? block(each.parentElement) : each;
    const words = node => [...node.childNodes].map(each => each.nodeType === Node.TEXT_NODE ? each.data
        : each.nodeType === Node.ELEMENT_NODE && !each.matches(pressed) ? words(each) : '').join('');
    const sentence = each => getComputedStyle(each).display === 'inline'
        && /[\\p{L}\\p{N}]/u.test(words(block(each)));
    return [...document.querySelectorAll(pressed)]
        .filter(each => each.checkVisibility() && !each.closest('.skip') && !sentence(each))
        .map(each => [each.outerHTML.slice(0, 120), each.getBoundingClientRect()])
        .filter(([html, box]) => box.width && (box.height < 24 || box.width < 24))
        .map(([html, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${html}`);
}"""
"""What can be pressed, isn't part of a sentence, and is less than 24 pixels wide or high (WCAG 2.5.8)."""


@every_kind
@pytest.mark.parametrize("width", [360, 1280])
def test_what_can_be_pressed_is_24_pixels_wide_and_high(page, width) -> None:
    assert narrowed(page, width).evaluate(SMALL) == []
