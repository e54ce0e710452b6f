"""Marks as a printer would set them: before and after, and what must not be touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.og_cards.quotes import typeset

PAIRS = [
    ('The "silent" killer', "The “silent” killer"),
    ('"Is it the tablet?"', "“Is it the tablet?”"),
    ('("Yes," she said)', "(“Yes,” she said)"),
    ("\"He said 'rest' and left\"", "“He said ‘rest’ and left”"),
    ("\"'Rest,' he said\"", "“‘Rest,’ he said”"),
    ("it's", "it’s"),
    ("Patients' rights", "Patients’ rights"),
    ("Parkinson's and Crohn's", "Parkinson’s and Crohn’s"),
    ("the '90s", "the ’90s"),
    ("'Tis the season", "’Tis the season"),
    ("'Tis the 'good' season", "’Tis the ‘good’ season"),
    ("rock 'n' roll", "rock ’n’ roll"),
    ("5'10\"", "5′10″"),
    ("A person of 6' 2\" and a child of 3'11''", "A person of 6′2″ and a child of 3′11″"),
    ('a 12" cuff', "a 12″ cuff"),
    ('Rated "under 12" for good reason', "Rated “under 12” for good reason"),
    ("rest -- and call", "rest – and call"),
    ("rest--and call", "rest—and call"),
    ("rest---and call", "rest—and call"),
    ("rest - and call", "rest – and call"),
    ("wait...", "wait…"),
    ("wait....", "wait…."),
    ("ages 10-20", "ages 10–20"),
    ("(10-20 years)", "(10–20 years)"),
    ("2.5-5 mg", "2.5–5\u00a0mg"),
    ("10-20mg", "10–20mg"),
    ("10-20%", "10–20%"),
    ("A 7-10-day course", "A 7–10-day course"),
    ("the 2024-25 season", "the 2024–25 season"),
    ("120 mm Hg", "120\u00a0mm\u00a0Hg"),
    ("120 mmHg", "120\u00a0mmHg"),
    ("126 mg/dL and 5 mg", "126\u00a0mg/dL and 5\u00a0mg"),
    ("27 % at 8 a.m. or 9 pm", "27\u00a0% at 8\u00a0a.m. or 9\u00a0pm"),
    ("101 °F", "101\u00a0°F"),
    ("Ask Dr. Name", "Ask Dr.\u00a0Name"),
    ("type 2 diabetes, vitamin D", "type\u00a02 diabetes, vitamin\u00a0D"),
    ("1 in 5 adults", "1\u00a0in\u00a05 adults"),
]
UNTOUCHED = [
    "COVID-19",
    "co-trimoxazole",
    "PHQ-9 and GAD-7",
    "E11.9 and I10-I15, 401-405.9x",
    "2026-01-05",
    "2026-11",
    "555-0100",
    "555-1234",
    "(555) 555-0100",
    "1-800-555-0100",
    "12345-6789",
    "CA 19-9 and CA 27-29",
    "SARS-CoV-2",
    "4-7-8 breathing",
    "10:20-11:30",
    "1,2-dichloroethane",
    "50-50",
    "https://practice.example/a--b/10-20/it...",
    "name@practice.example/10-20",
    "“Curly already”, it’s – and … 10–20",
    "150 minutes",
    "a vitamin a day",
    "-----",
    "",
    "Plain",
]


@pytest.mark.parametrize(("typed", "printed"), PAIRS, ids=[typed for typed, _ in PAIRS])
def test_typed_marks_become_printed_ones(typed, printed):
    assert typeset(typed, "en") == printed


@pytest.mark.parametrize("text", UNTOUCHED)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_is_no_mark_of_writing_stays(text, lang):
    assert typeset(text, lang) == text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('¿"Azúcar" en la sangre?', "¿“Azúcar” en la sangre?"),
        ("¡'Ya'!", "¡‘Ya’!"),
        ("de 10-20 años, 3,5-5 mg", "de 10–20 años, 3,5–5\u00a0mg"),
        ("La Dra. Nombre y el Sr. Nombre", "La Dra.\u00a0Nombre y el Sr.\u00a0Nombre"),
        ("1 de 5 con diabetes tipo 2", "1\u00a0de\u00a05 con diabetes tipo\u00a02"),
    ],
)
def test_spanish_is_set_too(typed, printed):
    assert typeset(typed, "es") == typeset(typed, "es-us") == printed


@pytest.mark.parametrize("lang", ["de", "fr", "est", "zh"])
def test_other_languages_are_left_to_their_writers(lang):
    assert typeset('"x" -- it\'s 10-20 mg...', lang) == '"x" -- it\'s 10-20 mg...'


TYPED = st.one_of(
    st.text(max_size=80),
    st.text("\"'“”’ -–—.…01290ams%/:()\u00a0", max_size=40),
    st.lists(st.sampled_from(PAIRS + [(text, "") for text in UNTOUCHED]), max_size=4).map(
        lambda pairs: " ".join(typed for typed, _ in pairs)
    ),
)


@given(TYPED)
@example("1 in 1 in 5 mm Hg")
@example("5 mg 5 mg 5")
@example(".....")
def test_setting_twice_is_as_setting_once(text):
    once = typeset(text, "en")
    assert typeset(once, "en") == once


@given(TYPED)
def test_no_letter_or_digit_is_lost(text):
    kept = [one for one in typeset(text, "en") if one.isalnum()]
    assert kept == [one for one in text if one.isalnum()]


@pytest.mark.parametrize(
    "text", ["'" * 20_000, '"' * 20_000, "-" * 20_000, "1-" * 10_000, "' a" * 7_000, "@" * 20_000]
)
def test_a_text_of_marks_takes_no_long_time(text):
    typeset(text, "en")
