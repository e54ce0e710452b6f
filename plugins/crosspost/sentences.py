"""Where one sentence ends and the next begins, in English and Spanish.

A new abbreviation is a word of `ABBREVIATIONS` (never ends a sentence), `BEFORE_FIGURE` (unless a figure follows) or
`MAY_END` (ends one if the next word is one that often begins one).
"""

from __future__ import annotations

import re
from functools import lru_cache

ABBREVIATIONS = frozenset(
    "adm al approx aprox asst av ave bldg blvd capt cf cía cmdr corp dept dpto dr dra dras dres drs ee e.g ej eq "
    "est gen gov hon i.e lic lt ltd messrs mr mrs ms mt mtro p.ej ph prof rev sgt sr sra sras sres srta st sta sto "
    "ud uds univ vs viz".split()
)
"""Written with a full stop that doesn't end the sentence."""

BEFORE_FIGURE = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago set dic art cap ch ext fig figs no núm p pág págs pp "
    "ref refs sec tel vol vols".split()
)
"""Abbreviations before a figure; elsewhere they are words that may end a sentence."""

MAY_END = frozenset(
    "a.m p.m u.s u.k u.n d.c ph.d m.d d.o r.n b.s m.s uu ee.uu etc inc jr q.v b.i.d t.i.d".split()
)
"""Abbreviations that often stand at the end of a sentence."""

OPENERS = frozenset(
    "A After All Also An And Another As Ask At Because Before But By Call Do Each Even Every For From He Her His How "
    "However I If In Instead It Its Many Most My No Not Now On One Or Other Our Over People She Since So Some Such Take "
    "Talk That The Their Then There These They This Those Though To Today Under Until We What When Where While Who Why "
    "With You Your Al Algunos Aunque Cada Como Con Cuando De Después El En Es Esta Este Esto Hay La Las Lo Los Más "
    "Muchos Nuestra Nuestro Para Pero Por Pregunte Pueden Puede Que Se Si Sin Su Sus También Tome Un Una Usted Y Ya".split()
)
"""Words that, capitalised after an abbreviation, begin a new sentence."""

_END = re.compile(r"(?:[.!?]+|…)[\"'”’»)\]*]*(?=\s)|[\u2028]")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"'¿¡/—–-]+$")
_NEXT = re.compile(r"\s*([\"'“‘«(\[¿¡]*)(\S*)")


@lru_cache(maxsize=512)
def split(text: str) -> tuple[str, ...]:
    """The sentences of `text` with the white space that follows each: joined, they are `text` again."""
    pieces, start = [], 0
    for end in _END.finditer(text):
        following = _NEXT.match(text, end.end())
        if following[2] and _ends(text[start : end.start()], end[0], following):
            begin = following.start(1) if following[1] else following.start(2)
            pieces.append(text[start:begin])
            start = begin
    return (*pieces, text[start:]) if text[start:] else tuple(pieces)


def _ends(before: str, mark: str, following: re.Match[str]) -> bool:
    """Whether a sentence ends with `mark`, given what stands before and after it."""
    if mark == "\u2028":
        return True
    word = following[2]
    if not (word[0].isupper() or word[0].isdigit() or following[1]) or (following[1] and word[0].islower()):
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    last = _WORD_BEFORE.search(before)
    return _full_stop(last[0] if last else "", word)


def _full_stop(last: str, word: str) -> bool:
    """Whether the dot after the word `last` is a full stop before `word`, not the dot of an abbreviation."""
    name = last.lower()
    if name in BEFORE_FIGURE:
        return not word[0].isdigit()
    if name in MAY_END:
        return word.strip(",.;:’'") in OPENERS
    if len(last) == 1 and last.isalpha() and last not in "aIyo":
        return word.strip(",.;:’'") in OPENERS
    return name not in ABBREVIATIONS
