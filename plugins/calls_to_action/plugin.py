"""Gives every article its `call_to_action`, for the theme to show at the article's end."""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.calls_to_action import catalog
from plugins.entry import articles
from plugins.report import REPORT
from plugins.settings import SETTINGS


def attach(generators: Any) -> None:
    """Sets `article.call_to_action` (a `catalog.CallToAction`); what is wrong goes into the report."""
    settings, report = generators[0].settings[SETTINGS], generators[0].settings[REPORT]
    report.findings.extend(catalog.setting_findings(settings))
    for article in articles(generators):
        report.findings.extend(catalog.findings(article.entry, settings))
        article.call_to_action = catalog.choose(article.entry, settings)


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(attach)
