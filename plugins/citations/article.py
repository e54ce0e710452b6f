"""`Cited`: what the checks of references read of an article; and where a word of it stands in its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from plugins.citations.marks import MARK, cited, sources_in

IN_SOURCE = re.compile(rf"(?<![\\`]){MARK}")


@dataclass(frozen=True)
class Cited:
    """An article or page: its file as typed, with its whole text; its head's fields and their lines; its rendered body.

    `body_line` is the line on which its body begins.
    """

    path: str
    text: str
    fields: Mapping[str, Any]
    lines: Mapping[str, int]
    body_line: int
    html: str

    @property
    def references(self) -> tuple[str, ...]:
        """What the head lists."""
        return self.fields.get("references", ())

    @property
    def cited(self) -> list[str]:
        """What the text cites, as often as it does."""
        return cited(self.html) if "data-cites" in self.html else []

    @property
    def year(self) -> int:
        """The year in which it was written, last changed or last reviewed: its readers take it for that year's."""
        days = (self.fields.get(name) for name in ("date", "modified", "reviewed"))
        return max((day.year for day in days if isinstance(day, datetime)), default=0)

    @cached_property
    def marks(self) -> tuple[tuple[str, int, int], ...]:
        """What the marks in the file name, each with its line and column: also those that are not read as marks."""
        return tuple(self._marks()) if "[@" in self.text else ()

    def _marks(self) -> Iterator[tuple[str, int, int]]:
        begin = sum(len(line) for line in self.text.splitlines(keepends=True)[: self.body_line - 1])
        for mark in IN_SOURCE.finditer(self.text, begin):
            offset = mark.start(1)
            for name in sources_in(mark[1]):
                offset = self.text.find(name, offset)
                line = self.text.count("\n", 0, offset) + 1
                yield name, line, offset - self.text.rfind("\n", 0, offset) - 1

    def place(self, reference: str) -> tuple[int, int]:
        """Line and column of one of the head's references."""
        start = self.lines.get("references", 0)
        rows = self.text.splitlines()[max(start - 1, 0) : self.body_line - 1]
        for number, row in enumerate(rows, start):
            if row.rstrip().endswith(reference):
                return number, row.rindex(reference) + 1
        return start, 0
