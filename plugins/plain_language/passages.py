"""An article's body as passages of sentences, each with what the grades count. Pure.

A passage is a paragraph or one item of a list, so an item is a sentence although no full stop ends it. Headings,
tables, captions, code and footnotes count for no grade, nor do numbers, addresses and names of medicines: a physician
can't choose plainer ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from plugins.crosspost.blocks import Block, blocks
from plugins.crosspost.sentences import split
from plugins.medicines import is_medicine
from plugins.plain_language.grades import Tally, flesch_kincaid, total
from plugins.plain_language.syllables import syllables

FOOTNOTES = '<div class="footnote">'
"""Where the notes begin that Markdown puts at the end."""

POLYSYLLABLE = 3

_PARTED = re.compile("[/–—…]")
"""What parts words without a space."""

MARKS = "“”\"'‘’«»()[]{}<>.,;:!?*·•-+=&|"
"""What stands around words."""

_ADDRESS = re.compile(r"\w+://\S+")
_NOT_COUNTED = re.compile(r"\d|@|^www\.|_")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SPELLED_OUT = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,6}")
"""An abbreviation without a vowel is read letter by letter."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: its words as they stand, and what the grades count of them."""

    text: str

    def __reduce__(self) -> tuple[type[Sentence], tuple[str]]:
        """Kept and sent as its text alone, without what was counted in it."""
        return Sentence, (self.text,)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, numbers among them, without the marks around them."""
        text = _ADDRESS.sub(" 0 ", self.text) if "://" in self.text else self.text
        text = _PARTED.sub(" ", text)
        return tuple([word for part in text.split() if (word := part.strip(MARKS))])

    @cached_property
    def tally(self) -> Tally:
        """One sentence and its words; nothing at all where no word counts."""
        counts = [number for number in map(counted, self.words) if number]
        hard = len([number for number in counts if number >= POLYSYLLABLE])
        return Tally(1, len(counts), sum(counts), hard) if counts else Tally()

    @property
    def grade(self) -> float:
        """Its Flesch-Kincaid grade: of use only beside those of other sentences of the same text."""
        return flesch_kincaid(self.tally) or 0.0


@dataclass(frozen=True)
class Passage:
    """A paragraph or list item, with the heading above it."""

    sentences: tuple[Sentence, ...]
    heading: str = ""
    listed: bool = False

    @cached_property
    def tally(self) -> Tally:
        """All its sentences."""
        return total(each.tally for each in self.sentences)


def passages(html: str) -> tuple[Passage, ...]:
    """The passages of a rendered body, in its order, without its footnotes."""
    return tuple(
        Passage(tuple(Sentence(piece.strip()) for piece in split(block.text)), block.heading, block.listed)
        for block in _without_notes(html)
    )


def _without_notes(html: str) -> tuple[Block, ...]:
    """The notes' blocks are the last ones; the whole has been read before, when posts were made of it."""
    _body, mark, notes = html.partition(FOOTNOTES)
    every = blocks(html)
    return every[: len(every) - len(blocks(mark + notes))] if mark else every


@lru_cache(maxsize=32768)
def counted(word: str) -> int:
    """The syllables of a word for the grades; 0 for what they leave aside."""
    letters = _LETTERS.search(word)
    if not letters or _NOT_COUNTED.search(word) or (len(word) > 4 and is_medicine(word)):
        return 0
    if _SPELLED_OUT.fullmatch(word):
        return len(word) + 2 * word.count("W")
    return syllables(letters[0])
