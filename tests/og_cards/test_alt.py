"""What a card says to those who can't see it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.og_cards.alt import LABELS, SAYS, alt_text
from plugins.og_cards.design import kinds

WORDS = {
    "title": "Does salt matter?",
    "fact_label": "Fact",
    "fact": "Most salt is in food before it reaches the table.",
    "myth_label": "Myth",
    "myth": "Only the salt shaker counts",
    "figure": "150",
    "unit": "minutes",
    "meaning": "Walk briskly for 150 minutes a week.",
    "quote": "Sit quietly first.",
    "source": "— The guideline",
    "image_alt": "A spoon of salt",
    "question": "How much is too much?",
    "author": "Your Name, MD",
    "credentials": "Family medicine",
    "category": "Heart",
    "site": "Your Practice",
}
WHO = "Your Name, MD. Family medicine. Heart. Your Practice."

SAID = [
    ("text", "en", f"Does salt matter? {WHO}"),
    ("photo", "en", f"Photo: A spoon of salt. Does salt matter? {WHO}"),
    ("photo", "es", f"Foto: A spoon of salt. Does salt matter? {WHO}"),
    ("myth", "en", f"Fact: {WORDS['fact']} Myth: Only the salt shaker counts. {WHO}"),
    ("number", "en", f"Walk briskly for 150 minutes a week. {WHO}"),
    ("quote", "en", f"“Sit quietly first.” The guideline. {WHO}"),
    ("question", "en", f"Question: How much is too much? {WHO}"),
    ("question", "es-MX", f"Pregunta: How much is too much? {WHO}"),
    ("question", "de", f"Question: How much is too much? {WHO}"),
]


@pytest.mark.parametrize(("kind", "lang", "said"), SAID)
def test_a_card_says_what_stands_on_it_by_its_kind(kind: str, lang: str, said: str) -> None:
    assert alt_text(kind, WORDS, lang) == said


def test_every_kind_of_card_has_an_alt_text_in_every_language() -> None:
    assert set(SAYS) == set(kinds())
    assert len({frozenset(row) for row in LABELS.values()}) == 1


@pytest.mark.parametrize(
    ("kind", "gone", "said"),
    [
        ("photo", {"image_alt": ""}, "Does salt matter? Your Name, MD."),
        ("number", {"meaning": ""}, "Does salt matter? Your Name, MD."),
        ("quote", {"quote": "", "source": ""}, "Does salt matter? Your Name, MD."),
        ("myth", {"myth": ""}, f"Fact: {WORDS['fact']} Your Name, MD."),
        ("myth", {"fact": ""}, "Does salt matter? Your Name, MD."),
        ("quote", {"source": ""}, "“Sit quietly first.” Your Name, MD."),
    ],
)
def test_what_is_missing_leaves_no_trace(kind: str, gone: dict[str, str], said: str) -> None:
    bare = dict.fromkeys(("credentials", "category", "site"), "")
    assert alt_text(kind, WORDS | bare | gone, "en") == said


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (160, f"Fact: {WORDS['fact']} Myth: Only the salt shaker counts. {WHO}"),
        (
            130,
            f"Fact: {WORDS['fact']} Myth: Only the salt shaker counts. Your Name, MD. Family medicine. Heart.",
        ),
        (90, f"Fact: {WORDS['fact']} Myth: Only the salt shaker counts."),
        (80, f"Fact: {WORDS['fact']} Your Name, MD."),
        (60, f"Fact: {WORDS['fact']}"),
        (40, "Fact: Most salt is in… Your Name, MD."),
    ],
)
def test_what_matters_least_gives_way_first_and_a_myth_never_stands_without_its_fact(
    limit: int, said: str
) -> None:
    assert alt_text("myth", WORDS, "en", limit) == said


@given(st.sampled_from(sorted(SAYS)), st.text(alphabet="ab .\n", max_size=900), st.integers(100, 2000))
def test_it_is_never_empty_nor_over_the_limit(kind: str, long: str, limit: int) -> None:
    words = {name: long for name in WORDS} | {"title": f"Salt {long}", "fact": f"Salt {long}"}
    said = alt_text(kind, words, "en", limit)
    assert 0 < len(said) <= limit
