"""The directory target: `releases/<UTC time>/`, and `current` that shows the live one. For a web server on this
machine, or for any tool that uploads a folder.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from plugins.building.disk import flush, move, settle
from plugins.building.lock import held
from plugins.building.publishing import plan
from plugins.building.publishing.outcome import Outcome
from plugins.building.shelf import Shelf, clear, recover, switch
from plugins.finding import Faults, Finding

LOCK = ".lock"
MARKER = ".rounds-releases"
MARKER_TEXT = (
    "Rounds publishes into this folder and removes old releases from it. Keep nothing of yours in it.\n"
)


def publish(
    site: Path, folder: Path, now: datetime, *, dry_run: bool = False, say: Callable[[str], None] = print
) -> Outcome:
    """Copy `site` into a new release under `folder` and make it the live one, whole or not at all.

    The same content again makes no new release. With `dry_run` nothing is written. Raises `Faults` when `folder` isn't
    ours to write into.
    """
    shelf = shelf_of(folder)
    if dry_run:
        changes = _changes(shelf, site)
        return Outcome(
            "\n".join([*changes.lines(), f"Publishing would make: {changes}."]), shelf.live, changes
        )
    with held(folder / LOCK, str(folder), say):
        _mark(folder)
        recover(shelf)
        changes = _changes(shelf, site)
        if shelf.live and not changes:
            return Outcome(f"Nothing changed since {shelf.live}, which stays live.", shelf.live, changes)
        release = _release(shelf, site, now)
    return Outcome(f"Published {release}: {changes}.", release, changes)


def changes(site: Path, folder: Path) -> plan.Plan:
    """What publishing `site` would change. Raises `Faults` as `publish` does."""
    return _changes(shelf_of(folder), site)


def roll_back(folder: Path, *, say: Callable[[str], None] = print) -> Outcome:
    """Make the release before the live one live again. Raises `Faults` when there is none."""
    shelf = shelf_of(folder)
    if not shelf.live:
        raise _fault(folder, "nothing has been published yet", "publish a build")
    with held(folder / LOCK, str(folder), say):
        recover(shelf)
        live, earlier = shelf.live, plan.before(_releases(shelf), shelf.live)
        if earlier is None:
            raise _fault(folder, f"there is no release before {live}", "publish a new build")
        switch(shelf, earlier)
    return Outcome(f"Rolled back from {live}: {earlier} is live again.", earlier)


def shelf_of(folder: Path) -> Shelf:
    """The shelf of releases in `folder`. Raises `Faults` when there is something that isn't ours."""
    if folder.exists() and not _ours(folder):
        message = f"{folder.name} is already there and was not made by publishing, so it is left alone"
        raise _fault(folder, message, "name another path in PUBLISH_TO, or move it away")
    return Shelf(folder / "releases", folder / "current", {folder / "current": "."})


def _ours(folder: Path) -> bool:
    marked = (folder / MARKER).is_file()
    return marked or (folder.is_dir() and all(path.name == LOCK for path in folder.iterdir()))


def _mark(folder: Path) -> None:
    """The mark comes first, so that a kill never leaves a folder that the next run takes for somebody else's."""
    (folder / MARKER).write_text(MARKER_TEXT, "utf-8")
    (folder / "releases").mkdir(exist_ok=True)


def _release(shelf: Shelf, site: Path, now: datetime) -> str:
    """A new release of `site`, live when this returns. Not one byte of it is live before."""
    release = plan.release_name(now, _releases(shelf))
    clear(shelf, plan.outdated(_releases(shelf), shelf.live))
    _copy(site, shelf.versions / release)
    switch(shelf, release)
    clear(shelf, plan.outdated(_releases(shelf), release))
    return release


def _releases(shelf: Shelf) -> list[str]:
    return [name for name in shelf.ids if plan.is_release(name)]


def _changes(shelf: Shelf, site: Path) -> plan.Plan:
    live = shelf.folder(".")
    return plan.plan(_listing(live) if live else {}, _listing(site))


def _listing(folder: Path) -> dict[str, str]:
    """Path to digest of all that is public in a folder."""
    return {path.relative_to(folder).as_posix(): _digest(path) for path in _public(folder)}


def _public(folder: Path) -> Iterator[Path]:
    """No link is followed or published: it could lead to a file that was never meant to go out."""
    for place, folders, files in os.walk(folder):
        folders[:] = filter(plan.public, folders)
        paths = (Path(place, name) for name in files if plan.public(name))
        yield from (path for path in paths if not path.is_symlink())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def _copy(site: Path, release: Path) -> None:
    """Under another name first, so that a release is whole from the moment it has its own."""
    unfinished = release.with_name(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    for path in _public(site):
        target = unfinished / path.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    settle(unfinished)
    move(unfinished, release)
    flush(release.parent)


def _fault(folder: Path, message: str, instead: str) -> Faults:
    return Faults([Finding(str(folder), 0, 0, "error", "publish", message, instead)])
