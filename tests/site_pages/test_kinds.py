"""Which of the site's own pages are made, and where."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from conftest import PRESSURE, ROOT

from plugins.checks.addresses import RESERVED
from plugins.settings import Settings
from plugins.site_pages.kinds import KINDS, Kind, Site, site_pages
from plugins.translations.tables import read_tables

NOTHING = Site("en", (), (), (), Settings())


def article(lang: str = "en", series: object = None, **fields: object) -> SimpleNamespace:
    return SimpleNamespace(lang=lang, entry=replace(PRESSURE, lang=lang, **fields), series=series)


def made(*sites: Site) -> dict[str, list[str]]:
    """The addresses of the pages that are made, by kind."""
    found: dict[str, list[str]] = {}
    for page in site_pages(sites, "en"):
        found.setdefault(page.kind, []).append(page.url)
    return found


def test_a_site_without_articles_has_none_of_these_pages() -> None:
    assert site_pages([NOTHING], "en") == []


@pytest.mark.parametrize(
    ("kind", "site"),
    {
        "topics": replace(NOTHING, topics=(("Heart", [article()]),)),
        "tags": replace(NOTHING, keywords=(("statins", [article()]),)),
        "archive": replace(NOTHING, articles=(article(),)),
        "corrections": replace(NOTHING, articles=(article(claim="It is so.", verdict="false"),)),
        "videos": replace(NOTHING, articles=(article(video="https://video.example/1"),)),
        "publications": replace(NOTHING, settings=Settings(author_publications=("10.1/x",))),
        "search": replace(NOTHING, articles=(article(),), searchable=True),
    }.items(),
)
def test_a_kind_of_page_is_made_where_it_has_something_to_show(kind: str, site: Site) -> None:
    assert made(site)[kind] == [f"{kind}/"]


@pytest.mark.parametrize("kind", ["corrections", "videos", "series", "search", "publications"])
def test_a_kind_of_page_with_nothing_to_show_is_not_made(kind: str) -> None:
    plain = replace(NOTHING, articles=(article(), article(claim="A claim without a verdict")))
    assert kind not in made(plain)


def test_a_language_without_words_of_the_theme_has_no_page_that_only_they_would_name() -> None:
    series = SimpleNamespace(name="Walking", url="ar/series/walking/", articles=("first",))
    arabic = replace(NOTHING, lang="ar", articles=(article("ar", series=series),), searchable=True)
    assert set(made(arabic)) == {"series", "one_series", "subscribe", "search"}
    assert set(made(replace(arabic, worded=False))) == {"one_series"}


def test_a_series_has_a_page_of_its_own_with_its_articles_in_order() -> None:
    series = SimpleNamespace(name="Walking", url="series/walking/", articles=("first", "second"))
    site = replace(NOTHING, articles=(article(series=series), article(series=series)))
    [page] = [page for page in site_pages([site], "en") if page.kind == "one_series"]
    assert (page.title, page.url, page.items, page.parent) == (
        "Walking",
        "series/walking/",
        ("first", "second"),
        "series",
    )


def test_readers_of_another_language_search_in_theirs() -> None:
    sites = [replace(NOTHING, lang=lang, articles=(article(lang),), searchable=True) for lang in ("en", "es")]
    english, spanish = [page for page in site_pages(sites, "en") if page.kind == "search"]
    assert (english.save_as, spanish.save_as) == ("search/index.html", "es/search/index.html")
    assert [other.url for other in english.translations] == ["es/search/"]
    assert [other.url for other in spanish.translations] == ["search/"]


def test_a_page_that_is_one_for_all_languages_is_made_once() -> None:
    sites = [replace(NOTHING, lang=lang, articles=(article(lang),)) for lang in ("en", "es")]
    assert made(*sites)["archive"] == ["archive/"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_has_its_template_its_words_and_an_address_that_no_article_takes(kind: Kind) -> None:
    assert (ROOT / "theme/templates" / f"{kind.name}.html").is_file()
    for lang, table in read_tables(ROOT / "theme/translations").items():
        assert f"{kind.name}_description" in table, lang
        assert "{item" in kind.address or kind.name in table, lang
    assert "{item" in kind.address or kind.address.split("/")[0] in RESERVED


def test_the_kind_above_a_kind_stands_in_the_table() -> None:
    names = {kind.name for kind in KINDS}
    assert {kind.parent for kind in KINDS} - {""} <= names
