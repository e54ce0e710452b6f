"""Where a sentence of the rendered text stands in the Markdown it came from. Pure.

Compared are letters and figures alone, so that emphasis, links and quotation marks are in nobody's way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

_RUN = re.compile(r"[^\W_]+")

BEGINNINGS = (6, 3)
"""How many words are looked for: fewer where a link's address or a note stands among the first ones."""

AS_WRITTEN = 24
"""Letters that mostly stand in the Markdown as they are: found at once, where they do."""


class Places:
    """Finds lines in one body, which begins in line `first_line` of its file."""

    def __init__(self, body: str, first_line: int) -> None:
        self._body, self._first_line = body, first_line

    def line(self, text: str) -> int:
        """The line in which `text` begins; 0 where its first words don't stand in the body as they are."""
        at = self._body.find(text[:AS_WRITTEN])
        if at >= 0:
            return self._first_line + self._body.count("\n", 0, at)
        runs = _RUN.findall(text[:200])
        for number in BEGINNINGS:
            at = self._squeezed.find(f" {' '.join(runs[:number])} ") if runs else -1
            if at >= 0:
                return self._first_line + bisect_right(self._starts, at + 1) - 1
        return 0

    @cached_property
    def _lines(self) -> list[str]:
        return [" ".join((*_RUN.findall(line), "")) for line in self._body.split("\n")]

    @cached_property
    def _squeezed(self) -> str:
        return " " + "".join(self._lines)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate(map(len, self._lines), initial=1))
