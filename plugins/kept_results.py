"""Fills a folder of kept files: makes what it lacks, spread over the workers that the settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from plugins import kept_files
from plugins.executor import WORTH_A_PROCESS, spread
from plugins.settings import Settings

Job = TypeVar("Job")
Make = Callable[[Job], bytes]

TOGETHER = 4
"""Jobs that go to a worker in one parcel, at most: sending a small one takes a tenth of its time."""


def fill(
    folder: Path, make: Make, jobs: Mapping[str, Job], settings: Settings
) -> Iterator[tuple[Job, BaseException | None]]:
    """Makes each of `jobs` under whose name nothing is kept in the folder; yields it, with the error if it failed.

    `make` and the jobs must be fit for `executor.spread`. Raises `Faults` where EXECUTOR can't be used.
    """
    lacking = {job: name for name, job in jobs.items() if kept_files.get(folder, name) is None}
    if not lacking:
        return
    with spread(_made, list(_parcels(make, list(lacking))), settings) as done:
        for (_make, parcel), future in done:
            for job, made in zip(parcel, future.result(), strict=True):
                if isinstance(made, bytes):
                    kept_files.put(folder, lacking[job], made)
                yield job, None if isinstance(made, bytes) else made


def _parcels(make: Make, jobs: Sequence[Job]) -> Iterator[tuple[Make, Sequence[Job]]]:
    size = min(TOGETHER, len(jobs) // WORTH_A_PROCESS) or 1
    for start in range(0, len(jobs), size):
        yield make, jobs[start : start + size]


def _made(parcel: tuple[Make, Sequence[Job]]) -> list[bytes | Exception]:
    make, jobs = parcel
    return [_tried(make, job) for job in jobs]


def _tried(make: Make, job: Job) -> bytes | Exception:
    try:
        return make(job)
    except Exception as failed:  # told by whoever asked for it
        return failed
