"""Each network's own way of counting, as a table of cases that a writer can read."""

import json
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from plugins.crosspost.counting import COUNTED_BY, count
from plugins.crosspost.graphemes import is_emoji
from plugins.crosspost.twitter_text import module
from plugins.platforms.platform import COUNTINGS
from plugins.platforms.table import platforms

FAMILY = "👩‍👩‍👧‍👦"
LONG_LINK = "https://example.com/articles/blood-pressure/?utm_source=x&utm_medium=social"

CASES = json.loads(Path(__file__).with_name("counting_cases.json").read_text("utf-8"))
"""The share desk's own count, in the browser, is held to the same cases."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['platform']}: {case['why']}")
def test_a_text_counts_as_in_the_networks_own_composer(case):
    assert count(case["text"], case["platform"], case.get("warning", "")) == case["length"]


def test_the_cases_show_every_way_of_counting():
    assert {platforms()[case["platform"]].counting for case in CASES} == set(COUNTINGS)


def test_a_row_counts_like_its_name():
    assert count(LONG_LINK, platforms()["x"]) == 23


def test_every_way_of_counting_that_a_row_may_name_exists():
    assert set(COUNTED_BY) == set(COUNTINGS)


PIECES = [
    "word. ",
    "é",
    "e\u0301",
    "…",
    FAMILY,
    "1️⃣",
    " ",
    "\n",
    LONG_LINK,
    "example.org",
    "日本",
    "@a.com",
    "❤️",
    "(cdc.gov)",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_the_quick_count_for_x_is_the_count_of_the_whole_text_by_the_library(text):
    assert count(text, "x") == module("parse_tweet").parse_tweet(text).weightedLength


@given(st.text(max_size=60).filter(lambda text: "http" not in text.lower()))
def test_without_links_bluesky_counts_every_grapheme_once(text):
    assert count(text, "bluesky") == len(regex.findall(r"\X", text))


PARTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map("".join))


@given(PARTS.filter(lambda text: "\r" not in text), PARTS, st.sampled_from(sorted(platforms())))
def test_what_a_line_break_parts_counts_by_itself(above, below, platform):
    both = count(f"{above}\n{below}", platform)
    assert both == count(above, platform) + count("\n", platform) + count(below, platform)


@given(PARTS, st.sampled_from(sorted(platforms())))
def test_line_breaks_of_windows_count_as_others_do(text, platform):
    text = text.replace("\r", "")
    assert count(text.replace("\n", "\r\n"), platform) == count(text, platform)


@given(PARTS, PARTS)
def test_a_warning_on_mastodon_counts_every_grapheme_of_it(text, warning):
    warning = warning.replace("\r", "") + "\n"
    assert count(text, "mastodon", warning) == count(text, "mastodon") + len(regex.findall(r"\X", warning))


@pytest.mark.parametrize("platform", platforms())
def test_half_a_sign_from_a_broken_file_is_counted_not_refused(platform):
    assert count("ab \ud83d", platform) > 0


@given(st.text("abcé…日👩 ", max_size=40), st.sampled_from(sorted(platforms())))
def test_more_text_never_counts_less(text, platform):
    assert count(text + " a", platform) > count(text, platform)


def test_no_emoji_is_passed_over_on_threads():
    emoji = [sign for sign in map(chr, range(0xD800)) if is_emoji(sign)]
    emoji += [sign for sign in map(chr, range(0xE000, 0x110000)) if is_emoji(sign)]
    assert len(emoji) > 1000
    assert all(count(sign, "threads") == len(sign.encode()) for sign in emoji)
