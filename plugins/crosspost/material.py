"""What an entry offers to a post: the author's own words, and the sentences of the text that can stand there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from plugins.crosspost.blocks import Block, blocks
from plugins.crosspost.sentences import split
from plugins.crosspost.standing_alone import LEANING, bare, fault, leans_back, repeats, takes_back
from plugins.entry import Entry


@dataclass(frozen=True)
class Sentence:
    """One sentence: `place` counts the sentences of where it is from, `block` its paragraphs, both from 0.

    `alone` says that it can open a post; one that can't may follow the sentence right before it.
    """

    text: str
    place: int
    block: int
    alone: bool = True


def usable(entry: Entry) -> tuple[Sentence, ...]:
    """The sentences of the text that may stand in a post, in the article's order."""
    return _usable(entry.html, denied_claim(entry))


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
        Sentence(text, place, at, alone=not leans_back(text))
        for place, (text, at) in enumerate(kept)
        if not tells(text, claim)
    )


def denied_claim(entry: Entry) -> str:
    """The claim that the article corrects, "" if there is none or it is true."""
    return "" if entry.verdict == "true" else entry.claim


def tells(text: str, claim: str) -> bool:
    """Whether `text` holds the claim word for word, or tells it without denying it."""
    return bool(claim) and (bare(claim) in bare(text) or repeats(text, claim))


def all_sentences(html: str) -> tuple[Sentence, ...]:
    """Every sentence of the body, also those that no post may hold."""
    return _read(html)[1]


@lru_cache(maxsize=64)
def _read(html: str) -> tuple[tuple[Block, ...], tuple[Sentence, ...]]:
    parts = blocks(html)
    pieces = [(piece.strip(), at) for at, part in enumerate(parts) for piece in split(part.text)]
    return parts, tuple(Sentence(text, place, at) for place, (text, at) in enumerate(pieces))


@lru_cache(maxsize=64)
def _usable(html: str, claim: str) -> tuple[Sentence, ...]:
    parts, sentences = _read(html)
    found: list[Sentence] = []
    for each in sentences:
        if not parts[each.block].quotable or parts[each.block].listed or tells(each.text, claim):
            continue
        before, after = _neighbours(each, sentences)
        reason = fault(each.text, before, after)
        follows = bool(found) and (found[-1].place, found[-1].block) == (each.place - 1, each.block)
        if not reason:
            found.append(each)
        elif reason == LEANING and follows and not takes_back(each.text) and not takes_back(after):
            found.append(Sentence(each.text, each.place, each.block, alone=False))
    return tuple(found)


def _neighbours(sentence: Sentence, sentences: tuple[Sentence, ...]) -> tuple[str, str]:
    """The sentence before it in the same paragraph, and the one after it wherever that stands."""
    at = sentence.place
    before = sentences[at - 1].text if at and sentences[at - 1].block == sentence.block else ""
    return before, sentences[at + 1].text if at + 1 < len(sentences) else ""
