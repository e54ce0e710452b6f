"""What of a text the cards' font can draw. Pure: `lacks(character)` says what it has no picture of.

A script that a title may be in is a row of `SCRIPTS`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

UNSEEN = {"Cc", "Cf", "Mn"}
"""Controls, joiners and variation selectors: they go without a word where the font lacks them."""

RIGHT_TO_LEFT = {"R", "AL"}
"""Unicode's classes of letters that are written from right to left, as Hebrew's and Arabic's."""

SCRIPTS: Mapping[str, str] = MappingProxyType(
    {
        "ARABIC": "Arabic",
        "ARMENIAN": "Armenian",
        "BENGALI": "Bengali",
        "BOPOMOFO": "Chinese",
        "CJK": "Chinese",
        "DEVANAGARI": "Devanagari",
        "ETHIOPIC": "Ethiopic",
        "GEORGIAN": "Georgian",
        "GUJARATI": "Gujarati",
        "GURMUKHI": "Gurmukhi",
        "HANGUL": "Korean",
        "HEBREW": "Hebrew",
        "HIRAGANA": "Japanese",
        "KANNADA": "Kannada",
        "KATAKANA": "Japanese",
        "KATAKANA-HIRAGANA": "Japanese",
        "KHMER": "Khmer",
        "LAO": "Lao",
        "MALAYALAM": "Malayalam",
        "MYANMAR": "Burmese",
        "SINHALA": "Sinhala",
        "TAMIL": "Tamil",
        "TELUGU": "Telugu",
        "THAI": "Thai",
        "TIBETAN": "Tibetan",
    }
)
"""What a person calls the letters whose names in Unicode begin with this word."""

JOINED = frozenset(
    {
        *("Bengali", "Burmese", "Devanagari", "Gujarati", "Gurmukhi", "Kannada", "Khmer"),
        *("Malayalam", "Sinhala", "Tamil", "Telugu", "Tibetan"),
    }
)
"""Scripts from left to right whose letters change their shape or place beside each other."""

MOST_NAMED = 3
"""So many missing letters of one script are named; who writes in it knows the others."""


def right_to_left(text: str) -> bool:
    """Whether there is a letter in the text that is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in text)


def script(character: str) -> str:
    """What a person calls the script of a character; "" for those that the font package knows, and for signs."""
    return SCRIPTS.get(unicodedata.name(character, "").split(" ")[0], "")


def is_loose(character: str) -> bool:
    """Whether this is a mark that makes no one letter with the one before it: basic layout would put it beside that."""
    return bool(unicodedata.combining(character)) and not script(character)


def drawable(text: str, lacks: Callable[[str], bool]) -> tuple[str, str]:
    """The text without what the font lacks, and the visible characters that it lacks, each once."""
    if text.isascii() and text.isprintable() and not any(map(lacks, {*text} - {" "})):
        return " ".join(text.split()), ""
    kept, missing = [], {}
    for character in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(character)
        if kind.startswith("Z") or character.isspace():
            kept.append(character if character == "\u00a0" else " ")
        elif kind not in ("Cc", "Cf") and not lacks(character) and not is_loose(character):
            kept.append(character)
        elif kind not in UNSEEN or is_loose(character):
            missing[character] = None
    return " ".join(filter(None, "".join(kept).split(" "))), "".join(missing)


def hints(
    text: str, known: str, lacks: Callable[[str], bool], *, orders: bool = True
) -> Iterator[tuple[str, str]]:
    """What to say of a text's letters: what is wrong, and what to do instead. Nothing of the letters in `known`.

    `orders`: whether words can be drawn from right to left on this machine.
    """
    missing = [letter for letter in drawable(text, lacks)[1] if letter not in known]
    for name in dict.fromkeys(map(script, missing)):
        of_script = [letter for letter in missing if script(letter) == name]
        if right_to_left(of_script[0]) and not orders:
            yield _UNORDERED.format(name), _ORDERING
        else:
            yield _lacking(of_script, name), _FONT.format(name) if name else ""
    foreign = {letter for letter in text if not letter.isascii()}.difference(known)
    drawn = {script(letter) for letter in foreign if not lacks(letter)}
    yield from ((_UNJOINED.format(name), _LOOKING) for name in sorted(drawn & JOINED))


def _lacking(letters: list[str], script_name: str) -> str:
    most = MOST_NAMED if script_name else len(letters)
    named = ", ".join(f'"{"◌" * is_loose(letter)}{letter}"' for letter in letters[:most])
    more = f" and {len(letters) - most} more" if len(letters) > most else ""
    of_script = f" ({script_name})" if script_name else ""
    return f"the cards' font has no {named}{more}{of_script}; the picture leaves it out"


_FONT = (
    "put a font file with {} letters into the content folder and name it in CARD_FONT, "
    "or in the article's Card_font"
)
_UNORDERED = (
    "{} is written from right to left, which needs FriBiDi on this machine; the picture leaves it out"
)
_ORDERING = "install it (Debian: apt-get install libfribidi0; macOS: brew install fribidi)"
_LOOKING = "look at the picture before you share it"
_UNJOINED = "the cards can't join {} letters as they are joined in writing"
