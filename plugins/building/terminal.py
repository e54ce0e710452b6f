"""What the commands have in common: what was asked for, how findings are shown, and how a command ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from plugins.building.source import Source
from plugins.finding import LEVELS, Faults, Finding

PROJECT = Path(__file__).parents[2]


def path(text: str) -> Path:
    """An argument as an absolute path, from where the physician is."""
    return Path(os.path.abspath(text))


def shown(file: Path) -> str:
    """A path as the physician would type it."""
    here = path(".")
    return file.relative_to(here).as_posix() if file.is_relative_to(here) else str(file)


def text(given: str, file: str) -> str:
    """The text of an argument, of a file, or of what is piped in (`-`). Raises `Faults` where it can't be read."""
    try:
        if file == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return path(file).read_text("utf-8") if file else given
    except (OSError, UnicodeDecodeError) as failed:
        raise argument("--file", f'"{file}" can\'t be read as text', "check its name") from failed


def source(content: str = "", settings: str = "", now: str = "") -> Source:
    """What to build, out of a command's arguments. Raises `Faults` where `now` is no time."""
    return Source(
        project=PROJECT,
        now=_clock(now),
        content=path(content) if content else None,
        settings=path(settings) if settings else None,
    )


def _clock(now: str) -> datetime:
    """`now` as ISO 8601, else SOURCE_DATE_EPOCH, else the machine's clock; without a zone, UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if now:
            time = datetime.fromisoformat(now)
            return time if time.tzinfo else time.replace(tzinfo=UTC)
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as wrong:
        name, text = ("--now", now) if now else ("SOURCE_DATE_EPOCH", epoch)
        raise argument(name, f'"{text}" is no time', "write one such as 2026-03-04T09:00") from wrong


def argument(name: str, message: str, instead: str) -> Faults:
    """The fault of one argument of a command."""
    return Faults([Finding(name, 0, 0, "error", "argument", message, instead)])


def show(findings: Iterable[Finding], *, as_json: bool = False) -> None:
    """Each finding on a line: the worst last, where the eye is."""
    in_order = _worst_last(findings)
    for finding in in_order:
        print(finding.as_json() if as_json else finding)
    if not in_order and not as_json:
        print("Nothing wrong was found.")


def _worst_last(findings: Iterable[Finding]) -> list[Finding]:
    """In order, and with every identifier masked, whoever made the finding: a path, or what a person mistyped."""
    from plugins.checks.private import to_be_shown  # only findings need what finds identifiers

    return sorted(map(to_be_shown, findings), key=lambda finding: (-LEVELS.index(finding.level), finding))


def named(files: Iterable[str]) -> tuple[Path, ...]:
    """Files as the physician typed their names. Raises `Faults` where one isn't there: a slip finds nothing wrong."""
    paths = tuple(map(path, files))
    for missing in (file for file in paths if not file.is_file()):
        raise argument("--file", f'there is no file "{shown(missing)}"', "check its name")
    return paths


def about(findings: Iterable[Finding], files: Collection[Path], content: Path | None = None) -> list[Finding]:
    """Those about `files`, all of them where none is named; `content` is the folder of articles, if not our own."""
    folders = (path("."), PROJECT, content.parent if content else PROJECT)
    return [one for one in findings if not files or any(folder / one.path in files for folder in folders)]


@contextmanager
def stopping(fate: str = "") -> Iterator[None]:
    """Ends the command with exit code 1 and readable words on a fault, `fate` saying what became of the work."""
    try:
        yield
    except Faults as faults:
        _end(faults.findings, fate)
    except KeyboardInterrupt:
        raise SystemExit("Stopped.") from None
    except BrokenPipeError:  # `| head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as failed:
        _end(
            argument(str(failed.filename or "the disk"), failed.strerror or str(failed), SPACE).findings, fate
        )


SPACE = "see that the disk has room and that the folder may be written to"


def _end(findings: Iterable[Finding], fate: str) -> NoReturn:
    sys.stdout.flush()
    print(*_worst_last(findings), *([fate] if fate else []), sep="\n", file=sys.stderr)
    raise SystemExit(1) from None
