"""Work that may never end, with a time limit: it runs in a process of its own, which is killed when it must be.

A thread can't be stopped from outside, nor can an expression of `re` that searches on and on.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

from plugins.executor import START, follow_parent

Job = TypeVar("Job")
Result = TypeVar("Result")


def within(seconds: float, work: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result | None]:
    """`work(job)` for each job, in order; None where it took longer than that, or brought down its process.

    `work` is a function of a module that raises nothing and returns no None; jobs and results can be pickled. A process
    does one job after the other; where one is killed, the next goes on with the rest.
    """
    done = 0
    while done < len(jobs):
        for result in _until_stuck(seconds, work, jobs[done:]):
            done += 1
            yield result
        if done < len(jobs):
            done += 1
            yield None


def _until_stuck(seconds: float, work: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
    context = multiprocessing.get_context(START)
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(there, work, jobs), daemon=True)
    process.start()
    there.close()
    try:
        for _job in jobs:
            if not here.poll(seconds):
                return
            yield here.recv()
    except EOFError:
        return
    finally:
        process.kill()
        process.join()
        here.close()


def _work(there: Connection, work: Callable[[Job], Result], jobs: Sequence[Job]) -> None:
    follow_parent()
    for job in jobs:
        there.send(work(job))
