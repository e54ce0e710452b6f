"""Cards already drawn, kept under a digest of everything that decides their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from functools import cache
from pathlib import Path

from plugins import kept_files
from plugins.executor import spread
from plugins.og_cards.drawing.fonts import versions
from plugins.og_cards.job import Job, picture
from plugins.settings import Settings

MOST = 200_000_000
"""Bytes of cards kept beyond those of the last build: some thousand, for drafts and other content folders."""


def fill(folder: Path, jobs: Iterable[Job], settings: Settings) -> Iterator[tuple[Job, BaseException | None]]:
    """Draws what isn't kept in the folder, each card once; yields each such job, with the error if it failed.

    Raises `Faults` where EXECUTOR can't be used.
    """
    lacking = [job for job in dict.fromkeys(jobs) if kept_files.get(folder, key(job)) is None]
    if not lacking:
        return
    with spread(picture, lacking, settings) as drawn:
        for job, future in drawn:
            failed = future.exception()
            if isinstance(failed, BrokenExecutor):
                raise failed
            if not failed:
                kept_files.put(folder, key(job), future.result())
            yield job, failed


def card(folder: Path, job: Job) -> bytes:
    """The card, drawn now where it isn't kept: another build may have taken it away."""
    return kept_files.get(folder, key(job)) or picture(job)


def prune(folder: Path, jobs: Collection[Job]) -> None:
    """Keeps the cards of these jobs, and of others those that were used last."""
    kept_files.prune(folder, {key(job) for job in jobs}, MOST)


def key(job: Job) -> str:
    """The name under which a job's card is kept."""
    return kept_files.digest(_recipe().encode(), repr(job.decides).encode())


@cache
def _recipe() -> str:
    """A digest of the code and the design that make cards, and of the libraries below them."""
    files = [path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".toml")]
    code = hashlib.sha256(b"\0".join(path.read_bytes() for path in sorted(files))).hexdigest()
    return f"{code}, {versions()}"
