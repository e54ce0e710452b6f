"""A desk of many articles: its pages, and what stays as it is when one more is written."""

from __future__ import annotations

from datetime import timedelta

import pytest
from crosspost.kits import NOW, kit, kit_of
from lxml import html

from plugins.crosspost.desk.desk import page
from plugins.crosspost.desk.pages import EACH, NEWEST, Place, divided, labels
from plugins.crosspost.kit import Kit
from plugins.settings import Settings

CASE = kit("case", NOW, ("sermo",), url="", path="")


def site(articles: int) -> list[Kit]:
    """So many articles, the newest first, and a case question."""
    return [
        *(kit_of(f"a{number}", NOW + timedelta(days=number), ()) for number in range(articles, 0, -1)),
        CASE,
    ]


def keys(kits) -> list[str]:
    return [each.entry.key for each in kits]


@pytest.mark.parametrize("articles", [0, 1, EACH, 2 * EACH - 1, 2 * EACH, 5 * EACH + 7])
def test_every_article_is_on_one_page_in_order_and_cases_are_on_the_newest(articles: int) -> None:
    pages = divided(site(articles))
    assert next(iter(pages)) == NEWEST
    assert keys(pages[NEWEST])[-1] == "case"
    shown = [key for kits in pages.values() for key in keys(kits) if key != "case"]
    assert shown == keys(site(articles))[:-1]
    assert all(len(kits) == EACH for name, kits in pages.items() if name != NEWEST)
    assert len(pages[NEWEST]) <= 2 * EACH


def test_an_older_page_stays_as_it_is_when_more_is_written() -> None:
    before, after = divided(site(3 * EACH)), divided(site(4 * EACH + 1))
    older = before.keys() - {NEWEST}
    assert len(older) == 2
    assert {name: keys(before[name]) for name in older} == {name: keys(after[name]) for name in older}


def test_each_page_leads_to_all_others_and_a_small_desk_to_none() -> None:
    pages = divided(site(3 * EACH))
    shown = html.document_fromstring(
        page(pages["older-1.html"], Settings(), place=Place("older-1.html", labels(pages)))
    )
    linked = [link.get("href") for link in shown.xpath("//nav//a")]
    assert linked == [NEWEST, "older-2.html"]
    assert shown.xpath("//nav//*[@aria-current='page']")[0].text == "2026-03-03 to 2026-04-21"
    assert labels(divided(site(2 * EACH - 1))) == {}
    assert not html.document_fromstring(page([CASE], Settings())).xpath("//nav")
