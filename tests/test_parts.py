"""A file of parts: what an earlier build's file holds is copied, and the bytes are those of all parts made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.earlier import Earlier
from plugins.parts import Parts, write

TABLE = "share/exports/teasers.csv"


def parts(*names: str, start: bytes = b"key\n") -> Parts:
    """Each part says its own name, twice."""
    return Parts(names, lambda numbers: (names[at].encode() * 2 for at in numbers), start, b",", b".\n")


def watched(*names: str) -> tuple[Parts, list[str]]:
    """The same, and the names of what is made."""
    made: list[str] = []

    def make(numbers):
        for at in numbers:
            made.append(names[at])
            yield names[at].encode() * 2

    return Parts(names, make, b"key\n", b",", b".\n"), made


def build(root: Path, what: Parts, before: Earlier | None = None) -> Earlier:
    earlier = Earlier(root, before and before.tree, before.stamps() if before else {})
    write(earlier, root / TABLE, what)
    return earlier


def test_only_what_is_new_is_made_and_the_rest_is_copied(tmp_path: Path) -> None:
    first = build(tmp_path / "1", parts("a", "b", "c"))
    again, made = watched("c", "new", "a")
    build(tmp_path / "2", again, first)
    assert made == ["new"]
    assert (tmp_path / "2" / TABLE).read_bytes() == b"key\ncc,newnew,aa.\n"


def test_a_file_of_the_same_parts_is_taken_whole(tmp_path: Path) -> None:
    first = build(tmp_path / "1", parts("a", "b"))
    again, made = watched("a", "b")
    second = build(tmp_path / "2", again, first)
    assert (tmp_path / "2" / TABLE).samefile(tmp_path / "1" / TABLE)
    third = build(tmp_path / "3", parts("b"), second)
    assert made == []
    assert (third.tree / TABLE).read_bytes() == b"key\nbb.\n"


def test_other_words_around_the_same_parts_are_written(tmp_path: Path) -> None:
    first = build(tmp_path / "1", parts("a", "b"))
    build(tmp_path / "2", parts("a", "b", start=b"name\n"), first)
    assert (tmp_path / "2" / TABLE).read_bytes() == b"name\naa,bb.\n"
    assert (tmp_path / "1" / TABLE).read_bytes() == b"key\naa,bb.\n"


def gone(path: Path) -> None:
    path.unlink()


def changed(path: Path) -> None:
    path.write_bytes(b"by hand")


@pytest.mark.parametrize("harm", [gone, changed], ids=lambda harm: harm.__name__)
def test_out_of_a_file_that_somebody_changed_nothing_is_copied(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    first = build(tmp_path / "1", parts("a", "b"))
    stamps = first.stamps()
    harm(tmp_path / "1" / TABLE)
    again, made = watched("a", "b")
    write(Earlier(tmp_path / "2", tmp_path / "1", stamps), tmp_path / "2" / TABLE, again)
    assert made == ["a", "b"]


@given(st.lists(st.lists(st.sampled_from("abcde"), max_size=6), min_size=2, max_size=4))
def test_what_is_copied_is_what_would_be_made(tmp_path_factory: pytest.TempPathFactory, builds) -> None:
    root, earlier = tmp_path_factory.mktemp("builds"), None
    for number, names in enumerate(builds):
        earlier = build(root / str(number), parts(*names), earlier)
        assert (root / str(number) / TABLE).read_bytes() == bytes(parts(*names))
