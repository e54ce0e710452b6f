"""Every kind of page with nothing but the keyboard."""

from __future__ import annotations

import pytest
from whole_site import KINDS

every_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
MARK = """chosen => [...document.querySelectorAll(chosen)].filter(each => each.checkVisibility())
    .map((each, number) => { each.dataset.number = number; return each.outerHTML.slice(0, 120); })"""
FOCUSED = """() => {
    const each = document.activeElement;
    if (each === document.body) return {over: true};
    if (each.matches('iframe')) return {frame: true};
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {number: each.dataset.number, seen: ring && within, html: each.outerHTML.slice(0, 120)};
}"""


@pytest.fixture
def page(window, whole, path):
    opened = window(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    opened.goto(f"{whole.address}/{path}")
    return opened


@every_kind
def test_the_first_key_press_offers_the_way_to_the_main_text(page) -> None:
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "document.querySelector('main').compareDocumentPosition(document.activeElement)"
        " & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)"
    )


@every_kind
def test_everything_that_can_be_pressed_is_reached_in_its_order_and_seen(page) -> None:
    there = page.evaluate(MARK, PRESSED)
    reached = []
    for _press in range(len(there) + 5):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if "frame" in focused:  # what is within it is its own
            continue
        if "over" in focused or int(focused["number"]) in reached:
            break
        assert focused["seen"], f"no focus is seen on {focused['html']}"
        reached.append(int(focused["number"]))
    assert [there[number] for number in range(len(there)) if number not in reached] == []
    assert reached == sorted(reached)
