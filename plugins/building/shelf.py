"""A shelf: a folder of whole versions, one of which is live and shown under the names that people use.

Where links can be made and replaced, `pointer` is a link to the live version and every shown name a link through it:
one `os.replace` of the pointer changes all of them together. Elsewhere (Windows, some file systems) the live id stands
in a small file, also replaced in one step, and the shown folders are renamed out of the version and back into it;
whatever a kill leaves half done, `recover` finishes at the next start. Callers hold the lock of the shelf.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.building.disk import flush, move, write

RENAMED = ".current"
"""Beside the pointer, where links can't be made: the file that names the live version."""

ADOPTED = "adopted"
"""The id given to folders of ours that stand there without their shelf, as after a copy that followed links."""


@dataclass(frozen=True)
class Shelf:
    """`shown` gives each outside path the folder inside the version that it shows ("." for the version itself)."""

    versions: Path
    pointer: Path
    shown: Mapping[Path, str]

    @property
    def ids(self) -> list[str]:
        """All whole and unfinished versions that lie on the shelf, sorted; in rename mode the live one too."""
        lying = {path.name for path in self.versions.glob("*") if path.is_dir()}
        return sorted(lying | ({self.live} - {""}))

    @property
    def live(self) -> str:
        """The id of the live version, "" for none."""
        if self.pointer.is_symlink():
            return Path(os.readlink(self.pointer)).name
        named = self.pointer.with_name(RENAMED)
        return named.read_text("ascii").strip() if named.is_file() else ""

    def folder(self, name: str) -> Path | None:
        """Where the live version's folder `name` really lies at this moment; None without a live version."""
        inside = self.versions / self.live / name
        outside = next((path for path, shows in self.shown.items() if shows == name), inside)
        return (inside if inside.is_dir() else outside) if self.live else None


def switch(shelf: Shelf, version: str) -> None:
    """Make `version` the live one: all shown names change together, or none.

    Raises OSError when a folder can't be moved (open in another program); the old version is then shown as before.
    """
    linked = links_work(shelf.versions.parent)
    try:
        _take_in(shelf)
        if linked:
            _link(shelf)
        _point(shelf, version, linked)
    finally:
        if not linked:
            _put_out(shelf)


def recover(shelf: Shelf) -> None:
    """Finish what a killed switch left half done; does nothing on a shelf in order."""
    if not shelf.live:
        return
    if not links_work(shelf.versions.parent):
        _put_out(shelf)
    elif not all(path.is_symlink() for path in (shelf.pointer, *shelf.shown)):
        switch(shelf, shelf.live)


def links_work(folder: Path) -> bool:
    """Whether a link to a folder can be made here, and replaced in one step. Found out by trying."""
    trials = [folder / ".link-1", folder / ".link-2"]
    try:
        for trial in trials:
            trial.unlink(missing_ok=True)
            trial.symlink_to(".", target_is_directory=True)
        os.replace(*trials)
        return True
    except (OSError, NotImplementedError):
        return False
    finally:
        for trial in trials:
            trial.unlink(missing_ok=True)


def clear(shelf: Shelf, versions: Iterable[str]) -> None:
    """Remove these versions, never the live one. What another program has open goes the next time."""
    for version in set(versions) - {shelf.live}:
        shutil.rmtree(shelf.versions / version, ignore_errors=True)


def _take_in(shelf: Shelf) -> None:
    """Move real folders that stand under shown names into the version they belong to."""
    standing = {out: name for out, name in shelf.shown.items() if out.is_dir() and not out.is_symlink()}
    if standing and not shelf.live:
        _point(shelf, ADOPTED, linked=False)
    for outside, name in standing.items():
        inside = shelf.versions / shelf.live / name
        inside = shelf.versions / f"{shelf.live}.aside" / name if inside.exists() else inside
        inside.parent.mkdir(parents=True, exist_ok=True)
        move(outside, inside)


def _put_out(shelf: Shelf) -> None:
    """Move the live version's folders out under their shown names, where they aren't yet."""
    for outside, name in shelf.shown.items():
        inside = shelf.versions / shelf.live / name
        if not shelf.live or not inside.is_dir():
            continue
        if outside.is_symlink():
            outside.unlink()
        move(inside, outside)


def _link(shelf: Shelf) -> None:
    """Make every shown name a link through the pointer; they may dangle until there is a live version."""
    for outside, name in shelf.shown.items():
        target = os.path.relpath(shelf.pointer / name, outside.parent)
        if outside != shelf.pointer and not (outside.is_symlink() and os.readlink(outside) == target):
            _replace_link(shelf, outside, target)


def _point(shelf: Shelf, version: str, linked: bool) -> None:
    named = shelf.pointer.with_name(RENAMED)
    if linked:
        _replace_link(shelf, shelf.pointer, os.path.relpath(shelf.versions / version, shelf.pointer.parent))
        named.unlink(missing_ok=True)
    else:
        write(named, version)
        if shelf.pointer.is_symlink():
            shelf.pointer.unlink()


def _replace_link(shelf: Shelf, link: Path, target: str) -> None:
    """Made on the shelf first, so that a kill leaves nothing among the person's own files."""
    new = shelf.versions.parent / ".link-new"
    new.unlink(missing_ok=True)
    new.symlink_to(target, target_is_directory=True)
    os.replace(new, link)
    flush(link.parent)
