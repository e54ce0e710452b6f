"""Grades of reading against published values, and against texts counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.plain_language.grades import Tally, flesch_kincaid, smog
from plugins.plain_language.passages import passages


@pytest.mark.parametrize(
    ("tally", "grade"),
    [
        (Tally(1, 13, 24), 11.3),  # the platypus sentence on Wikipedia, “Flesch–Kincaid readability tests”
        (Tally(10, 57, 58), -1.3),  # Green Eggs and Ham there: 5.7 words a sentence, 1.02 syllables a word
        (Tally(1, 1, 1), -3.4),  # the lowest grade there is, by the same page
    ],
)
def test_flesch_kincaid_gives_the_published_grade(tally, grade):
    assert flesch_kincaid(tally) == pytest.approx(grade, abs=0.06)


@pytest.mark.parametrize(
    ("polysyllables", "grade"),
    [(1, 4), (4, 5), (9, 6), (16, 7), (25, 8), (36, 9), (49, 10), (64, 11), (81, 12), (100, 13), (144, 15)],
)
def test_smog_agrees_with_its_published_table_for_30_sentences(polysyllables, grade):
    """The table rounds by the nearest square: 3 + its root."""
    assert smog(Tally(30, 400, 600, polysyllables)) == pytest.approx(grade, abs=0.75)
    assert smog(Tally(30, 400, 600, polysyllables)) == pytest.approx(1.043 * polysyllables**0.5 + 3.1291)


@pytest.mark.parametrize("sentences", [10, 15, 29])
def test_a_text_of_less_than_30_sentences_is_scaled_up_as_the_instructions_say(sentences):
    """Average polysyllables a sentence, times the sentences short of 30, added to those counted."""
    counted = 12
    as_instructed = counted + counted / sentences * (30 - sentences)
    assert smog(Tally(sentences, 200, 300, counted)) == pytest.approx(1.043 * as_instructed**0.5 + 3.1291)


def test_smog_says_nothing_of_less_than_ten_sentences():
    assert smog(Tally(9, 90, 120, 5)) is None
    assert smog(Tally(10, 90, 120, 0)) == pytest.approx(3.1291)


def test_no_grade_without_a_word():
    assert flesch_kincaid(Tally()) is None


def test_a_text_counted_by_hand_gets_the_grade_of_hand():
    """Two sentences; 5 + 6 words; syllables 1+1+2+1+3 and 1+2+1+2+1+2; one polysyllable."""
    (passage,) = passages("<p>Take the tablet with medicine. We measure your pressure for others.</p>")
    assert passage.tally == Tally(2, 11, 17, 1)
    assert flesch_kincaid(passage.tally) == pytest.approx(0.39 * 5.5 + 11.8 * 17 / 11 - 15.59)


@given(st.integers(10, 300), st.integers(0, 2000))
def test_more_hard_words_never_lower_smog(sentences, polysyllables):
    first, more = (
        smog(Tally(sentences, 9999, 9999, number)) for number in (polysyllables, polysyllables + 1)
    )
    assert first < more
