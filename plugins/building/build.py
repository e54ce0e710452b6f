"""`build` and `check`: make the site anew, unless nothing has changed; or look for faults, and write nothing.

Loads neither Pelican nor a check before it is known that there is something to do.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from plugins.building import settings_file, trees, unchanged
from plugins.building.hashes import Hashes
from plugins.building.progress import progress
from plugins.building.source import Source
from plugins.finding import Faults, Finding
from plugins.report import Report

UNCHANGED = (
    "Nothing has changed since the last build, so everything stays as it is ({:.1f} s). That build said:"
)


@dataclass(frozen=True)
class Built:
    """A build that ended well: what it says, line by line, and what it made; None where nothing had changed."""

    said: tuple[str, ...]
    report: Report | None


def check(source: Source) -> tuple[Finding, ...]:
    """All findings, through Pelican's reading half; nothing is written."""
    from plugins.building import plugin

    try:
        with progress() as shown:
            report, _settings = plugin.run(source, source.project / "output", shown, only_read=True)
    except Faults as faults:
        return faults.findings
    return tuple(report.findings)


def output_of(source: Source) -> Path:
    """Where the settings send the site. Raises `Faults` where they can't say it."""
    named = settings_file.values_of(source)[0].get("OUTPUT_PATH")
    if isinstance(named, str):
        return Path(named)
    from plugins.building import plugin

    return Path(plugin.load(source)[0]["OUTPUT_PATH"])


def build(source: Source, output: Path) -> Built:
    """Builds `source` and shows it at `output`, with its share kits at `share` beside it; or finds them as they'd be.

    Raises `Faults` where anything is wrong; then the last good site stays, and is remembered as out of date.
    """
    start = time.monotonic()
    _keep_apart(source, output)
    with trees.lock(output):
        hashes = Hashes(source.project / ".cache" / "hashes.json")
        if last := unchanged.last(source, output, hashes):
            return Built((UNCHANGED.format(time.monotonic() - start), *last.said), None)
        from plugins.building import making, summary

        with progress() as shown:
            report = making.make(source, output, hashes, shown)
        return Built(tuple(summary.lines(report, time.monotonic() - start)), report)


def _keep_apart(source: Source, output: Path) -> None:
    """Raises `Faults`, before anything is written, where a build would replace or fill what it is made from."""
    try:
        own = settings_file.chosen(source)
    except Faults:
        return  # said by the build itself, which is then remembered as failed
    message = "the site can't be built there: each build would replace or fill what it is made from"
    place = str(output), 0, 0, "error", "output-folder", message
    faults = [
        Finding(*place, f"choose an --output apart from {path}")
        for path in own
        if trees.overlaps(output, path)
    ]
    if faults:
        raise Faults(faults)
