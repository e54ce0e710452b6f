"""The digest of everything a build depends on, so that `publish` can tell a build older than the content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

PASSED_OVER = (".*", "*~", "#*#", "~$*", "*.tmp", "*.swp", "__pycache__")
"""Names that editors and systems leave behind."""

PUBLIC = ".well-known"
"""The one hidden folder that belongs to a site (RFC 8615): a Bluesky or Mastodon handle is proven by a file in it."""


def digest(sources: Iterable[Path]) -> str:
    """One hash over the names and bytes of all files under `sources`, files or folders, whether they exist or not.

    Moving a source elsewhere, touching a file or an editor's leftovers don't change it.
    """
    whole = hashlib.blake2b(digest_size=16)
    for number, source in enumerate(sources):
        for path in _files(Path(source)):
            name = path.relative_to(source).as_posix()
            whole.update(f"{number}/{name}\0{_hash(path)}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def _files(source: Path) -> Iterator[Path]:
    if source.is_file():
        yield source
    for folder, folders, files in os.walk(source):
        folders[:] = sorted(name for name in folders if not passed_over(name))
        paths = (Path(folder, name) for name in sorted(files) if not passed_over(name))
        yield from (path for path in paths if path.is_file())


def passed_over(name: str) -> bool:
    """Whether a file or folder of this name is none of the site's: an editor's or a system's, or hidden."""
    return name != PUBLIC and any(fnmatchcase(name, pattern) for pattern in PASSED_OVER)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()
    except OSError:
        return "unreadable"
