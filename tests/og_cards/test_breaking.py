"""Words into lines, with letters of one width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.og_cards.breaking import balanced, broken, lonely, shortened, words_in

LETTERS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=14)


@given(words=st.lists(LETTERS, min_size=4, max_size=20))
def test_lines_are_no_more_ragged_than_filling_each_to_the_brim(words):
    def width_of(text: str) -> float:
        return 33.0 * len(text)

    lines = balanced(words, width_of, 1000, 20)
    if lines is None:
        assert any(width_of(word) > 1000 for word in words)
        return
    brim = [words[0]]
    for word in words[1:]:
        together = f"{brim[-1]} {word}"
        brim = [*brim[:-1], together] if width_of(together) <= 1000 else [*brim, word]
    assert len(lines) == len(brim)
    if len(lines) > 1 and not lonely(brim, width_of) and not lonely(lines, width_of):
        little = 0.1 * len(lines) * 1000**2
        assert sum(width_of(x) ** 2 for x in lines) <= sum(width_of(x) ** 2 for x in brim) + little


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("short", ["short"]),
        ("self-measurement", ["self-", "measurement"]),
        ("electrocardiogram", ["electro-", "cardiogram"]),
        ("and/or/whatever", ["and/or/", "whatever"]),
    ],
)
def test_a_word_is_broken_after_its_own_marks_or_between_syllables(word, pieces):
    assert broken(word, len, 12) == pieces


def test_a_letter_keeps_its_combining_marks():
    pieces = broken("n\u0303" * 20, len, 9)
    assert all(piece[0] == "n" for piece in pieces)
    assert all(piece.endswith("\u0303-") for piece in pieces[:-1])


def test_spaces_that_do_not_break_stay_in_their_word():
    assert words_in(" 120 mm\u00a0Hg\n today ") == ["120", "mm\u00a0Hg", "today"]


@pytest.mark.parametrize(
    ("title", "width", "lines"),
    [
        ("¿Mi hijo tiene fiebre? Cuándo llamar", 24, ["¿Mi hijo tiene fiebre?", "Cuándo llamar"]),
        ("Take it with the evening meals", 20, ["Take it with", "the evening meals"]),
    ],
)
def test_lines_end_where_a_clause_ends_rather_than_after_a_little_word(title, width, lines):
    assert balanced(words_in(title), len, width, 5) == lines


def test_a_shortened_text_ends_with_a_whole_word_and_an_ellipsis():
    assert shortened("one two three four", lambda text: len(text) <= 12) == "one two…"
    assert shortened("Pneumonoultra", lambda text: len(text) <= 6) == "Pneum…"
