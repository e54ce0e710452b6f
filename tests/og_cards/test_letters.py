"""What the font lacks is named once and left out."""

from __future__ import annotations

import pytest

from plugins.og_cards.letters import drawable


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
        ("120 mm\u00a0Hg", "120 mm\u00a0Hg", ""),
        ("120\u202fmm\tHg", "120 mm Hg", ""),
        ("zero\u200bwidth\u00ad", "zerowidth", ""),
        ("好", "", "好"),
    ],
)
def test_text_is_kept_as_far_as_the_font_goes(text, kept, missing):
    assert drawable(text, lacks) == (kept, missing)
