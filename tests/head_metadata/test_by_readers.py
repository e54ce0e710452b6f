"""A built site as programs read it that we didn't write: extruct, mf2py and linkpreview."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import html5lib
import mf2py
import pytest
from conftest import ROOT
from linkpreview import Link, LinkPreview
from whole_site import KINDS, build

HOME = "https://test.example/"
AUTHOR = f"{HOME}authors/your-name-md/"
FIRST_NODE = {
    "home": "WebSite",
    "article": "WebPage",
    "article in Spanish": "WebPage",
    "correction": "WebPage",
    "for colleagues": "WebPage",
    "event": "WebPage",
    "page": "WebPage",
    "topics": "CollectionPage",
    "topic": "CollectionPage",
    "tags": "CollectionPage",
    "archive": "CollectionPage",
    "author": "ProfilePage",
}


def extruct() -> Any:
    """The library, which needs one that is published as source alone, so that only CI installs it."""
    return pytest.importorskip("extruct", reason="NOT TESTED: extruct isn't here (pip install extruct)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("read")
    built = build(folder, HOME.rstrip("/"))
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def source(site: Path) -> Callable[[str], str]:
    """`source("article")`: the HTML of the page of a kind, or under an address."""

    def read(name: str) -> str:
        path = KINDS.get(name, urlsplit(name).path.lstrip("/"))
        return (site / path / ("" if path.endswith(".html") else "index.html")).read_text("utf-8")

    return read


@pytest.fixture(scope="module")
def nodes(source) -> Callable[[str], list[dict[str, Any]]]:
    """`nodes("article")`: the structured data of a page, as extruct reads it."""
    return lambda name: extruct().extract(source(name), syntaxes=["json-ld"], errors="strict")["json-ld"]


@pytest.fixture(scope="module")
def microformats(source) -> Callable[[str], dict[str, Any]]:
    """`microformats("article")`: what mf2py finds in a page."""
    return lambda name: mf2py.parse(doc=source(name), url=HOME + KINDS[name])


@pytest.mark.parametrize("kind", FIRST_NODE)
def test_a_page_says_first_what_it_is(nodes, kind: str) -> None:
    first = nodes(kind)[0]
    assert (first["@type"], first["@context"]) == (FIRST_NODE[kind], "https://schema.org")
    assert first["name"]
    assert first["url"] == HOME + KINDS[kind].removesuffix("index.html")


def test_an_article_is_found_with_its_author_card_video_and_review(nodes) -> None:
    by_type = {node["@type"]: node for node in nodes("article")}
    assert list(by_type) == ["WebPage", "MedicalWebPage", "BlogPosting", "VideoObject", "BreadcrumbList"]
    posting, video = by_type["BlogPosting"], by_type["VideoObject"]
    assert posting["headline"] == by_type["WebPage"]["headline"] == "Measuring your blood pressure at home"
    assert posting["author"][0]["url"] == AUTHOR
    assert posting["publisher"]["@type"] == "MedicalOrganization"
    assert posting["citation"] == ["https://doi.org/10.1161/HYP.0000000000000087"]
    assert posting["video"]["@id"] == video["@id"]
    assert [(clip["name"], clip["startOffset"]) for clip in video["hasPart"]] == [
        ("Sit down", 0),
        ("The cuff", 130),
        ("What the numbers say", 300),
    ]
    assert by_type["MedicalWebPage"]["reviewedBy"]["name"] == "Second Reader, MD"


def test_an_event_is_found_with_its_time_zone(nodes) -> None:
    [event] = [node for node in nodes("event") if node["@type"] == "Event"]
    assert re.fullmatch(r"2026-04-14T18:00:00[+-]\d\d:\d\d", event["startDate"])
    assert event["location"]["name"] == "Your Practice, waiting room"


@pytest.mark.parametrize("kind", ["article", "article in Spanish", "page", "topic", "archive", "author"])
def test_search_engines_are_told_the_crumbs_that_readers_see(source, nodes, kind: str) -> None:
    [said] = [node for node in nodes(kind) if node["@type"] == "BreadcrumbList"]
    page = html5lib.parse(source(kind), treebuilder="lxml", namespaceHTMLElements=False)
    seen = [" ".join(step.itertext()).strip() for step in page.xpath("//nav[contains(@class, 'crumbs')]//li")]
    assert [step["name"] for step in said["itemListElement"]] == seen
    assert len(seen) > 1


@pytest.mark.parametrize("kind", ["home", "lost"])
def test_no_way_leads_from_home_to_home_or_nowhere(nodes, kind: str) -> None:
    assert "BreadcrumbList" not in {node["@type"] for node in nodes(kind)}


def test_every_picture_and_page_that_the_data_names_is_there(site, nodes) -> None:
    named = {url for kind in FIRST_NODE for node in nodes(kind) for url in _addresses(node)}
    paths = [urlsplit(url).path.lstrip("/") for url in named if url.startswith(HOME)]
    assert len(paths) > len(FIRST_NODE)
    assert [path for path in paths if not (site / path).exists()] == []


def _addresses(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [url for one in value.values() for url in _addresses(one)]
    if isinstance(value, list):
        return [url for one in value for url in _addresses(one)]
    return [value] if isinstance(value, str) and value.startswith("https://") else []


def test_an_article_is_an_entry_with_author_dates_topics_and_copies(microformats) -> None:
    [entry] = microformats("article")["items"]
    said = entry["properties"]
    assert entry["type"] == ["h-entry"]
    assert said["name"] == ["Measuring your blood pressure at home"]
    assert said["url"] == said["uid"] == [f"{HOME}everything/"]
    assert said["author"][0]["properties"] == {"name": ["Your Name, MD"], "url": [AUTHOR]}
    assert (said["published"][0][:10], said["updated"][0][:10]) == ("2026-03-01", "2026-03-09")
    assert set(said["category"]) == {"Heart", "blood pressure", "home care"}
    assert said["syndication"] == ["https://mastodon.example/@yourname/1"]
    assert said["featured"]
    assert "Sit down with your back" in said["content"][0]["value"]


def test_a_card_stands_for_an_article_without_a_picture(microformats) -> None:
    [entry] = microformats("correction")["items"]
    assert entry["properties"]["featured"] == [f"{HOME}cards/correction/og.png"]


@pytest.mark.parametrize("kind", ["home", "topic", "tag", "author"])
def test_a_list_is_a_feed_whose_entries_name_author_address_and_day(microformats, kind: str) -> None:
    [feed] = [item for item in microformats(kind)["items"] if item["type"] == ["h-feed"]]
    assert feed["children"]
    for entry in feed["children"]:
        assert entry["properties"]["author"] == [AUTHOR]
        assert entry["properties"]["url"][0].startswith(HOME)
        assert {"name", "published", "summary"} <= set(entry["properties"])


@pytest.mark.parametrize(("kind", "own"), [("home", HOME), ("author", AUTHOR)])
def test_the_author_has_a_card_at_its_own_address_with_profiles_that_are_theirs(
    microformats, kind: str, own: str
) -> None:
    found = microformats(kind)
    [card] = [item["properties"] for item in found["items"] if item["type"] == ["h-card"]]
    assert card["name"] == ["Your Name, MD"]
    assert (card["url"][0], card["uid"]) == (own, [own])
    assert set(found["rels"]["me"]) == {"https://mastodon.example/@yourname", "https://x.com/yourname"}
    assert "photo" not in card


@pytest.mark.parametrize("kind", FIRST_NODE)
def test_two_scrapers_preview_a_page_alike(source, site, kind: str) -> None:
    address = HOME + KINDS[kind]
    preview = LinkPreview(Link(address, source(kind)))
    [graph] = extruct().extract(source(kind), syntaxes=["opengraph"], uniform=True)["opengraph"]
    assert preview.title == graph["og:title"] != ""
    assert preview.description == graph["og:description"] != ""
    assert preview.absolute_image == graph["og:image"]
    assert (site / graph["og:image"].removeprefix(HOME)).is_file()


def test_translations_name_each_other_and_the_original_for_everyone_else(source) -> None:
    named = {kind: _alternates(source(kind)) for kind in ("article", "article in Spanish")}
    original, spanish = f"{HOME}everything/", f"{HOME}es/everything/"
    assert named["article"] == {"en": original, "es": spanish, "x-default": original}
    assert named["article in Spanish"] == named["article"]
    assert _alternates(source("correction")) == {}


def _alternates(html: str) -> dict[str, str]:
    page = html5lib.parse(html, treebuilder="lxml", namespaceHTMLElements=False)
    return {link.get("hreflang"): link.get("href") for link in page.xpath("//head/link[@hreflang]")}


def test_the_browser_s_own_frame_has_the_color_of_the_paper(source) -> None:
    page = html5lib.parse(source("article"), treebuilder="lxml", namespaceHTMLElements=False)
    tokens = (ROOT / "theme/styles/tokens.css").read_text("utf-8")
    said = [meta.get("content") for meta in page.xpath("//meta[@name='theme-color']")]
    assert said == re.findall(r"--paper: (#\w{6});", tokens)


def test_the_page_for_lost_addresses_offers_nothing_to_share(source) -> None:
    page = html5lib.parse(source("lost"), treebuilder="lxml", namespaceHTMLElements=False)
    assert not page.xpath("//meta[@property] | //meta[@name='twitter:image'] | //link[@rel='canonical']")
