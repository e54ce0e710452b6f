"""Each network's own way of counting, as a table of cases that a writer can read."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from plugins.crosspost.counting import COUNTED_BY, count
from plugins.crosspost.twitter_text import parse_tweet
from plugins.platforms.platform import COUNTINGS
from plugins.platforms.table import platforms

FAMILY = "👩‍👩‍👧‍👦"
LONG_LINK = "https://example.com/articles/blood-pressure/?utm_source=x&utm_medium=social"

CASES = [
    # text, platform, length, why
    ("", "x", 0, "nothing"),
    (FAMILY, "x", 2, "an emoji sequence of any length"),
    ("¿Qué es? – “así” ½ ×", "x", 20, "accents, dashes, curly quotes weigh 1"),
    ("…≥→€", "x", 8, "an ellipsis and signs weigh 2"),
    ("e\u0301", "x", 1, "composed before counting"),
    (LONG_LINK, "x", 23, "a link of any length"),
    (f"Read: {LONG_LINK}.", "x", 30, "the full stop is not the link's"),
    ("see cdc.gov", "x", 27, "a link without https"),
    ("ends here.Then", "x", 14, "no top-level domain, no link"),
    (FAMILY, "bluesky", 1, "one grapheme"),
    ("é", "bluesky", 1, "a letter and its accent"),
    ("https://example.com", "bluesky", 11, "host only"),
    ("https://example.com/", "bluesky", 11, "a lone slash is not shown"),
    ("https://example.com/fourteen-long", "bluesky", 25, "a path of 14 is shown whole"),
    ("https://example.com/fifteen-chars1", "bluesky", 26, "a path of 15 is shown whole"),
    ("https://example.com/sixteen-chars12", "bluesky", 27, "a path of 16: the first 13 and three dots"),
    (LONG_LINK, "bluesky", 27, "the query is a part of the path"),
    ("https://example.com/?page=1", "bluesky", 18, "a short query is shown"),
    (f"({LONG_LINK}).", "bluesky", 30, "brackets and full stop are not the link's"),
    (FAMILY * 200, "bluesky", 501, "200 graphemes are 5000 bytes, and 3000 are allowed"),
    (FAMILY, "mastodon", 1, "one grapheme"),
    (LONG_LINK, "mastodon", 23, "a link of any length"),
    ("http://a.io", "mastodon", 23, "a short link too"),
    (f"Read {LONG_LINK}, please", "mastodon", 36, "the comma is not the link's"),
    ("@office@example.social hello", "mastodon", 13, "a mention counts without its server"),
    ("write to me@example.com", "mastodon", 23, "an e-mail address is no mention"),
    (FAMILY, "linkedin", 7, "code points"),
    (LONG_LINK, "facebook", len(LONG_LINK), "a link in full"),
]


@pytest.mark.parametrize(("text", "platform", "length", "why"), CASES)
def test_a_text_counts_as_in_the_networks_own_composer(text, platform, length, why):
    assert count(text, platform) == length, why


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
    assert count(text, "x") == parse_tweet(text).weightedLength


@given(st.text(max_size=60).filter(lambda text: "http" not in text.lower()))
def test_without_links_bluesky_counts_every_grapheme_once(text):
    assert count(text, "bluesky") == len(regex.findall(r"\X", text))


@given(st.text("abcé…日👩 ", max_size=40), st.sampled_from(sorted(platforms())))
def test_more_text_never_counts_less(text, platform):
    assert count(text + " a", platform) > count(text, platform)
