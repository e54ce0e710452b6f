"""The name that somebody meant: for a misspelt field, value, setting, platform, target ..."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def one_slip(word: str, other: str) -> bool:
    """Whether one letter left out, added, changed or swapped with its neighbour turns `word` into `other`."""
    start = _alike(word, other)
    word, other = word[start:], other[start:]
    end = _alike(word[::-1], other[::-1])
    word, other = word[: len(word) - end], other[: len(other) - end]
    return len(word) <= 1 >= len(other) or (len(word) == 2 and word == other[::-1])


def nearest(word: str, choices: Iterable[str], likeness: float = 0.6) -> str:
    """The choice that `word` was probably meant to be, or nothing; `likeness` as in `difflib`, 0 for any choice."""
    choices = tuple(choices)
    slips = (choice for choice in choices if one_slip(word, choice))
    return next(slips, None) or next(iter(get_close_matches(word, choices, 1, likeness)), "")


def _alike(word: str, other: str) -> int:
    """How many letters at the beginning are the same."""
    differ = (place for place, (left, right) in enumerate(zip(word, other, strict=False)) if left != right)
    return next(differ, min(len(word), len(other)))
