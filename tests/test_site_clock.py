"""Within an hour nothing of the site depends on the clock, on which a build that finds nothing changed relies."""

from pathlib import Path

import pytest
from conftest import command
from whole_site import SITE

CLOCKS = ("2026-03-20T12:00:00", "2026-03-20T12:59:59")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> list[dict[str, bytes]]:
    """The files of a site with a page of every kind, built by each clock."""
    folders = [tmp_path_factory.mktemp("clock") for _clock in CLOCKS]
    for folder, clock in zip(folders, CLOCKS, strict=True):
        where = [
            "--content",
            SITE / "content",
            "--settings",
            SITE / "settings.py",
            "--output",
            folder / "output",
        ]
        ended = command("build", *where, "--now", clock)
        assert ended.returncode == 0, ended.stderr
    return [_files(folder) for folder in folders]


def test_two_clocks_of_one_hour_make_the_same_bytes(made) -> None:
    early, late = made
    assert early.keys() == late.keys()
    assert [name for name in early if early[name] != late[name]] == []


def _files(folder: Path) -> dict[str, bytes]:
    roots = [(folder / name).resolve() for name in ("output", "share")]
    return {
        f"{root.name}/{path.relative_to(root)}": path.read_bytes()
        for root in roots
        for path in root.rglob("*")
        if path.is_file()
    }
