"""Which sentences a post says: where it begins, and what follows until it is full."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plugins.crosspost.material import Sentence, denied_claim, own_words, tells, usable
from plugins.crosspost.relevance import relevance, stems
from plugins.crosspost.standing_alone import denies
from plugins.entry import Entry

OPENINGS = 3
"""The platforms take their first sentence in turn from so many of the best."""

GOOD_ENOUGH = 0.7
"""How relevant a sentence of the text must be, against the best one, to begin a post."""

LONG = 250
"""A longer sentence, in characters, begins a post only where there is no other."""

SAME = 0.6
"""Two sentences that share this part of their words say the same."""

FEW = 3
"""With fewer sentences of the author's own, every other platform begins with the title, for another wording."""


@dataclass(frozen=True)
class Room:
    """What still fits into a post: up to its limit, up to the length that reads best, above the fold."""

    fits: Callable[[str], bool]
    reads_well: Callable[[str], bool]
    in_sight: Callable[[str], bool]


@dataclass(frozen=True)
class Pool:
    """What posts of one entry may say: sentences to begin with in turn, and all others, best first.

    `written` says that the author wrote them for this; a `correction` says nothing before its first sentence.
    """

    openings: tuple[Sentence, ...]
    others: tuple[Sentence, ...]
    written: bool
    correction: bool


def pools(entry: Entry) -> tuple[Pool, ...]:
    """The author's own words, then the sentences of the text. Made once for all posts of an entry."""
    own, claim = own_words(entry), denied_claim(entry)
    text = sorted(usable(entry), key=lambda each: (-relevance(entry, [each.text]), each.place))
    enough = GOOD_ENOUGH * relevance(entry, [text[0].text]) if text else 0.0
    good = [each for each in text if len(each.text) <= LONG and relevance(entry, [each.text]) >= enough]
    return _pool(own, own, claim, len(own), True), _pool(text, good, claim, OPENINGS, False)


def body(entry: Entry, offered: Sequence[Pool], turn: int, room: Room) -> tuple[str, bool]:
    """The words of a post, and whether the author wrote them for posts; "" where no sentence has room.

    `turn` counts platforms and variants, so that each begins elsewhere. Where no sentence fits, the title stands in.
    """
    title = "" if tells(entry.title, denied_claim(entry)) else entry.title
    for pool in offered:
        said = _said(pool, turn, room)
        if said:
            words = _joined(said)
            thin = pool.written and len(pool.openings) < FEW and turn % 2 == 1
            headed = f"{title}\n\n{words}"
            return (headed if thin and title and room.reads_well(headed) else words), pool.written
    return (title if room.fits(title) else ""), bool(offered[0].openings)


def _pool(
    ranked: Sequence[Sentence], good: Sequence[Sentence], claim: str, openings: int, written: bool
) -> Pool:
    truths = [each for each in ranked if each.alone and denies(each.text, claim)]
    first = (truths or [each for each in good if each.alone])[:openings]
    return Pool(tuple(first), tuple(each for each in ranked if each not in first), written, bool(truths))


def _said(pool: Pool, turn: int, room: Room) -> list[Sentence]:
    opening = next((each for each in _beginnings(pool, turn, room) if room.fits(each.text)), None)
    said = [opening] if opening else []
    for each in _further(pool, opening, turn) if opening else ():
        longer = sorted([*said, each], key=lambda sentence: sentence.place)
        if _goes_with(each, said) and room.reads_well(_joined(longer)):
            said = longer
    return said


def _beginnings(pool: Pool, turn: int, room: Room) -> Iterator[Sentence]:
    """The good ones in turn, those that stand above the fold before the others; then any that can stand alone."""
    start = turn % max(1, len(pool.openings))
    rotated = pool.openings[start:] + pool.openings[:start]
    yield from sorted(rotated, key=lambda each: not room.in_sight(each.text))
    if not pool.correction:
        yield from (each for each in pool.others if each.alone)


def _further(pool: Pool, opening: Sentence, turn: int) -> Iterator[Sentence]:
    """What may follow the opening: its own paragraph, then the rest, best first; in a correction only what comes later."""
    rest = [each for each in pool.openings + pool.others if each is not opening]
    if pool.correction:
        rest = [each for each in rest if each.place > opening.place]
    if pool.written:
        yield from sorted(rest, key=lambda each: (each.place < opening.place, each.place))
    else:
        near = [each for each in rest if each.block == opening.block and each.place > opening.place]
        yield from sorted(near, key=lambda each: each.place)
        yield from (each for each in rest if each not in near and each.alone)


def _goes_with(sentence: Sentence, said: Sequence[Sentence]) -> bool:
    """Whether it says something new, and has the sentence before it where it needs that."""
    if not sentence.alone and all(each.place != sentence.place - 1 for each in said):
        return False
    new = set(stems(sentence.text))
    return all(
        len(new & set(stems(each.text))) < SAME * min(len(new), len(set(stems(each.text)))) for each in said
    )


def _joined(said: Sequence[Sentence]) -> str:
    """A paragraph of the article stays one; a new one begins after an empty line."""
    text = said[0].text
    for before, each in zip(said, said[1:], strict=False):
        text += (" " if each.block == before.block else "\n\n") + each.text
    return text
