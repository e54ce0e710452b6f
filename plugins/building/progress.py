"""The line that shows how far a build is: one that moves on a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Progress:
    """Tells the phase and how many are done. This one is for a pipe: a line for each phase."""

    def __init__(self) -> None:
        self._phase = ""

    def show(self, phase: str, done: int = 0) -> None:
        """`phase` such as "Reading articles"; `done` counts what it has behind it."""
        if phase != self._phase:
            self._phase = phase
            with suppress(OSError):  # nobody has to watch for the work to go on
                print(f"{phase} ...", file=sys.stderr, flush=True)


class MovingProgress(Progress):
    """The same on a terminal, as one moving line."""

    def __init__(self, status: object) -> None:
        super().__init__()
        self._status = status

    def show(self, phase: str, done: int = 0) -> None:
        """Rewrites the line in place."""
        self._status.update(f"{phase} {done or ''}")


@contextmanager
def progress() -> Iterator[Progress]:
    """The progress that suits where this runs; it is gone when the block ends."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console  # only a terminal needs it

    with Console(stderr=True).status("Starting") as status:
        yield MovingProgress(status)
