"""The figure of a sentence: what counts as one, what doesn't, and that its words stay the sentence's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.og_cards.figures import Figure, figures_in, telling


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Walk 150 minutes a week.", Figure("150", "minutes a week")),
        ("Most adults need about 150 minutes a week.", Figure("150", "minutes a week", "about")),
        ("Sit still for 5 minutes before you measure.", Figure("5", "minutes")),
        ("Rest for 1-2 minutes.", Figure("1-2", "minutes")),
        ("Rest for 1 to 2 minutes.", Figure("1 to 2", "minutes")),
        ("It helps 1 in 5 people.", Figure("1 in 5", "people")),
        ("30 of the 60 were taking a statin again.", Figure("30 of the 60")),
        ("Nearly 9 out of 10 had no pain.", Figure("9 out of 10", "", "Nearly")),
        ("Ayuda a 1 de cada 5 personas.", Figure("1 de cada 5", "personas")),
        ("Home readings of 135/85 mm Hg or more are high.", Figure("135/85", "mm Hg or more")),
        ("A target below 120 mm\u00a0Hg prevents deaths.", Figure("120", "mm\u00a0Hg", "below")),
        ("27 % had no symptoms.", Figure("27 %")),
        ("27% had no symptoms.", Figure("27%")),
        ("No more than 27 percent had symptoms.", Figure("27", "percent", "No more than")),
        ("The rate was 1.65% per year.", Figure("1.65%", "per year")),
        ("The trial took in 9361 people.", Figure("9361", "people")),
        ("Un estudio con 657.461 niños.", Figure("657.461", "niños")),
        ("A study of 657,461 children.", Figure("657,461", "children")),
        ("Camine al menos 30 minutos al día.", Figure("30", "minutos al día", "al menos")),
        ("Take 2.5 mg at night.", Figure("2.5", "mg")),
        ("Measure every 2 hours.", Figure("2", "hours", "every")),
        ("Fewer than <1% had harm.", Figure("<1%", "", "Fewer than")),
        ("A fever is ≥38 °C.", Figure("≥38", "°C")),
    ],
)
def test_a_figure_comes_with_its_unit_and_what_hedges_it(sentence, figure):
    assert figures_in(sentence) == (figure,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Blood pressure has no symptoms.",
        "The rule has held since 2019.",
        "In 2015 patients waited longer.",
        "On May 5 people came.",
        "Of 4 trials in 2019 none was good.",
        "It was 4 in 2019.",
        "People with type 2 diabetes were left out.",
        "Read step 1 of 3.",
        "At age 5 children go to school.",
        "COVID-19 patients recover.",
        "Vitamin B12 tablets help.",
        "The hazard ratio was 0.73 (95% CI 0.60-0.90).",
        "Call 911 right away.",
        "A ratio of 3:1 persons.",
        "On 03/05/2019 people met.",
        "It is not 10 minutes.",
        "It fell from 35 % at once.",
        "The score was 16.",
    ],
)
def test_names_dates_years_intervals_and_bare_numbers_are_no_figures(sentence):
    assert figures_in(sentence) == ()


def test_a_sentence_with_one_figure_comes_before_one_with_two():
    two = "In the trial, 13.7% of avoiders were allergic, against 1.9% of eaters."
    one = "It took in 640 babies."
    assert telling(["Peanut can help.", two, one]) == (one, Figure("640", "babies"))
    assert telling([two]) == (two, Figure("13.7%"))
    assert telling(["Peanut can help."]) is None


PIECES = (
    "about no more than 150 1 in 5 of the 60 to - 27% % 95% CI minutes a week people 135/85 mm Hg 2019 , ."
)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=12).map(" ".join) | st.text(max_size=80))
def test_every_word_of_a_figure_stands_so_in_its_sentence(sentence):
    for figure in figures_in(sentence):
        parts = [part for part in (figure.hedge, figure.value, figure.unit) if part]
        place = 0
        for part in parts:
            assert (place := sentence.index(part, place) + len(part))
        assert any(character.isdigit() for character in figure.value)
