"""The digest of the program itself: other code, another Python or another package makes everything anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PLUGINS = Path(__file__).parents[1]


@cache
def version() -> str:
    """The digest of the plugins' files, of Python, and of the names and versions of what is installed.

    A process goes on with what it has loaded, so it is made once.
    """
    whole = blake2b(f"{sys.version} {sys.flags.optimize}\0".encode(), digest_size=20)
    for line in installed():
        whole.update(f"{line}\0".encode())
    whole.update(of_files(PLUGINS))
    return whole.hexdigest()


def installed() -> list[str]:
    """Such as `pillow-12.0.0.dist-info`, of everything that can be imported."""
    folders = [Path(name) for name in sys.path if name.endswith("-packages")]
    return sorted(each.name for folder in folders if folder.is_dir() for each in folder.glob("*.dist-info"))


def of_files(folder: Path) -> bytes:
    """The digest of the names and bytes of all files below a folder, but for what Python lays beside its own."""
    whole = blake2b(digest_size=20)
    for name in sorted(_names(f"{folder}{os.sep}")):
        with open(f"{folder}{os.sep}{name}", "rb") as file:
            data = file.read()
        whole.update(f"{name.replace(os.sep, '/')}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.digest()


def _names(top: str) -> Iterator[str]:
    for folder, _folders, files in os.walk(top):
        paths = (os.path.join(folder, name) for name in files if not name.endswith(".pyc"))
        yield from (path.removeprefix(top) for path in paths if os.path.isfile(path))
