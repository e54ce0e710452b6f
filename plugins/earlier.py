"""What an earlier build made and this one would make again: it is taken as it is, neither made nor written.

Whoever writes a file that takes long to make says from what it is made, as a digest of all that decides its bytes:

    if not earlier.take(path, made_from):
        write(path, ...)

Without a memory of an earlier build (`plugins/rebuild` gives one) everything is made anew, with the same bytes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

EARLIER = "ROUNDS_EARLIER"
"""The name under which Pelican's settings carry the build's `Earlier`."""

Stamp = tuple[str, int, int]
"""From what a file was made, its size in bytes and when it was written, in nanoseconds."""


@dataclass
class Earlier:
    """The tree of the build before, at `before`, for a build into `tree`; paths within them are relative to both.

    `known` says what may be taken; a file that somebody changed since isn't what is known of it. `made` notes from what
    each file of this build is made.
    """

    tree: Path
    before: Path | None = None
    known: Mapping[str, Stamp] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def take(self, path: Path | str, made_from: str) -> bool:
        """Whether `path`, in the tree, is now there as the earlier build made it from the same."""
        return self.take_all([path], made_from)

    def take_all(self, paths: Iterable[Path | str], made_from: str) -> bool:
        """`take` for files that are made together: all of them or none."""
        names = [self._name(path) for path in paths]
        self.made |= dict.fromkeys(names, made_from)
        return all(self._is_same(name, made_from) for name in names) and all(map(self._placed, names))

    def found(self, path: Path | str) -> tuple[Path, str] | None:
        """The earlier build's file at this place, as it left it, and from what it was made; None where it isn't so."""
        name = self._name(path)
        made_from = self.known.get(name, ("",))[0]
        return (self.before / name, made_from) if self._is_same(name, made_from) else None

    def made_from(self, path: Path | str) -> str:
        """From what this build's file at `path` is made; "" where nobody said."""
        return self.made.get(self._name(path), "")

    def note(self, path: Path | str, made_from: str) -> None:
        """Says from what the file that is now at `path` is made."""
        self.made[self._name(path)] = made_from

    def stamps(self) -> dict[str, Stamp]:
        """What the next build may know of this one; of what was taken, no more than this one knew."""
        stamps = {}
        for name, made_from in self.made.items():
            with suppress(OSError):
                stamps[name] = self.known[name] if name in self._taken else self._stamp(name, made_from)
        return stamps

    def _stamp(self, name: str, made_from: str) -> Stamp:
        stat = os.stat(f"{self.tree}/{name}")
        return made_from, stat.st_size, stat.st_mtime_ns

    def _name(self, path: Path | str) -> str:
        inside = os.fspath(path).removeprefix(f"{self.tree}{os.sep}")
        return inside.replace(os.sep, "/")

    def _is_same(self, name: str, made_from: str) -> bool:
        if not self.before or name not in self.known or self.known[name][0] != made_from:
            return False
        try:
            stat = os.stat(f"{self.before}/{name}", follow_symlinks=False)
        except OSError:
            return False
        return (stat.st_size, stat.st_mtime_ns) == tuple(self.known[name][1:])

    def _placed(self, name: str) -> bool:
        source, path = f"{self.before}/{name}", f"{self.tree}/{name}"
        try:
            _link(source, path)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            _link(source, path)
        self._taken.add(name)
        return True


def _link(source: str, path: str) -> None:
    """The same file under another name; a copy on a disk that knows no such thing."""
    try:
        os.link(source, path)
    except FileNotFoundError:
        raise
    except FileExistsError:  # an older build had a folder there, which is left empty
        os.rmdir(path)
        os.link(source, path)
    except OSError:
        shutil.copy2(source, path)
