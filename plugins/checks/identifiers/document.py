"""What every rule is given: one document's plain text, and what several rules want to know of it, worked out once.

Something else that more than one rule asks is a new cached property here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plugins.checks.identifiers.about_patient import (
    NOT_HER_NAME,
    PERSON,
    PERSON_WORDS,
    Sentence,
    invented_names,
    of_one_patient,
    sentences,
)
from plugins.checks.identifiers.codes import Code, codes
from plugins.checks.identifiers.name_candidates import Candidate, candidates
from plugins.checks.identifiers.plain_words import found, joined, places, small, words_in
from plugins.checks.identifiers.stories import CARE_WORDS, TELLERS
from plugins.checks.identifiers.tables import words
from plugins.kept import kept
from plugins.pattern import Pattern

Spans = Iterator[tuple[int, int]]
"""What a rule yields: where in `Document.text` an identifier begins and ends."""

RUN = Pattern(r"[0-9(+][-0-9. ()/+]{7,}")
DIGITS = Pattern(r"[0-9]+")
TIES = words(
    """
    in on at to of by en de from near outside for along across off desde a an the this our old into over up down
    unit, clinic, hospital, school, church, employer, hometown, village, town, hometown: birthplace: residence:
    village vill taluka tehsil dist distt mohalla kampung barangay brgy hamlet township pueblo
    barrio colonia birth: nacimiento: residencia: called named is was
    """
)
"""A place has one of these among the three words before it."""
SHORT = 400
"""Signs in a text of a few sentences."""
INVENTED = frozenset({"call", "name", "pseudonym", "every"})
WRAPPED = Pattern(r"\n(?<=[^\n:]\n)(?![\n#>|<+*-]|\d+[.)]|\w+(?: \w+)?:)")


@dataclass(frozen=True)
class Signs:
    """What a rule can't do without, one of it: words in small letters, marks, a number, a capital."""

    words: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()
    number: bool = False
    capital: bool = False

    def __or__(self, other: Signs) -> Signs:
        """One of either."""
        either = self.number or other.number, self.capital or other.capital
        return Signs(self.words | other.words, (*self.marks, *other.marks), *either)


NUMBER, CAPITAL = Signs(number=True), Signs(capital=True)


@dataclass(frozen=True)
class Document:
    """`text` is normalised, and what can't be an identifier (a DOI, say) is blanked in it."""

    text: str

    @kept
    def small(self) -> str:
        """`flat` in small letters, sign for sign."""
        return small(self.flat)

    @kept
    def words(self) -> frozenset[str]:
        """Every word in small letters, for a rule to see quickly that it needn't look."""
        return words_in(self.small)

    def at(self, words: Collection[str]) -> list[int]:
        """Where each of these words begins, in order."""
        return sorted(at for word in self.words.intersection(words) for at in places(word, self.small))

    def signs(self, *signs: str) -> list[int]:
        """Where one of these signs, or of several as they follow each other, stands, in order."""
        return sorted(at for sign in signs for at in found(sign, self.flat))

    def starting(self, pattern: Pattern, places: Iterable[int]) -> Iterator[re.Match[str]]:
        """Where a pattern matches at one of these places, which come in order: it is never looked for between them."""
        end = 0
        for at in places:
            if at >= end and (match := pattern.match(self.flat, at)):
                end = max(match.end(), at + 1)
                yield match

    def near(
        self, pattern: Pattern, words: Collection[str], back: int, ahead: int
    ) -> Iterator[re.Match[str]]:
        """Where a pattern matches around one of these words: from `back` signs before it to `ahead` signs after it."""
        for start, end in joined((max(0, at - back), at + ahead) for at in self.at(words)):
            yield from pattern.finditer(self.flat, start, end)

    @kept
    def numbers(self) -> tuple[int, ...]:
        """Where each run of digits begins: prose has few, so a rule for numbers looks there and nowhere else."""
        return tuple(match.start() for match in DIGITS.finditer(self.flat))

    def has(self, signs: Signs) -> bool:
        """Whether one of these is in it: the quick look that decides whether a rule must look at all."""
        return bool(
            not self.words.isdisjoint(signs.words)
            or (signs.number and bool(self.numbers))
            or (signs.capital and self.flat != self.small)
            or (signs.marks and any(mark in self.flat for mark in signs.marks))
        )

    @kept
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Where a telephone number could be: eight digits or signs between digits, or more."""
        return tuple(match.span() for match in RUN.finditer(self.flat))

    @kept
    def codes(self) -> tuple[Code, ...]:
        """Every number or code that a label before it could make an identifier."""
        return tuple(codes(self.flat, self.numbers))

    @kept
    def flat(self) -> str:
        """`text` with a space for each line break within a paragraph, so that a name may run over it."""
        return WRAPPED.sub(" ", self.text)

    @kept
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences and lines of `flat`."""
        return tuple(sentences(self.flat))

    def sentences_with(self, sign: Pattern) -> Iterator[Sentence]:
        """The sentences in which `sign` is found, each once."""
        return self.sentences_at(match.start() for match in sign.finditer(self.flat))

    def sentences_at(self, places: Iterable[int]) -> Iterator[Sentence]:
        """The sentences around places, which come in order, each once."""
        last = -1
        for place in places:
            index = bisect_right(self.sentences, place, key=lambda each: each.start) - 1
            if index > last:
                yield self.sentences[index]
                last = index

    def once(self, work: Callable[[Document], Iterable[Any]]) -> tuple[Any, ...]:
        """What `work` yields for this document, which several rules of its module ask for."""
        if work not in self._done:
            self._done[work] = tuple(work(self))
        return self._done[work]

    @kept
    def _done(self) -> dict[Callable[[Document], Iterable[Any]], tuple[Any, ...]]:
        return {}

    @kept
    def tied(self) -> tuple[Sentence, ...]:
        """The sentences in which a word such as "in" or "from" stands before what may be a place."""
        at = (
            each.start
            for each in self.candidates
            if TIES.intersection(each.before[-40:].lower().split()[-3:])
        )
        return tuple(self.sentences_at(at)) if PERSON_WORDS & self.words else ()

    @kept
    def of_one_patient(self) -> bool:
        """Whether it tells of one patient, so that every date, place and name in it may be that patient's."""
        return of_one_patient(self.flat)

    @kept
    def is_story(self) -> bool:
        """Whether it may tell of a patient without saying so; a short text needn't have a word of care to do it."""
        tells = self.words.isdisjoint
        return len(self.flat) < SHORT or not (tells(TELLERS) or tells(CARE_WORDS))

    @kept
    def candidates(self) -> tuple[Candidate, ...]:
        """Every run of words with capitals that could be somebody's name."""
        return tuple(candidates(self.flat))

    @kept
    def unexplained(self) -> tuple[Candidate, ...]:
        """The candidates that are neither explained, nor named elsewhere as an author, nor said to be invented."""
        possible = [each for each in self.candidates if each.is_possible and not each.is_explained]
        return tuple(
            each
            for each in possible
            if each.words[-1] not in self.credited and each.value.casefold() not in self.invented
        )

    @kept
    def credited(self) -> frozenset[str]:
        """The words of names that are named as those of authors."""
        known = (each for each in self.candidates if each.is_known and each.is_credited)
        return frozenset(word for each in known for word in each.words)

    @kept
    def strangers(self) -> tuple[Candidate, ...]:
        """The words with capitals that no list knows; names of people only where what is around them says so."""
        return tuple(
            each
            for each in self.candidates
            if each.is_strange and not each.is_explained and each.value.casefold() not in self.invented
        )

    @kept
    def surnames(self) -> frozenset[str]:
        """The last words of the names of two words and more: who is called so has been introduced."""
        return frozenset(each.words[-1] for each in self.candidates if len(each.words) > 1)

    @kept
    def invented(self) -> frozenset[str]:
        """Names that the text itself says are not real, in small letters."""
        return invented_names(self.near(NOT_HER_NAME, INVENTED, 100, 120))

    def at_numbers(self, pattern: Pattern, back: int = 0) -> Iterator[re.Match[str]]:
        """Where `pattern`, which has its first digit `back` signs after its start, fits a number."""
        for at in self.numbers:
            if at >= back and (match := pattern.match(self.flat, at - back)):
                yield match

    def sentence(self, at: int) -> Sentence:
        """The sentence or line around a place."""
        index = bisect_right(self.sentences, at, key=lambda sentence: sentence.start)
        return self.sentences[max(0, index - 1)] if self.sentences else Sentence(0, self.flat)

    def person_at(self, at: int) -> bool:
        """Whether the sentence around a place speaks of one person."""
        return self.sentence(at).says(PERSON)


class Passages(Document):
    """Passages of texts that have nothing to do with each other, read with suspicion: what any of them holds by itself
    is found, and more, as none is taken for harmless because of what another says."""

    is_story = of_one_patient = True
    credited = invented = surnames = frozenset()
