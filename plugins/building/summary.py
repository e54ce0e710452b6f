"""What a build says at its end: what was made, what was left out and why. Pure; `now` is none of its business."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from plugins.checks.private import without_values
from plugins.finding import Finding
from plugins.report import Report

MADE = (
    ("articles", "article", "articles"),
    ("pages", "page", "pages"),
    ("cards drawn", "card drawn", "cards drawn"),
    ("cards reused", "card reused", "cards reused"),
    ("teasers", "teaser", "teasers"),
)
"""What is counted first and in this order: the key in `Report.made`, one of it, several of it."""


def lines(report: Report, seconds: float | None = None) -> list[str]:
    """The summary of a build that took `seconds`, a line each."""
    took = "" if seconds is None else f" in {seconds:.1f} s"
    return [
        f"Made {_listed(report.made)}{took}.",
        *_left_out(report.left_out),
        *_skipped(report.skipped),
        *([f"  {report.balance}"] if report.balance else []),
        *_counted_findings(report.findings),
    ]


def _listed(made: Counter[str]) -> str:
    parts = [f"{made[key]} {one if made[key] == 1 else several}" for key, one, several in MADE]
    return ", ".join(parts[:-1]) + f" and {parts[-1]}"


def _left_out(left_out: Iterable[tuple[str, str]]) -> list[str]:
    return [f"  left out: {without_values(path)} ({why})" for path, why in sorted(left_out)]


def _skipped(skipped: Iterable[tuple[str, str, str]]) -> list[str]:
    """A line for each reason, with the platforms that it holds for."""
    by_reason: dict[str, Counter[str]] = {}
    for _key, platform, why in sorted(skipped, key=lambda one: one[1:]):
        by_reason.setdefault(why, Counter())[platform] += 1
    return [
        f"  no teaser for {', '.join(f'{platform} ({number})' for platform, number in articles.items())}: {why}"
        for why, articles in by_reason.items()
    ]


def _counted_findings(findings: Iterable[Finding]) -> list[str]:
    levels = Counter(finding.level for finding in findings)
    parts = [f"{levels[level]} {level}" for level in ("error", "review", "advice") if levels[level]]
    return [f"  findings: {', '.join(parts)} (./rounds check shows them)"] if parts else []
