"""Short forms that the article explains ("atrial fibrillation (AF)"): a post that uses one explains it, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_SHORT = re.compile(r"\(([A-Z][\w-]{0,8}[A-Z0-9])s?\)")
_BEFORE = 120
"""So many signs before its short form, a long form begins at the latest."""
_WORD = re.compile(r"[\w’'-]+")
_TAG = re.compile(r"<[^>]*>")


def explained(text: str, html: str) -> str:
    """`text` with the long form before each short form that the article `html` explains and `text` doesn't."""
    for short, long in long_forms(html).items():
        if short in text and long.lower() not in text.lower():
            text = re.sub(rf"(?<![\w(-])({re.escape(short)})(?![\w-])", rf"{long} (\1)", text, count=1)
    return text


@lru_cache(maxsize=64)
def long_forms(html: str) -> Mapping[str, str]:
    """The long form of each short form that the article explains."""
    found = {}
    for match in _SHORT.finditer(html):
        before = _TAG.sub("", html[max(0, match.start() - _BEFORE) : match.start()].rpartition("<p>")[2])
        found[match[1]] = _long_form(_WORD.findall(before), match[1])
    return {short: long for short, long in found.items() if long}


def _long_form(before: list[str], short: str) -> str:
    """The fewest last words of `before` whose letters give `short` in order, the first beginning with its first."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    for count in range(1, min(len(before), len(letters) + 2) + 1):
        words = before[-count:]
        if words[0][:1].lower() == letters[0] and _in_order(letters, " ".join(words).lower()):
            return " ".join(words)
    return ""


def _in_order(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters) and len(text) > 2 * len(letters)
