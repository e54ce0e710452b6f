"""A file in a tree that nobody sees yet is written at once, and never into another tree's file."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.fresh_file import write


def test_a_new_file_lies_in_its_folder_and_may_come_in_parts(tmp_path: Path) -> None:
    write(tmp_path / "a/b/one.txt", b"one")
    write(f"{tmp_path}/a/b/two.txt", iter([b"tw", b"o"]))
    assert {path.name: path.read_bytes() for path in (tmp_path / "a/b").iterdir()} == {
        "one.txt": b"one",
        "two.txt": b"two",
    }


def test_what_is_linked_elsewhere_keeps_its_bytes(tmp_path: Path) -> None:
    write(tmp_path / "earlier.txt", b"old")
    os.link(tmp_path / "earlier.txt", tmp_path / "fresh.txt")
    write(tmp_path / "fresh.txt", b"new")
    assert (tmp_path / "earlier.txt").read_bytes() == b"old"
    assert (tmp_path / "fresh.txt").read_bytes() == b"new"


def test_an_empty_folder_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    write(tmp_path / "log", b"new")
    assert (tmp_path / "log").read_bytes() == b"new"
