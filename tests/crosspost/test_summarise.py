"""Summaries: whole sentences, the author's own before any that a program picks."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.crosspost.relevance import WEIGHTS, features, relevance, stems, together
from plugins.crosspost.summarise import summarise
from plugins.entry import Entry

ENTRY = Entry(
    key="salt",
    slug="salt",
    title="Salt and blood pressure",
    url="https://practice.org/salt/",
    path="salt/",
    source="content/articles/salt.md",
    lang="en",
    date=datetime(2026, 1, 1, tzinfo=UTC),
    html="<p>Salt raises blood pressure in many people. Most of it comes from bread, cheese and ready meals.</p>"
    "<p>The next morning our whole office tried a large new coffee machine with eleven buttons and no manual. "
    "Taste your food before you add salt.</p>",
)


@pytest.mark.parametrize(
    ("changes", "limit", "summary"),
    [
        (
            {},
            200,
            "Salt raises blood pressure in many people. Most of it comes from bread, cheese and ready meals. "
            "Taste your food before you add salt.",
        ),
        ({}, 60, "Salt raises blood pressure in many people."),
        ({}, 40, "Taste your food before you add salt."),
        ({}, 30, "Salt and blood pressure"),
        ({}, 10, "Salt and"),
        ({"summary": "Less salt. Less pressure."}, 200, "Less salt. Less pressure."),
        ({"summary": "Less salt. Less pressure."}, 15, "Less salt."),
        ({"summary": "Eating less salt lowers pressure. It helps."}, 20, "It helps."),
        ({"html": "", "key_points": ("Taste first.",)}, 200, "Taste first."),
        ({"html": ""}, 200, "Salt and blood pressure"),
    ],
)
def test_a_summary_is_made_of_whole_sentences(changes, limit, summary):
    assert summarise(replace(ENTRY, **changes), limit) == summary


@pytest.mark.parametrize(
    ("html", "summary"),
    [
        (
            "Salt is safe for most. But a weak heart needs less.",
            "Salt is safe for most. But a weak heart needs less.",
        ),
        ("Salt is safe for everyone. But studies say otherwise.", "Salt and blood pressure"),
        ("Salt is safe for everyone. That is not true.", "Salt and blood pressure"),
        ("Salt is safe for everyone. However, it’s a myth.", "Salt and blood pressure"),
    ],
)
def test_a_sentence_stands_with_the_limit_that_follows_it_and_never_with_its_denial(html, summary):
    assert summarise(replace(ENTRY, html=f"<p>{html}</p>")) == summary


def test_a_summary_leaves_out_the_claim():
    entry = replace(
        ENTRY, summary="Salt is harmless. Salt is not harmless.", claim="Salt is harmless.", verdict="false"
    )
    assert summarise(entry) == "Salt is not harmless."


def test_a_true_claim_may_be_told():
    entry = replace(ENTRY, summary="Salt raises pressure.", claim="Salt raises pressure.", verdict="true")
    assert summarise(entry) == "Salt raises pressure."


def test_what_the_title_speaks_of_is_more_relevant():
    about, aside = "Salt raises blood pressure.", "Our office has a coffee machine."
    assert relevance(ENTRY, stems(about)) > relevance(ENTRY, stems(aside))


def test_saying_it_twice_is_not_more_relevant():
    about = stems("Salt raises blood pressure.")
    assert relevance(ENTRY, together(about, about)) < relevance(ENTRY, about)


def test_forms_of_a_word_are_one():
    assert stems("Vaccines, vaccination!") == ({"vacci"}, 2)


def test_each_weight_has_its_feature():
    assert {len(each) for each in features(ENTRY.title, ENTRY.html).values()} == {len(WEIGHTS)}
