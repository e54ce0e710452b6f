"""A large file of many parts, one for each article: those that the earlier build's file holds are copied out of it.

So one edited article costs one part, and nothing is kept twice. What is made from the same altogether is taken whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from plugins import fresh_file
from plugins.earlier import Earlier
from plugins.kept_files import digest

Place = tuple[int, int]
"""Where a part begins in its file, and its length, in bytes."""


@dataclass(frozen=True)
class Parts:
    """`made_from` are digests of all that decides each part, in order; `make` makes those with the given numbers.

    `start` stands before them, `between` between each two, `end` after them.
    """

    made_from: Sequence[str]
    make: Callable[[Sequence[int]], Iterable[bytes]]
    start: bytes = b""
    between: bytes = b""
    end: bytes = b""

    def __bytes__(self) -> bytes:
        """The whole file."""
        return self.start + self.between.join(self.make(range(len(self.made_from)))) + self.end


def write(earlier: Earlier, path: Path, parts: Parts) -> None:
    """The file at `path`, in the tree of `earlier`, of which the next build may know where each part is."""
    before, noted = earlier.found(path) or (None, "")
    frame, held = _read(noted)
    own = digest(parts.start, parts.between, parts.end)
    is_same = frame == own and [name for name, _place in held] == list(parts.made_from)
    if is_same and earlier.take(path, noted):
        return
    places: list[Place] = []
    fresh_file.write(path, _written(parts, before, dict(held), places))
    earlier.note(path, _noted(own, parts.made_from, places))


def _written(
    parts: Parts, before: Path | None, held: Mapping[str, Place], places: list[Place]
) -> Iterator[bytes]:
    """All bytes of the file in order; adds to `places` where each part is."""
    lacking = [number for number, name in enumerate(parts.made_from) if name not in held]
    made, at = iter(parts.make(lacking)), len(parts.start)
    yield parts.start
    with ExitStack() as stack:
        file = stack.enter_context(before.open("rb")) if before else None
        for name in parts.made_from:
            if places:
                yield parts.between
                at += len(parts.between)
            if name in held:
                start, length = held[name]
                file.seek(start)
                part = file.read(length)
            else:
                part = next(made)
            places.append((at, len(part)))
            at += len(part)
            yield part
    yield parts.end


def _noted(frame: str, names: Iterable[str], places: Iterable[Place]) -> str:
    each = (f"{name}:{start}:{length}" for name, (start, length) in zip(names, places, strict=True))
    return " ".join((frame, *each))


def _read(noted: str) -> tuple[str, list[tuple[str, Place]]]:
    """What `_noted` wrote; nothing out of anything else."""
    frame, *each = noted.split() or [""]
    try:
        held = [(name, (int(start), int(length))) for name, start, length in (one.split(":") for one in each)]
    except ValueError:
        return "", []
    return frame, held
