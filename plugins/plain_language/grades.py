"""Two grades of reading: the years of US school that a text asks for. Pure.

Flesch-Kincaid: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted
personnel", Naval Technical Training Command, Research Branch Report 8-75, 1975. It was set so that readers of a grade
understood about 75 % of a text. SMOG: McLaughlin, "SMOG grading - a new readability formula", Journal of Reading 1969;
12:639-646, set for full understanding: of the same text it says about two to three grades more.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

SAMPLE = 30
"""Sentences in McLaughlin's sample. A shorter text is scaled up to it, as later instructions for SMOG have it."""

FEWEST = 10
"""Sentences that those instructions ask for at least: below, SMOG says nothing."""


class Tally(NamedTuple):
    """What both formulas count. A polysyllable is a word of three syllables or more."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them as one text."""
    return Tally(*map(sum, zip(*tallies, strict=True)))


def flesch_kincaid(tally: Tally) -> float | None:
    """The Flesch-Kincaid grade, which may lie below 0; None without a word."""
    if not tally.words or not tally.sentences:
        return None
    return 0.39 * tally.words / tally.sentences + 11.8 * tally.syllables / tally.words - 15.59


def smog(tally: Tally) -> float | None:
    """The SMOG grade; None for fewer than `FEWEST` sentences.

    The whole text is the sample, scaled to 30 sentences: for a longer text that is steadier than three samples of ten.
    """
    if tally.sentences < FEWEST:
        return None
    return 1.0430 * sqrt(tally.polysyllables * SAMPLE / tally.sentences) + 3.1291
