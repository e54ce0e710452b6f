"""Which sentences still say the truth, and still make sense, when they stand alone in a post.

The words that tell are in `wording.toml`; a new kind of fault is a row of `FAULTS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from plugins.crosspost.word_lists import patterns

FEWEST_WORDS = 5
LEANING = "needs the sentence before"
TAKEN_BACK = "is taken back by the next"
SHORT = "is too short to say something"

SAYS_THE_CLAIM = 0.75
SPEAKS_OF_THE_CLAIM = 0.5
"""The share of a claim's words in a sentence from which on it says the claim, or speaks of it."""


def fault(sentence: str, before: str = "", after: str = "") -> str:
    """Why `sentence` can't stand alone between its neighbours, in a few words; "" if it can."""
    for reason, holds in FAULTS.items():
        if holds(sentence):
            return reason
    if _holds("hearsay", before) or before.rstrip().endswith(":"):
        return "follows what others say"
    return TAKEN_BACK if takes_back(after) else ""


@lru_cache(maxsize=2048)
def takes_back(sentence: str) -> bool:
    """Whether `sentence` opens in a way that limits or contradicts the one before it."""
    return _opens("takes_back", sentence)


def limits(sentence: str) -> bool:
    """Whether `sentence` takes back a part of the one before it, not all of it: together they say the truth."""
    return _opens("limits", sentence) and not _holds("contradicts", sentence)


@lru_cache(maxsize=2048)
def leans_back(sentence: str) -> bool:
    """Whether `sentence` needs the one before it, by its opening or by what it refers to."""
    return _opens("leans_back", sentence) or _holds("refers_back", sentence)


def is_doubted(heading: str) -> bool:
    """Whether what stands below `heading` may be the opposite of the truth."""
    return _holds("doubted", heading)


def is_conditional(heading: str) -> bool:
    """Whether what stands below `heading` holds for some readers only."""
    return _opens("conditional", heading)


def bare(text: str) -> str:
    """`text` in small letters with single spaces, without the full stop: for finding it in another one."""
    return " ".join(_plain(text).split()).rstrip(".!?")


@lru_cache(maxsize=2048)
def words(text: str) -> frozenset[str]:
    """The beginnings of the words that carry the meaning: enough to tell that two texts speak of the same."""
    return frozenset(w.lower()[:5] for w in _WORD.findall(text) if len(w) > 3 or w.isdigit() or w.isupper())


def repeats(sentence: str, claim: str) -> bool:
    """Whether `sentence` tells the claim: with its words, and neither denied where the claim isn't nor the reverse."""
    return _shared(sentence, claim) >= SAYS_THE_CLAIM and _negates(sentence) == _negates(claim)


def denies(sentence: str, claim: str) -> bool:
    """Whether `sentence` speaks of the claim and says the opposite."""
    return (
        bool(claim)
        and _shared(sentence, claim) >= SPEAKS_OF_THE_CLAIM
        and _negates(sentence) != _negates(claim)
    )


def _shared(sentence: str, claim: str) -> float:
    claimed = words(claim)
    return len(claimed & words(sentence)) / len(claimed) if claimed else 0.0


def _negates(sentence: str) -> bool:
    return _holds("negation", sentence)


@lru_cache(maxsize=2048)
def _holds(name: str, text: str) -> bool:
    return bool(_wording()[name].search(_plain(text)))


def _opens(name: str, text: str) -> bool:
    return bool(_wording()[name].match(_plain(text).lstrip(_OPENING)))


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    """Small letters and straight apostrophes, as the lists have them. Remembered, as many lists are looked through."""
    return text.lower().replace("’", "'")


_wording = partial(patterns, "wording", r"(?!\w)")

_OPENING = "\"'“‘«(¡¿ "
_WORD = re.compile(r"\w+")
_WHOLE = re.compile(r"[¡]?[A-ZÀ-ÞĀ-Ž0-9].*[.!](?:[\"”»)])?$", re.DOTALL)
_LABEL = re.compile(r"(?!There are |Hay )[^.!?:]{1,60}:\s+[\"“‘(¿¡']*[A-ZÁÉÍÓÚÑ]")
_ADDRESS = re.compile(r"[{}<>|\\^~`\[\]*_#]|@\w|:/|/\w+/\w|www\.|\S@")
_PAIRED = frozenset('()“”«»"')
_DANGLING = re.compile(r"(?:\.\.\.|…)[\"”’»)']*$")


def _balanced(sentence: str) -> bool:
    if _PAIRED.isdisjoint(sentence):
        return True
    pairs = ("()", "“”", "«»")
    return all(sentence.count(a) == sentence.count(b) for a, b in pairs) and sentence.count('"') % 2 == 0


FAULTS: Mapping[str, Callable[[str], bool]] = {
    "is a part of a sentence": lambda said: not _WHOLE.match(said) or bool(_DANGLING.search(said)),
    "has a quotation or bracket that isn't closed": lambda said: not _balanced(said),
    "holds an address or signs of markup": lambda said: bool(_ADDRESS.search(said)),
    "is labelled": lambda said: bool(_LABEL.match(said)),
    "is an editor's note": partial(_opens, "editorial"),
    "tells what others say": partial(_holds, "hearsay"),
    "points to something else on the page": partial(_holds, "points_elsewhere"),
    SHORT: lambda said: len(said.split()) < FEWEST_WORDS,
    LEANING: leans_back,
}
"""What keeps a sentence out of a post whatever stands beside it: the reason, and the test of it.

The last two stand last because the sentence before can mend them: what has such a fault has none of the others.
"""
