"""A key or a password in a settings file stops whatever reads it, and is not shown."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.building.plugin import load
from plugins.building.source import Source
from plugins.finding import Faults

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "line",
    [
        'PUBLISH_TO = {"site": {"path": "https://user:hunter-22@files.example/x"}}',
        'TOKEN = "ghp_' + "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2" + '"',
        '# the password: "hunter-22"',
    ],
)
def test_a_secret_in_the_settings_is_an_error_with_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(f'SITENAME = "Your Practice"\n{line}\n', "utf-8")
    with pytest.raises(Faults) as stopped:
        load(Source(PROJECT, datetime(2026, 2, 1, tzinfo=UTC), settings=file))
    (found,) = [each for each in stopped.value.findings if each.rule == "secret"]
    assert (found.path, found.line, found.level) == (str(file), 2, "error")
    assert "hunter" not in str(found)
    assert "aB3dE5" not in str(found)


def test_the_settings_of_the_project_hold_none() -> None:
    load(Source(PROJECT, datetime(2026, 2, 1, tzinfo=UTC)))
