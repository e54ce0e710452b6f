"""The way from the home page to a page."""

from __future__ import annotations

from types import SimpleNamespace

from plugins.site_pages.breadcrumbs import above, crumbs
from plugins.site_pages.kinds import SitePage

HOME = "https://test.example"
TOPICS = SitePage("topics", "topics/", "en")
HEART = SimpleNamespace(name="Heart", url="topics/heart/")
ARTICLE = SimpleNamespace(title="Pressure", url="pressure/", category=HEART)
WORDS = {"home": "Home", "topics": "Topics", "series": "Series"}


def page_of(kind: str) -> SitePage | None:
    return TOPICS if kind == "topics" else None


def way(kind: str, shown: object, topics: tuple = (HEART,)) -> list[tuple[str, str]]:
    steps = (*above(kind, shown, page_of, topics), shown)
    return [(crumb.label, crumb.address) for crumb in crumbs(steps, WORDS.__getitem__, HOME)]


def test_an_article_stands_under_its_topic() -> None:
    assert way("article", ARTICLE) == [
        ("Home", f"{HOME}/"),
        ("Topics", f"{HOME}/topics/"),
        ("Heart", f"{HOME}/topics/heart/"),
        ("Pressure", f"{HOME}/pressure/"),
    ]


def test_an_article_whose_topic_has_no_page_stands_under_the_home_page() -> None:
    assert [label for label, _ in way("article", ARTICLE, topics=())] == ["Home", "Pressure"]


def test_a_topic_stands_under_all_topics() -> None:
    assert [label for label, _ in way("category", HEART)] == ["Home", "Topics", "Heart"]


def test_a_keyword_stands_under_the_home_page_where_no_page_lists_keywords() -> None:
    assert [label for label, _ in way("tag", HEART)] == ["Home", "Heart"]


def test_a_page_is_named_by_its_title_or_else_by_the_word_for_its_kind() -> None:
    walking = SitePage("one_series", "series/walking/", "en", title="Walking", parent="topics")
    assert [label for label, _ in way("page", walking)] == ["Home", "Topics", "Walking"]
    assert [label for label, _ in way("page", TOPICS)] == ["Home", "Topics"]
