"""Runs Pelican inside this process: its reading half for `check`, all of it for `build`."""

from __future__ import annotations

import gc
import logging
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
import pelican
from pelican import signals
from pelican.settings import DEFAULT_CONFIG, configure_settings

from plugins.building import settings_file
from plugins.building.layers import PATHS, names_of_pelican
from plugins.building.progress import Progress
from plugins.building.source import Source
from plugins.checks.checked import Text
from plugins.checks.secrets import in_text
from plugins.earlier import EARLIER, Earlier
from plugins.executor import held
from plugins.finding import Faults, Finding, errors
from plugins.report import REPORT, Report
from plugins.settings import CACHE, PREVIEW, SETTINGS, Settings, check
from plugins.work import WORK, Work


class Enough(Exception):
    """Ends Pelican's run after its reading half."""


def load(source: Source) -> tuple[dict[str, Any], Settings]:
    """Pelican's settings and ours. Raises `Faults` with every fault in the settings files."""
    merged, places = settings_file.values_of(source)
    settings, faults = check(merged, names_of_pelican(DEFAULT_CONFIG, merged), places)
    if found := [*faults, *_wrong_folders(merged, settings), *_secrets(source)]:
        raise Faults(found)
    return merged, replace(settings, content=merged["PATH"], now=source.now)


def _secrets(source: Source) -> Iterator[Finding]:
    """A password in a settings file is read by everyone with whom the file is shared."""
    for path in source.settings_files:
        yield from in_text(Text(source.shown(path), path.read_text(encoding="utf-8-sig")))


def _wrong_folders(values: Mapping[str, Any], settings: Settings) -> Iterator[Finding]:
    for name in PATHS:
        if not isinstance(values.get(name), str):
            yield settings.finding(name, f"{name} wants a text", "write it between quotes", "setting-value")
        elif name != "OUTPUT_PATH" and not Path(values[name]).is_dir():
            message = f"there is no folder {values[name]}"
            yield settings.finding(name, message, "check its name", "setting-folder")


def run(
    source: Source,
    output: Path,
    progress: Progress,
    *,
    before: Path | None = None,
    only_read: bool = False,
) -> tuple[Report, Settings]:
    """Runs Pelican with our plugins into the empty folder `output` (and `share` beside it).

    `before` is the tree of the build before, in which they lie, too.

    Raises `Faults` with all findings where one of them is an error; with `only_read` nothing is written and the report
    comes back whatever it holds.
    """
    ours, settings = load(source)
    report = Report()
    own = {SETTINGS: settings, REPORT: report, PREVIEW: source.preview}
    own |= {CACHE: str(source.project / ".cache"), EARLIER: Earlier(output.parent, before)}
    _forget_handlers()
    with (
        _seldom_collected(),
        held(),
        closing(Work(settings)) as own[WORK],
        _collected_log(report, Path(ours["PATH"])),
        _shown_progress(progress),
        _stopped_after_reading(only_read),
    ):
        try:
            values = {**DEFAULT_CONFIG, **ours, **own, "OUTPUT_PATH": str(output)}
            pelican.Pelican(configure_settings(values)).run()
        except Enough:
            pass
        except Faults as faults:
            report.findings = list(dict.fromkeys([*report.findings, *faults.findings]))
        except Exception as failed:
            report.findings.append(_fault(failed, Path(ours["THEME"])))
    report.findings = sorted(set(report.findings))
    if errors(report.findings) and not only_read:
        raise Faults(report.findings)
    return report, settings


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """A build makes millions of values and few circles of them: to look for those often takes a tenth of its time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _fault(failed: Exception, theme: Path) -> Finding:
    """A finding at the template's line; for a failure anywhere else one that says where to look for it."""
    frames = traceback.extract_tb(failed.__traceback__)
    if isinstance(failed, jinja2.TemplateNotFound):
        failed = LookupError(f"there is no template {failed.name}")
    for frame in reversed(frames):
        if Path(frame.filename).is_relative_to(theme):
            path = f"{theme.name}/{Path(frame.filename).relative_to(theme).as_posix()}"
            return Finding(path, frame.lineno or 0, 0, "error", "theme", f"the template fails: {failed}")
    template, line = getattr(failed, "filename", None), getattr(failed, "lineno", None)
    if template and Path(template).is_relative_to(theme):
        path = f"{theme.name}/{Path(template).relative_to(theme).as_posix()}"
        return Finding(path, line or 0, 0, "error", "theme", f"the template can't be read: {failed}")
    if isinstance(failed, OSError):
        raise failed  # the disk's, said by the command
    at = f"{Path(frames[-1].filename).parent.name}/{Path(frames[-1].filename).name}:{frames[-1].lineno}"
    message = f"something went wrong that Rounds doesn't know: {type(failed).__name__}: {failed} (in {at})"
    instead = "take back what you changed last; where that doesn't help, report this line"
    return Finding("rounds", 0, 0, "error", "unforeseen", message, instead)


SAID_BY_CHECKS = (
    "Unable to find '%s', skipping url replacement.",
    "Empty alt attribute for image %s in %s",
    "There are %s ",
    "Cannot get modification stamp for %s",
)
"""How begins what Pelican warns of and we say with file and line."""


NOT_COPIED = ("A problem occurred copying file", "Cannot copy")
"""How begins what Pelican warns of where the disk, or what stands in its place, keeps a file out of the site."""


class _Collector(logging.Handler):
    """Turns what Pelican logs into findings: an error of its own stops the build like one of ours."""

    def __init__(self, report: Report, content: Path):
        super().__init__(logging.WARNING)
        self._report, self._content = report, content

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(SAID_BY_CHECKS):
            return
        is_error = record.levelno >= logging.ERROR or str(record.msg).startswith(NOT_COPIED)
        level = "error" if is_error else "advice"
        message = record.getMessage().replace(str(self._content), self._content.name)
        if record.exc_info and record.exc_info[1]:
            message += f": {record.exc_info[1]}"
        self._report.findings.append(Finding("content", 0, 0, level, "pelican", " ".join(message.split())))


@contextmanager
def _collected_log(report: Report, content: Path) -> Iterator[None]:
    root, collector = logging.getLogger(), _Collector(report, content)
    before, level, quiet = root.handlers[:], root.level, pelican.console.quiet
    root.handlers, pelican.console.quiet = [collector], True
    root.setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.handlers, pelican.console.quiet = before, quiet
        root.setLevel(level)


def _forget_handlers() -> None:
    """The order of handlers is that of PLUGINS, whatever an earlier build in this process has connected."""
    for signal in vars(signals).values():
        if isinstance(signal, type(signals.initialized)):
            for handler in list(signal.receivers_for(signals)):
                signal.disconnect(handler)


@contextmanager
def _connected(handlers: Mapping[Any, Callable[..., None]]) -> Iterator[None]:
    for signal, handler in handlers.items():
        signal.connect(handler)
    try:
        yield
    finally:
        for signal, handler in handlers.items():
            signal.disconnect(handler)


@contextmanager
def _shown_progress(progress: Progress) -> Iterator[None]:
    counts = {"Reading articles": 0, "Writing pages": 0}

    def one_more(phase: str) -> Callable[..., None]:
        def handler(*_args: Any, **_kwargs: Any) -> None:
            counts[phase] += 1
            progress.show(phase, counts[phase])

        return handler

    reading, writing = one_more("Reading articles"), one_more("Writing pages")
    with _connected({signals.content_object_init: reading, signals.content_written: writing}):
        yield


@contextmanager
def _stopped_after_reading(only_read: bool) -> Iterator[None]:
    def stop(_generators: Any) -> None:
        raise Enough

    # `Pelican()` connects the plugins' handlers after this one, so it waits for the last of them.
    def stop_last(_pelican: Any) -> None:
        signals.all_generators_finalized.connect(stop)

    if not only_read:
        yield
        return
    with _connected({signals.initialized: stop_last}):
        try:
            yield
        finally:
            signals.all_generators_finalized.disconnect(stop)
