"""The digest of a page is another where, and only where, something that it may show is another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest
from pelican.contents import Article, Page
from pelican.paginator import Paginator
from pelican.settings import DEFAULT_CONFIG
from pelican.urlwrappers import Author, Category, Tag

from plugins.rebuild.shown import Pages, of_site
from plugins.rebuild.values import Unknown
from plugins.rendering.members import Members

NOW = datetime(2026, 3, 1, tzinfo=UTC)
OWN = {**DEFAULT_CONFIG, "PATH": "/content", "SITEURL": "https://practice.example", "TIMEZONE": "UTC"}


def article(name: str, **fields: Any) -> Article:
    metadata = {"title": name.title(), "date": NOW, "category": Category("Heart", OWN), "slug": name} | fields
    made = Article(f"<p>{name}</p>", metadata, OWN, f"/content/{name}.md", {})
    made.entry = SimpleNamespace(html=made.content)
    return made


def page(name: str = "about", **fields: Any) -> Page:
    return Page(
        f"<p>{name}</p>", {"title": name.title(), "slug": name} | fields, OWN, f"/content/{name}.md", {}
    )


def digest(shown: dict[str, Any], *wanted: str, template: str = "article.html") -> str:
    """By a build of its own, which remembers nothing."""
    return Pages(b"site").made_from(template, wanted, {"output_file": "log/index.html"} | shown)


def with_related(**fields: Any) -> dict[str, Any]:
    shown = article("log")
    shown.related = (article("measure", **fields),)
    return {"article": shown}


def listed(*articles: Article, per_page: int = 2) -> dict[str, Any]:
    paginator = Paginator("index.html", "", list(articles), OWN, per_page)
    return {"articles_page": paginator.page(1), "articles_paginator": paginator}


SAME: dict[str, Callable[[], tuple[dict[str, Any], dict[str, Any], tuple[str, ...]]]] = {
    "nothing": lambda: ({"article": article("log")}, {"article": article("log")}, ("article",)),
    "what isn't asked for": lambda: ({"latest": [article("log")]}, {"latest": []}, ("article",)),
    "names in menus, which the site's digest has": lambda: ({"pages": ["a"]}, {"pages": ["b"]}, ("pages",)),
    "the articles of a tag": lambda: (tags("a"), tags("a", article("log")), ("tags",)),
    "another tag's page": lambda: (with_page("a"), with_page("a", "b"), ("with_page",)),
    "the order of a set": lambda: ({"set": {"a", "b", "c"}}, {"set": {"c", "b", "a"}}, ("set",)),
    "a list that knows its members": lambda: ({"list": Members("ab")}, {"list": asked()}, ("list",)),
    "the kit, which follows from the rest": lambda: (
        {"article": article("log", kit="a")},
        {"article": article("log", kit="b")},
        ("article",),
    ),
}

OTHER: dict[str, Callable[[], tuple[dict[str, Any], dict[str, Any], tuple[str, ...]]]] = {
    "a tag that is asked for": lambda: (tags("a"), tags("b"), ("tags",)),
    "its tag's page": lambda: (with_page("a"), with_page("b"), ()),
    "its text": lambda: ({"page": page()}, {"page": page(title="Us")}, ("page",)),
    "a field that is nobody's": lambda: (
        {"article": article("log")},
        {"article": article("log", mood="x")},
        ("article",),
    ),
    "a tag": lambda: (
        {"article": article("log", tags=[Tag("a", OWN)])},
        {"article": article("log", tags=[Tag("b", OWN)])},
        ("article",),
    ),
    "another article's title": lambda: (with_related(), with_related(title="Another"), ("article",)),
    "a translation": lambda: (
        {"article": translated("es")},
        {"article": translated("ar")},
        ("article",),
    ),
    "an article in a list": lambda: (
        listed(article("log")),
        listed(article("log", title="Another")),
        ("articles_page",),
    ),
    "how many pages a list has": lambda: (
        listed(article("log"), per_page=1),
        listed(article("log"), article("measure"), per_page=1),
        ("articles_page", "articles_paginator"),
    ),
    "the address, which functions ask for": lambda: ({}, {"output_file": "other/index.html"}, ()),
    "the article, which functions ask for": lambda: (
        {"article": article("log")},
        {"article": article("b")},
        (),
    ),
    "a list that is asked for": lambda: ({"latest": [article("log")]}, {"latest": []}, ("latest",)),
    "a picture in the text": lambda: ({"page": pictured(1)}, {"page": pictured(2)}, ("page",)),
}


def asked() -> Members:
    members = Members("ab")
    assert object() not in members
    return members


def tags(name: str, *articles: Article) -> dict[str, Any]:
    return {"tags": {Tag(name, OWN): list(articles)}}


def with_page(*names: str) -> dict[str, Any]:
    """A page of an article with the tag "a"."""
    return {"article": article("log", tags=[Tag("a", OWN)]), "with_page": {Tag(name, OWN) for name in names}}


def translated(lang: str) -> Article:
    made = article("log")
    made.translations = [article("log", lang=lang)]
    return made


def pictured(width: int) -> Page:
    made = page()
    made.pictures = (SimpleNamespace(src="a.png", width=width),)
    return made


@pytest.mark.parametrize("case", SAME)
def test_a_page_stays_where_nothing_that_it_shows_changed(case: str) -> None:
    one, other, wanted = SAME[case]()
    assert digest(one, *wanted) == digest(other, *wanted)


@pytest.mark.parametrize("case", OTHER)
def test_a_page_is_made_again_where_something_changed(case: str) -> None:
    one, other, wanted = OTHER[case]()
    assert digest(one, *wanted) != digest(other, *wanted)


def test_templates_tell_pages_apart() -> None:
    assert digest({}, template="page.html") != digest({}, template="article.html")


def test_what_cannot_be_written_down_is_made_again() -> None:
    with pytest.raises(Unknown):
        digest({"made": lambda: 1}, "made")


CONTEXT = {
    "SITENAME": "A site",
    "PLUGINS": ["plugins.reading.plugin"],
    "JINJA_GLOBALS": {},
    "ROUNDS_PREVIEW": False,
}


@pytest.mark.parametrize(
    "change",
    [
        {"SITENAME": "Another site"},
        {"NEW": ["a setting"]},
        {"ROUNDS_PREVIEW": True},
        {"JINJA_GLOBALS": {"hello": "Hello"}},
        {"pages": [page()]},
        {"authors": [(Author("Another", OWN), [])]},
        {"CARD_LOGO": "a.png", "static_content": {"a.png": SimpleNamespace(url="images/a.png")}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_all_pages_share_changes_them_all(change: dict[str, Any]) -> None:
    assert of_site(CONTEXT) != of_site(CONTEXT | change)


@pytest.mark.parametrize(
    "change",
    [
        {"OUTPUT_PATH": "/elsewhere"},
        {"ROUNDS_SETTINGS": object()},
        {"JINJA_GLOBALS": {"digest": of_site}},
        {"articles": [article("log")]},
        {"categories": [(Category("Sleep", OWN), [])]},
        {"newsletter": lambda: 1},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_no_page_shows_by_itself_changes_none(change: dict[str, Any]) -> None:
    assert of_site(CONTEXT) == of_site(CONTEXT | change)


@pytest.mark.parametrize(
    "change",
    [
        {"PLUGINS": ["plugins.reading.plugin", "another"]},
        {"JINJA_FILTERS": {"shout": str.upper}},
        {"THEME_TEMPLATES_OVERRIDES": ["templates"]},
        {"JINJA_GLOBALS": {"now": lambda: 1}},
        {"MADE": page},
    ],
    ids=lambda change: next(iter(change)),
)
def test_where_others_take_part_nobody_knows(change: dict[str, Any]) -> None:
    with pytest.raises(Unknown):
        of_site(CONTEXT | change)


def test_a_page_and_its_translations_name_each_other() -> None:
    one, other = page("privacy"), page("privacidad", lang="es")
    one.translations, other.translations = [other], [one]
    assert of_site(CONTEXT | {"pages": [one]}) != of_site(CONTEXT | {"pages": [page("privacy")]})


def test_mappings_that_cannot_be_changed_are_values_like_others() -> None:
    def shown(value: str) -> dict[str, Any]:
        return {"article": article("log", teasers=MappingProxyType({"x": value}))}

    assert digest(shown("a")) == digest(shown("a")) != digest(shown("b"))
