"""Threads together never take more than there is room for, and all of them get their turn."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest

from plugins.og_cards.room import Room


class Watched:
    """Work that takes room, and what all of it took at once at most."""

    def __init__(self, size: int):
        self.room, self.most, self._now, self._lock = Room(size), 0, 0, Lock()

    def work(self, amount: int) -> None:
        with self.room.taken(amount):
            self._add(amount)
            time.sleep(0.001)
            self._add(-amount)

    def _add(self, amount: int) -> None:
        with self._lock:
            self._now += amount
            self.most = max(self.most, self._now)


def test_as_many_work_at_once_as_there_is_room_for() -> None:
    watched = Watched(10)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(watched.work, [4, 1, 10, 3, 7, 2] * 20))
    assert 4 < watched.most <= 10


def test_what_is_larger_than_all_room_works_alone() -> None:
    watched = Watched(10)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(watched.work, [50, 1, 50, 2] * 5))
    assert watched.most == 50


def test_who_fails_gives_the_room_back() -> None:
    room = Room(1)
    for _again in range(2):
        with pytest.raises(ValueError, match="no"), room.taken(1):
            raise ValueError("no")
