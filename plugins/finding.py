"""One result of a check, and how it prints: everywhere the same.

A new check makes a `Finding`; nothing else prints, counts or raises in another form.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

LEVELS = ("error", "review", "advice")
"""`error` stops build and publish, `review` stops publish until acknowledged, `advice` stops nothing."""


@dataclass(frozen=True, order=True)
class Finding:
    """A fault or hint at one place of a file the physician wrote.

    `path` is as the physician would type it; `line`, `col` and `end_col` count from 1, 0 means the whole file.
    `message` says what is wrong, `instead` what to write, `rule` is the short name of the rule.
    """

    path: str
    line: int
    col: int
    level: str
    rule: str
    message: str
    instead: str = ""
    end_col: int = 0

    def __str__(self) -> str:
        """`path:line:col: level: what is wrong; what to write instead (rule)`."""
        instead = f"; {self.instead}" if self.instead else ""
        return f"{self.path}:{self.line}:{self.col}: {self.level}: {self.message}{instead} ({self.rule})"

    def as_json(self) -> str:
        """One line of JSON with the keys path, line, col, end_col, level, rule, message, instead."""
        return json.dumps(asdict(self), ensure_ascii=False)


class Faults(Exception):
    """Stops what was going on, with the findings that say why. Never shown as a traceback."""

    def __init__(self, findings: Iterable[Finding]):
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        """A line for each finding."""
        return "\n".join(map(str, self.findings))


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that stop a build."""
    return tuple(finding for finding in findings if finding.level == "error")
