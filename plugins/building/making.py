"""Makes a site: runs Pelican into a fresh tree, then shows it in one step, or leaves the last good one and says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from plugins.building import inputs, plugin, settings_file, summary, switching, trees, unchanged
from plugins.building.hashes import Hashes
from plugins.building.progress import Progress
from plugins.building.record import Build
from plugins.building.source import Source
from plugins.checks import baseline
from plugins.checks.private import to_be_shown
from plugins.finding import Faults, Finding
from plugins.report import Report
from plugins.settings import Settings

PROJECT = ("pelicanconf.py", "theme", "plugins", "tasks.py", "requirements.txt")
"""What every build depends on, in the project's folder."""


def make(source: Source, output: Path, hashes: Hashes, shown: Progress) -> Report:
    """Makes `source` and shows it at `output`. Hold `trees.lock(output)`.

    Raises `Faults` where anything is wrong; then the last good site stays, and is remembered as out of date.
    """
    record = Build(ok=False, finished=_clock(), preview=source.preview, now=source.now.isoformat())
    try:
        record = _with_sources(record, source, hashes)
        tree = trees.fresh(output)
        report, settings = plugin.run(source, tree.output, shown, before=trees.live(output))
        made = inputs.traces([tree.output, tree.share])
        trees.record(tree, replace(_good(record, report, settings), made=made))
        switching.switch(tree)
    except (Faults, OSError) as failed:
        findings = failed.findings if isinstance(failed, Faults) else ()
        trees.mark_failed(output, replace(record, findings=_levels(findings)))
        raise
    hashes.keep()
    return report


def _with_sources(record: Build, source: Source, hashes: Hashes) -> Build:
    sources = _sources(source)
    return replace(
        record,
        inputs=inputs.digest(sources, hashes),
        sources=tuple(map(str, sources)),
        made_by=unchanged.made_by(source),
    )


def _sources(source: Source) -> list[Path]:
    """Everything the build depends on, so that publish can tell when it is out of date."""
    values, _settings = plugin.load(source)
    project = [source.project / name for name in PROJECT]
    return [*project, *settings_file.chosen(source), Path(values["PATH"]).with_name(baseline.NAME)]


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
        said=tuple(summary.lines(report)),
        until=unchanged.until(settings.now, settings.timezone, report.moments).isoformat(),
    )


def _levels(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.level for finding in findings)
