"""What one build made, left out and found. One `Report` per build, kept under `REPORT` in Pelican's settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from plugins.entry import Entry
from plugins.finding import Finding

REPORT = "ROUNDS_REPORT"
"""The name under which Pelican's settings carry the report from plugin to plugin."""


@dataclass
class Report:
    """`made` counts by what was made (articles, pages, cards drawn ...); `left_out` and `skipped` name the reason.

    `left_out`: (source path, why), such as ("articles/x.md", "draft").
    `skipped`: (article key, platform, why) for each teaser that was not made.
    `balance` says in a line how much of it is marketing.
    `entries`: those of all published articles, as `entry.published` yields them.
    `sources`: the file that each page comes from, by the page's path in the site.
    `allowed`: what is the practice's own, as `privacy.identifiers` takes it.
    `looked_at`: paths in the site of pictures in which a program has looked for text and faces.
    `moments`: times, with a zone, at which something else would be made of the same sources. A change at the full hour
    goes without saying.
    `baseline`: the entries that a baseline with this salt would have for what is left of the privacy check.
    """

    findings: list[Finding] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str, str]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    balance: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    allowed: tuple[str, ...] = ()
    looked_at: set[str] = field(default_factory=set)
    moments: list[datetime] = field(default_factory=list)
    baseline: Callable[[str], list[str]] = lambda _salt: []
