"""Lists that know their members: what Pelican asks of them costs as much for ten times the articles, ten times."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from pelican.generators import ArticlesGenerator
from pelican.settings import DEFAULT_CONFIG

from plugins.rendering import plugin
from plugins.rendering.members import Members, in_order


class Article:
    """Counts how often one is compared with another, which is what looking through a list does."""

    compared = 0

    def __init__(self, number: int):
        self.date = datetime(2020 + number % 5, 1 + number % 12, 1, tzinfo=UTC)
        self.category, self.tags, self.authors = "Heart", [f"tag {number % 7}"], ["Someone"]

    def __eq__(self, other: object) -> bool:
        Article.compared += 1
        return self is other

    __hash__ = None


def generator(count: int) -> Any:
    """Pelican's generator with so many articles, grouped as Pelican groups them."""
    own = ArticlesGenerator.__new__(ArticlesGenerator)
    plugin.begin_lists(own)
    own.settings = {
        **DEFAULT_CONFIG,
        "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/",
        "MONTH_ARCHIVE_SAVE_AS": "{date:%m}/",
    }
    own.settings |= {"YEAR_ARCHIVE_URL": "", "MONTH_ARCHIVE_URL": ""}
    own.articles = [Article(number) for number in range(count)]
    for article in own.articles:
        own.categories[article.category].append(article)
        own.tags[article.tags[0]].append(article)
        own.authors[article.authors[0]].append(article)
    own.dates = sorted(own.articles, key=lambda article: article.date, reverse=True)
    own.categories, own.authors = list(own.categories.items()), list(own.authors.items())
    own.period_archives = own._build_period_archives(own.dates, own.articles, own.settings)
    return own


def written(own: Any) -> list[dict[str, Any]]:
    """What Pelican would show on each page of tags, topics and authors."""
    shown: list[dict[str, Any]] = []
    own.context = {}
    own.get_template = lambda name: name
    own.tags = {SimpleNamespaceWithHash(name): those for name, those in own.tags.items()}
    own.categories = [(SimpleNamespaceWithHash(name), those) for name, those in own.categories]
    own.authors = [(SimpleNamespaceWithHash(name), those) for name, those in own.authors]
    for write in (own.generate_tags, own.generate_categories, own.generate_authors):
        write(lambda *_where, **said: shown.append(said))
    return shown


class SimpleNamespaceWithHash(SimpleNamespace):
    def __init__(self, name: str):
        super().__init__(name=name, slug=name, url=name, save_as=name, page_name=name)

    def __hash__(self) -> int:
        return hash(self.name)


@pytest.mark.parametrize("count", [50, 500])
def test_no_article_is_compared_with_another(count: int) -> None:
    own = generator(count)
    Article.compared = 0
    pages = written(own)
    assert len(pages) == 9
    assert Article.compared == 0


def test_each_list_by_date_holds_what_the_list_holds() -> None:
    for page in written(generator(50)):
        assert len(page["dates"]) == len(page["articles"])
        assert set(map(id, page["dates"])) == set(map(id, page["articles"]))
        assert [one.date for one in page["dates"]] == sorted(
            (one.date for one in page["articles"]), reverse=True
        )


def test_a_period_has_its_articles_in_both_orders() -> None:
    own = generator(50)
    place = {id(article): number for number, article in enumerate(own.articles)}
    years = own.period_archives["year"]
    assert [year["period"] for year in years] == [(2024,), (2023,), (2022,), (2021,), (2020,)]
    for period in (*years, *own.period_archives["month"]):
        assert [place[id(one)] for one in period["articles"]] == sorted(
            place[id(one)] for one in period["dates"]
        )


def test_a_list_knows_what_was_added_last() -> None:
    first, second = Article(1), Article(2)
    members = Members([first])
    assert first in members
    assert second not in members
    members.append(second)
    assert second in members
    assert in_order([second, first], {id(first): 0, id(second): 1})[0] is first
