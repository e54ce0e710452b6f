"""Which other articles go on with an article's subject: shared tags count, rare ones most; then topic, then date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest

from plugins.entry import Entry

MOST = 3
"""So many are offered."""

NEWEST = 40
"""Of each tag and topic the newest so many are looked at: a tag on every article must not make the work quadratic."""


def related(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """For each article's key the keys of at most `MOST` others in its language, the nearest first.

    `entries` are newest first. An article of the same series isn't offered, as the series leads there; nor is one for
    colleagues to other readers.
    """
    found: dict[str, tuple[str, ...]] = {}
    for lang in dict.fromkeys(entry.lang for entry in entries):
        same = [entry for entry in entries if entry.lang == lang]
        index = _index(same)
        found |= {entry.key: _nearest(entry, same, index) for entry in same}
    return found


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    """What an article can share with another one."""
    yield from (("tag", tag.casefold()) for tag in entry.tags)
    yield "category", entry.category.casefold()


def _index(entries: Sequence[Entry]) -> Mapping[tuple[str, str], list[int]]:
    """For each mark the places of the articles that have it, in order."""
    index: dict[tuple[str, str], list[int]] = {}
    for place, entry in enumerate(entries):
        for mark in dict.fromkeys(_marks(entry)):
            index.setdefault(mark, []).append(place)
    return index


def _nearest(
    entry: Entry, entries: Sequence[Entry], index: Mapping[tuple[str, str], list[int]]
) -> tuple[str, ...]:
    shared: dict[int, float] = {}
    for mark in dict.fromkeys(_marks(entry)):
        weight = 1 / len(index[mark]) if mark[0] == "tag" else 0
        for place in index[mark][:NEWEST]:
            shared[place] = shared.get(place, 0) + weight
    fit = (place for place in shared if _fits(entries[place], entry))
    best = nsmallest(
        MOST, fit, lambda place: (-shared[place], entries[place].category != entry.category, place)
    )
    return tuple(entries[place].key for place in best)


def _fits(other: Entry, entry: Entry) -> bool:
    """Whether `entry` may lead to `other`."""
    if other is entry or (entry.series and other.series.casefold() == entry.series.casefold()):
        return False
    return other.audience != "colleagues" or entry.audience == "colleagues"
