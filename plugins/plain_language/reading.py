"""What there is to say about the words of one article: grades, hardest places, and what would be plainer. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.entry import Entry
from plugins.plain_language import abbreviations, jargon, points, style
from plugins.plain_language.grades import flesch_kincaid, smog, total
from plugins.plain_language.passages import Passage, Sentence, passages
from plugins.plain_language.places import Places

GRADED = "en"
"""The language that both formulas were made for; syllables are counted by its rules."""

TARGET = 8.0
"""The Flesch-Kincaid grade that a text for patients stays at or below."""

SHORTEST = 8
"""Words of a sentence that is worth naming as hard, and of a passage worth a grade: shorter ones swing wildly."""

MOST = 3


@dataclass(frozen=True)
class Reading:
    """The grades (None: too short), and what is hard, each with its line in the source (0: not found there).

    `hardest_passage` is a grade and a line; `jargon` holds terms, plainer words and lines; `points` say whether each is
    met.
    """

    grade: float | None
    smog: float | None
    sentences: int
    words: int
    hardest: tuple[tuple[Sentence, int], ...] = ()
    hardest_passage: tuple[float, int] | None = None
    jargon: tuple[tuple[str, str, int], ...] = ()
    abbreviations: tuple[tuple[str, int], ...] = ()
    long: tuple[tuple[Sentence, int], ...] = ()
    passive: tuple[tuple[Sentence, int], ...] = ()
    points: tuple[tuple[points.Point, bool], ...] = ()

    @property
    def is_hard(self) -> bool:
        """Whether it is over the grade that suits patients."""
        return self.grade is not None and round(self.grade, 1) > TARGET


@dataclass(frozen=True)
class Job:
    """An article, and its body as it was written."""

    entry: Entry
    body: str


def reading_of(job: Job) -> Reading | None:
    """`read` as one piece of a build's work."""
    return read(job.entry, job.body)


def read(entry: Entry, body: str) -> Reading | None:
    """The reading of an article out of its rendered and its written `body`; None for a language without grades."""
    if entry.lang.lower().partition("-")[0] != GRADED:
        return None
    parts = passages(entry.html)
    sentences = tuple(each for part in parts for each in part.sentences)
    counted = total(part.tally for part in parts)
    places = Places(body, entry.body_line)

    def line(sentence: Sentence) -> int:
        return places.line(sentence.text)

    return Reading(
        grade=flesch_kincaid(counted),
        smog=smog(counted),
        sentences=counted.sentences,
        words=counted.words,
        hardest=_placed(_hardest(sentences), line),
        hardest_passage=_hardest_passage(parts, line),
        jargon=tuple(
            (each.term, each.plainer, line(each.sentence)) for each in jargon.unexplained(sentences)
        ),
        abbreviations=tuple(
            (each.short, line(each.sentence)) for each in abbreviations.undefined(sentences, entry.html)
        ),
        long=_placed([each for each in sentences if style.is_long(each)], line),
        passive=_placed(style.passive(sentences), line),
        points=points.answers(points.Text(entry, parts, sentences, counted.words)),
    )


def _hardest(sentences: tuple[Sentence, ...]) -> list[Sentence]:
    """Up to three sentences of the highest grades, the hardest first."""
    long_enough = (each for each in sentences if each.tally.words >= SHORTEST)
    return sorted(long_enough, key=lambda each: -each.grade)[:MOST]


def _hardest_passage(parts: tuple[Passage, ...], line: Callable[[Sentence], int]) -> tuple[float, int] | None:
    graded = [(part.tally, part) for part in parts if part.tally.words >= 3 * SHORTEST]
    if not graded:
        return None
    grade, hardest = max(((flesch_kincaid(tally), part) for tally, part in graded), key=lambda each: each[0])
    return grade, line(hardest.sentences[0])


def _placed(found, line: Callable[[Sentence], int]) -> tuple[tuple[Sentence, int], ...]:
    return tuple((sentence, line(sentence)) for sentence in found)
