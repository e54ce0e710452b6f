"""Work on many articles: each result once, in order, whoever does it and whatever is remembered."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entry import Entry
from plugins.executor import WORTH_A_PROCESS
from plugins.finding import Faults, Finding
from plugins.settings import Settings
from plugins.work import AT_ONCE, TOGETHER, Work, name_of

ROOT = Path(__file__).parent.parent
MANY = 5 * TOGETHER * WORTH_A_PROCESS + 3


class Shelf:
    """A memory in a dict that says what it was asked for."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def recall(self, names: Sequence[str]) -> Mapping[str, Any]:
        return {name: pickle.loads(self.kept[name]) for name in names if name in self.kept}

    def keep(self, results: Mapping[str, bytes]) -> None:
        self.kept |= results


def squared(number: int) -> int:
    return number * number


def whoever(_job: object) -> int:
    return os.getpid()


def refused(_job: object) -> None:
    raise Faults([Finding("a.md", 1, 2, "error", "rule", "wrong", "right")])


def forbidden(_job: object) -> None:
    raise AssertionError("this is remembered")


@pytest.mark.parametrize("count", [0, 1, WORTH_A_PROCESS - 1, WORTH_A_PROCESS, WORTH_A_PROCESS + 1, MANY])
def test_every_result_comes_in_the_order_of_its_job(count: int) -> None:
    assert Work(Settings()).each(squared, range(count)) == [number * number for number in range(count)]


def test_a_little_work_is_done_here() -> None:
    assert set(Work(Settings()).each(whoever, range(WORTH_A_PROCESS - 1))) == {os.getpid()}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems start a process from nothing")
def test_much_work_is_done_by_others() -> None:
    assert os.getpid() not in Work(Settings()).each(whoever, range(MANY))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems start a process from nothing")
def test_the_last_few_of_much_work_are_done_by_others_too() -> None:
    assert os.getpid() not in Work(Settings()).each(whoever, range(AT_ONCE + 1))


@pytest.mark.parametrize("count", [1, MANY])
def test_what_the_work_finds_wrong_arrives_whole(count: int) -> None:
    with pytest.raises(Faults) as found:
        Work(Settings()).each(refused, range(count))
    assert str(found.value) == "a.md:1:2: error: wrong; right (rule)"


def test_what_is_remembered_is_not_done_again() -> None:
    shelf = Shelf()
    first = Work(Settings(), shelf).each(squared, [1, 2, 3])
    names = {name_of(forbidden, number): shelf.kept[name_of(squared, number)] for number in (1, 2, 3)}
    shelf.kept = names
    assert Work(Settings(), shelf).each(forbidden, [1, 2, 3]) == first == [1, 4, 9]


def test_equal_jobs_are_done_once() -> None:
    shelf = Shelf()
    assert Work(Settings(), shelf).each(squared, [2, 2, 3, 2]) == [4, 4, 9, 4]
    assert len(shelf.kept) == 2


@given(
    st.recursive(st.text() | st.integers(), lambda each: st.lists(each) | st.dictionaries(st.text(), each))
)
def test_an_equal_job_has_the_same_name_whatever_it_shares(job: object) -> None:
    again = pickle.loads(pickle.dumps(job))
    assert name_of(squared, [job, job]) == name_of(squared, [job, again])


def test_another_job_or_another_function_has_another_name() -> None:
    jobs = [1, "1", (1,), [1], MappingProxyType({"a": 1}), datetime(2026, 1, 1, tzinfo=UTC), None]
    assert len({name_of(work, job) for work in (squared, refused) for job in jobs}) == 2 * len(jobs)


def test_settings_count_in_a_name_for_what_they_say() -> None:
    used, same = Settings(), Settings()
    assert used.lasting == same.lasting  # used ones hold more than was given
    assert name_of(squared, (1, used)) == name_of(squared, (1, same))
    names = {name_of(squared, replace(same, **{each.name: "other"})) for each in fields(Settings)}
    assert len({*names, name_of(squared, same)}) == len(fields(Settings)) + 1


def test_an_entry_counts_in_a_name_for_all_that_it_says() -> None:
    one = Entry("a", "a", "A", "/a/", "a/", "a.md", "en", datetime(2026, 1, 5, tzinfo=UTC), "<p>A</p>")
    names = {name_of(squared, replace(one, **{each.name: "other"})) for each in fields(Entry)}
    assert len({*names, name_of(squared, one)}) == len(fields(Entry)) + 1
    assert name_of(squared, replace(one)) == name_of(squared, one)


ORPHANED = f"""
import os, sys, time
from plugins.settings import Settings
from plugins.work import Work
def wait(_job):
    sys.stdout.write(f"{{os.getpid()}}\\n")
    sys.stdout.flush()
    time.sleep(60)
Work(Settings()).each(wait, range({MANY}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems start a process from nothing")
def test_workers_end_with_a_killed_build() -> None:
    running = subprocess.Popen([sys.executable, "-c", ORPHANED], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    worker = int(running.stdout.readline())
    running.send_signal(signal.SIGKILL)
    running.wait(timeout=10)
    for _wait in range(200):
        if not _runs(worker):
            break
        time.sleep(0.05)
    assert not _runs(worker)


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
