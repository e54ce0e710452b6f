"""How well sentences of an article would do as its summary.

A model in two steps. First, how likely is each word of the article to stand in a summary that a person writes: by
whether it is in the title, how early it comes and how often. Second, how much of such a summary would the sentences
share (the expected ROUGE-1 F1). `benchmarks/summarise.py` fits the weights and measures them on articles unseen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import exp, log

from plugins.crosspost.material import all_sentences
from plugins.entry import Entry

WEIGHTS = {"any word": -4.04, "in the title": 1.38, "early": 5.19, "often": 0.80}
SUMMARY_WORDS = 32
"""About as many words as a person's summary has."""

STEM = 5
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=2048)
def stems(text: str) -> tuple[str, ...]:
    """The words of `text` in small letters, cut to their first letters: enough to match other forms of a word."""
    return tuple(word[:STEM] for word in _WORD.findall(text.lower()))


def relevance(entry: Entry, texts: Iterable[str]) -> float:
    """What `texts` together would share with a summary by a person, from 0 (nothing) to 1 (everything)."""
    likely = _likely(entry.title, entry.html)
    held = [stem for text in texts for stem in stems(text)]
    return 2 * sum(likely.get(stem, 0.0) for stem in set(held)) / (len(held) + SUMMARY_WORDS)


@lru_cache(maxsize=64)
def _likely(title: str, html: str) -> Mapping[str, float]:
    """How likely each stem of the article is to stand in its summary."""
    sentences = [stems(sentence.text) for sentence in all_sentences(html)]
    often = Counter(stem for sentence in sentences for stem in set(sentence))
    first: dict[str, int] = {}
    for place, sentence in enumerate(sentences):
        for stem in sentence:
            first.setdefault(stem, place)
    titled, count = set(stems(title)), max(1, len(sentences))
    return {
        stem: _probability(stem in titled, first.get(stem, count), often[stem] / count)
        for stem in titled.union(often)
    }


def features(titled: bool, first: int, often: float) -> tuple[float, ...]:
    """One word as the model sees it: in the title, sentence of its first use from 0, share of sentences with it."""
    return (1.0, float(titled), 1 / (2 + first), log(30 * often + 0.3))


def _probability(titled: bool, first: int, often: float) -> float:
    odds = sum(
        weight * value for weight, value in zip(WEIGHTS.values(), features(titled, first, often), strict=True)
    )
    return 1 / (1 + exp(-odds))
