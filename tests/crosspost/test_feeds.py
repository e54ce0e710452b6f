"""The public feeds of posts: valid, the same bytes each time, and nothing in them that isn't public."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from crosspost.kits import NOW, kit, kit_of, teaser
from lxml import etree

from plugins.crosspost import feeds
from plugins.platforms.table import platforms
from plugins.settings import Settings

SETTINGS = Settings(site_name="Test & Practice", site_url="https://practice.example", now=NOW)
X = "feeds/teasers/x.xml"
TEXT = "Sit still & wait: p < 0.05.\n\nRead more: https://practice.example/sit/?utm_source=x #BloodPressure"
SIT = kit_of(
    "sit", datetime(2026, 3, 2, 9, tzinfo=UTC), [teaser("x", 0, "sit", text=TEXT), teaser("x", 1, "sit")],
    title="“Sit” & <wait>", modified=datetime(2026, 3, 5, tzinfo=UTC),
)  # fmt: skip
OLD = kit("old", NOW - timedelta(days=30))
CASE = kit("case", NOW, ("x", "sermo"), url="", path="", title="A case")
MEDIA = {"media": "http://search.yahoo.com/mrss/"}
LENGTHS = {"cards/sit/og.png": 21_000, "cards/old/og.png": 20_000}


def made(*kits, settings: Settings = SETTINGS) -> dict[str, bytes]:
    return {path: bytes(feed) for path, feed in feeds.files(kits, settings, LENGTHS).items()}


def test_an_item_is_the_first_text_of_each_article_with_link_card_and_date() -> None:
    read = feedparser.parse(made(SIT, OLD)[X])
    assert not read.bozo
    item, other = read.entries
    assert (item.title, item.link) == ("“Sit” & <wait>", SIT.teasers[0].url)
    assert (item.id, item.guidislink) == ("https://practice.example/sit/", False)
    assert item.published == "Mon, 02 Mar 2026 09:00:00 +0000"
    (card,) = item.enclosures
    assert (card.href, card.length, card.type) == (
        "https://practice.example/cards/sit/og.png",
        "21000",
        "image/png",
    )
    assert other.id == "https://practice.example/old/"


def test_an_item_says_what_its_picture_shows_and_how_large_it_is() -> None:
    (item,) = feedparser.parse(made(SIT)[X]).entries
    (shown,) = item.media_content
    assert (shown["url"], shown["type"], shown["medium"]) == (item.enclosures[0].href, "image/png", "image")
    assert (shown["width"], shown["height"], shown["filesize"]) == ("1200", "630", "21000")
    (picture,) = etree.fromstring(made(SIT)[X]).iterfind(".//item/media:content", MEDIA)
    assert picture.findtext("media:description", namespaces=MEDIA) == SIT.teasers[0].alt == "A card."


def test_an_item_without_a_picture_names_none() -> None:
    bare = made(kit_of("sit", NOW, [teaser("x", image=None)]))[X]
    assert b"<enclosure" not in bare
    assert b"<media:" not in bare


def test_the_text_is_there_as_it_is_to_be_posted() -> None:
    channel = etree.fromstring(made(SIT)[X])
    assert channel.findtext("channel/item/description") == TEXT


def test_the_channel_says_who_where_and_in_which_language() -> None:
    read = feedparser.parse(made(SIT, OLD)[X]).feed
    assert (read.title, read.link, read.language) == (
        "Test & Practice: posts for X",
        "https://practice.example/",
        "en",
    )
    assert [(link.rel, link.href) for link in read.links if link.rel == "self"] == [
        ("self", "https://practice.example/feeds/teasers/x.xml")
    ]


def test_the_feed_is_as_new_as_its_newest_article_whatever_the_clock() -> None:
    later = replace(SETTINGS, now=NOW + timedelta(days=100))
    assert made(SIT, OLD) == made(SIT, OLD, settings=later)
    assert feedparser.parse(made(SIT, OLD)[X]).feed.updated == "Thu, 05 Mar 2026 00:00:00 +0000"


def test_an_item_keeps_its_name_when_title_text_and_tracking_change() -> None:
    changed = kit_of(
        "sit", NOW, [teaser("x", 0, "sit", text="Other.", url="https://practice.example/sit/?v=2")]
    )
    assert [feedparser.parse(made(each)[X]).entries[0].id for each in (SIT, changed)] == [SIT.entry.url] * 2


def test_there_is_a_feed_for_platforms_in_use_only() -> None:
    assert set(made(SIT, kit("b", NOW, ("pinterest", "threads")))) == {
        X, "feeds/teasers/pinterest.xml", "feeds/teasers/threads.xml",
    }  # fmt: skip


def test_a_case_question_is_in_no_feed() -> None:
    assert made(CASE) == {}
    assert b"A case" not in made(CASE, SIT)[X]


@pytest.mark.parametrize("row", platforms().values(), ids=platforms())
def test_every_platform_has_a_feed_but_those_behind_a_door(row) -> None:
    closed = row.status == "members_only" or row.form in ("essay", "case")
    assert bool(made(kit("a", NOW, (row.name,)))) is not closed


def test_a_text_for_doctors_stays_out_wherever_it_goes() -> None:
    opened = replace(SETTINGS, platform_overrides={"sermo": {"status": "open"}})
    assert made(kit("a", NOW, ("sermo",)), settings=opened) == {}


def test_there_are_open_and_closed_platforms() -> None:
    written = made(kit("a", NOW, tuple(platforms())))
    assert 10 < len(written) < len(platforms())


def test_an_item_without_a_picture_has_no_enclosure() -> None:
    bare = kit_of("bare", NOW, [teaser("x", image=None)])
    assert feedparser.parse(made(bare)[X]).entries[0].enclosures == []
