"""The search in a real Chromium, under the policy that the site's own `_headers` asks for."""

from __future__ import annotations

import pytest

from plugins.site_pages.index import installed

pytestmark = pytest.mark.skipif(
    not installed(), reason="NO SEARCH WAS TESTED: install pagefind_bin (it is in requirements-dev.txt)"
)
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture
def page(window, whole):
    """A page in which nothing may be asked of another host, and of which the browser has nothing to complain."""
    opened = window(**PHONE)
    opened.at = whole.address
    yield opened
    assert opened.elsewhere == []
    assert opened.complaints == []


def found(page) -> list[str]:
    page.locator("#found:not(:empty)").wait_for()
    return page.locator(".found h2 a").all_text_contents()


def test_words_in_an_address_are_searched_for_at_once(page) -> None:
    page.goto(f"{page.at}/search/?q=cuff")
    titles = found(page)
    assert titles
    assert page.locator("#found").inner_text().endswith("for “cuff”")
    page.locator(".found a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").inner_text() == titles[0]


def test_spanish_words_are_found_without_their_accents(page) -> None:
    page.goto(f"{page.at}/es/search/?q=presion")
    assert found(page)
    assert page.locator("#found").inner_text().endswith("para «presion»")
    assert all("/es/" in link.get_attribute("href") for link in page.locator(".found a").all())


def test_somebody_who_types_hears_how_much_was_found(page) -> None:
    page.goto(f"{page.at}/search/")
    assert page.locator("#found").get_attribute("role") == "status"
    page.get_by_role("searchbox").focus()
    page.keyboard.type("cuff")
    assert found(page)
    assert page.url.endswith("/search/?q=cuff")


def test_what_is_not_there_is_said_and_never_taken_for_markup(page) -> None:
    page.goto(f"{page.at}/search/?q=%3Cqqzzvv%3E")
    assert found(page) == []
    assert "Nothing was found for “<qqzzvv>”." in page.locator("#found").inner_text()


def test_a_lost_reader_searches_from_any_depth(page) -> None:
    page.goto(f"{page.at}/no/such/page/")
    page.complaints.clear()  # that this address isn't there is the point
    page.get_by_role("searchbox").fill("cuff")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=cuff")
    assert found(page)


def test_without_the_index_the_page_says_so_and_leads_on(page) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{page.at}/search/?q=cuff")
    assert found(page) == []
    assert "does not work" in page.locator("#found").inner_text()
    assert page.locator("main nav a").count() >= 2
    page.complaints.clear()  # that the index isn't there is the point
