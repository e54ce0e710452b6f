"""Words into lines: evenly filled, and a word broken only where nothing else is left. Pure.

Everything here takes `width_of(text) -> pixels` for one font at one size.
"""

from __future__ import annotations

import bisect
import math
import re
import unicodedata
from collections.abc import Callable

from plugins.medicines import is_medicine
from plugins.og_cards.letters import script

WidthOf = Callable[[str], float]

_LITTLE = (
    "a al an and as at but by con de del el en for if in is la las los my no o of on or our por que se sin su sus the"
    " to tu u un una vs y"
)
LITTLE = frozenset(_LITTLE.split())
"""Words that lean on the next one, in English and Spanish: a line should not end in one."""

_SPACES = re.compile(r"[^\S\u00a0\u202f\u2007]+")
_NAME = re.compile(r"[^\W\d_]+")
_END_OF_CLAUSE = re.compile(r"[:;,.?!–—]$")

DANGLING = 0.08
"""What a little word at the end of a line costs, or a number parted from what it counts, in squares of the width."""
CLAUSE = 0.06
"""What a line that ends where a clause ends saves."""


def words_in(text: str) -> list[str]:
    """The words of a text. Spaces that don't break (as in "120 mm Hg") stay inside a word."""
    return _SPACES.split(text.strip()) if text.strip() else []


def balanced(words: list[str], width_of: WidthOf, width: float, most: int) -> list[str] | None:
    """The words in as few lines as they need, evenly filled; None where `most` lines are too few.

    Of all ways to break into that number of lines, the one with the least sum of squared widths, where little words
    at the end of a line and the ends of clauses count too.
    """
    widths = [width_of(word) for word in words]
    space = width_of(" ")
    count = lines_needed(widths, space, width)
    if not words or count is None or count > most:
        return None
    ends = _best_ends(words, widths, space, width, count)
    starts = (0, *ends)
    lines = [" ".join(words[start:end]) for start, end in zip(starts, ends, strict=False)]
    return lines if all(width_of(line) <= width for line in lines) else None


def lines_needed(widths: list[float], space: float, width: float) -> int | None:
    """The fewest lines that words of these widths need; None where one of them is wider than a line."""
    if any(word > width for word in widths):
        return None
    lines, used = 0, width + 1
    for word in widths:
        used += space + word
        if used > width:
            lines, used = lines + 1, word
    return lines


def _best_ends(
    words: list[str], widths: list[float], space: float, width: float, count: int
) -> tuple[int, ...]:
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    costs = [0.0, *map(_cost, words, words[1:]), 0.0]
    for _ in range(count):
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in best.items():
            used = 0.0
            for end in range(start + 1, len(words) + 1):
                used = used + (space + widths[end - 1]) if end > start + 1 else widths[start]
                if used > width:
                    break
                total = cost + (used / width) ** 2 + costs[end]
                if end not in longer or total < longer[end][0]:
                    longer[end] = total, (*ends, end)
        best = longer
    return best[len(words)][1]


def _cost(last: str, following: str) -> float:
    """What it costs to end a line between these two words."""
    counts = last[-1].isdigit() and following[0].isalpha()
    return DANGLING * (counts or last.lower() in LITTLE) - CLAUSE * bool(_END_OF_CLAUSE.search(last))


def lonely(lines: list[str], width_of: WidthOf) -> bool:
    """Whether the last line is one word, and shorter than half of the longest line."""
    if len(lines) < 2 or len(words_in(lines[-1])) > 1:
        return False
    return width_of(lines[-1]) < max(map(width_of, lines)) / 2


def in_pieces(words: list[str], width_of: WidthOf, width: float, most: int) -> list[str] | None:
    """The words in lines, those wider than a line broken; None where `most` lines are too few.

    None, too, where a medicine's name would be broken: it is read wrongly soon, and smaller letters may do.
    """
    if sum(map(width_of, words)) > most * width:
        return None
    lines: list[str] = []
    for word in words:
        if lines and width_of(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines += (pieces := broken(word, width_of, width))
            if len(pieces) > 1 and _parts_a_medicine(word, pieces):
                return None
    return lines if len(lines) <= most else None


def _parts_a_medicine(word: str, pieces: list[str]) -> bool:
    names = filter(is_medicine, _NAME.findall(word))
    return any(not any(name in piece for piece in pieces) for name in names)


def broken(word: str, width_of: WidthOf, width: float) -> list[str]:
    """A word in pieces about equally wide, broken after its own marks, else between syllables with a hyphen."""
    whole = width_of(word)
    wide = min(width, whole / max(math.ceil(whole / width), 1) * 1.15)
    pieces = []
    while width_of(word) > width and (place := _break(word, width_of, wide)):
        pieces.append(_head(word, place))
        word = word[place:]
    return [*pieces, word]


def _break(word: str, width_of: WidthOf, width: float) -> int:
    """Where the last good place to break is that leaves at most `width`; 0 where a word is one letter with marks."""
    places = [place for place in range(1, len(word)) if not unicodedata.combining(word[place])]
    count = bisect.bisect_left(places, True, key=lambda place: width_of(_head(word, place)) > width)
    late = [place for place in places[:count] if place * 2 > places[count - 1]] or places[:1]
    return max(late, key=lambda place: (_quality(word, place), place), default=0)


def _head(word: str, place: int) -> str:
    """What stands before a break; a hyphen goes behind a letter of an alphabet that has hyphens."""
    return word[:place] + ("-" if _is_letter(word[place - 1]) and not script(word[place - 1]) else "")


def _quality(word: str, place: int) -> int:
    """2 behind a mark, 1 before a consonant and a vowel (where most languages part syllables), 0 elsewhere."""
    if not _is_letter(word[place - 1]) and not word[place - 1].isdigit():
        return 2
    before, after, following = word[max(place - 2, 0) : place], word[place], word[place + 1 : place + 2]
    syllable = _vowel(following) and not _vowel(after) and any(map(_vowel, before)) and len(word) - place > 2
    return int(syllable)


def _is_letter(character: str) -> bool:
    return character.isalpha() or bool(unicodedata.combining(character))


def _vowel(letter: str) -> bool:
    return unicodedata.normalize("NFD", letter.lower())[:1] in set("aeiouyαεηιουωаеиоуыэюя")


def shortened(text: str, fits: Callable[[str], object]) -> str:
    """As many whole words of `text` as fit before an ellipsis; letters where not even one word does."""
    lengths = range(1, len(text))
    length = bisect.bisect_left(lengths, True, key=lambda n: not fits(_ellipsis(text[:n])))
    shorter = text[: max(length, 1)]
    return _ellipsis(shorter.rpartition(" ")[0] or shorter)


def _ellipsis(text: str) -> str:
    return text.rstrip(" ,;:-–—") + "…"
