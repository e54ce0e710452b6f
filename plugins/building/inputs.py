"""Whether files have changed: what a build depends on by their bytes, what it made by their times."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import translate
from pathlib import Path

from plugins.building.hashes import Hashes

PASSED_OVER = (".*", "*~", "#*#", "~$*", "*.tmp", "*.swp", "__pycache__")
"""Names that editors and systems leave behind."""
_PASSED_OVER = re.compile("|".join(map(translate, PASSED_OVER))).match

PUBLIC = ".well-known"
"""The one hidden folder that belongs to a site (RFC 8615): a Bluesky or Mastodon handle is proven by a file in it."""


def digest(sources: Iterable[Path], hashes: Hashes | None = None) -> str:
    """One hash over the names and bytes of all files under `sources`, files or folders, whether they exist or not.

    Moving a source elsewhere, touching a file or an editor's leftovers don't change it. `hashes` may know some files.
    """
    hashes = hashes or Hashes()
    whole = hashlib.blake2b(digest_size=16)
    for number, source in enumerate(map(str, sources)):
        found = [("", source)] if os.path.isfile(source) else _files(source, "", set())
        for name, path in found:
            whole.update(f"{number}/{name}\0{hashes.of(path)}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def traces(folders: Iterable[Path]) -> str:
    """One hash over the names, sizes and times of all files under `folders`: without their bytes, so at once.

    For files that nobody but us writes, under new times whenever their bytes are new.
    """
    whole = hashlib.blake2b(digest_size=16)
    for number, folder in enumerate(filter(os.path.isdir, folders)):
        for name, state in _traces(str(folder), ""):
            whole.update(
                f"{number}/{name}\0{state.st_size} {state.st_mtime_ns}\n".encode(errors="surrogateescape")
            )
    return whole.hexdigest()


def _traces(folder: str, inside: str) -> Iterator[tuple[str, os.stat_result]]:
    for each in _listed(folder):
        if each.is_dir(follow_symlinks=False):
            yield from _traces(each.path, f"{inside}{each.name}/")
        else:
            yield inside + each.name, each.stat(follow_symlinks=False)


def _files(folder: str, inside: str, seen: set[str]) -> Iterator[tuple[str, str]]:
    """Name and path of each file, links followed; what lies below a folder once, however many links lead there."""
    real = os.path.realpath(folder)
    is_new = real not in seen
    seen.add(real)
    for each in _listed(folder):
        if each.is_file():
            yield inside + each.name, each.path
        elif is_new and each.is_dir():
            yield from _files(each.path, f"{inside}{each.name}/", seen)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder and isn't passed over, in order; nothing in one that can't be read or isn't there."""
    try:
        with os.scandir(folder) as found:
            return sorted((each for each in found if not passed_over(each.name)), key=lambda each: each.name)
    except OSError:
        return []


def passed_over(name: str) -> bool:
    """Whether a file or folder of this name is none of the site's: an editor's or a system's, or hidden."""
    return name != PUBLIC and _PASSED_OVER(name) is not None
