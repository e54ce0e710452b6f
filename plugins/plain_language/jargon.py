"""Words of the trade that an article uses without explaining them, with plainer ones out of `jargon.toml`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from plugins.plain_language.passages import Sentence
from plugins.plain_language.tables import plainer

EXPLAINS_NEXT = ("It ", "They ", "This ", "That is", "That means", "These ")
"""How a sentence begins that may explain the last words of the one before it."""

LAST_WORDS = 3

THE_TERM = "\0"
"""Stands for the term while its explanation is looked for, so that one pattern does for all terms."""

_EXPLANATION = re.compile(
    r"\([^\w\0]{0,9}(?:also |or )?(?:called |known as |doctors call it )?(?:an? |the )?[^\w\0]{0,9}\0"
    r"|(?:calls?|called|known as|named|term|word|name)\b(?: this| it| that| these)?(?: an?| the)?[^\w\0]{1,9}\0"
    r"|\bor\s{1,9}\0s?[,)]"
    r"|\0s?\W{0,9}[(–—:]|\0s?\W{0,9},?\s{1,9}(?:or|which|that is|meaning|means?|(?:is|are) (?:when|an?|the|your))\b"
)


@dataclass(frozen=True)
class Term:
    """A term as the table has it, its plainer words, and the first sentence that holds it."""

    term: str
    plainer: str
    sentence: Sentence


def unexplained(sentences: Sequence[Sentence]) -> tuple[Term, ...]:
    """Each term once, in the order of the text; none that the article explains anywhere.

    Bad: Hypertension can harm your kidneys.
    Good: High blood pressure (hypertension) can harm your kidneys.
    """
    first: dict[str, Term] = {}
    explained: set[str] = set()
    for sentence, following in pairwise((*sentences, Sentence(""))):
        for term in dict.fromkeys(_terms(sentence.words)):
            words = plainer()[term]
            first.setdefault(term, Term(term, words, sentence))
            if _explains(term, words, sentence, following.text):
                explained.add(term)
    return tuple(found for term, found in first.items() if term not in explained)


def _terms(words: Sequence[str]) -> Iterator[str]:
    """The terms in a sentence, of two that begin alike the longer one."""
    lower, beginnings, after = " ".join(words).lower().split(" "), _by_first_word(), 0
    if beginnings.keys().isdisjoint(lower):
        return
    for at, word in enumerate(lower):
        for parts, term in beginnings.get(word, ()) if at >= after else ():
            if tuple(lower[at : at + len(parts)]) == parts:
                yield term
                after = at + len(parts)
                break


@cache
def _by_first_word() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """For each word that a term may begin with, the terms' words and the terms, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term in plainer():
        for form in (term, f"{term}s"):
            found.setdefault(form.split()[0], []).append((tuple(form.split()), term))
    return {word: sorted(terms, key=lambda each: -len(each[0])) for word, terms in found.items()}


def _explains(term: str, words: str, sentence: Sentence, following: str) -> bool:
    text = sentence.text.lower().replace(term, THE_TERM)
    beside = f" {' '.join(sentence.words).lower().replace(term, '')} "
    if _EXPLANATION.search(text) or any(f" {each} " in beside for each in _telling(words)):
        return True
    stands_last = term in " ".join(sentence.words[-LAST_WORDS - term.count(" ") :]).lower()
    return stands_last and following.startswith(EXPLAINS_NEXT)


def _telling(words: str) -> list[str]:
    """The plainer words that explain a term just by standing beside it: “now” and “if” stand there anyway."""
    return [each for each in map(str.strip, re.split("[,;]", words)) if " " in each or len(each) > 5]
