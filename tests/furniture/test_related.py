"""Related articles are about the same, and finding them takes no time that grows with the square of the site."""

from __future__ import annotations

from time import perf_counter

import pytest
from furniture.entries import entry

from plugins.entry import Entry
from plugins.furniture.related import MOST, related


def test_a_rare_tag_in_common_counts_more_than_common_ones_and_a_topic_least() -> None:
    site = [
        entry("here", tags=("gout", "food", "pain"), category="Joints"),
        entry("topic", tags=("news",), category="Joints"),
        entry("common", tags=("food", "pain"), category="Other"),
        entry("rare", tags=("gout",), category="Other"),
        *(entry(f"more{n}", tags=("food", "pain"), category=f"More{n}") for n in range(9)),
        entry("nothing", tags=("sleep",), category="Elsewhere"),
    ]
    assert related(site)["here"][:2] == ("rare", "common")
    assert "topic" not in related(site)["here"]
    assert related(site)["nothing"] == ()


def test_of_those_as_near_the_same_topic_goes_first_then_the_newest() -> None:
    site = [
        entry("here", tags=("salt",), category="Heart"),
        entry("newer", tags=("salt",), category="Food"),
        entry("newest-of-topic", tags=("salt",), category="Heart"),
        entry("older-of-topic", tags=("salt",), category="Heart"),
        entry("oldest", tags=("salt",), category="Food"),
    ]
    assert related(site)["here"] == ("newest-of-topic", "older-of-topic", "newer")


@pytest.mark.parametrize(
    ("here", "other", "offered"),
    [
        ({}, {}, True),
        ({}, {"lang": "es"}, False),
        ({}, {"audience": "colleagues"}, False),
        ({"audience": "colleagues"}, {"audience": "colleagues"}, True),
        ({"audience": "colleagues"}, {}, True),
        ({"series": "Walking"}, {"series": "walking"}, False),
        ({"series": "Walking"}, {"series": "Running"}, True),
    ],
)
def test_an_article_leads_to_what_its_readers_can_use(here: dict, other: dict, offered: bool) -> None:
    site = [entry("here", tags=("salt",), **here), entry("other", tags=("Salt",), **other)]
    assert related(site)["here"] == (("other",) if offered else ())


def test_nothing_is_offered_twice_and_never_the_article_itself() -> None:
    found = related([entry(f"a{n}", tags=("salt", "heart")) for n in range(8)])
    assert all(key not in keys and len(set(keys)) == len(keys) == MOST for key, keys in found.items())


def seconds(number: int) -> float:
    site: list[Entry] = [entry(f"a{n}", tags=("all", f"some{n % 7}", f"few{n // 4}")) for n in range(number)]
    before = perf_counter()
    related(site)
    return perf_counter() - before


def test_a_tag_on_every_article_does_not_make_the_work_quadratic() -> None:
    small = min(seconds(300) for _ in range(3))
    assert min(seconds(3000) for _ in range(2)) < 40 * small
