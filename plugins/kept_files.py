"""Results that take long to make, kept in a folder under a digest of everything that decides their bytes.

Each file ends with a digest of its bytes, so that a damaged one counts as none. Several builds may share a folder: one
that finds a file gone makes it again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from plugins.whole_file import write

SEAL = 16
"""Bytes of the digest at the end of each file."""


def digest(*parts: bytes) -> str:
    """The name for the result of `parts`: other parts, or the same split elsewhere, have another name."""
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def get(folder: Path, name: str) -> bytes | None:
    """What is kept under `name`, marked as used just now; None where there is nothing, or it is damaged."""
    path = folder / name
    try:
        sealed = path.read_bytes()
    except OSError:
        return None
    data = sealed[:-SEAL]
    if len(sealed) < SEAL or sealed[-SEAL:] != _seal(data):
        return None
    with suppress(OSError):
        os.utime(path)
    return data


def put(folder: Path, name: str, data: bytes) -> None:
    """Keeps `data` under `name`."""
    write(folder / name, data + _seal(data))


def prune(folder: Path, used: Collection[str], most: int) -> None:
    """Removes what was used longest ago until all but `used` takes at most `most` bytes.

    So other builds (a preview, another content folder) find what they need; their files are the last ones used.
    """
    others = [found for path in folder.glob("*") if path.name not in used and (found := _times(path))]
    room = most
    for _when, size, path in sorted(others, reverse=True):
        room -= size
        if room < 0:
            with suppress(OSError):  # another build was faster, or reads it
                path.unlink()


def _times(path: Path) -> tuple[int, int, Path] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, path


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SEAL).digest()
