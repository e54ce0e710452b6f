"""Abbreviations that an article uses and never explains. Pure; the well-known are in `abbreviations.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.plain_language.passages import Sentence
from plugins.plain_language.tables import well_known

_SHORT = re.compile(r"([a-z]?[A-Z]{3,6}(?:-?\d{1,2})?)(?:s|['’]s)?")
"""Three capitals or more: two are often a state's name, or somebody's initials."""

_CAPITALS = re.compile(r"[A-Z]{3}")

LOUD = 0.6
"""The share of words in capitals from which a sentence is all in capitals, and no word of it an abbreviation."""

SMALL = frozenset(("and", "of", "the", "for", "in", "to"))
"""Words that an abbreviation leaves out."""

THE_SHORT = "\0"
"""Stands for the abbreviation while its explanation is looked for, so that one pattern does for all."""

_EXPLANATION = re.compile(
    r"\([^\w\0]*\0(?!\w)|\0s?\W*[(–—]|\0 (?:stands for|means|is short for)"
    r"|\b(?:called|named|known as)(?: the)? [“\"]?\0"
    r"|\0(?: \w+)? (?:trial|study|program|project|group)\b|\b(?:trial|study|program|project),? \0"
)
"""In brackets or before them, or the name of a study or program, which is a name."""

_MARKED = re.compile(r"<(?:abbr|dfn)\b[^>]*>([^<]+)<")


@dataclass(frozen=True)
class Abbreviation:
    """An abbreviation and the first sentence that holds it."""

    short: str
    sentence: Sentence


def undefined(sentences: Sequence[Sentence], html: str = "") -> tuple[Abbreviation, ...]:
    """Each abbreviation once that stands in the text without its long form; `html` shows which are marked up.

    Bad: Ask us for your GFR.
    Good: Ask us how well your kidneys filter (glomerular filtration rate, GFR).
    """
    first: dict[str, Sentence] = {}
    for sentence in filter(lambda each: _CAPITALS.search(each.text), sentences):
        for short in _shorts(sentence.words):
            first.setdefault(short, sentence)
    if not first:
        return ()
    marked, initials = set(_MARKED.findall(html)), _initials(sentences)
    return tuple(
        Abbreviation(short, sentence)
        for short, sentence in first.items()
        if short not in marked
        and _letters(short) not in initials
        and not any(_explains(each.text, short) for each in sentences if short in each.text)
    )


def _shorts(words: Sequence[str]) -> list[str]:
    found = [match[1] for match in map(_SHORT.fullmatch, words) if match]
    loud = len(found) > 1 and sum(map(str.isupper, words)) > LOUD * len(words)
    return [] if loud else [short for short in found if short.partition("-")[0] not in well_known()]


def _explains(text: str, short: str) -> bool:
    return bool(_EXPLANATION.search(text.replace(short, THE_SHORT)))


def _initials(sentences: Sequence[Sentence]) -> str:
    """The first letters of all words: "mmr" stands in them where measles, mumps and rubella stand in the text."""
    return "".join([word[0] for each in sentences for word in each.words if word not in SMALL]).lower()


def _letters(short: str) -> str:
    return "".join(filter(str.isalpha, short)).lower()
