"""`build` and `check`: run Pelican, then show the new site in one step, or leave the last good one and say why."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from plugins.building import inputs, plugin, switching, trees
from plugins.building.progress import Progress, progress
from plugins.building.record import Build
from plugins.building.source import Source
from plugins.checks import baseline
from plugins.checks.private import to_be_shown
from plugins.finding import Faults, Finding
from plugins.report import Report
from plugins.settings import Settings


@dataclass(frozen=True)
class Built:
    """A build that ended well: what it made and the wall time it took."""

    report: Report
    seconds: float


def check(source: Source) -> tuple[Finding, ...]:
    """All findings, through Pelican's reading half; nothing is written."""
    try:
        with progress() as shown:
            report, _settings = plugin.run(source, source.project / "output", shown, only_read=True)
    except Faults as faults:
        return faults.findings
    return tuple(report.findings)


def output_of(source: Source) -> Path:
    """Where the settings send the site."""
    return Path(plugin.load(source)[0]["OUTPUT_PATH"])


def build(source: Source, output: Path) -> Built:
    """Builds `source` and shows it at `output`, with its share kits at `share` beside it.

    Raises `Faults` where anything is wrong; then the last good site stays, and is remembered as out of date.
    """
    start = time.monotonic()
    _keep_apart(source, output)
    with trees.lock(output), progress() as shown:
        report = _build(source, output, shown)
    return Built(report, time.monotonic() - start)


def _keep_apart(source: Source, output: Path) -> None:
    """Raises `Faults`, before anything is written, where a build would replace or fill what it is made from."""
    try:
        own = _own(source)
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


def _build(source: Source, output: Path, shown: Progress) -> Report:
    record = Build(ok=False, finished=_clock(), preview=source.preview)
    try:
        sources = _sources(source)
        record = replace(record, inputs=inputs.digest(sources), sources=tuple(map(str, sources)))
        tree = trees.fresh(output)
        report, settings = plugin.run(source, tree.output, shown, before=trees.live(output))
        made = inputs.digest([tree.output, tree.share])
        trees.record(tree, replace(_good(record, report, settings), made=made))
        switching.switch(tree)
    except (Faults, OSError) as failed:
        findings = failed.findings if isinstance(failed, Faults) else ()
        trees.mark_failed(output, replace(record, findings=_levels(findings)))
        raise
    return report


def _clock() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _good(record: Build, report: Report, settings: Settings) -> Build:
    return replace(
        record,
        ok=True,
        finished=_clock(),
        site_url=settings.site_url,
        author=settings.author,
        findings=_levels(report.findings),
        review=tuple(to_be_shown(finding) for finding in report.findings if finding.level == "review"),
        content=settings.content,
        pages=report.sources,
        allowed=report.allowed,
        looked_at=tuple(sorted(report.looked_at)),
    )


def _levels(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.level for finding in findings)


def _sources(source: Source) -> list[Path]:
    """Everything the build depends on, so that publish can tell when it is out of date."""
    project = [
        source.project / name
        for name in ("pelicanconf.py", "theme", "plugins", "tasks.py", "requirements.txt")
    ]
    own = _own(source)
    return [*project, *own, own[-2].with_name(baseline.NAME)]


def _own(source: Source) -> list[Path]:
    """What the physician chose to build from: a settings file, content and theme."""
    values, _settings = plugin.load(source)
    own_settings = [source.settings] if source.settings else []
    return [*own_settings, Path(values["PATH"]), Path(values["THEME"])]
