"""Articles to build a site of, as many as one wants, for `compare.py`: the same number and seed give the same articles.

Sentences are those of the project's own sample articles, with one word of each exchanged for another. Each article has
headings, a table, a list, a link to the article before it, a topic and three tags. How that is said in a program's own
front matter is the affair of `benchmarks/peers/`; the words are the same for all.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "content/articles"
WORDS = 756
"""The length of an article, as `length` counts it."""
PLAIN_WORD = r"(?<![\w’-])[a-z]{4,}(?![\w’-])"
LONG_WORD = PLAIN_WORD.replace("4", "7")
SHORTEST, LONGEST = 5, 28
"""Words of a sentence; the samples have some of every length between."""
TOPICS = ("Heart", "Children", "Sleep", "Food", "Medicines", "Vaccines", "Exercise", "Skin")
KINDS = ("blood", "home", "daily", "early", "plain")
MATTERS = ("pressure", "care", "walks", "meals", "sleep", "checks", "doses", "habits", "visits", "salt")
TAGS = tuple(f"{kind} {matter}" for kind in KINDS for matter in MATTERS)
FIRST_YEAR, YEARS = 2018, 8
TABLE = "| Time | Top | Bottom |\n|---|---|---|\n| Morning | 128 | 82 |\n| Evening | 124 | 79 |"
LINK_IN, TABLE_AFTER, LIST_AFTER, HEADING_EVERY = 2, 5, 7, 4
"""Which paragraphs hold the link, or come before table and list; before every fourth one stands a heading."""


@dataclass(frozen=True)
class Article:
    """One article. `body` is Markdown in which `LINK` stands for the address of the article `linked`.

    With `edits`, its last plain word is another one, and another for each number of edits.
    """

    number: int
    title: str
    day: date
    topic: str
    tags: tuple[str, ...]
    body: str
    linked: str
    edits: int = 0

    @property
    def slug(self) -> str:
        return slug(self.number)

    def text(self, address: Callable[[str], str]) -> str:
        """The Markdown, with links as a program writes them: `address` makes one out of a slug."""
        text = self.body.replace(LINK, address(self.linked))
        *_, last = re.finditer(PLAIN_WORD, text)
        return text[: last.start()] + word(self.edits) + text[last.end() :] if self.edits else text


LINK = "LINKED-ARTICLE"


def slug(number: int) -> str:
    """An article's name in addresses and files."""
    return f"article-{number:05d}"


def word(edit: int) -> str:
    """A word of letters alone, another one for each edit."""
    return "plainly" + "".join("abcdefghij"[int(digit)] for digit in str(edit))


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """That many articles, in the order of their numbers. More articles begin with the same ones."""
    return (_article(number, random.Random(f"{seed}/{number}")) for number in range(count))


def _article(number: int, chance: random.Random) -> Article:
    asked = chance.choice(("What", "How", "Why", "When"))
    does = chance.choice(("matters", "helps", "works", "counts"))
    whom = chance.choice(("adults", "children", "parents", "families"))
    years = number // len(TOPICS)
    return Article(
        number=number,
        title=f"{asked} {chance.choice(TAGS)} {does} for {whom}, part {number}",
        day=date(FIRST_YEAR + number % YEARS, 1 + years % 12, 1 + years // 12 % 28),
        topic=TOPICS[number % len(TOPICS)],
        tags=tuple(chance.sample(TAGS, 3)),
        body="\n\n".join(_blocks(number, chance)) + "\n",
        linked=slug(max(number - 1, 0)),
    )


def _blocks(number: int, chance: random.Random) -> list[str]:
    blocks: list[str] = []
    turn = 0
    while left := _left(blocks):
        if turn % HEADING_EVERY == 0 and left > 2 * LONGEST:
            blocks.append(f"## {_heading(chance)} {turn}")
        link = f"See [part {max(number - 1, 0)}]({LINK}) as well."
        after = [link] if turn == LINK_IN else []
        blocks.append(" ".join([*_said(chance, chance.randint(3, 5), _left([*blocks, *after])), *after]))
        if turn == TABLE_AFTER:
            blocks.append(TABLE)
        if turn == LIST_AFTER:
            blocks.append("\n".join(f"- {item}" for item in _said(chance, 3, _left(blocks))))
        turn += 1
    return blocks


def _left(blocks: list[str]) -> int:
    return WORDS - sum(map(length, blocks))


def _said(chance: random.Random, most: int, left: int) -> list[str]:
    """So many sentences, or those that just fill the words left."""
    said: list[str] = []
    while left and len(said) < most:
        said.append(_varied(chance.choice(_fitting(left)), chance))
        left -= length(said[-1])
    return said


def _varied(sentence: str, chance: random.Random) -> str:
    """The sentence with one of its words exchanged: else a program that remembers sentences would know them all.

    What names something stays as it is, and the new word is a long one, so that nobody's name or place comes about.
    """
    places = [found.span() for found in re.finditer(PLAIN_WORD, sentence)]
    if not places or re.search(r"\s\W*[A-Z]", sentence):
        return sentence
    start, end = chance.choice(places)
    return sentence[:start] + chance.choice(_long_words()) + sentence[end:]


@cache
def _long_words() -> tuple[str, ...]:
    return tuple(sorted(set(re.findall(LONG_WORD, " ".join(sentences())))))


@cache
def _fitting(left: int) -> tuple[str, ...]:
    """The sentences after which nothing, or room for another one, is left."""
    lengths = {left, *range(left - SHORTEST + 1)}
    return tuple(each for each in sentences() if length(each) in lengths)


@cache
def length(text: str) -> int:
    """How many words it has: whatever stands between spaces and holds a letter or a digit."""
    return len(re.findall(r"\S*\w\S*", text))


def _heading(chance: random.Random) -> str:
    return re.sub(r"[*`_]", "", " ".join(chance.choice(sentences()).rstrip(".?").split()[:6]))


@cache
def sentences() -> tuple[str, ...]:
    """Every sentence of the English samples that can stand anywhere: no citation, heading, list or note."""
    found: set[str] = set()
    for path in sorted(SAMPLES.glob("*.md")):
        if not path.name.endswith("-es.md"):
            found.update(_sentences(path.read_text("utf-8").split("\n\n", 1)[1]))
    return tuple(sorted(found))


def _sentences(text: str) -> Iterator[str]:
    for paragraph in re.sub(r"\[[@^][^\]]*\]", "", text).split("\n\n"):
        if paragraph.startswith(("#", "|", "-", "1.", "[", "!")) or "{" in paragraph:
            continue
        for sentence in re.split(r"(?<=[.?])\s+(?=[A-Z])", " ".join(paragraph.split())):
            if (
                SHORTEST <= length(sentence) <= LONGEST
                and sentence.endswith((".", "?"))
                and "911" not in sentence
            ):
                yield sentence
