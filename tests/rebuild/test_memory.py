"""What is remembered of earlier builds: taken whole or not at all, never a reason to stop, and never run."""

from __future__ import annotations

import os
import pickle
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from plugins.finding import Finding
from plugins.rebuild.memory import AT_ONCE, FOLDERS, Results
from plugins.settings import Settings
from plugins.work import Work, name_of

VALUES = [
    None,
    "words",
    (1, 2.5, b"bytes", frozenset({"a"})),
    {"finding": [Finding("a.md", 1, 2, "error", "rule", "wrong", "right")]},
    Settings(author_profiles=MappingProxyType({"x": "https://x.com/yourname"})),
    datetime(2026, 3, 1, tzinfo=UTC),
    datetime(2026, 3, 1, tzinfo=ZoneInfo("America/New_York")),
    Markup("<b>"),
    Counter("abca"),
]


def same(value: object) -> object:
    return value


def kept(path: Path, version: str = "1", **values: object) -> None:
    results = Results(path, version)
    results.recall([])
    results.keep({name: pickle.dumps(value) for name, value in values.items()})
    results.commit()
    results.close()


def recalled(path: Path, *names: str, version: str = "1") -> dict[str, object]:
    results = Results(path, version)
    found = dict(results.recall(names))
    results.close()
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "results.db"


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_result_comes_back_as_it_was(path: Path, value: object) -> None:
    work = Work(Settings(), Results(path, "1"))
    work.each(same, [value])
    work.memory.commit()
    work.close()
    assert recalled(path, name := name_of(same, value), "another") == {name: value}


def test_many_results_come_back_at_once(path: Path) -> None:
    many = {f"{number}": number for number in range(2 * AT_ONCE + 1)}
    kept(path, **many)
    assert recalled(path, *many) == many


def test_what_another_program_made_is_made_again(path: Path) -> None:
    kept(path, a="old")
    assert recalled(path, "a", version="2") == {}
    kept(path, version="2", a="new")
    assert recalled(path, "a", version="2") == {"a": "new"}


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(100, len(data), 3):
        data[place] ^= 0xFF
    path.write_bytes(bytes(data))


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def text(path: Path) -> None:
    path.write_text("nothing that SQLite wrote " * 100)


def other_tables(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE results (who TEXT)")
    file.close()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


HARMS = [damaged, cut_off, text, other_tables, emptied]


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_file_that_is_not_ours_any_more_is_begun_anew(path: Path, harm: Callable[[Path], None]) -> None:
    many = {f"{number}": "x" * 1000 for number in range(200)}
    kept(path, **many)
    harm(path)
    assert recalled(path, *many).items() <= many.items()
    kept(path, a="again")
    assert recalled(path, "a") == {"a": "again"}


def test_a_result_that_was_changed_or_moved_to_another_name_is_none(path: Path) -> None:
    kept(path, a="one", b="two", c="three")
    with sqlite3.connect(path) as file:
        file.execute(
            "UPDATE results SET sealed = (SELECT sealed FROM results WHERE name = 'c') WHERE name = 'a'"
        )
        file.execute("UPDATE results SET sealed = CAST(sealed || x'00' AS BLOB) WHERE name = 'b'")
    file.close()
    assert recalled(path, "a", "b", "c") == {"c": "three"}


def test_a_file_that_another_program_holds_stops_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path, a="one")
    connect = sqlite3.connect
    holder = connect(path)
    holder.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr(sqlite3, "connect", lambda where, timeout: connect(where, timeout=0.01))
    assert recalled(path, "a") == {}
    kept(path, a="two")
    holder.close()
    assert recalled(path, "a") == {"a": "one"}


def test_of_two_builds_at_once_the_first_is_remembered(path: Path) -> None:
    one, two = Results(path, "1"), Results(path, "1")
    one.keep({"a": pickle.dumps(1)})
    two.keep({"b": pickle.dumps(2)})
    for each in (one, two):
        each.commit()
        each.close()
    assert recalled(path, "a", "b") == {"a": 1}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may write everywhere")
def test_a_folder_that_cannot_be_written_stops_nothing(path: Path) -> None:
    path.parent.mkdir()
    path.parent.chmod(0o500)
    kept(path, a="one")
    assert recalled(path, "a") == {}


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    kept(tmp_path / "cache" / "results.db", a="one")
    assert recalled(tmp_path / "cache" / "results.db", "a") == {}


def test_what_a_good_build_did_not_need_goes(path: Path) -> None:
    kept(path, a="one", b="two")
    results = Results(path, "1")
    assert results.recall(["a"]) == {"a": "one"}
    results.commit()
    results.close()
    assert recalled(path, "a", "b") == {"a": "one"}


def test_a_build_that_failed_leaves_nothing_behind(path: Path) -> None:
    kept(path, a="one")
    results = Results(path, "1")
    results.keep({"b": pickle.dumps("a name that must not be kept")})
    results.close()
    assert recalled(path, "a", "b") == {"a": "one"}
    assert all(b"must not be kept" not in each.read_bytes() for each in path.parent.iterdir())


def test_what_was_taken_back_is_gone_from_the_disk(path: Path) -> None:
    kept(path, a="a name that must not be kept")
    kept(path, b="two")
    assert all(b"must not be kept" not in each.read_bytes() for each in path.parent.iterdir())


def test_only_so_many_folders_are_remembered(path: Path) -> None:
    for number in range(FOLDERS + 2):
        kept(path.with_name(f"{number}.db"), a="one")
    assert len(list(path.parent.iterdir())) == FOLDERS


CALLED: list[str] = []


class Trap:
    """Calls a function when it is unpickled by who trusts what it reads."""

    def __init__(self, *call: object):
        self.call = call

    def __reduce__(self) -> tuple[object, ...]:
        return self.call


@dataclass
class Foreign:
    """A class that is none of the program's."""

    word: str = ""


def spring(word: str) -> None:
    CALLED.append(word)


HOSTILE = [
    Trap(spring, ("called",)),
    Trap(os.system, ("exit 1",)),
    Trap(eval, ("CALLED.append('called')",)),
    Trap(getattr, ("", "join")),
    Trap(Path, ("/",)),
    Foreign("x"),
    [Foreign],
]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_a_result_from_elsewhere_calls_nothing(path: Path, value: object) -> None:
    kept(path, a=value, b="fine")
    assert recalled(path, "a", "b") == {"b": "fine"}
    assert CALLED == []


@pytest.mark.parametrize(
    "name", ["executor.os.system", "earlier.shutil.rmtree", "work.Work.each", "work.name_of"]
)
def test_functions_within_the_program_are_no_values(path: Path, name: str) -> None:
    module, _, inside = name.partition(".")
    named = b"\x80\x04" + b"".join(
        b"\x8c" + bytes([len(t)]) + t.encode() for t in (f"plugins.{module}", inside)
    )
    results = Results(path, "1")
    results.keep({"a": named + b"\x93.", "b": pickle.dumps("fine")})
    assert results.recall(["a", "b"]) == {"b": "fine"}
    results.close()
