"""Files of the build before: taken as they are, or made again where anybody touched them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from plugins.earlier import Earlier

PAGE = "output/log/index.html"


def built(root: Path, **texts: str) -> dict[str, tuple[str, int, int]]:
    """Builds a tree with files made from "1"; what the next build may know of it."""
    earlier = Earlier(root)
    for name, text in (texts or {PAGE: "A page."}).items():
        assert not earlier.take(root / name, "1")
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return earlier.stamps()


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return tmp_path / "before"


def next_build(before: Path, known: dict[str, tuple[str, int, int]]) -> Earlier:
    return Earlier(before.with_name("tree"), before, known)


def test_what_was_made_from_the_same_is_taken_and_keeps_its_time(before: Path) -> None:
    earlier = next_build(before, built(before))
    assert earlier.take(earlier.tree / PAGE, "1")
    assert (earlier.tree / PAGE).read_text() == "A page."
    assert (earlier.tree / PAGE).stat().st_mtime_ns == (before / PAGE).stat().st_mtime_ns
    assert earlier.stamps() == earlier.known


def test_an_empty_folder_is_not_in_the_way_of_a_file_that_is_taken(before: Path) -> None:
    earlier = next_build(before, built(before))
    (earlier.tree / PAGE).mkdir(parents=True)
    assert earlier.take(earlier.tree / PAGE, "1")
    assert (earlier.tree / PAGE).read_text() == "A page."


def test_what_was_made_from_something_else_is_not_taken(before: Path) -> None:
    earlier = next_build(before, built(before))
    assert not earlier.take(earlier.tree / PAGE, "2")
    assert not (earlier.tree / PAGE).exists()
    assert earlier.stamps() == {}


def changed(page: Path) -> None:
    page.write_text("By hand.")


def same_size(page: Path) -> None:
    page.write_text("By hand")
    os.utime(page, ns=(1, 1))


def gone(page: Path) -> None:
    page.unlink()


def a_folder(page: Path) -> None:
    page.unlink()
    page.mkdir()


def a_link(page: Path) -> None:
    page.rename(page.with_name("elsewhere"))
    page.symlink_to("elsewhere")


@pytest.mark.parametrize("harm", [changed, same_size, gone, a_folder, a_link], ids=lambda harm: harm.__name__)
def test_what_somebody_changed_is_not_taken(before: Path, harm) -> None:
    earlier = next_build(before, built(before))
    harm(before / PAGE)
    assert not earlier.take(earlier.tree / PAGE, "1")
    assert not (earlier.tree / PAGE).exists()


def test_without_a_build_before_nothing_is_taken(before: Path) -> None:
    known = built(before)
    assert not Earlier(before.with_name("tree"), None, known).take(before.with_name("tree") / PAGE, "1")


def test_files_that_are_made_together_are_taken_together_or_not_at_all(before: Path) -> None:
    known = built(before, **{"output/a": "A", "output/b": "B"})
    whole, other = next_build(before, known), Earlier(before.with_name("other"), before, known)
    assert whole.take_all([whole.tree / "output/a", whole.tree / "output/b"], "1")
    assert sorted(path.name for path in (whole.tree / "output").iterdir()) == ["a", "b"]
    (before / "output/b").unlink()
    assert not other.take_all([other.tree / "output/a", other.tree / "output/b"], "1")
    assert not (other.tree / "output").exists()


def test_on_a_disk_without_hard_links_it_is_copied(before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_source: str, _path: str) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    earlier = next_build(before, built(before))
    assert earlier.take(earlier.tree / PAGE, "1")
    assert (earlier.tree / PAGE).stat().st_ino != (before / PAGE).stat().st_ino
    assert earlier.stamps() == earlier.known
