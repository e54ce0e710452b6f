"""Citations and their list as they stand on the pages, in the feeds and in the share kits of a small site."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from citations.library_of import BOOK, SITE, TRIAL
from lxml import html

SETTINGS = """
SITENAME, SITEURL, AUTHOR = "Your Practice", "https://practice.example", "Your Name, MD"
PLATFORMS = ["facebook", "x", "medium", "linkedin_article", "reddit"]
AUTHOR_PUBLICATIONS = ["lee2020", "An essay on the shelf. 1998."]
REFERENCE_AGE = 0
"""
BODY = """
A walk each day helps.[@who] It was tried.[@10.1234/abc; @van-book][^n] Rest when you want to, then go on.[@who]

## Each step counts [@lee2020]

A walk each day keeps you well, as the agency says.[@who]

[^n]: A note.
"""
HEAD = "Title: {}\nDate: 2026-03-01\nSlug: walk\nLang: {}\nReferences:\n  PMID 99\n  pmid:1234567\n"
CASE = "Title: A case\nDate: 2026-03-01\nPurpose: consult\nPlatforms: sermo\n\nIt was tried.[@lee2020] What now?\n"


@pytest.fixture(scope="module")
def site(rounds: Callable, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cited")
    content = folder / "content"
    content.mkdir()
    (content / "references.json").write_text(json.dumps([TRIAL, BOOK, SITE]), "utf-8")
    (content / "walk.md").write_text(HEAD.format("Walking", "en") + BODY, "utf-8")
    (content / "andar.md").write_text(HEAD.format("Andar", "es") + BODY, "utf-8")
    (content / "plain.md").write_text("Title: Plain\nDate: 2026-03-01\n\nA walk each day helps.\n", "utf-8")
    (content / "case.md").write_text(CASE, "utf-8")
    (folder / "settings.py").write_text(SETTINGS, "utf-8")
    where = ["--content", content, "--settings", folder / "settings.py", "--now", "2026-04-01"]
    built = rounds("build", *where, "--output", folder / "output")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def page(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / "output" / address / "index.html").read_text("utf-8"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\N{NO-BREAK SPACE}", " ").split())


def test_the_text_has_numbers_and_the_list_stands_in_their_order(site):
    walk = page(site, "walk")
    assert [mark.text_content() for mark in walk.xpath("//sup[@class='citation']")] == [
        "1",
        "2,3",
        "1",
        "2",
        "1",
    ]
    assert [
        words(each).removesuffix(" ↩︎").split(" ↩︎")[0]
        for each in walk.xpath("//section[@class='references']//li")
    ] == [
        "A Health Agency. A fact. The Agency. January 3, 2024. Accessed March 4, 2026. https://agency.example/fact",
        "Lee KM. A trial of tests. J Test. 2020;3(2):1-9. doi:10.1234/abc PMID 1234567",
        "van den Berg A. The book of tests. 2nd ed. A Press; 1999.",
        "PMID 99",
    ]


def test_each_number_leads_to_its_source_and_each_source_back(site):
    walk = page(site, "walk")
    ids = [each.get("id") for each in walk.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    for link in walk.xpath("//a[starts-with(@href, '#')]"):
        assert link.get("href")[1:] in ids
    back = [
        [link.get("href") for link in each.xpath(".//a[@class='footnote-backref']")]
        for each in walk.xpath("//section[@class='references']//li")
    ]
    assert back == [
        ["#cited-1-1", "#cited-1-2", "#cited-1-3"],
        ["#cited-2-1", "#cited-2-2"],
        ["#cited-3-1"],
        [],
    ]


def test_a_spanish_article_has_a_spanish_list(site):
    andar = page(site, "es/walk")
    assert "3 de enero de 2024. Consultado el 4 de marzo de 2026." in words(
        andar.xpath("//section[@class='references']//li")[0]
    )
    assert "2.ª ed." in words(andar.xpath("//section[@class='references']//li")[2])


def test_an_article_without_citations_has_no_list(site):
    assert not page(site, "plain").xpath("//section[@class='references'] | //sup")


def _found(data: object, name: str) -> object:
    if isinstance(data, dict):
        return data.get(name) or next(filter(None, (_found(value, name) for value in data.values())), None)
    return next(filter(None, (_found(each, name) for each in data)), None) if isinstance(data, list) else None


def test_programs_find_what_is_cited(site):
    data = page(site, "walk").xpath("//script[@type='application/ld+json']/text()")
    [cited] = {text for text in data if '"citation"' in text}
    cited = _found(json.loads(cited), "citation")
    assert cited == [
        "https://agency.example/fact",
        "https://doi.org/10.1234/abc",
        "https://pubmed.ncbi.nlm.nih.gov/99/",
    ]


def test_the_feed_holds_the_list(site):
    feed = json.loads(next(site.glob("output/feeds/*.json")).read_text("utf-8"))
    [item] = [item for item in feed["items"] if item["url"].endswith("example/walk/")]
    assert "<i>J Test</i>. 2020;3(2):1-9." in item["content_html"]


def test_no_post_holds_a_mark_or_a_number_that_leads_nowhere(site):
    kits = [json.loads(kit.read_text("utf-8")) for kit in site.glob("share/*/kit.json")]
    short = [
        teaser
        for kit in kits
        for teaser in kit["teasers"]
        if teaser["platform"] in ("x", "facebook", "sermo")
    ]
    assert {teaser["platform"] for teaser in short} == {"x", "facebook", "sermo"}
    for teaser in short:
        for sign in ("[@", "[1]", "cited", "helps.1", "¹", "lee2020"):
            assert sign not in teaser["text"]


@pytest.mark.parametrize("platform", ["medium", "linkedin_article"])
def test_a_whole_article_takes_its_list_along(site, platform):
    text = (site / f"share/walk/{platform}.txt").read_text("utf-8")
    assert "A walk each day helps.[1] It was tried.[2],[3][a]" in text
    assert "a. A note." in text
    sources = text[text.index("\nSources\n") :].strip().splitlines()
    assert sources[2:5] == [
        "1. A Health Agency. A fact. The Agency. January 3, 2024. Accessed March 4, 2026. https://agency.example/fact",
        "2. Lee KM. A trial of tests. J Test. 2020;3(2):1-9. https://doi.org/10.1234/abc",
        "3. van den Berg A. The book of tests. 2nd ed. A Press; 1999.",
    ]
    pasted = (site / f"share/walk/{platform}.html").read_text("utf-8")
    assert "<h2>Sources</h2>" in pasted
    assert '<ol type="a">' in pasted


def test_where_sources_are_wanted_as_addresses_each_is_one(site):
    text = (site / "share/walk/reddit.txt").read_text("utf-8")
    assert (
        "- https://agency.example/fact\n- https://doi.org/10.1234/abc\n- https://pubmed.ncbi.nlm.nih.gov/99/"
        in text
    )


def test_the_authors_publications_are_written_as_references_too(site):
    items = [words(each) for each in page(site, "publications").xpath("//ol[@class='publications']/li")]
    assert items == [
        "Lee KM. A trial of tests. J Test. 2020;3(2):1-9. doi:10.1234/abc PMID 1234567",
        "An essay on the shelf. 1998.",
    ]


def test_the_file_of_references_itself_is_not_published(site):
    assert not list(site.glob("output/**/references*"))


def test_an_unknown_citation_stops_the_build_without_a_traceback(site, rounds, tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text("Title: A\nDate: 2026-03-01\n\nIt helps.[@nobody]\n", "utf-8")
    built = rounds("build", "--content", content, "--output", tmp_path / "output", "--now", "2026-04-01")
    assert built.returncode == 1
    assert "content/a.md:4:11: error: no entry describes “nobody”" in built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert not (tmp_path / "output").exists()
