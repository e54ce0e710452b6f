"""Fills a folder of kept files: makes what it lacks, spread over the workers that the settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import TypeVar

from plugins import kept_files
from plugins.executor import spread
from plugins.settings import Settings

Job = TypeVar("Job")


def fill(
    folder: Path, make: Callable[[Job], bytes], jobs: Mapping[str, Job], settings: Settings
) -> Iterator[tuple[Job, BaseException | None]]:
    """Makes each of `jobs` under whose name nothing is kept in the folder; yields it, with the error if it failed.

    `make` and the jobs must be fit for `executor.spread`. Raises `Faults` where EXECUTOR can't be used.
    """
    lacking = {job: name for name, job in jobs.items() if kept_files.get(folder, name) is None}
    if not lacking:
        return
    with spread(make, lacking, settings) as made:
        for job, future in made:
            failed = future.exception()
            if isinstance(failed, BrokenExecutor):
                raise failed
            if not failed:
                kept_files.put(folder, lacking[job], future.result())
            yield job, failed
