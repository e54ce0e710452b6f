"""Short forms that the article explains ("atrial fibrillation (AF)"): a post that uses one explains it, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_SHORT = re.compile(r"\(([A-Z][\w-]{0,8}[A-Z0-9])s?\)")
_BEFORE = 120
"""So many signs before its short form, a long form begins at the latest."""
_SMALL = frozenset(
    (
        "of",
        "and",
        "the",
        "for",
        "in",
        "on",
        "to",
        "a",
        "an",
        "de",
        "la",
        "el",
        "los",
        "las",
        "del",
        "y",
        "e",
        "para",
    )
)
"""Words that give no letter to a short form."""
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
        found[match[1]] = _long_form(" ".join(before.split()), match[1])
    return {short: long for short, long in found.items() if long}


def _long_form(before: str, short: str) -> str:
    """The fewest last words of `before`, word for word, that `short` is made of; nothing where that isn't sure."""
    letters = "".join(letter.lower() for letter in short if letter.isalnum())
    words = _WORD.findall(before)
    for count in range(1, min(len(words), 2 * len(letters)) + 1):
        long = " ".join(words[-count:])
        if _makes(words[-count:], letters):
            return long if before.endswith(long) else ""
    return ""


def _makes(words: list[str], letters: str) -> bool:
    """Whether the letters are the words' first ones, but for small words, or stand in order in the only word."""
    parts = [part for word in words for part in word.lower().split("-") if part and part not in _SMALL]
    if len(words) == 1 and len(words[0]) > 2 * len(letters) and parts and parts[0][0] == letters[0]:
        rest = iter(words[0].lower())
        return all(letter in rest for letter in letters)
    return words[0].lower() not in _SMALL and "".join(part[0] for part in parts) == letters
