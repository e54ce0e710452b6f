"""What every rule is given: one document's plain text, and what several rules want to know of it, worked out once.

Something else that more than one rule asks is a new cached property here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

Spans = Iterator[tuple[int, int]]
"""What a rule yields: where in `Document.text` an identifier begins and ends."""

WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Document:
    """`text` is normalised, and what can't be an identifier (a DOI, say) is blanked in it."""

    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word in small letters, for a rule to see quickly that it needn't look."""
        return frozenset(WORD.findall(self.text.lower()))
