"""Where one sentence ends and the next begins, in English and Spanish; abbreviations are in `abbreviations.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from plugins.crosspost.word_lists import word_list

LINE_BREAK = "\u2028"
"""Ends a sentence whatever stands before it; `blocks` writes it for `<br>`."""

LONGEST_WORD = 40
"""So far back goes the look for an abbreviation before a full stop; a word has hardly more letters."""

_END = re.compile(
    rf"[.!?…{LINE_BREAK}]"
    rf"(?:(?<={LINE_BREAK})|(?:(?<=…)|(?<=[.!?])(?<![.!?].)[.!?]*+)[\"'”’»)\]*]*(?=\s))"
)
"""A line break, or a mark with what closes behind it. One class of signs at the front is what `re` finds fastest."""
_LAST_WORD = re.compile(r"[^\s(\[“\"'¿¡/—–-]+$")
_NEXT = re.compile(r"\s*([\"'“‘«(\[¿¡]*)(\S*)")


@lru_cache(maxsize=512)
def split(text: str) -> tuple[str, ...]:
    """The sentences of `text` with the white space that follows each: joined, they are `text` again."""
    pieces, start = [], 0
    for end in _END.finditer(text):
        following = _NEXT.match(text, end.end())
        if following[2] and _ends(
            text[max(start, end.start() - LONGEST_WORD) : end.start()], end[0], following[1], following[2]
        ):
            pieces.append(text[start : following.start(1)])
            start = following.start(1)
    return (*pieces, text[start:]) if text[start:] else tuple(pieces)


def _ends(before: str, mark: str, opening: str, word: str) -> bool:
    """Whether a sentence ends with `mark`, given what stands before it and the word, maybe quoted, after it."""
    if mark == LINE_BREAK:
        return True
    if word[0].islower() or not (word[0].isupper() or word[0].isdigit() or opening):
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    last = _LAST_WORD.search(before)
    return _is_full_stop(last[0] if last else "", word)


def _is_full_stop(last: str, word: str) -> bool:
    """Whether the dot after the word `last` is a full stop before `word`, not the dot of an abbreviation."""
    name, known = last.lower(), _abbreviations()
    if name in known["before_figure"]:
        return not word[0].isdigit()
    if name in known["may_end"] or (len(last) == 1 and last.isalpha() and last not in "aIyo"):
        return word.strip(",.;:’'") in known["openers"]
    return name not in known["never_end"]


@cache
def _abbreviations() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(" ".join(lines).split()) for name, lines in word_list("abbreviations").items()}
