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
            found = re.search(rf"(?<![\w(-]){re.escape(short)}(?![\w-])", text)
            text = _put_in(text, found, long, html) if found else text
    return text


def _put_in(text: str, found: re.Match[str], long: str, html: str) -> str:
    """The long form with a capital where a sentence begins, and without it where the article also writes it so."""
    begins = not found.start() or text[: found.start()].rstrip(" ")[-1] in "\n.?!"
    small = long[0].lower() + long[1:]
    long = long[0].upper() + long[1:] if begins else small if small in html else long
    return f"{text[: found.start()]}{long} ({found[0]}){text[found.end() :]}"


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
