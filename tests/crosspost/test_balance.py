"""At most one in five is marketing: counted by article and by post, said kindly, never of a handful."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from conftest import PRESSURE

from plugins.crosspost.balance import Balance, Share, balance, findings
from plugins.crosspost.desk.desk import page
from plugins.settings import Settings

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def entries(education, marketing, days=1):
    when = NOW - timedelta(days=days)
    kinds = ["education"] * education + ["marketing"] * marketing
    return [
        replace(
            PRESSURE, key=f"a{at}", slug=f"a{at}", source=f"a{at}.md", kind=kind, date=when, lines={"kind": 4}
        )
        for at, kind in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("education", "marketing", "advised"),
    [
        (4, 1, False),
        (3, 2, True),
        (2, 1, False),
        (0, 4, False),
        (8, 2, False),
        (7, 2, True),
        (0, 5, True),
        (5, 0, False),
    ],
)
def test_advice_comes_above_one_in_five_and_not_among_a_few_articles(education, marketing, advised):
    assert bool(findings(entries(education, marketing), NOW)) == advised


def test_advice_stands_at_the_newest_notice_and_says_how_many_are_missing():
    (found,) = findings(entries(3, 2), NOW)
    assert str(found) == (
        "a4.md:4:0: advice: 2 of 5 articles of the last 90 days (40 %) are marketing; "
        "write 5 more that teach something first: at most 20 % is advised (balance)"
    )


def test_what_is_older_yet_to_come_or_no_page_does_not_count():
    old, coming = entries(3, 3, days=91), entries(3, 3, days=-1)
    cases = [replace(each, url="") for each in entries(3, 3)]
    assert balance((*old, *coming, *cases), (), NOW).articles == Share(0, 0)


def test_a_translation_is_its_article_again():
    one = entries(1, 0)[0]
    assert balance((one, replace(one, key="a0-es", lang="es")), (), NOW).articles == Share(0, 1)


def test_dates_without_a_time_zone_count_too():
    one = replace(entries(0, 1)[0], date=datetime(2026, 5, 1))  # noqa: DTZ001
    assert balance((one,), (), NOW).articles == Share(1, 1)


def test_the_line_tells_both_and_nothing_of_nothing():
    assert str(balance(entries(4, 1), (), NOW)) == (
        "balance: 1 of 5 articles of the last 90 days (20 %) for marketing; at most 20 % is advised"
    )
    assert not str(balance((), (), NOW))


def test_the_desk_shows_both_shares_in_words_beside_their_bars():
    shown = page([], Settings(), balance=Balance(Share(3, 10), Share(8, 103))).decode()
    assert "3 of 10 articles of the last 90 days (30 %): <strong>more than 20 %</strong>" in shown
    assert "8 of 103 posts of the coming half year (8 %)" in shown
    assert 'class="part" width="30"' in shown
    assert "How much is about your practice?" not in page([], Settings()).decode()
