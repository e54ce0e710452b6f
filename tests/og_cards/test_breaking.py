"""Words into lines, with letters of one width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.og_cards.breaking import balanced, broken, in_pieces, lonely, shortened, words_in

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


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Walking for 150 minutes each week", 16, ["Walking for", "150 minutes", "each week"]),
        ("Living with an old heart", 14, ["Living with", "an old heart"]),
        ("El sueño de los niños muy pequeños", 22, ["El sueño de los niños", "muy pequeños"]),
        ("Heart Health For The Young", 18, ["Heart Health", "For The Young"]),
    ],
)
def test_no_line_ends_in_a_word_that_leans_on_the_next_or_in_a_bare_number(text, width, lines):
    assert balanced(words_in(text), len, width, 5) == lines


@pytest.mark.parametrize("name", ["hydrochlorothiazide", "pembrolizumab", "levothyroxine", "atorvastatina"])
def test_a_medicines_name_is_never_broken(name):
    assert in_pieces(["About", name, "at", "night"], len, 12, 9) is None
    assert in_pieces([f"{name.capitalize()}’s", "uses"], len, len(name) - 2, 9) is None
    lines = in_pieces(["electrocardiogram", "and", name], len, len(name), 9)
    assert lines is not None
    assert lines[-1] == name


def test_two_medicines_in_one_word_are_parted_at_their_mark():
    assert in_pieces(["sacubitril/valsartan"], len, 14, 3) == ["sacubitril/", "valsartan"]
    assert in_pieces(["amoxicillin-clavulanate"], len, 14, 3) == ["amoxicillin-", "clavulanate"]


@pytest.mark.parametrize("word", ["血压血压血压血压血压", "ความดันโลหิตสูง", "혈압혈압혈압혈압혈압"])
def test_scripts_without_hyphens_are_broken_without(word):
    assert "".join(broken(word, len, 4)) == word
