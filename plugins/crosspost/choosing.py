"""Which sentences a post says: where it begins, and what follows until it is full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import attrgetter
from typing import NamedTuple

from plugins.crosspost.material import Sentence, denied_claim, own_words, quotable, tells
from plugins.crosspost.relevance import relevance, stems
from plugins.crosspost.standing_alone import denies, words
from plugins.entry import Entry

_place = attrgetter("place")

OPENINGS = range(3, 6)
"""The platforms take their first sentence in turn from so many of the best: all five that are good enough, or three."""

TO_OPEN, TO_FOLLOW = 0.45, 0.3
"""How relevant a sentence of the text must be, against the best one, to begin a post or a further paragraph of it."""

ENOUGH = 0.4
"""A post that is less full than this takes in weaker sentences, then what stands before its first one."""

LONG = 250
"""A longer sentence, in characters, begins a post only where there is no other."""

SAME = 0.7
"""Two sentences that share this part of their longer words say the same."""

PARAGRAPHS = 2
"""A post quotes so many paragraphs of the text: sentences picked out of more of them read like a list."""

FEW = 3
"""With fewer sentences than this, every other platform begins with the title, for another wording."""


@dataclass(frozen=True)
class Room:
    """The room for words in a post: to its limit, to the length that reads best, to the fold; None is endless.

    `length` counts as the platform does; words that are parted by white space count one by one.
    """

    length: Callable[[str], int]
    limit: int | None
    best: int
    fold: int | None

    def fits(self, words: str) -> bool:
        return self.limit is None or self.length(words) <= self.limit

    def reads_well(self, words: str) -> bool:
        return self.length(words) <= self.best

    def in_sight(self, words: str) -> bool:
        return self.fold is None or len(words) <= self.fold


class Pool(NamedTuple):
    """What posts of one entry may say: sentences to begin with in turn, and all of them, best first.

    The `weak`, by their places, only go on with their paragraph. `written` says that the author wrote them for
    this; a `correction` begins with the truth and says nothing that stands before it.
    """

    openings: tuple[Sentence, ...]
    every: tuple[Sentence, ...]
    weak: frozenset[int]
    written: bool
    correction: bool


def pools(entry: Entry) -> tuple[Pool, ...]:
    """The author's own words, then the sentences of the text. Made once for all posts of an entry."""
    own, claim = own_words(entry), denied_claim(entry)
    offered = quotable(entry)
    worth = {each.place: relevance(entry, stems(each.text)) for each in offered}
    text = sorted(offered, key=lambda each: (-worth[each.place], each.place))
    best = next((worth[each.place] for each in text if each.alone), 0.0)
    short = (each for each in text if len(each.text) <= LONG and each.alone)
    good = [
        each
        for rank, each in enumerate(islice(short, OPENINGS.stop - 1))
        if rank < OPENINGS.start or worth[each.place] >= TO_OPEN * best
    ]
    weak = frozenset(place for place, much in worth.items() if much < TO_FOLLOW * best)
    return _pool(own, own, claim, written=True), _pool(text, good, claim, weak=weak)


def body(entry: Entry, offered: Sequence[Pool], turn: int, room: Room) -> tuple[str, bool]:
    """The words of a post, and whether the author wrote them for posts; "" where no sentence has room.

    `turn` counts platforms and variants, so that each begins elsewhere. Where no sentence fits, the title stands in.
    """
    title = "" if tells(entry.title, denied_claim(entry)) else entry.title
    for pool in offered:
        said = _said(pool, turn, room)
        if said:
            headed = (
                [Sentence(title, -1, -1, own=True), *said] if _wants_title(pool, turn, title, said) else said
            )
            return _joined(headed if room.fits(_joined(headed)) else said), pool.written
    return (title if room.fits(title) else ""), bool(offered[0].every)


def _wants_title(pool: Pool, turn: int, title: str, said: Sequence[Sentence]) -> bool:
    """Whether so few sentences are there that the title has to make another wording."""
    if turn % 2 == 0 or not title:
        return False
    alone = islice((each for each in pool.every if each.alone), FEW)
    return len(list(alone)) < FEW and _goes_with(Sentence(title, -1, -1, own=True), said)


def _pool(
    every: Sequence[Sentence],
    good: Sequence[Sentence],
    claim: str,
    weak: frozenset[int] = frozenset(),
    written: bool = False,
) -> Pool:
    truths = [each for each in every if denies(each.text, claim) and each.alone]
    openings = truths or [each for each in good if each.alone]
    return Pool(tuple(openings), tuple(every), weak, written, bool(truths))


def _said(pool: Pool, turn: int, room: Room) -> list[Sentence]:
    opening = next((each for each in _beginnings(pool, turn, room) if room.fits(each.text)), None)
    if opening is None:
        return []
    said = _filled([opening], _later(pool, opening), room)
    enough = ENOUGH * room.best
    if pool.correction or room.length(_joined(said)) >= enough:
        return said
    for each in _at_need(pool, opening):
        hides = each.place < opening.place and not room.in_sight(each.text)
        longer = said if hides else _filled(said, [each], room)
        if longer is not said and room.length(_joined(longer)) >= enough:
            return longer
        said = longer
    return said


def _filled(said: list[Sentence], offered: Iterable[Sentence], room: Room) -> list[Sentence]:
    """What is said and all that has room beside it; what is obviously too long is not looked at more closely."""
    taken, quoted = sum(len(each.text) for each in said), _quoted(said)
    for each in offered:
        if taken + len(each.text) >= room.best:
            continue
        scattered = len(quoted) == PARAGRAPHS and each.block not in quoted and not each.own
        if scattered or not _goes_with(each, said):
            continue
        longer = sorted([*said, each], key=_place)
        if room.reads_well(_joined(longer)):
            said, taken, quoted = longer, taken + len(each.text), _quoted(longer)
    return said


def _quoted(said: Sequence[Sentence]) -> Set[int]:
    """The paragraphs of the text that these sentences are from."""
    return {each.block for each in said if not each.own}


def _beginnings(pool: Pool, turn: int, room: Room) -> Iterator[Sentence]:
    """The good ones in turn; of those from the text first the ones above the fold. Then any that can stand alone."""
    start = turn % max(1, len(pool.openings))
    rotated = pool.openings[start:] + pool.openings[:start]
    hidden = []
    for each in rotated:
        if pool.written or room.in_sight(each.text):
            yield each
        else:
            hidden.append(each)
    yield from hidden
    if not pool.correction:
        yield from (each for each in pool.every if each.alone)


def _later(pool: Pool, opening: Sentence) -> list[Sentence]:
    """What may follow the opening: the rest of its paragraph in order, then what is best."""
    later = [each for each in pool.every if each.place > opening.place]
    near = sorted((each for each in later if each.block == opening.block), key=_place)
    return near + [each for each in later if each.block != opening.block and each.place not in pool.weak]


def _at_need(pool: Pool, opening: Sentence) -> Iterator[Sentence]:
    """What an empty post takes in, best first: what is weak and comes later, then what comes before."""
    yield from (each for each in pool.every if each.place > opening.place and each.place in pool.weak)
    yield from (each for each in pool.every if each.place < opening.place and each.place not in pool.weak)


def _goes_with(sentence: Sentence, said: Sequence[Sentence]) -> bool:
    """Whether it says something new, and has the sentence before it where it needs that."""
    led = any(each.place == sentence.place - 1 for each in said)
    if not (sentence.follows if led else sentence.alone):
        return False
    here = words(sentence.text)
    for each in said:
        there = words(each.text)
        if here and there and len(here & there) >= SAME * min(len(here), len(there)):
            return False
    return True


def _joined(said: Sequence[Sentence]) -> str:
    """A paragraph of the article stays one; a new one begins after an empty line."""
    text = said[0].text
    for before, each in pairwise(said):
        text += (" " if each.block == before.block else "\n\n") + each.text
    return text
