"""Results of earlier builds in a SQLite file, each under the digest of what it was made from.

A file that is damaged, or written by other code, counts as none: it is begun anew. What is read is checked against a
digest of its own, and holds nothing but plain values and the values of this program.
"""

from __future__ import annotations

import io
import pickle
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import is_dataclass
from enum import Enum
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any

SEAL = 16
"""Bytes of the digest in front of each result."""

AT_ONCE = 500
"""Names in one question: SQLite takes at most 999."""

SPARE = 3
"""So many times what a build used may be kept: a preview and a second folder of articles share the file."""

PLAIN = {
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("builtins", "complex"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("zoneinfo", "ZoneInfo._unpickle"),
    ("collections", "Counter"),
    ("markupsafe", "Markup"),
    ("pelican.utils", "SafeDatetime"),
    ("plugins.work", "read_only"),
}
"""What a result may be made of, beside numbers, texts, lists and the classes of this program."""


class Results:
    """The results in the file at `path` that the code with the digest `version` made."""

    def __init__(self, path: Path, version: str):
        self._path = path
        self._used: set[str] = set()
        self._file: sqlite3.Connection | None = None
        try:
            self._open(version)
        except (sqlite3.Error, OSError):
            self._begin_anew(version)

    def recall(self, names: Sequence[str]) -> Mapping[str, Any]:
        """The results that are kept and whole, by name."""
        found = {}
        self._used.update(names)
        try:
            for name, sealed in self._rows(names):
                with suppress(ValueError):
                    found[name] = _opened(name, sealed)
        except sqlite3.Error:
            self._file = None
        return found

    def keep(self, results: Mapping[str, bytes]) -> None:
        """Keeps pickled results. Where the disk doesn't take them, the next build makes them again."""
        rows = [(name, _seal(name, data) + data) for name, data in results.items()]
        if not (rows and self._file):
            return
        with suppress(sqlite3.Error), self._file:
            self._file.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)

    def close(self) -> None:
        """Ends a good build: what it didn't use goes when there is too much of it."""
        if not self._file:
            return
        with suppress(sqlite3.Error):
            [(count,)] = self._file.execute("SELECT count(*) FROM results")
            if count > SPARE * len(self._used):
                self._forget_unused()
            self._file.close()

    def _forget_unused(self) -> None:
        names = {name for (name,) in self._file.execute("SELECT name FROM results")}
        with self._file:
            self._file.executemany("DELETE FROM results WHERE name = ?", [(n,) for n in names - self._used])

    def _rows(self, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        left = iter(dict.fromkeys(names) if self._file else ())
        while some := tuple(islice(left, AT_ONCE)):
            marks = ",".join("?" * len(some))
            yield from self._file.execute(f"SELECT name, sealed FROM results WHERE name IN ({marks})", some)

    def _open(self, version: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(self._path, timeout=10)
        # A power cut may damage the file, which is then begun anew: nothing is waited for.
        self._file.execute("PRAGMA synchronous = OFF")
        with self._file:
            self._file.execute("CREATE TABLE IF NOT EXISTS version (name TEXT)")
            self._file.execute(
                "CREATE TABLE IF NOT EXISTS results (name TEXT PRIMARY KEY, sealed BLOB) WITHOUT ROWID"
            )
            if self._file.execute("SELECT name FROM version").fetchall() != [(version,)]:
                self._file.execute("DELETE FROM results")
                self._file.execute("DELETE FROM version")
                self._file.execute("INSERT INTO version VALUES (?)", (version,))

    def _begin_anew(self, version: str) -> None:
        if self._file:
            self._file.close()
        self._file = None
        with suppress(sqlite3.Error, OSError):
            for path in self._path.parent.glob(f"{self._path.name}*"):
                path.unlink()
            self._open(version)


def _seal(name: str, data: bytes) -> bytes:
    return blake2b(data, digest_size=SEAL, key=name.encode()[:64]).digest()


def _opened(name: str, sealed: bytes) -> Any:
    """The result in a row. Raises ValueError where it isn't what was kept under this name."""
    data = sealed[SEAL:]
    if sealed[:SEAL] != _seal(name, data):
        raise ValueError(name)
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception as failed:
        raise ValueError(name) from failed


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Only values: nothing that a file from elsewhere names is ever called."""
        if (module, name) in PLAIN:
            return super().find_class(module, name)
        if module.startswith("plugins."):
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple | Enum | str)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
