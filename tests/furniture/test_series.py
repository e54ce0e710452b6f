"""A series has an order; a slip in its numbers is found with file and line."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from furniture.entries import entry

from plugins.entry import Entry
from plugins.furniture.series import Series, findings, places


def part(key: str, number: int, name: str = "Walking", **fields: str) -> Entry:
    return entry(key, series=name, series_part=number, **fields)


def placed(*entries: Entry) -> dict[str, Series]:
    articles = [SimpleNamespace(entry=each) for each in entries]
    return {
        article.entry.key: series
        for article, series in places(articles, lambda name, lang: f"{lang}/{name}/")
    }


def key(article: SimpleNamespace | None) -> str | None:
    return article and article.entry.key


def test_each_part_knows_its_neighbours_and_how_many_there_are() -> None:
    series = placed(part("c", 3), part("a", 1), entry("alone"), part("b", 2))
    told = {
        name: (each.part, each.total, key(each.previous), key(each.next)) for name, each in series.items()
    }
    assert told == {"a": (1, 3, None, "b"), "b": (2, 3, "a", "c"), "c": (3, 3, "b", None)}
    assert [key(article) for article in series["b"].articles] == ["a", "b", "c"]


def test_a_series_has_one_address_however_its_name_is_capitalised() -> None:
    series = placed(part("a", 1, "Walking"), part("b", 2, "walking"))
    assert {(each.name, each.url) for each in series.values()} == {("Walking", "en/Walking/")}


def test_a_translation_is_in_a_series_of_its_own_language() -> None:
    series = placed(part("a", 1), part("b", 2), part("a-es", 1, lang="es"))
    assert (series["a-es"].total, series["a-es"].next, series["a-es"].url) == (1, None, "es/Walking/")


def test_where_a_part_is_not_out_yet_no_part_is_beyond_the_last() -> None:
    series = placed(part("a", 1), part("d", 4))
    assert (series["d"].part, series["d"].total, key(series["a"].next)) == (4, 4, "d")


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ([part("a", 1), part("b", 2)], []),
        (
            [entry("a", tags=(), series="Walking")],
            ["content/a.md:4:1: error: belongs to the series “Walking” and has no"],
        ),
        ([entry("a", series_part=2)], ["content/a.md:3:1: error: has a number in a series, and no series"]),
        (
            [part("a", 1), part("b", 1)],
            ["content/b.md:4:1: error: is part 1 of “Walking”, and so is content/a.md"],
        ),
        ([part("a", 1), part("a-es", 1, lang="es")], []),
        (
            [part("a", 1), part("c", 3)],
            ["content/c.md:4:1: advice: is part 3 of “Walking”, which has no part 2"],
        ),
        ([part("b", 2)], ["content/b.md:4:1: advice: is part 2 of “Walking”, which has no part 1"]),
    ],
)
def test_a_slip_in_the_numbers_is_found_at_its_line(entries: list[Entry], found: list[str]) -> None:
    said = [str(finding) for finding in findings(entries)]
    assert [line[: len(start)] for line, start in zip(said, found, strict=True)] == found
