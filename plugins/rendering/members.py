"""A list that answers `in` at once: Pelican asks it of each article, for each tag, topic, author and period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class Members(list[Any]):
    """A list of articles that only grows; as articles compare, the very same one is in it or none."""

    _known: frozenset[int] = frozenset()

    def __contains__(self, item: object) -> bool:
        """Looks it up instead of going through the list."""
        if len(self._known) != len(self):
            self._known = frozenset(map(id, self))
        return id(item) in self._known

    def __reduce__(self) -> tuple[Any, ...]:
        """What it knows holds for this build alone."""
        return list, (list(self),)


def in_order(some: Iterable[Any], places: Mapping[int, int]) -> list[Any]:
    """Those of `some` as they stand among all, whose `places` go by their `id`."""
    return sorted(some, key=lambda one: places[id(one)])
