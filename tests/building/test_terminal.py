"""A command ends with readable words and an exit code, whatever went wrong."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from plugins.building import terminal
from plugins.finding import Faults, Finding

FAULT = Finding("content/a.md", 3, 1, "error", "rule", "something is wrong", "write it right")
SAID = "content/a.md:3:1: error: something is wrong; write it right (rule)"


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (Faults([FAULT]), SAID),
        (
            OSError(28, "No space left on device", "/there/index.html"),
            "/there/index.html:0:0: error: No space left",
        ),
        (OSError("odd"), "the disk:0:0: error: odd"),
    ],
)
def test_a_failure_is_told_with_the_fate_of_the_work(
    raised: Exception, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended, terminal.stopping("Nothing was changed."):
        raise raised
    assert ended.value.code == 1
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith(said)
    assert last == "Nothing was changed."


@pytest.mark.parametrize(
    ("now", "epoch", "clock"),
    [
        ("2026-03-04T09:00", "", datetime(2026, 3, 4, 9, tzinfo=UTC)),
        ("2026-03-04T09:00+02:00", "0", datetime(2026, 3, 4, 7, tzinfo=UTC)),
        ("", "86400", datetime(1970, 1, 2, tzinfo=UTC)),
    ],
)
def test_the_clock_is_an_argument_or_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, now: str, epoch: str, clock: datetime
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert terminal.source(now=now).now == clock


@pytest.mark.parametrize(("now", "epoch"), [("noon", ""), ("", "noon"), ("", "9" * 30)])
def test_a_clock_that_is_no_time_is_a_fault(monkeypatch: pytest.MonkeyPatch, now: str, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Faults, match="is no time; write one such as"):
        terminal.source(now=now)


def test_findings_are_shown_with_the_worst_last(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.show(
        [FAULT, Finding("b.md", 1, 1, "advice", "r", "m"), Finding("a.md", 1, 1, "review", "r", "m")]
    )
    levels = [line.split(": ")[1] for line in capsys.readouterr().out.splitlines()]
    assert levels == ["advice", "review", "error"]


def test_where_nothing_is_wrong_it_says_so_to_a_person_alone(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.show([])
    assert capsys.readouterr().out == "Nothing wrong was found.\n"
    terminal.show([], as_json=True)
    assert capsys.readouterr().out == ""


def test_a_named_file_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(Faults, match="there is no file"):
        terminal.named(["content/articles/nowhere.md"])


def test_a_command_that_ends_shows_the_worst_last(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit), terminal.stopping():
        raise Faults([FAULT, Finding("z.md", 1, 1, "advice", "r", "m")])
    assert capsys.readouterr().err.splitlines()[-1] == SAID
