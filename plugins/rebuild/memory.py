"""Results of earlier builds in a SQLite file, each under the digest of what it was made from.

A file that is damaged, or another program's, is begun anew. What is read is checked against a digest of its own, and
holds nothing but plain values and the values of this program.
"""

from __future__ import annotations

import io
import pickle
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
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

TABLE = "CREATE TABLE IF NOT EXISTS results (name TEXT PRIMARY KEY, sealed BLOB) WITHOUT ROWID"

DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""What SQLite says of a file that isn't as we left it: its tables are others, or it is none of SQLite's."""

FOLDERS = 4
"""So many files of this kind are kept: a preview has its own, and so has each folder of articles."""

PLAIN = {
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("builtins", "complex"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("zoneinfo", "ZoneInfo"),
    ("collections", "Counter"),
    ("markupsafe", "Markup"),
    ("pelican.utils", "SafeDatetime"),
    ("plugins.work", "read_only"),
}
"""What a result may be made of, beside numbers, texts, lists and the classes of this program."""


class Results:
    """The results in the file at `path`; those that a program with another `version` made count as none.

    What a build finds is in the file when it has ended well, and what it didn't need is gone: a text that was refused
    leaves nothing behind, one that was taken back no more than the site does.
    """

    def __init__(self, path: Path, version: str):
        self._path, self._version = path, version
        self._used: set[str] = set()
        self._file: sqlite3.Connection | None = None
        self._open()
        if not self._file:
            self._open()  # a damaged file is gone by now

    def recall(self, names: Sequence[str]) -> Mapping[str, Any]:
        """The results that are kept and whole, by name."""
        found = {}
        self._used.update(names)
        with self._going_on():
            for name, sealed in self._rows(names):
                with suppress(ValueError):
                    found[name] = _opened(sealed, self._version, name)
        return found

    def keep(self, results: Mapping[str, bytes]) -> None:
        """Keeps pickled results, if the build ends well. What the disk doesn't take, the next build makes again."""
        self._used.update(results)
        rows = [(name, _seal(data, self._version, name) + data) for name, data in results.items()]
        if rows and self._file:
            with self._going_on():
                self._file.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)

    def commit(self) -> None:
        """The build has ended well."""
        if self._file:
            with self._going_on(), self._file:
                names = {name for (name,) in self._file.execute("SELECT name FROM results")}
                unused = [(name,) for name in names - self._used]
                self._file.executemany("DELETE FROM results WHERE name = ?", unused)
            self._remove_old()

    def close(self) -> None:
        """Ends a build. Nothing is kept of one that wasn't committed."""
        if self._file:
            self._file.close()
        self._file = None

    def _open(self) -> None:
        with self._going_on():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = sqlite3.connect(self._path, timeout=1)
            # A power cut may damage the file, which is then begun anew: nothing is waited for.
            self._file.execute("PRAGMA synchronous = OFF")
            self._file.execute("PRAGMA secure_delete = ON")
            self._file.execute(TABLE)
            self._file.execute("SELECT name, sealed FROM results LIMIT 1").fetchall()

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        """Goes on without a file that can't be used: another program holds it, the disk is full. A damaged one goes."""
        try:
            yield
        except OSError:
            self.close()
        except sqlite3.Error as error:
            self.close()
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in DAMAGED:
                self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            for path in self._path.parent.glob(f"{self._path.name}*"):
                path.unlink()

    def _remove_old(self) -> None:
        with suppress(OSError):
            files = sorted(self._path.parent.glob("*.db"), key=lambda path: path.stat().st_mtime_ns)
            for path in files[:-FOLDERS]:
                path.unlink()

    def _rows(self, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        left = iter(dict.fromkeys(names) if self._file else ())
        while some := tuple(islice(left, AT_ONCE)):
            marks = ",".join("?" * len(some))
            yield from self._file.execute(f"SELECT name, sealed FROM results WHERE name IN ({marks})", some)


def _seal(data: bytes, version: str, name: str) -> bytes:
    return blake2b(f"{version}\0{name}\0".encode() + data, digest_size=SEAL).digest()


def _opened(sealed: bytes, version: str, name: str) -> Any:
    """The result in a row. Raises ValueError where it isn't what this program kept under this name."""
    try:
        data = sealed[SEAL:]
        if sealed[:SEAL] == _seal(data, version, name):
            return _Reader(io.BytesIO(data)).load()
    except Exception as failed:
        raise ValueError(name) from failed
    raise ValueError(name)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Only values: nothing that a file from elsewhere names is ever called."""
        if (module, name) in PLAIN:
            return super().find_class(module, name)
        if module.startswith("plugins."):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__.startswith("plugins.") and _is_value(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, tuple | Enum | str)
