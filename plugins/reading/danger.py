"""How long Markdown could take at most for a text, and where in it that would be. Pure.

Some texts take Markdown as long as the square of their length: of every `[` it looks for its end to the end of the
paragraph. Both constants are a little more than the slowest of a hundred kinds of hostile text took on one core of 2026
(`tests/reading/test_hostile.py` has the worst of them); written texts take a hundredth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

SIGNS = re.compile(r"[][!(<>&*_`\\{|#=:^~+-]")
"""What Markdown looks at more closely."""

IN_PARAGRAPH, IN_TEXT = 160e-9, 30e-9
"""Seconds for each of these signs and each letter of its paragraph; and of the whole text."""


def worst_case(text: str) -> float:
    """So many seconds Markdown may need on one core."""
    signs = len(SIGNS.findall(text)) * len(text)
    if signs * (IN_PARAGRAPH + IN_TEXT) < 1:
        return signs * (IN_PARAGRAPH + IN_TEXT)
    return signs * IN_TEXT + sum(weight for _line, weight in _paragraphs(text)) * IN_PARAGRAPH


def worst_line(text: str) -> int:
    """The first line of the paragraph that may need most, from 0."""
    return max(_paragraphs(text), key=lambda each: each[1], default=(0, 0))[0]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The first line of each, and its signs times its letters."""
    lines = enumerate(text.split("\n"))
    for is_blank, group in groupby(lines, key=lambda each: not each[1].strip()):
        if not is_blank:
            numbers, held = zip(*group, strict=True)
            paragraph = "\n".join(held)
            yield numbers[0], len(SIGNS.findall(paragraph)) * len(paragraph)
