"""What a further teaser of one article for one platform is about: another part of it, in sentences not said before.

A new kind of part is a row of `PARTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plugins.crosspost.choosing import Pool
from plugins.crosspost.material import Sentence
from plugins.crosspost.says import has_figure, opens_with
from plugins.crosspost.sentences import split

MOST = 3
"""So many teasers for one platform are enough for a series over weeks."""

Part = Callable[[Sentence], bool]

PARTS: tuple[Part, ...] = (
    lambda sentence: has_figure(sentence.text),
    lambda sentence: opens_with("action", sentence.text),
    lambda _sentence: True,
)
"""What the teasers after the first begin with, in this order: a key figure, what to do, any other point."""


def unsaid(offered: Sequence[Pool], said: str) -> Sequence[Pool]:
    """What is left to say where `said` was posted. A correction still begins with a truth, if need be the same."""
    return tuple(_left(pool, said) for pool in offered)


def about(left: Sequence[Pool], part: Part) -> Sequence[Pool]:
    """The first of the pools with sentences that begin with that part, and can begin with nothing else."""
    for pool in left:
        fit = pool.openings if pool.correction else tuple(filter(part, pool.openings))
        if fit:
            return (pool._replace(openings=fit),)
    return ()


def _left(pool: Pool, said: str) -> Pool:
    every = tuple(each for each in pool.every if each.text not in said)
    if pool.correction:
        truths = tuple(each for each in pool.openings if each in every) or pool.openings
        return pool._replace(every=every, openings=truths if every else ())
    alone = tuple(each for each in every if each.place not in pool.weak and each.alone)
    return pool._replace(every=every, openings=alone)


def adds(words: str, said: str) -> bool:
    """Whether `words` hold a sentence that isn't `said` yet."""
    return any(sentence.strip() not in said for line in words.split("\n") for sentence in split(line))
