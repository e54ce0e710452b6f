"""Templates without the indentation that only their authors need: pages lose it, at no cost for a page.

An article's own text comes into a template as a value, which this never sees: code in it stays as it is. Where
indentation may be the only space between two words, one space stays.
"""

from __future__ import annotations

import re

AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
"""Where white space is shown, or belongs to a program."""

WRITES_NOTHING = re.compile(
    r"""(?: \{\#(?!-)(?:(?!\#\}).)*(?<!-)\#\}
          | \{%[ ](?:(?:(?:end)?(?:if|for|block)|elif|else|from|extends|call[ ]once)\b|set[ ][^=%]+=)
            (?:(?!%\}).)*(?<!-)%\} )+""",
    re.VERBOSE,
)
"""A line of comments and tags alone: it goes, and what is written before it ends with a line as before."""


def compact(source: str) -> str:
    """The template with the same lines, for an environment with `trim_blocks` and `lstrip_blocks`."""
    parts = AS_WRITTEN.split(source)
    return "".join(
        text if place % 3 else "\n".join(_compact(text)) for place, text in enumerate(parts) if place % 3 < 2
    )


def _compact(text: str) -> list[str]:
    lines, at_start = [], False
    for line in text.split("\n"):
        bare = line.lstrip(" \t")
        needless = at_start or bare.startswith(("{%", "{#"))
        lines.append(bare if needless or bare == line else f" {bare}")
        at_start = _ends_a_line(bare, at_start)
    return lines


def _ends_a_line(line: str, before: bool) -> bool:
    """Whether all that is written ends with a line, after `line` too. A tag takes the end of its line with it."""
    if line.endswith(("%}", "#}")):
        return before and WRITES_NOTHING.fullmatch(line) is not None
    return not line.endswith("-}}")
