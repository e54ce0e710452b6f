"""Reads the words of every article: advice goes into the report, and to the share desk what there is to say of each.

Runs after `crosspost`, whose desk shows it, and before `checks`, where a person's `Reviewed_findings` take advice away.
"""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.crosspost.desk.desk import READINGS
from plugins.entry import articles
from plugins.plain_language.findings import findings
from plugins.plain_language.reading import read
from plugins.report import REPORT


def read_all(generators: Any) -> None:
    """Keeps each article's `Reading` under its key in `READINGS`."""
    values = generators[0].settings
    readings = values[READINGS] = {}
    for article in articles(generators):
        entry = article.entry
        readings[entry.key] = read(entry, article.head.body)
        values[REPORT].findings.extend(findings(entry, readings[entry.key]))


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(read_all)
