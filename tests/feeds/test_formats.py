"""Atom, RSS and JSON Feed, read back by a feed reader and held to the rules of the W3C's validator and jsonfeed.org."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import feedparser
import pytest
from feeds.feed_samples import ALL, PICTURE, SETTINGS, SIT, WALK, item, made, planned, whole
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from plugins.feeds.item import printable

NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "media": "http://search.yahoo.com/mrss/",
}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FEEDS = made(*ALL)
ATOM = {path: data for path, data in FEEDS.items() if path.endswith(".atom.xml")}
RSS = {path: data for path, data in FEEDS.items() if path.endswith(".rss.xml")}
JSON = {path: data for path, data in FEEDS.items() if path.endswith(".json")}


def is_address(text: str | None) -> bool:
    return bool(text) and text.isascii() and urlsplit(text).scheme == "https" and bool(urlsplit(text).netloc)


def is_for_readers(markup: str) -> bool:
    """No address that depends on where it is read, and nothing that a reader throws away."""
    root = html.fragment_fromstring(markup)
    addresses = [value for name in ("href", "src") for value in root.xpath(f"//@{name}")]
    unwanted = root.xpath("//script | //style | //iframe | //form | //*[@style or @class or @id or @onclick]")
    return all(urlsplit(each).scheme for each in addresses) and not unwanted


@pytest.mark.parametrize("path", [*ATOM, *RSS])
def test_a_feed_reader_finds_nothing_wrong(path: str) -> None:
    read = feedparser.parse(FEEDS[path])
    assert not read.bozo
    assert read.version == ("atom10" if path in ATOM else "rss20")
    (own,) = [link.href for link in read.feed.links if link.rel == "self"]
    assert own == f"https://practice.example/{path}"
    for entry in read.entries:
        assert entry.title
        assert is_for_readers(entry.content[0].value)
        assert entry.content[0].type == "text/html"
        assert entry.summary == "What it says & why."


@pytest.mark.parametrize("path", RSS)
def test_rss_keeps_the_rules(path: str) -> None:
    root = etree.fromstring(RSS[path])
    channel = root.find("channel")
    assert root.get("version") == "2.0"
    assert is_address(channel.findtext("link"))
    assert channel.findtext("description")
    assert channel.findtext("language") in ("en", "es")
    assert parsedate_to_datetime(channel.findtext("lastBuildDate"))
    guids = [each.find("guid") for each in channel.iter("item")]
    assert all(guid.get("isPermaLink") == "true" and is_address(guid.text) for guid in guids)
    assert len({guid.text for guid in guids}) == len(guids) > 0
    for each in channel.iter("item"):
        assert parsedate_to_datetime(each.findtext("pubDate")).tzinfo
        assert each.find("author") is None
        assert each.findtext("dc:creator", namespaces=NAMES)
        (enclosure,) = each.findall("enclosure")
        assert is_address(enclosure.get("url"))
        assert int(enclosure.get("length")) > 0
        assert enclosure.get("type") == "image/png"
        assert each.findtext("media:content/media:description", namespaces=NAMES) == PICTURE.alt


@pytest.mark.parametrize("path", ATOM)
def test_atom_keeps_the_rules(path: str) -> None:
    root = etree.fromstring(ATOM[path])
    entries = root.findall("a:entry", NAMES)
    ids = [each.findtext("a:id", namespaces=NAMES) for each in (root, *entries)]
    assert len(set(ids)) == len(ids) > 1
    assert all(map(is_address, ids))
    assert ids[0] == f"https://practice.example/{path}"
    assert root.get(XML_LANG) in ("en", "es")
    for each in (root, *entries):
        assert datetime.fromisoformat(each.findtext("a:updated", namespaces=NAMES)).tzinfo
        assert len(each.findall("a:link[@rel='alternate']", NAMES)) == 1
        assert each.findtext("a:author/a:name", namespaces=NAMES)
    for each in entries:
        assert each.find("a:content", NAMES).get("type") == "html"
        assert each.find("a:summary", NAMES).get("type") == "text"
        (enclosure,) = each.findall("a:link[@rel='enclosure']", NAMES)
        assert (enclosure.get("type"), enclosure.get("length")) == ("image/png", "21000")


@pytest.mark.parametrize("path", JSON)
def test_json_feed_keeps_the_rules(path: str) -> None:
    read = json.loads(JSON[path])
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["title"]
    assert read["feed_url"] == f"https://practice.example/{path}"
    assert is_address(read["home_page_url"])
    assert len({each["id"] for each in read["items"]}) == len(read["items"]) > 0
    for each in read["items"]:
        assert each["id"] == each["url"]
        assert is_for_readers(each["content_html"])
        assert datetime.fromisoformat(each["date_published"]).tzinfo
        assert each["date_modified"] >= each["date_published"]
        assert each["authors"][0]["name"]
        assert each["image"] == PICTURE.address
        assert each["language"] in ("en", "es")


def test_all_formats_say_the_same() -> None:
    atom, rss = (feedparser.parse(FEEDS[f"feeds/all.{form}.xml"]) for form in ("atom", "rss"))
    read = json.loads(FEEDS["feeds/all.json"])
    for ours, one, two in zip(read["items"], atom.entries, rss.entries, strict=True):
        assert ours["url"] == one.id == one.link == two.id == two.link
        assert ours["title"] == html.fromstring(f"<p>{one.title}</p>").text == two.title
        assert one.content[0].value == two.content[0].value
        assert ours["tags"] == [tag.term for tag in one.tags] == [tag.term for tag in two.tags]
        assert [each["name"] for each in ours["authors"]] == [each.name for each in one.authors]
        assert datetime.fromisoformat(ours["date_modified"]) == datetime.fromisoformat(one.updated)


def test_an_item_names_each_of_its_authors_its_topic_its_language_and_when_it_changed() -> None:
    sit = etree.fromstring(RSS["feeds/all.rss.xml"]).findall("channel/item")[1]
    assert [each.text for each in sit.findall("dc:creator", NAMES)] == ["Your Name, MD", "A Second Author"]
    assert [each.text for each in sit.findall("category")] == ["Heart", "blood pressure"]
    assert sit.findtext("dc:language", namespaces=NAMES) == "en"
    assert sit.findtext("dcterms:modified", namespaces=NAMES) == "2026-03-09T00:00:00+00:00"
    first = etree.fromstring(ATOM["feeds/all.atom.xml"]).find("a:entry", NAMES)
    assert first.get(XML_LANG) == "es"


def test_a_feed_is_as_new_as_its_newest_change_whatever_the_clock() -> None:
    assert feedparser.parse(ATOM["feeds/all.atom.xml"]).feed.updated == "2026-03-09T00:00:00+00:00"
    assert feedparser.parse(RSS["feeds/all.rss.xml"]).feed.updated == "Mon, 09 Mar 2026 00:00:00 +0000"
    later = replace(SETTINGS, now=datetime.fromisoformat("2031-01-01T00:00:00+00:00"))
    assert whole(planned(*ALL), item, later) == FEEDS == made(*reversed(ALL))


def test_an_article_without_a_card_names_no_picture() -> None:
    bare = whole(planned(WALK), lambda entry: replace(item(entry), picture=None), SETTINGS)
    assert not [path for path, data in bare.items() for word in (b"enclosure", b"image") if word in data]


def test_an_address_with_letters_of_any_script_is_one_that_a_validator_takes() -> None:
    fed = made(replace(SIT, url="https://practice.example/sueño/"))
    assert json.loads(fed["feeds/all.json"])["items"][0]["id"] == "https://practice.example/sue%C3%B1o/"
    assert etree.fromstring(fed["feeds/all.rss.xml"]).findtext("channel/item/guid").isascii()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back_whole(text: str) -> None:
    said = made(replace(WALK, title=f"a {text} z", html=f"<p>{text}</p>", tags=(text,)))
    for root in (etree.fromstring(said[f"feeds/all.{form}.xml"]) for form in ("atom", "rss")):
        (title,) = root.xpath("//*[local-name()='entry' or local-name()='item']/*[local-name()='title']")
        assert title.text == " ".join(printable(f"a {text} z").split())
    assert json.loads(said["feeds/all.json"])["items"]
