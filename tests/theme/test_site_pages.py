"""The pages that the site makes of its articles, as a browser gets them."""

from __future__ import annotations

import pytest
from lxml.etree import _Element as Element

HOME = "https://test.example/"


def words(page: Element, where: str) -> str:
    return " ".join(page.xpath(f"string({where})").split())


@pytest.mark.parametrize(
    ("path", "text"), [("topics/heart", "What the heart needs."), ("tags/home-care", "What helps at home.")]
)
def test_a_topic_or_keyword_is_introduced(pages, path: str, text: str) -> None:
    page = pages[f"{path}/index.html"]
    assert words(page, "//header[@class='opening']/p[@class='lede']") == text
    assert page.xpath("//meta[@name='description']/@content") == [text]


def test_the_list_of_topics_says_what_each_is_about(pages) -> None:
    [topic] = pages["topics/index.html"].xpath("//li[h2/a='Heart']")
    assert words(topic, "p[1]") == "What the heart needs."


@pytest.mark.parametrize(
    ("path", "way"),
    {
        "pressure": ["Home", "Topics", "Heart"],
        "topics": ["Home"],
        "topics/heart": ["Home", "Topics"],
        "tags/home-care": ["Home", "Keywords"],
        "visit": ["Home"],
        "corrections": ["Home"],
        "es/pressure": ["Inicio", "Temas", "Heart"],
    }.items(),
)
def test_a_deeper_page_shows_the_way_from_the_home_page(pages, path: str, way: list[str]) -> None:
    page = pages[f"{path}/index.html"]
    [nav] = page.xpath("//nav[contains(@class, 'crumbs')]")
    assert nav.get("aria-label")
    assert nav.xpath(".//a/text()") == way
    assert words(nav, ".//*[@aria-current='page']") == words(page, "//h1")


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_the_home_page_and_the_lost_one_stand_under_nothing(pages, path: str) -> None:
    assert not pages[path].xpath("//nav[contains(@class, 'crumbs')]")


def test_the_page_for_lost_addresses_helps_from_any_depth(pages) -> None:
    links = pages["404.html"].xpath("//main//a/@href | //main//form/@action")
    assert {HOME, f"{HOME}topics/", f"{HOME}topics/heart/", f"{HOME}archive/", f"{HOME}pressure/"} <= set(
        links
    )
    assert all(link.startswith(HOME) for link in links)


def test_a_question_is_answered_by_the_fact_before_the_claim_and_its_verdict(pages) -> None:
    [answered] = pages["corrections/index.html"].xpath("//article[@class='answered']")
    fact = "Children who got the vaccine were not more likely to have autism."
    said = words(answered, ".")
    assert answered.xpath("h2/a/@href") == [f"{HOME}correction/"]
    assert said.startswith(fact)
    assert said.index("The MMR vaccine causes autism.") < said.index("This claim is false.")


def test_the_home_page_leads_to_topics_articles_and_what_people_ask(pages) -> None:
    headings = pages["index.html"].xpath("//main//h2/text()")
    assert headings[:3] == ["Topics", "Latest articles", "What people ask us about"]
    assert pages["page/2/index.html"].xpath("//main//h2/text()") == ["Latest articles"]


def test_the_author_page_says_who_that_is(pages) -> None:
    page = pages["authors/your-name-md/index.html"]
    shown = words(page, "//header[contains(@class, 'h-card')]")
    for said in ("Your Name, MD", "Family medicine", "Board of tests", "Test Practice"):
        assert said in shown
    assert f"{HOME}publications/" in page.xpath("//main//a/@href")


def test_a_publication_links_to_where_it_is_found(pages) -> None:
    first, second = pages["publications/index.html"].xpath("//ol[@class='publications']/li")
    assert first.xpath("a/@href") == ["https://doi.org/10.1161/HYP.0000000000000087"]
    assert (words(second, "."), second.xpath("a")) == ("A chapter in a book", [])


@pytest.mark.parametrize("path", ["videos", "series"])
def test_a_page_with_nothing_on_it_is_neither_made_nor_linked(pages, path: str) -> None:
    assert f"{path}/index.html" not in pages
    assert all(f"{HOME}{path}/" not in page.xpath("//a/@href") for page in pages.values())


def test_the_search_finds_articles_and_own_pages_only(pages) -> None:
    marked = {path for path, page in pages.items() if page.xpath("//*[@data-pagefind-body]")}
    assert {"pressure/index.html", "es/pressure/index.html", "visit/index.html"} <= marked
    lists = ("topics", "tags", "archive", "authors", "corrections", "publications", "search", "page", "404")
    assert [path for path in marked if path.startswith(lists)] == []
