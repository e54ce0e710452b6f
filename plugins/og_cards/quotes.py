"""The marks of good printing for what was typed on a keyboard: quotes, dashes, ranges, spaces that don't break. Pure.

English and Spanish; a text in another language stays as it is. Neither smartypants nor Python-Markdown's `smarty` does
this right for medicine: they open a quote in 5'10" (the one in '90s, too), know no ranges, and give HTML.
A new rule is a row of `DASHES` or `SPACES`; a unit is a word of `UNITS`.
"""

from __future__ import annotations

import re
from functools import lru_cache

LANGUAGES = ("en", "es")
"""Both with “these”: Spanish as it is printed in the Americas."""

NO_BREAK = "\u00a0"

UNITS = (
    r"(?:mm(?:\s?Hg)?|[µmk]?g|mcg|[md]?[lL]|[ck]?m|(?:mg|mcg|g|mmol|mEq|U|IU)/(?:d?L|m?l|kg)|mmol|mEq|IU|UI|kcal|cal"
    r"|lbs?|oz|tsp|tbsp|bpm|°[CF]|[ap]\.?\s?m\b\.?|hr?s?|min|sec)"
)
"""Short units, for a pattern. A unit in full ("minutes") is kept with its number where lines are broken."""

_QUOTE = re.compile(r"['\"“”]")
_LAST_CLOSING = re.compile(r".*[^\s'\"(\[]'(?!\w)", re.DOTALL)
_LEFT_OUT = re.compile(r"\d\ds?\b|(?:bout|cause|em|n|round|til|tis|twas)\b", re.IGNORECASE)
_OPENS_AFTER = frozenset("([{/-–—¿¡“‘")
_FEET = re.compile(r"(?<![\w'\"])(\d{1,2})' ?(\d{1,2}(?:\.\d|½)?)(?:\"|'')")
_ADDRESS = re.compile(r"((?<![^\s\"“”()])[^\s\"“”()]*(?:://|@|www\.)[^\s\"“”()]*)")

_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_RANGE = re.compile(
    rf"(?<![\w.,/:+\-–])(?<!CA )({_NUMBER})-({_NUMBER})(?![\d/]|[.,:]\d|-\d|(?!{UNITS}\b)[^\W\d_])"
)
"""Two numbers that stand in no code, date, address or longer row; CA 27-29 is a tumour marker."""

DASHES = (
    (re.compile(r"(?<=\s)---?(?=\s)"), "–"),
    (re.compile(r"(?<!-)---?(?!-)"), "—"),
    (re.compile(r"(?<=[^\s-] )-(?= [^\s-])"), "–"),
    (re.compile(r"(?<!\.)\.{3}(?=\.?(?!\.))"), "…"),
)
"""Patterns, and what is written instead; from the first to the last."""

SPACES = (
    (re.compile(rf"(?<=\d) (?={UNITS}(?![\w/])|%)"), NO_BREAK),
    (re.compile(r"(\d[ \u00a0]?mm) (?=Hg\b)"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b(Dra?|Sra?|Mrs?|Ms)\. (?=[^\W\d_])"), rf"\1.{NO_BREAK}"),
    (re.compile(r"\b((?i:type|tipo|stage|etapa|grade|phase|fase|part|parte)) (?=\d)"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b((?i:vitamina?|hepatitis)) (?=[A-K]\d{0,2}\b)"), rf"\1{NO_BREAK}"),
    (re.compile(r"\b(1) (in|of|de) (?=\d)"), rf"\1{NO_BREAK}\2{NO_BREAK}"),
)
"""Where a space doesn't break: a number and its unit, a doctor and a name, "type 2", "vitamin D", "1 in 5"."""


@lru_cache(maxsize=10_000)
def typeset(text: str, lang: str) -> str:
    """The text as a printer would set it. Twice is as once. `lang` is a language's code, such as "en" or "es-us"."""
    if lang.split("-", maxsplit=1)[0].lower() not in LANGUAGES:
        return text
    pieces = _ADDRESS.split(_with_quotes(_FEET.sub(r"\1′\2″", text)))
    pieces[::2] = map(_with_dashes_and_spaces, pieces[::2])
    return "".join(pieces)


def _with_quotes(text: str) -> str:
    closing = _LAST_CLOSING.match(text)
    last = closing.end() if closing else 0
    pieces, done, is_open = [""], 0, False
    for found in _QUOTE.finditer(text):
        pieces.append(text[done : found.start()])
        done = found.end()
        before = pieces[-1][-1:] or pieces[-2][-1:]
        if found[0] == "'":
            is_quote = _opens(before, text, done) and done < last and not _LEFT_OUT.match(text, done)
            pieces.append("‘" if is_quote else "’")
        else:
            pieces.append(
                found[0] if found[0] != '"' else _double(before, _opens(before, text, done), is_open)
            )
            is_open = pieces[-1] == "“"
    return "".join([*pieces, text[done:]])


def _opens(before: str, text: str, after: int) -> bool:
    """Whether a mark between this character and that place may open a quote."""
    return (not before or before.isspace() or before in _OPENS_AFTER) and not text[
        after : after + 1
    ].isspace()


def _double(before: str, opens: bool, is_open: bool) -> str:
    """The curly mark for a double quote; inches behind a number where none is open."""
    if before.isdigit() and not is_open:
        return "″"
    return "“" if opens and not is_open else "”"


def _with_dashes_and_spaces(text: str) -> str:
    for pattern, instead in (*DASHES, *SPACES):
        text = pattern.sub(instead, text)
    return _RANGE.sub(_range, text)


def _range(found: re.Match[str]) -> str:
    """A range with its dash, or what stood there: a phone number, a month, a score."""
    first, last = found.groups()
    is_phone = len(first) == 3 and len(last) == 4
    rises = float(first.replace(",", ".")) < float(last.replace(",", "."))
    is_season = len(first) == 4 and len(last) == 2 and max(int(first[2:]), 12) < int(last)
    is_range = is_season or (rises and not is_phone and not (len(last) > 1 and last.startswith("0")))
    return f"{first}–{last}" if is_range else found[0]
