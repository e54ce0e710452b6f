"""One build of a folder at a time: a second one waits and says so. The lock dies with its process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from plugins.finding import Faults, Finding

PATIENCE = 600.0
"""Seconds that a second build waits for the first before it gives up."""


@contextmanager
def held(
    path: Path, what: str, say: Callable[[str], None] = print, patience: float = PATIENCE
) -> Iterator[None]:
    """Hold the lock file `path` while the block runs; `what` names the folder to the person who waits.

    Raises `Faults` when the other process still holds it after `patience` seconds, or nothing can be written there.
    """
    lock = FileLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        say(f"Another run is working on {what}; waiting until it is done.")
        _wait(lock, what, patience)
    except OSError as error:
        raise _fault(what, f"can't write there: {error.strerror}", "choose another folder") from None
    try:
        yield
    finally:
        lock.release()


def _wait(lock: FileLock, what: str, patience: float) -> None:
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        message = f"another run has been working on it for {patience:.0f} seconds"
        raise _fault(what, message, "wait for it or end it, then try again") from None


def _fault(what: str, message: str, instead: str) -> Faults:
    return Faults([Finding(what, 0, 0, "error", "lock", message, instead)])
