"""What holds on every page of the site."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

KINDS = {
    "index.html",
    "page/2/index.html",
    "pressure/index.html",
    "es/pressure/index.html",
    "visit/index.html",
    "topics/index.html",
    "topics/heart/index.html",
    "tags/index.html",
    "tags/home-care/index.html",
    "archive/index.html",
    "authors/your-name-md/index.html",
    "corrections/index.html",
    "publications/index.html",
    "404.html",
}
HOME = "https://test.example/"


def test_every_kind_of_page_is_there_and_parses_without_a_fault(pages) -> None:
    assert set(pages) >= KINDS


def test_a_page_has_one_first_heading_and_skips_no_level(pages) -> None:
    for path, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
        assert levels[0] == levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_no_two_parts_of_a_page_have_the_same_id(pages) -> None:
    for path, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path


def test_a_label_by_id_finds_what_it_names(pages) -> None:
    for path, page in pages.items():
        assert set(page.xpath("//@aria-labelledby")) <= set(page.xpath("//@id")), path


def test_the_keyboard_skips_to_the_main_text_first(pages) -> None:
    for path, page in pages.items():
        assert page.xpath("//a[1]/@href")[0] == "#main", path
        assert page.xpath("//main/@id") == ["main"], path


def test_no_page_runs_a_script_or_loads_anything_from_elsewhere(pages, site: Path) -> None:
    for path, page in pages.items():
        own = {"module"} if path.endswith("search/index.html") else set()
        assert set(page.xpath("//script/@type")) <= {"application/ld+json"} | own, path
        loaded = page.xpath("//@src | //@srcset | //@poster | //link[@rel='stylesheet' or @rel='icon']/@href")
        assert all(address.startswith(HOME) for address in loaded), path
        assert not page.xpath("//@style | //style | //*[@*[starts-with(name(), 'on')]]"), path
    [style] = (site / "theme").glob("style.*.css")
    assert not re.search(r"url\(|@import", style.read_text("utf-8"))


def test_one_stylesheet_dresses_every_page(pages, site: Path) -> None:
    [style] = site.rglob("*.css")
    for path, page in pages.items():
        assert page.xpath("//link[@rel='stylesheet']/@href") == [f"{HOME}theme/{style.name}"], path


def test_every_link_within_the_site_leads_to_something(pages, site: Path) -> None:
    for path, page in pages.items():
        for link in page.xpath("//@href"):
            if link.startswith(HOME):
                target = site / unquote(urlsplit(link).path).lstrip("/")
                assert (target / "index.html").is_file() or target.is_file(), (path, link)
            elif link.startswith("#"):
                assert page.xpath("//*[@id=$id]", id=link[1:]), (path, link)


def test_every_page_but_the_lost_one_has_one_canonical_address_of_its_own(pages) -> None:
    found = {path: page.xpath("//link[@rel='canonical']/@href") for path, page in pages.items()}
    assert found.pop("404.html") == []
    assert found == {path: [HOME + path.removesuffix("index.html")] for path in found}


def test_every_page_is_described(pages) -> None:
    for path, page in pages.items():
        assert page.xpath("string(//title)"), path
        assert page.xpath("string(//meta[@name='description']/@content)"), path


def test_no_two_pages_have_the_same_title(pages) -> None:
    titles = [page.xpath("string(//title)") for page in pages.values()]
    assert len(titles) == len(set(titles))


def test_the_menu_marks_the_page_it_is_on(pages) -> None:
    assert pages["archive/index.html"].xpath("//nav//a[@aria-current]/text()") == ["All articles"]
    assert pages["visit/index.html"].xpath("//nav//a[@aria-current]/text()") == ["Visit us & stay"]


def test_every_page_says_it_is_information_and_not_advice(pages) -> None:
    for path, page in pages.items():
        said = page.xpath("string(//footer//*[@class='not-advice'])")
        assert ("información general" if path.startswith("es/") else "not advice") in said, path


def test_contacts_and_profiles_are_links_of_the_right_form(pages) -> None:
    links = pages["index.html"].xpath("//footer[@class='site']//a/@href")
    assert {"tel:5555550100", "mailto:office@test.example", "https://x.com/yourname"} <= set(links)
    assert "https://x.com/yourname" in pages["index.html"].xpath("//a[@rel='me']/@href")


def test_long_lists_go_on_over_several_pages(pages) -> None:
    assert pages["index.html"].xpath("//a[@rel='next']/@href") == [f"{HOME}page/2/"]
    assert pages["page/2/index.html"].xpath("//a[@rel='prev']/@href") == [HOME]


def test_a_topic_counts_its_articles(pages) -> None:
    [topic] = pages["topics/index.html"].xpath("//li[h2/a='Heart']")
    assert topic.xpath("string(p[@class='count'])") == "1 article"
