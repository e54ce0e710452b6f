"""Hashtags: out of tags and category, readable for a screen reader."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.crosspost.frame import Job, frames
from plugins.crosspost.hashtags import hashtags
from plugins.entry import Entry
from plugins.platforms.table import platforms
from plugins.settings import Settings

ENTRY = Entry(
    key="a",
    slug="a",
    title="COVID-19 and you",
    url="https://practice.org/a/",
    path="a/",
    source="a.md",
    lang="en",
    date=datetime(2026, 1, 1, tzinfo=UTC),
    html="<p>Text.</p>",
)


@pytest.mark.parametrize(
    ("tags", "wanted"),
    [
        (("blood pressure", "heart"), ("#BloodPressure", "#Heart")),
        (("mmr", "hpv vaccine", "type-2 diabetes"), ("#MMR", "#HPVVaccine")),
        (("COVID-19",), ("#COVID19",)),
        (("women's health",), ("#WomensHealth",)),
        (("breast cancer",), ("#BCSM",)),
        (("McArdle disease",), ("#McArdleDisease",)),
        (("heart", "Heart"), ("#Heart",)),
        (("health", "news", "2024"), ()),
        (("a very long tag that nobody would ever search for",), ()),
    ],
)
def test_a_tag_becomes_a_hashtag(tags, wanted):
    assert hashtags(replace(ENTRY, tags=tags), Settings()) == wanted


def test_an_article_in_spanish_has_spanish_hashtags():
    entry = replace(ENTRY, lang="es", tags=("blood pressure", "riñones"))
    assert hashtags(entry, Settings()) == ("#PresiónArterial", "#Riñones")


def test_the_physicians_own_table_comes_first():
    settings = Settings(hashtags={"Heart": "#HeartHealth", "sleep": ""})
    assert hashtags(replace(ENTRY, tags=("heart", "sleep")), settings) == ("#HeartHealth",)


def test_there_are_no_more_than_suit_the_platform():
    row = replace(platforms()["x"], hashtags=2, hashtag_limit=None)
    job = Job(ENTRY, row, Settings(), hashtags=("#Heart", "#Sleep", "#Salt"))
    assert next(frames(job)).hashtags == ("#Heart", "#Sleep")


@pytest.mark.parametrize(
    ("category", "wanted"), [("Heart health", ("#HeartHealth",)), ("site.gov-2013", ()), ("news", ())]
)
def test_a_category_counts_if_it_is_a_topic(category, wanted):
    assert hashtags(replace(ENTRY, category=category), Settings()) == wanted


def test_a_hashtag_of_the_settings_written_with_spaces_is_joined():
    own = Settings(hashtags={"heart": "#Blood pressure week"})
    assert hashtags(replace(ENTRY, tags=("heart",)), own) == ("#BloodPressureWeek",)
