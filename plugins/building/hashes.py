"""Hashes of files. Those of large ones are remembered, so that photos aren't read again by every build.

A remembered hash holds as long as the system says of the file what it said then. That can't be told of one that changed
just before it was hashed: a second change might come within the same tick of the file system's clock.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

from plugins.whole_file import write

LARGE = 2**17
"""Bytes; a smaller file is read in the time that it takes to look it up."""
TICK = 2 * 10**9
"""Nanoseconds: the coarsest clock of a file system (FAT)."""


class Hashes:
    """Hashes by path, out of the file `memory`, and kept there by `keep`. None remembers nothing.

    Each file is hashed once: what changes in it later is for the next build to see.
    """

    def __init__(self, memory: Path | None = None):
        self._memory = memory
        self._known = _read(memory) if memory else {}
        self._began = time.time_ns()
        self._learned: dict[str, list[str | int]] = {}
        self._found: dict[str, str] = {}

    def of(self, path: Path | str) -> str:
        """The hash of the file's bytes; "unreadable" where it can't be read."""
        path = os.fspath(path)
        if path not in self._found:
            try:
                self._found[path] = self._hashed(path)
            except OSError:
                self._found[path] = "unreadable"
        return self._found[path]

    def _hashed(self, path: str) -> str:
        state = os.stat(path)
        if not self._memory or state.st_size < LARGE:
            return _hash(path)
        told = [state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino]
        known = self._known.get(path, ())
        hashed = known[0] if [*known[1:]] == told else _hash(path)
        if max(state.st_mtime_ns, state.st_ctime_ns) < self._began - TICK:
            self._learned[path] = [hashed, *told]
        return hashed

    def keep(self) -> None:
        """Remembers what was hashed, and forgets files that are gone."""
        known = self._learned | {
            path: told
            for path, told in self._known.items()
            if path not in self._learned and os.path.exists(path)
        }
        if self._memory and known != self._known:
            write(self._memory, json.dumps(known).encode())


def _read(memory: Path) -> dict[str, list[str | int]]:
    """Nothing where it can't be read: then every file is."""
    try:
        known = json.loads(memory.read_bytes())
        return {path: told for path, told in known.items() if len(told) == 5}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _hash(path: str) -> str:
    whole = hashlib.blake2b()
    with open(path, "rb") as file:
        while data := file.read(LARGE):
            whole.update(data)
    return whole.hexdigest()
