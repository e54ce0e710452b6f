"""Reads the words of every article: advice goes into the report, and to the share desk what there is to say of each.

Runs after `crosspost`, whose desk shows it, and before `checks`, where a person's `Reviewed_findings` take advice away.
"""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.crosspost.desk.desk import READINGS
from plugins.entry import articles
from plugins.plain_language.findings import findings
from plugins.plain_language.reading import Job, reading_of
from plugins.report import REPORT
from plugins.work import WORK


def read_all(generators: Any) -> None:
    """Keeps each article's `Reading` under its key in `READINGS`."""
    values = generators[0].settings
    found = list(articles(generators))
    jobs = [Job(article.entry, article.head.body) for article in found]
    readings = values[READINGS] = {}
    for job, reading in zip(jobs, values[WORK].each(reading_of, jobs), strict=True):
        readings[job.entry.key] = reading
        values[REPORT].findings.extend(findings(job.entry, reading))


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(read_all)
