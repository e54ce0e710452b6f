"""The sitemap: every public page once, in the form that search engines read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from plugins.feeds import sitemap
from plugins.feeds.sitemap import Page, files, is_listed, linked

SITE = "https://practice.example"
DAY = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
NAMES = {"s": sitemap.SITEMAPS, "x": sitemap.XHTML}


def made(*pages: Page) -> dict[str, etree._Element]:
    return {path: etree.fromstring(data) for path, data in files(pages, SITE)}


def test_a_page_is_listed_with_its_change_and_its_other_languages() -> None:
    languages = (("en", f"{SITE}/a/"), ("es", f"{SITE}/es/a/"))
    root = made(Page(f"{SITE}/a/", DAY, languages))["sitemap.xml"]
    assert root.findtext("s:url/s:loc", namespaces=NAMES) == f"{SITE}/a/"
    assert root.findtext("s:url/s:lastmod", namespaces=NAMES) == "2026-03-04T09:30:00+00:00"
    links = root.findall("s:url/x:link", NAMES)
    assert tuple((link.get("hreflang"), link.get("href")) for link in links) == languages
    assert {link.get("rel") for link in links} == {"alternate"}


def test_a_page_without_a_date_says_nothing_about_its_change() -> None:
    assert made(Page(f"{SITE}/"))["sitemap.xml"].find("s:url/s:lastmod", NAMES) is None


def test_addresses_are_encoded_and_escaped() -> None:
    root = made(Page(f"{SITE}/sueño & <más>/"))["sitemap.xml"]
    assert root.findtext("s:url/s:loc", namespaces=NAMES) == f"{SITE}/sue%C3%B1o%20&%20%3Cm%C3%A1s%3E/"


def test_the_order_of_pages_does_not_change_a_byte() -> None:
    pages = [Page(f"{SITE}/{name}/") for name in "cab"]
    assert dict(files(pages, SITE)) == dict(files(pages[::-1], SITE))


def test_more_pages_than_one_sitemap_holds_are_split_and_indexed() -> None:
    many = [Page(f"{SITE}/{number}/", DAY + timedelta(seconds=number)) for number in range(50_001)]
    parts = made(*many)
    assert [len(parts[f"sitemap-{number}.xml"]) for number in (1, 2)] == [50_000, 1]
    index = parts["sitemap.xml"]
    assert [loc.text for loc in index.iterfind("s:sitemap/s:loc", NAMES)] == [
        f"{SITE}/sitemap-1.xml",
        f"{SITE}/sitemap-2.xml",
    ]
    assert len(index.findall("s:sitemap/s:lastmod", NAMES)) == 2


HERE = f"{SITE}/a/"


@pytest.mark.parametrize(
    ("head", "listed"),
    [
        (f'<link rel="canonical" href="{HERE}">', True),
        ("<title>A</title>", True),
        (f'<link rel="canonical" href="{SITE}/b/">', False),
        ('<meta name="robots" content="noindex">', False),
        ('<meta name="robots" content="noindex, follow">', False),
        ('<meta name="robots" content="max-image-preview:large">', True),
    ],
)
def test_only_what_wants_to_be_found_under_its_address_is_listed(head: str, listed: bool) -> None:
    text = '<meta name="robots" content="noindex"> is how one says it.'
    assert is_listed(f"<html><head>{head}</head><body>{text}</body></html>", HERE) is listed


def test_a_list_links_to_what_stands_in_its_main_part() -> None:
    markup = '<nav><a href="/menu/">m</a></nav><main id="main"><a href="/a/?b=1&amp;c">a</a><a href="#x">x</a></main>'
    assert linked(markup) == {"/a/?b=1&c", ""}
