"""Which other articles go on with an article's subject: shared tags count, rare ones most; then topic, then date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from plugins.entry import Entry

MOST = 3
"""So many are offered."""

NEWEST = 15
"""Of each tag and topic the newest so many are looked at: a tag on every article must not make the work quadratic."""

TOPIC = 1e-9
"""A topic in common only decides between articles that share tags of the same weight."""

Mark = tuple[str, str]
"""What two articles can share: ("tag", "salt") or ("category", "heart")."""

Index = Mapping[Mark, tuple[float, Sequence[int]]]
"""How much it counts that two share a mark, and the places of the newest articles that have it."""


def related(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """For each article's key the keys of at most `MOST` others in its language, the nearest first.

    `entries` are newest first. An article of the same series isn't offered, as the series leads there; nor is one for
    colleagues to other readers.
    """
    found: dict[str, tuple[str, ...]] = {}
    for lang in dict.fromkeys(entry.lang for entry in entries):
        same = [entry for entry in entries if entry.lang == lang]
        marks = [_marks(entry) for entry in same]
        index = _index(marks)
        for entry, own in zip(same, marks, strict=True):
            nearest = (same[place] for place in _ranked(own, index))
            found[entry.key] = tuple(
                other.key for other in islice((o for o in nearest if _fits(o, entry)), MOST)
            )
    return found


def _marks(entry: Entry) -> frozenset[Mark]:
    return frozenset(
        [*(("tag", tag.casefold()) for tag in entry.tags), ("category", entry.category.casefold())]
    )


def _index(marks: Sequence[frozenset[Mark]]) -> Index:
    index: dict[Mark, list[int]] = {}
    for place, own in enumerate(marks):
        for mark in own:
            index.setdefault(mark, []).append(place)
    tag = {mark: 1 / len(places) for mark, places in index.items() if mark[0] == "tag"}
    return {mark: (tag.get(mark, TOPIC), places[:NEWEST]) for mark, places in index.items()}


def _ranked(own: frozenset[Mark], index: Index) -> Iterator[int]:
    """The places of the articles that share a mark of `own`, the nearest first, of those as near the newest."""
    shared: dict[int, float] = {}
    for mark in sorted(own):
        weight, places = index[mark]
        for place in places:
            shared[place] = shared.get(place, 0) + weight
    return (place for _, place in sorted((-weight, place) for place, weight in shared.items()))


def _fits(other: Entry, entry: Entry) -> bool:
    """Whether `entry` may lead to `other`."""
    if other is entry or (entry.series and other.series.casefold() == entry.series.casefold()):
        return False
    return other.audience != "colleagues" or entry.audience == "colleagues"
