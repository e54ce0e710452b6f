"""Old addresses: read strictly, and none in the place of another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import PRESSURE

from plugins import front_matter
from plugins.checks import addresses
from plugins.checks.aliases import aliases
from plugins.checks.checked import Checked, Source
from plugins.feeds.addresses import file_of, redirect_lines
from plugins.settings import Settings


def source(name: str, *old: str) -> Source:
    listed = "".join(f"    /{each}\n" for each in old)
    text = f"Title: about old/ things\nAliases:\n{listed}Date: 2026-03-01\n\nSee old/.\n"
    return Source(f"content/{name}.md", text, save_as=f"{name}/index.html", aliases=old)


def faults(*sources: Source, statics: frozenset[str] = frozenset()) -> list[str]:
    found = aliases(Checked(Settings(), sources=sources, statics=statics))
    return [f"{each.path}:{each.line}:{each.col} {each.message}" for each in found]


def test_old_addresses_that_nobody_else_has_are_fine() -> None:
    assert faults(source("a", "old/", "2019/a.html"), source("b", "older/", "es/old/")) == []


@pytest.mark.parametrize(
    ("old", "why"),
    [
        ("b/", "is taken already by content/b.md"),
        ("B/", "is taken already by content/b.md"),
        ("a/", "is taken already by content/a.md"),
        ("topics/heart/", 'begins with "topics", which the site uses itself'),
        ("Feeds/", 'begins with "feeds", which the site uses itself'),
        ("_redirects/", 'begins with "_redirects", which the site uses itself'),
        ("page/2/", 'begins with "page", which the site uses itself'),
        ("files/list.html", "is taken already by content/files/list.html"),
        ("files/list.html/more/", "is taken already by content/files/list.html"),
        ("x" * 201 + "/", "is too long for a file's name"),
    ],
)
def test_an_old_address_in_the_place_of_something_is_an_error_at_its_line(old: str, why: str) -> None:
    found = faults(source("a", "fine/", old), source("b"), statics=frozenset({"content/files/list.html"}))
    assert found == [f"content/a.md:4:6 the old address {why}"]


def test_an_old_address_of_two_articles_is_an_error_in_the_second() -> None:
    assert faults(source("a", "old/"), source("b", "old/")) == [
        "content/b.md:3:6 the old address is taken already by content/a.md"
    ]


def test_the_sites_own_pages_in_another_language_are_the_sites_too() -> None:
    spanish = replace(PRESSURE, lang="es")
    taken = (
        source("a", "es/search/"),
        Source("content/b.md", "Slug: search", save_as="es/search/index.html"),
    )
    checked = Checked(Settings(), sources=taken, entries=(spanish,))
    said = 'begins with "search", which the site uses itself'
    assert [each.message for each in aliases(checked)] == [f"the old address {said}"]
    assert [each.message for each in addresses.reserved(checked)] == [f"its address {said}"]
    assert not list(aliases(replace(checked, entries=(PRESSURE,), sources=taken[:1])))


def test_an_old_file_where_another_needs_a_folder_is_an_error() -> None:
    assert len(faults(source("a", "old.html"), source("b", "old.html/more/"))) == 1
    assert len(faults(source("a", "old.html/more/"), source("b", "old.html"))) == 1


def read(written: str) -> tuple:
    head, found = front_matter.read(
        f"Title: A\nDate: 2026-03-01\nAliases: {written}\n\nText.\n", "a.md", True
    )
    return head.fields.get("aliases", ()), [each.line for each in found if each.level == "error"]


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/old-name/", "old-name/"),
        ("old-name", "old-name/"),
        ("/2019/03/old.html", "2019/03/old.html"),
        ("/old/index.html", "old/"),
        ("/post.php", "post.php/"),
        ("/caf%C3%A9/", "café/"),
        ("/es/sueño/", "es/sueño/"),
    ],
)
def test_an_old_address_is_read_in_each_way_that_people_write_it(written: str, path: str) -> None:
    assert read(written) == ((path,), [])


@pytest.mark.parametrize(
    "written",
    [
        *("/", "//", "../up/", "/a/../../b/", "/a//b/", "https://other.example/a/", "//other.example/a/"),
        *("/?p=12", "/a/?b=c", "/a/#b", "/*", "/:slug/", "/a b/", "/.hidden/", "\\a", "/%00/", "/%2e%2e/"),
    ],
)
def test_an_old_address_that_can_be_no_page_of_the_site_stops_the_article_with_its_line(written: str) -> None:
    assert read(written) == ((), [3])


def test_each_old_address_is_a_file_and_lines_for_hosts_that_read_rules() -> None:
    assert (file_of("old/"), file_of("old.html")) == ("old/index.html", "old.html")
    moved = [("sueño/", "https://test.example/blog/new/"), ("a.html", "https://test.example/blog/new/")]
    assert list(redirect_lines(moved, "https://test.example/blog")) == [
        "/blog/sue%C3%B1o/ https://test.example/blog/new/ 301\n",
        "/blog/sue%C3%B1o https://test.example/blog/new/ 301\n",
        "/blog/a.html https://test.example/blog/new/ 301\n",
    ]
