"""A file is written whole or not at all, and never in place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.whole_file import write


def test_a_new_file_lies_in_its_folder_and_nothing_else_does(tmp_path: Path) -> None:
    write(tmp_path / "cards" / "sleep" / "og.png", b"card")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [
        tmp_path / "cards" / "sleep" / "og.png"
    ]


def test_what_is_linked_elsewhere_keeps_its_bytes(tmp_path: Path) -> None:
    write(tmp_path / "old.png", b"old")
    os.link(tmp_path / "old.png", tmp_path / "live.png")
    write(tmp_path / "old.png", b"new")
    assert (tmp_path / "live.png").read_bytes() == b"old"
    assert (tmp_path / "old.png").read_bytes() == b"new"


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_source: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    write(tmp_path / "a.txt", b"old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "a.txt", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"old"}
