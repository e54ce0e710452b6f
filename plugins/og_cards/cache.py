"""Cards already drawn, kept under a digest of everything that decides their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from plugins import kept_files, kept_results
from plugins.og_cards.drawing.fonts import versions
from plugins.og_cards.job import Job, picture
from plugins.settings import Settings

MOST = 200_000_000
"""Bytes of cards kept beyond those of the last build: some thousand, for drafts and other content folders."""


def fill(folder: Path, jobs: Iterable[Job], settings: Settings) -> Iterator[tuple[Job, BaseException | None]]:
    """Draws what isn't kept in the folder, each card once: each such job, with the error if it failed.

    Raises `Faults` where EXECUTOR can't be used.
    """
    return kept_results.fill(folder, picture, {key(job): job for job in jobs}, settings)


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
