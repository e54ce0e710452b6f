"""Build trees: each build writes into a fresh one, beside the output folder and out of sight.

`<parent>/.builds/<output name>/trees/<id>/` holds `output` and `share` (what becomes visible by `switching.switch`) and
`build.json`, the record of the build. Nothing of an id enters the tree's bytes. Hold `lock(output)` around all of it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.building import lock as locks
from plugins.building.disk import write
from plugins.building.record import Build, from_json
from plugins.building.shelf import Shelf, clear, recover
from plugins.finding import Faults, Finding

STORE = ".builds"
RECORD = "build.json"
MARKER = ".rounds"
MARKER_TEXT = "Rounds made this folder and replaces it with every build. Keep nothing of yours in it.\n"


@dataclass(frozen=True)
class Tree:
    """A build tree in the making, for the output folder `target`. `folders` in it are those that it began with."""

    target: Path
    root: Path
    folders: tuple[str, ...] = ()

    @property
    def output(self) -> Path:
        return self.root / "output"

    @property
    def share(self) -> Path:
        return self.root / "share"


def fresh(output: Path) -> Tree:
    """A tree for `output` without any file. Clears what killed builds left, and the version before the live one.

    Of that one the folders stay, as the new tree's: most are wanted again, and making one takes longer than its files.
    """
    kept = shelf(output)
    recover(kept)
    root = kept.versions / secrets.token_hex(6)
    older = [kept.versions / version for version in kept.ids if version != kept.live]
    whole = [tree for tree in older if (tree / RECORD).is_file()]
    folders = _taken_over(whole[0], root) if whole else ()
    clear(kept, set(kept.ids) - {root.name})
    tree = Tree(_absolute(output), root, folders)
    for folder in (tree.output, tree.share):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).write_text(MARKER_TEXT, "utf-8")
    return tree


def _taken_over(older: Path, root: Path) -> tuple[str, ...]:
    """Removes the files of an older tree and makes it the new one; its folders, each before those in it."""
    try:
        folders = tuple(_emptied(f"{older}{os.sep}", ""))
        os.rename(older, root)
    except OSError:  # a program has something in it open
        return ()
    return folders


def _emptied(tree: str, inside: str) -> Iterator[str]:
    with os.scandir(tree + inside) as found:
        lying = list(found)
    for each in lying:
        if _is_folder(each):
            yield inside + each.name
            yield from _emptied(tree, f"{inside}{each.name}{os.sep}")
        else:
            os.unlink(each.path)


def _is_folder(each: os.DirEntry[str]) -> bool:
    """Whether it is one itself. A junction of Windows leads to somebody else's, though Python 3.11 says it is one."""
    told = each.stat(follow_symlinks=False)
    return each.is_dir(follow_symlinks=False) and not getattr(told, "st_reparse_tag", 0)


def lock(output: Path, **options: object) -> AbstractContextManager[None]:
    """The lock of everything that has to do with `output`; `options` are those of `lock.held`.

    Raises `Faults` when `output`, or `share` beside it, is somebody else's: such a folder is never touched.
    """
    refuse_foreign(output)
    return locks.held(_store(output) / "lock", str(output), **options)


def record(tree: Tree, build: Build) -> None:
    """Lay the record beside the tree's output and share; it isn't published. Folders without anything in them go."""
    for folder in reversed(tree.folders):
        with suppress(OSError):
            os.rmdir(f"{tree.root}{os.sep}{folder}")
    write(tree.root / RECORD, build.as_json())


def mark_failed(output: Path, build: Build) -> None:
    """Remember that a build failed, in the record of the live version; the next good build brings a new record."""
    kept = shelf(output)
    if kept.live:
        write(kept.versions / kept.live / "failed.json", build.as_json())


def last(output: Path) -> Build | None:
    """The record of the last build that ended, good or failed; None when there is no good one to go back to."""
    kept = shelf(output)
    records = [kept.versions / kept.live / name for name in ("failed.json", RECORD)]
    found = [path for path in records if kept.live and path.is_file()]
    return from_json(found[0].read_text("utf-8")) if found else None


def live(output: Path) -> Path | None:
    """The root of the tree that is shown under `output`; None where there is none."""
    kept = shelf(output)
    return kept.versions / kept.live if kept.live else None


def shelf(output: Path) -> Shelf:
    """The shelf of all trees of one output folder."""
    output, store = _absolute(output), _store(output)
    return Shelf(store / "trees", store / "current", {output: "output", output.with_name("share"): "share"})


def refuse_foreign(output: Path) -> None:
    """Raise `Faults` when a folder to be replaced isn't ours and isn't empty."""
    output = _absolute(output)
    if output.name.casefold() in ("", "share") or STORE in map(str.casefold, output.parts):
        raise Faults([_finding(output, "the site can't be built there", "choose another --output")])
    faults = [_foreign(path) for path in (output, output.with_name("share")) if not _ours(path)]
    if faults:
        raise Faults(faults)


def overlaps(output: Path, own: Path) -> bool:
    """Whether `own`, a file or folder of the physician's, lies in what a build of `output` replaces, or around it."""
    target, real = _absolute(output), own.resolve()
    replaced = (target, target.with_name("share"), _store(target))
    return target.is_relative_to(real) or any(real.is_relative_to(folder) for folder in replaced)


def _ours(path: Path) -> bool:
    if path.is_symlink():
        return Path(os.readlink(path)).parts[:1] == (STORE,)
    if not path.exists():
        return True
    return path.is_dir() and ((path / MARKER).is_file() or not any(path.iterdir()))


def _foreign(path: Path) -> Finding:
    return _finding(
        path,
        f"{path.name} is already there and was not made by a build, so it is left alone",
        "choose another --output, or move it away",
    )


def _finding(path: Path, message: str, instead: str) -> Finding:
    return Finding(str(path), 0, 0, "error", "output-folder", message, instead)


def _absolute(output: Path) -> Path:
    """Links above the output folder followed, itself not."""
    output = Path(os.path.abspath(output))
    return output.parent.resolve() / output.name


def _store(output: Path) -> Path:
    output = _absolute(output)
    return output.parent / STORE / output.name
