"""What of a text the cards' font can draw. Pure: `lacks(character)` says what it has no picture of."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

UNSEEN = {"Cc", "Cf", "Mn"}
"""Controls, joiners and variation selectors: they go without a word where the font lacks them."""


RIGHT_TO_LEFT = {"R", "AL"}
"""Unicode's classes of letters that are written from right to left, as Hebrew's and Arabic's."""


def right_to_left(text: str) -> bool:
    """Whether there is a letter in the text that is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in text)


def drawable(text: str, lacks: Callable[[str], bool]) -> tuple[str, str]:
    """The text without what the font lacks, and the visible characters that it lacks, each once."""
    kept, missing = [], {}
    for character in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(character)
        if kind.startswith("Z") or character.isspace():
            kept.append(character if character == "\u00a0" else " ")
        elif kind not in ("Cc", "Cf") and not lacks(character):
            kept.append(character)
        elif kind not in UNSEEN:
            missing[character] = None
    return " ".join(filter(None, "".join(kept).split(" "))), "".join(missing)
