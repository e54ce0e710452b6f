"""What takes long to make is made once, and the folder that keeps it stays small."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.kept_files import digest, get, prune, put


def filled(folder: Path, *names: str) -> list[Path]:
    """A kilobyte under each name; the first was used longest ago."""
    for second, name in enumerate(names):
        put(folder, name, name.encode() * (1000 // len(name)))
        os.utime(folder / name, (second, second))
    return [folder / name for name in names]


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("data", [b"", b"x", b"\0" * 100_000])
def test_what_was_kept_comes_back(tmp_path: Path, data: bytes) -> None:
    put(tmp_path / "new", "name", data)
    assert get(tmp_path / "new", "name") == data


def test_nothing_comes_back_where_nothing_was_kept(tmp_path: Path) -> None:
    assert get(tmp_path / "none", "name") is None


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-1], lambda data: b"x" + data[1:], lambda data: data + b"x", lambda _data: b""],
    ids=["cut short", "changed", "longer", "empty"],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, damage) -> None:
    (file,) = filled(tmp_path, "name")
    file.write_bytes(damage(file.read_bytes()))
    assert get(tmp_path, "name") is None


def test_other_parts_or_another_split_have_another_name() -> None:
    names = [digest(), digest(b""), digest(b"ab"), digest(b"a", b"b"), digest(b"", b"ab"), digest(b"b", b"a")]
    assert len(set(names)) == len(names)


def test_what_this_build_used_stays_and_of_the_rest_what_was_used_last(tmp_path: Path) -> None:
    filled(tmp_path, "used", "old", "older than new", "new")
    prune(tmp_path, {"used"}, most=2100)
    assert left(tmp_path) == {"used", "older than new", "new"}


def test_taking_a_file_makes_it_the_last_one_used(tmp_path: Path) -> None:
    filled(tmp_path, "a", "b", "c")
    get(tmp_path, "a")
    prune(tmp_path, set(), most=1100)
    assert left(tmp_path) == {"a"}


def test_two_builds_that_take_turns_never_lose_their_own(tmp_path: Path) -> None:
    for build in ("site", "preview") * 3:
        names = {f"{build} {number}" for number in range(5)}
        assert not left(tmp_path) & names or all(get(tmp_path, name) for name in names)
        filled(tmp_path, *names)
        prune(tmp_path, names, most=10_000)
    assert len(left(tmp_path)) == 10


def test_a_file_that_another_build_removed_meanwhile_is_no_fault(tmp_path: Path, monkeypatch) -> None:
    filled(tmp_path, "a", "b")
    gone = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda path: (gone(path), gone(path)))
    prune(tmp_path, set(), most=0)
    assert left(tmp_path) == set()


def test_there_may_be_no_folder_yet(tmp_path: Path) -> None:
    prune(tmp_path / "none", set(), most=0)
