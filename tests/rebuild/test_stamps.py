"""What the next build may know of a tree: all of it or nothing; and what makes a program another one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from plugins.rebuild import stamps, version

KNOWN = {"output/index.html": ("digest", 12, 1_700_000_000_123_456_789)}


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    stamps.keep(tmp_path, KNOWN, "1")
    assert stamps.read(tmp_path, "1") == KNOWN


def test_of_a_tree_that_another_program_made_nothing_is_known(tmp_path: Path) -> None:
    stamps.keep(tmp_path, KNOWN, "1")
    assert stamps.read(tmp_path, "2") == {}


def test_without_a_tree_nothing_is_known(tmp_path: Path) -> None:
    assert stamps.read(None, "1") == stamps.read(tmp_path / "nowhere", "1") == {}


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"version": "1"',
        b'{"version": "1"}',
        b'{"version": "1", "files": []}',
        json.dumps({"version": "1", "files": {"a": ["digest", 1]}}).encode(),
        json.dumps({"version": "1", "files": {"a": ["digest", "x", 1]}}).encode(),
        json.dumps({"version": "1", "files": {"a": None}}).encode(),
    ],
    ids=range(10),
)
def test_a_damaged_file_says_nothing(tmp_path: Path, held: bytes) -> None:
    (tmp_path / stamps.NAME).write_bytes(held)
    assert stamps.read(tmp_path, "1") == {}


@pytest.mark.parametrize("name", ["desk/desk.js", "table.toml", "code.py", "word/[Content_Types].xml"])
def test_every_file_of_the_program_counts(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("1")
    before = version.of_files(tmp_path)
    (tmp_path / name).write_text("2")
    assert version.of_files(tmp_path) != before


def test_what_python_lays_beside_its_own_does_not_count(tmp_path: Path) -> None:
    before = version.of_files(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/code.cpython-311.pyc").write_bytes(b"compiled")
    assert version.of_files(tmp_path) == before


def test_where_the_program_lies_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one/code.py").write_text("1")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert version.of_files(tmp_path / "one") == version.of_files(tmp_path / "two")
