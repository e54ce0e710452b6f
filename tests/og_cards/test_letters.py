"""What the font lacks is named once and left out."""

from __future__ import annotations

import pytest

from plugins.og_cards.letters import drawable, hints, right_to_left


def lacks(character: str) -> bool:
    return ord(character) > 0x2FF


@pytest.mark.parametrize(
    ("text", "kept", "missing"),
    [
        ("Plain", "Plain", ""),
        ("Sleep 好 and 好 rest", "Sleep and rest", "好"),
        ("🩺 Rounds", "Rounds", "🩺"),
        ("👩\u200d⚕\ufe0f doctor", "doctor", "👩⚕"),
        ("e\u0301tude", "étude", ""),
        ("ког\u0434а\u0301", "", "когда\u0301"),
        ("n\u0308 x\u0323", "n x", "\u0308\u0323"),
        ("120 mm\u00a0Hg", "120 mm\u00a0Hg", ""),
        ("120\u202fmm\tHg", "120 mm Hg", ""),
        ("zero\u200bwidth\u00ad", "zerowidth", ""),
        ("好", "", "好"),
    ],
)
def test_text_is_kept_as_far_as_the_font_goes(text, kept, missing):
    assert drawable(text, lacks) == (kept, missing)


WORDS = {
    "Arabic": "سلام",
    "Hebrew": "שלום",
    "Chinese": "血压",
    "Japanese": "くすり",
    "Korean": "혈압",
    "Devanagari": "हिन्दी",
    "Thai": "ความดัน",
}


@pytest.mark.parametrize(("name", "word"), WORDS.items(), ids=WORDS)
def test_a_script_that_the_font_lacks_is_named_with_what_to_do(name, word):
    ((message, instead),) = hints(f"Rest: {word}", "", lacks)
    assert f"({name})" in message
    assert f"{name} letters" in instead
    assert "CARD_FONT" in instead
    assert "Card_font" in instead


@pytest.mark.parametrize(("name", "word"), WORDS.items(), ids=WORDS)
def test_with_a_font_that_has_it_a_script_is_drawn_and_what_is_not_joined_is_said(name, word):
    found = list(hints(f"Rest: {word}", "", lambda _: False))
    assert [message for message, _ in found] == (
        ["the cards can't join Devanagari letters as they are joined in writing"] * (name == "Devanagari")
    )


@pytest.mark.parametrize("name", ["Arabic", "Hebrew"])
def test_what_cannot_be_put_in_order_is_said_so(name):
    ((message, instead),) = hints(WORDS[name], "", lacks, orders=False)
    assert message.startswith(f"{name} is written from right to left, which needs FriBiDi")
    assert "install" in instead


def test_a_mark_that_would_stand_beside_its_letter_is_left_out_and_named():
    assert [message for message, _ in hints("x\u0323", "", lambda _: False)] == [
        'the cards\' font has no "◌\u0323"; the picture leaves it out'
    ]
    assert drawable("\u05e9\u05b8", lambda _: False) == ("\u05e9\u05b8", "")


def test_many_missing_letters_of_a_script_are_counted_and_known_ones_left_out():
    assert [message for message, _ in hints("高血压患者用药 🩺", "高", lacks)] == [
        'the cards\' font has no "血", "压", "患" and 3 more (Chinese); the picture leaves it out',
        'the cards\' font has no "🩺"; the picture leaves it out',
    ]


@pytest.mark.parametrize(
    ("text", "is_so"), [("Plain", False), ("ΑΒ Жя ế", False), ("血 ไทย", False), ("a שלום", True)]
)
def test_only_hebrew_and_the_like_go_from_right_to_left(text, is_so):
    assert right_to_left(text) is is_so
