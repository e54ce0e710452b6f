"""What holds for the summary of every article: whole sentences of it within the limit, soon, and the same each time."""

from datetime import UTC, datetime
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.crosspost import material, relevance
from plugins.crosspost.material import all_sentences
from plugins.crosspost.summarise import summarise
from plugins.entry import Entry

TITLE = "Salt and blood pressure"
TEXT = """salt blood pressure bread cheese raises lowers the a this that it but however more 30 mm Hg if you Dr. (cuff)
    “soup” myth: they say, not true"""
WORDS = st.sampled_from(TEXT.split())
SENTENCES = st.builds(
    lambda words, end: (" ".join(words) + end).capitalize(),
    st.lists(WORDS, min_size=1, max_size=25),
    st.sampled_from(".!?:"),
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join)
TAGS = st.sampled_from(["p", "p", "p", "h2", "li", "blockquote"])
ARTICLES = st.lists(
    st.builds(lambda tag, text: f"<{tag}>{text}</{tag}>", TAGS, PARAGRAPHS), min_size=1, max_size=12
).map("".join)
LIMITS = st.integers(30, 400)


def entry(html: str, **fields) -> Entry:
    return Entry(
        key="salt",
        slug="salt",
        title=TITLE,
        url="https://practice.org/salt/",
        path="salt/",
        source="content/articles/salt.md",
        lang="en",
        date=datetime(2026, 1, 1, tzinfo=UTC),
        html=html,
        **fields,
    )


@given(ARTICLES, LIMITS)
def test_a_summary_keeps_to_its_limit_and_says_something(html, limit):
    assert 0 < len(summarise(entry(html), limit)) <= limit


@given(ARTICLES, LIMITS)
def test_a_summary_is_sentences_of_the_article_in_its_order(html, limit):
    summary = summarise(entry(html), limit)
    assert summary == TITLE or is_made_of([each.text for each in all_sentences(html)], summary)


def is_made_of(texts: list[str], summary: str) -> bool:
    begin = (at for at, text in enumerate(texts) if summary.startswith(text))
    return not summary or any(is_made_of(texts[at + 1 :], summary[len(texts[at]) :].lstrip()) for at in begin)


@given(ARTICLES, st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join))
def test_the_authors_own_summary_comes_before_any_picked_by_program(html, own):
    assert summarise(entry(html, summary=own), 2000) == own


@given(ARTICLES)
def test_the_same_article_has_the_same_summary(html):
    once = summarise(entry(html))
    for kept in (material._read, relevance._likely, relevance.stems):
        kept.cache_clear()
    assert summarise(entry(html)) == once


LARGE = 100_000


UNITS = [
    "salt ",
    "salt, ",
    "!",
    ". ",
    "... ",
    "a",
    "a-",
    "'",
    "(",
    "/a",
    "@ ",
    "a: B ",
    "if you ",
    "often ",
    "Dr. A. ",
]
PHRASES = ["Salt raises the pressure. ", "This raises it. ", "Salt is safe for most. But not for all. "]


@pytest.mark.parametrize("unit", UNITS + PHRASES)
def test_a_hundred_kilobytes_of_anything_are_summed_up_in_two_seconds(unit):
    html = "<p>Some " + unit * (LARGE // len(unit)) + ".</p>"
    start = perf_counter()
    assert summarise(entry(html))
    assert perf_counter() - start < 2


def test_ten_thousand_different_sentences_take_hardly_longer_than_ten_times_a_thousand():
    def seconds(count: int) -> float:
        html = "".join(
            f"<p>Salt number {at} raises the pressure of {count} people.</p>" for at in range(count)
        )
        start = perf_counter()
        summarise(entry(html))
        return perf_counter() - start

    assert min(seconds(10_000), seconds(10_000)) < 30 * min(seconds(1000), seconds(1000))
