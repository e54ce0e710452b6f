"""`calendar`: what it says before a build, in a pipe and on a terminal."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.building import calendar
from plugins.building.source import Source
from plugins.building.terminal import PROJECT
from plugins.finding import Faults

NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)
LONG = "Why we [bold]measure[/bold] your blood pressure twice, once sitting and once standing up"


def write(folder: Path, *days: int, title: str = LONG) -> Path:
    """The exports of a build with posts so many days from now; the output folder."""
    teasers = [
        {
            "article_title": title,
            "planned": (NOW + timedelta(days=day, hours=1)).isoformat(),
            "platform": "google_business",
            "variant": variant,
        }
        for variant, day in enumerate(days)
    ]
    never = {"article_title": "Never", "planned": None, "platform": "x", "variant": 0}
    (folder / "share" / "exports").mkdir(parents=True)
    (folder / "share" / "exports" / "teasers.json").write_text(json.dumps([never, *teasers[::-1]]), "utf-8")
    return folder / "output"


def said(output: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    calendar.show(Source(PROJECT, NOW), output)
    return capsys.readouterr().out.splitlines()


def test_a_line_for_each_post_of_the_coming_four_weeks_in_order(tmp_path, capsys) -> None:
    first, second = said(write(tmp_path, 0, 27, 29, title="Short"), capsys)
    assert first.startswith("Mon 2026-03-02  08:00  Google Business")
    assert first.endswith("  Short")
    assert second.startswith("Sun 2026-03-29  08:00  ")
    assert second.endswith("  Short (version 2)")


def test_no_line_is_longer_than_a_terminal_is_wide(tmp_path, capsys) -> None:
    lines = said(write(tmp_path, 0, 1), capsys)
    assert [len(line) for line in lines] == [80, 80]
    assert all(line.endswith("…") for line in lines)


def test_what_is_past_is_not_shown_and_what_comes_later_is_named(tmp_path, capsys) -> None:
    nothing, after, how = said(write(tmp_path, -1, 40), capsys)
    assert nothing == "No post is planned for the coming four weeks."
    assert after.startswith("The next is on Sat 2026-04-11: Google Business")
    assert "Modified" in how


def test_a_terminal_gets_a_table_that_shows_a_title_as_it_is(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    heading, first, second = said(write(tmp_path, 0, 0), capsys)
    assert heading.split() == ["Day", "Time", "Network", "Article"]
    assert "Why we [bold]measure[/bold]" in first
    assert (first.startswith("Mon 2026-03-02"), second.startswith("   ")) == (True, True)
    assert max(map(len, (heading, first, second))) <= 80


def test_before_a_first_build_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Faults) as faults:
        calendar.show(Source(PROJECT, NOW), tmp_path / "output")
    assert "run ./rounds build first" in str(faults.value)
