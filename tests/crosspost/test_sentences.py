"""Where sentences end: each case is a text with a bar where one ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.crosspost.sentences import split

CASES = [
    "Sit still.| Rest your arm.| Then measure!| Ready?| Yes.",
    "Dr. Lee and Mrs. Diaz came.| Prof. Ito didn’t.",
    "Use fruit, e.g. apples, i.e. not juice.| That helps.",
    "Aspirin vs. placebo was tested.| It did well.",
    "The U.S. Army tested it.| It works in the U.S.| The rest is open.",
    "The target is 120 mm Hg.| A reading of 3.5 is low.",
    "It starts on Nov. 1 at 5 p.m. in the hall.| Come at 4 p.m.| The door is open.",
    "See no. 5 in the list.| The answer is no.| Ask us.",
    "“Stop it,” she said.| “Why?” he asked.| (It was late.)| We left.",
    "“I stopped.”| She did.",
    "Wait … and see.| And then…| We saw.",
    "Wait ...| We did.",
    "Ask J. Smith, M.D. at the desk.| He knows.",
    "¿Qué es?| Es la presión.| ¡Mídala!| La Dra. Pérez, de EE. UU., lo explica.",
    "Tome agua, p.ej. dos vasos.| El Sr. Gil no lo hizo.",
    "One line\u2028|Another line",
    "Version 2.0 came.| 30 people tried it.",
    "Howard et al. found it.| Did they?",
]


@pytest.mark.parametrize("text", CASES)
def test_a_sentence_ends_where_a_reader_ends_it(text):
    pieces = [piece.strip() for piece in split(text.replace("|", ""))]
    assert pieces == [piece.strip() for piece in text.split("|")]


@given(st.text('aB. ?!…"”“’)(¿\n1Dr\u2028', max_size=60))
def test_joined_again_the_sentences_are_the_text(text):
    assert "".join(split(text)) == text


@given(st.text("aB. ?!", max_size=60))
def test_no_sentence_is_empty(text):
    assert all(piece.strip() for piece in split(text.strip()))
