"""Which feeds there are, and what is in each."""

from __future__ import annotations

from feeds.feed_samples import ALL, SIT, WALK, article, made, planned

from plugins.feeds.channels import FORMATS
from plugins.feeds.written import WRITERS


def test_there_is_a_feed_of_all_of_each_topic_and_of_each_language_in_each_format() -> None:
    stems = {"all", "topics/heart", "topics/sueno", "languages/en", "languages/es"}
    endings = (".atom.xml", ".rss.xml", ".json")
    assert set(made(*ALL)) == {f"feeds/{stem}{ending}" for stem in stems for ending in endings}


def test_a_site_in_one_language_has_no_feeds_by_language() -> None:
    assert {channel.kind for channel in planned(SIT, WALK)} == {"all", "topic"}


def test_a_site_without_articles_has_no_feed() -> None:
    assert made() == {}


def test_each_feed_holds_its_own_articles_newest_first() -> None:
    held = {channel.stem: [entry.slug for entry in channel.entries] for channel in planned(*reversed(ALL))}
    assert held["feeds/all"] == ["dormir", "sit", "walk"]
    assert held["feeds/topics/heart"] == held["feeds/languages/en"] == ["sit", "walk"]
    assert held["feeds/topics/sueno"] == held["feeds/languages/es"] == ["dormir"]


def test_a_feed_holds_as_many_as_are_wanted_and_no_more() -> None:
    many = [article(f"a{number}", number) for number in range(1, 26)]
    for newest, expected in ((20, 20), (3, 3), (None, 25)):
        assert len(planned(*many, newest=newest)[0].entries) == expected


def test_a_feed_in_one_language_says_so_and_a_mixed_one_says_the_sites() -> None:
    spoken = {channel.stem: channel.lang for channel in planned(*ALL)}
    assert (spoken["feeds/all"], spoken["feeds/topics/sueno"], spoken["feeds/languages/es"]) == (
        "en",
        "es",
        "es",
    )


def test_a_topic_that_only_translations_name_leads_to_the_home_page() -> None:
    assert {channel.name: channel.page for channel in planned(*ALL) if channel.kind == "topic"} == {
        "Heart": "topics/heart/",
        "Sueño": "",
    }


def test_a_topic_that_is_written_in_two_ways_has_one_feed() -> None:
    (own,) = [each for each in planned(SIT, article("run", 1, category="heart")) if each.kind == "topic"]
    assert (own.name, [entry.slug for entry in own.entries]) == ("Heart", ["sit", "run"])


def test_every_format_has_a_writer() -> None:
    assert [each.label for each in FORMATS] == list(WRITERS)
