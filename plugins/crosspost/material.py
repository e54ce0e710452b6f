"""What an entry offers to a post: the author's own words, and the sentences of the text that can stand there."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from plugins.crosspost.blocks import blocks
from plugins.crosspost.sentences import split
from plugins.crosspost.standing_alone import LEANING, bare, fault, leans_back, repeats, takes_back
from plugins.entry import Entry
from plugins.kept import kept


@dataclass(frozen=True)
class Sentence:
    """One sentence: `place` counts the sentences of where it is from, `block` its paragraphs, both from 0.

    `before` is the sentence before it in its paragraph, `after` the one after it wherever that stands; `own` says that
    the author wrote it for posts. Whether it can stand in one is found out only where a post asks.
    """

    text: str
    place: int
    block: int
    before: str = field(default="", compare=False)
    after: str = field(default="", compare=False)
    own: bool = field(default=False, compare=False)

    @kept
    def fault(self) -> str:
        """Why it can't stand alone, in a few words; "" where the author wrote it for posts."""
        return "" if self.own else fault(self.text, self.before, self.after)

    @kept
    def alone(self) -> bool:
        """Whether it can open a post. What leans back is found first: it is the most frequent."""
        return not (leans_back(self.text) or self.fault)

    @kept
    def follows(self) -> bool:
        """Whether it can stand in a post that says the sentence right before it."""
        if self.own or self.alone:
            return True
        leans = self.fault == LEANING and bool(self.before)
        return leans and not takes_back(self.text) and not takes_back(self.after)


def quotable(entry: Entry) -> tuple[Sentence, ...]:
    """The sentences of the text, in the article's order, that no quotation, list or myth keeps out of posts."""
    claim = denied_claim(entry)
    return tuple(each for each in _read(entry.html)[1] if not tells(each.text, claim))


def usable(entry: Entry) -> tuple[Sentence, ...]:
    """Those that may stand in a post, alone or after the one right before them: each of them is looked at."""
    return tuple(each for each in quotable(entry) if each.follows)


def own_words(entry: Entry) -> tuple[Sentence, ...]:
    """The author's own words for a post: the sentences of Summary (block 0), then each key point.

    A sentence stays with one that takes it back, a question with its answer; none tells a denied claim.
    """
    summary = [(piece.strip(), 0) for piece in split(" ".join(entry.summary.split()))]
    points = [(" ".join(point.split()), at) for at, point in enumerate(entry.key_points, 1)]
    kept: list[tuple[str, int]] = []
    for text, at in summary + points:
        if kept and (takes_back(text) or kept[-1][0].endswith("?")):
            kept[-1] = (f"{kept[-1][0]} {text}", kept[-1][1])
        elif text:
            kept.append((text, at))
    claim = denied_claim(entry)
    return tuple(
        Sentence(text, place, at, own=True) for place, (text, at) in enumerate(kept) if not tells(text, claim)
    )


def denied_claim(entry: Entry) -> str:
    """The claim that the article corrects, "" if there is none or it is true."""
    return "" if entry.verdict == "true" else entry.claim


def tells(text: str, claim: str) -> bool:
    """Whether `text` holds the claim word for word, or tells it without denying it."""
    return bool(claim) and (bare(claim) in bare(text) or repeats(text, claim))


def all_sentences(html: str) -> tuple[Sentence, ...]:
    """Every sentence of the body, also those that no post may hold."""
    return _read(html)[0]


@lru_cache(maxsize=64)
def _read(html: str) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """All sentences of the body, and those of blocks that posts may quote."""
    parts = blocks(html)
    pieces = [(piece.strip(), at) for at, part in enumerate(parts) for piece in split(part.text)]
    before = [("", -1), *pieces]
    after = [*pieces[1:], ("", -1)]
    every = tuple(
        Sentence(text, place, at, before[place][0] if before[place][1] == at else "", after[place][0])
        for place, (text, at) in enumerate(pieces)
    )
    return every, tuple(each for each in every if parts[each.block].quotable and not parts[each.block].listed)
