"""How well sentences of an article would do as its summary.

A model in two steps. First, how likely is each word of the article to stand in a summary that a person writes: by
whether it is in the title, how early it comes and how often. Second, how much of such a summary would the sentences
share (the expected ROUGE-1 F1). `benchmarks/summarise.py` fits the weights and measures them on articles unseen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from math import exp, fsum, log
from typing import NamedTuple

from plugins.crosspost.material import all_sentences
from plugins.entry import Entry

WEIGHTS = {"any word": -4.04, "in the title": 1.38, "early": 5.19, "often": 0.80}
"""The log odds that a word is in the summary: of any word; more if it is in the title; times 1 / (2 + the sentence
where it comes first, from 0); times log(30 * its share of the sentences + 0.3)."""

SUMMARY_WORDS = 40
"""About as many words as a person's summary has."""

_STEM = re.compile(r"(\w{1,5})\w*")


class Stems(NamedTuple):
    """The words of a text in small letters, cut to their first ones, each once: enough to match other forms of a word.

    `words` is how many words there are.
    """

    each: frozenset[str]
    words: int


@lru_cache(maxsize=2048)
def stems(text: str) -> Stems:
    """Those of `text`."""
    found = _STEM.findall(text.lower())
    return Stems(frozenset(found), len(found))


def together(one: Stems, other: Stems) -> Stems:
    """Those of two texts as one."""
    return Stems(one.each | other.each, one.words + other.words)


def relevance(entry: Entry, said: Stems) -> float:
    """What a text would share with a summary by a person, from 0 (nothing) to 1 (everything)."""
    likely = _likely(entry.title, entry.html)
    return 2 * fsum(map(likely.get, likely.keys() & said.each)) / (said.words + SUMMARY_WORDS)


def features(title: str, html: str) -> Mapping[str, tuple[float, ...]]:
    """Each word of the article as the model sees it, in the order of `WEIGHTS`."""
    sentences = [stems(sentence.text).each for sentence in all_sentences(html)]
    often = Counter(chain.from_iterable(sentences))
    first: dict[str, int] = {}
    for place in reversed(range(len(sentences))):
        first |= dict.fromkeys(sentences[place], place)
    titled, count = stems(title).each, max(1, len(sentences))
    rated = {times: log(30 * times / count + 0.3) for times in {0, *often.values()}}
    return {
        stem: (1.0, float(stem in titled), 1 / (2 + first.get(stem, count)), rated[often[stem]])
        for stem in titled.union(often)
    }


@lru_cache(maxsize=64)
def _likely(title: str, html: str) -> Mapping[str, float]:
    """How likely each word of the article is to stand in its summary."""
    a, b, c, d = WEIGHTS.values()
    seen = features(title, html).items()
    return {
        stem: 1 / (1 + exp(-(a * one + b * titled + c * early + d * often)))
        for stem, (one, titled, early, often) in seen
    }
