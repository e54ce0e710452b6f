"""What a reader takes for one sign: a letter with its accents, an emoji of several parts (Unicode, annex 29).

The library that knows them is loaded with the first text that isn't plain.
"""

from __future__ import annotations

from functools import cache
from typing import Any


def graphemes(text: str) -> list[str]:
    """The signs of a text, one after the other."""
    return _compiled(r"\X").findall(text)


def is_emoji(sign: str) -> bool:
    """Whether a picture, a half of a flag or the frame of a keycap is in it."""
    return bool(_compiled(r"[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]").search(sign))


@cache
def _compiled(pattern: str) -> Any:
    import regex

    return regex.compile(pattern)
