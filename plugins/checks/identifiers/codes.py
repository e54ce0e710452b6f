"""Numbers and codes behind a label, such as `policy no. 688182288`: the one way in which all such rules look for them.

Digits are rare in prose, so every code is found once, with what stands before it; a rule only reads that. A rule is
made by `labelled`, from nouns that need a word such as "number" (`NOUN no. 123`) and nouns that need none (`IMEI 123`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.kept import kept
from plugins.pattern import Pattern

FEWEST = 3
"""Digits in a code; no label wants fewer."""
REACH = 72
"""How many signs before a code its label may begin."""

CODE = Pattern(
    r"(?<![^\W_])(?<![$€£.,/%-])(?:\(\d\d\))?(?=[A-Za-z_:./-]{0,8}\d)\w+(?:[-./:_()]{1,2}\w+)*"
    r"(?:[ ](?=[A-Z]{0,4}\d|[A-Z]{1,4}-\d)[A-Z\d][A-Z\d-]+)*(?:[ ][A-Z]{2,3}(?=[.,;)\]]|\Z))?(?!\w|[%°])"
)
LEAD = Pattern(r"(?<![\w-])(?:[A-Z]{2}[ ])?[A-Z]{1,6}[ -]?\Z")
"""Capitals that belong to the code: `RN 552901`, `LNV 8821`."""

AMOUNT_AFTER = Pattern(
    r"[ -]?(?:%|percent|per\b|of\b|mg|mcg|mL|kg|cm|mm|IU|units?|patients?|people|adults|children|women|men"
    r"|members?"
    r"|participants?|subjects|cases|years?|year-|months?|weeks?|days?|hours?|minutes?|dollars|euros|copies"
    r"|points|steps"
    r"|(?:million|billion|thousand)\b)",
)
PAGE = Pattern(r"[^\W\d]\w*\.(?:md|html?)\Z|(?=\d*[a-f])[\da-f]{7,}\.(?:md|html?)\Z", re.IGNORECASE)
"""A file of the site, whose name may end in a hash."""
COMMON = Pattern(
    r"(?:\d{4}-\d\d?-\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}|\d\d?-\d{4}|\d{1,4}[-–/:]\d{1,4}|[\d.]+|(?-i:\d+[a-z]{1,3}|\d{1,5}[A-Za-z]{1,3})"
    r"|(?:NCT|PMC|PMID|ISO|IEC|EN|RFC|GAO|AHRQ|HHS|NIH|CDC|CMS|FDA|HL|CA|DK|R0|rs|SARS"
    r"|COVID|PL|P\.L|H\.R|S|U|ICD|CPT|LOINC|SNOMED(?: CT)?|HCPCS|NDC)\W?\d.*|\d{3}[-. ]\d{3}[-. ]\d{4})\Z",
    re.IGNORECASE,
)
"""Dates, ranges, amounts, papers, standards, telephone numbers."""
YEAR = Pattern(r"(?:18|19|20)\d\d(?:-(?:\d\d|(?:19|20)\d\d))?\Z")

COUNT = (
    r"(?:\#|\b(?:numbers?|ids?|identifiers?|identification|reference|n[uú]mero|num[ée]ro)\b|\b(?:num|nos?|nr"
    r"|ref)\b\.?"
    r"|\bn\.?[º°o]\.?|№)"
)
SAID = (
    r"(?:is|was|are|reads?|says?|said|shows?|quoted|began|begins|ends?|ending|in|as|with|on|card|file|and"
    r"|the|of"
    r"|es|era|con|est|[ée]tait|number|no|id)\b"
)
BETWEEN = rf"(?:[\s:;\#=,|(\[\"'“”‘’<>_~-]|{SAID}){{0,24}}"
ASIDE = (
    r"(?:[ ](?:on|in|of|for|from|at|under|by|del?|en|sur)(?:[ ][\w'’]+){1,4}?[ ]?(?:(?:is|was|reads?|es|era)\b"
    r"|[:,=])|[ ](?:del|de[ ](?:la|mi)|(?:of|for)[ ](?:the|my|our|this))[ ]"
    r"pa(?:tient|ciente))?"
)
NUMBER_OF = (
    r"(?:\b(?:n[úu]mero|num|c[óo]digo|num[ée]ro|number)|\bn\.?[º°o]\.?)[ ](?:de(?:l|[ ]la|[ ]su)?"
    r"|of(?:[ ](?:the|his|her))?|d['’])[ ]?"
)

IT_IS = (
    r"[\"'”’)\]]?(?:,?[ ](?:is|was|were|are|being|(?:(?:is|was)[ ])?on)[ ]"
    r"(?:the|his|her|its|their|my patient['’]s)[ ]|,[ ](?:the|his|her|its)[ ]|[ ]?[(])"
)
"""What leads from a code to a label behind it."""


@dataclass(frozen=True)
class Code:
    """`text[start:end]`, the `value`, may be a code; `before` and `after` stand around it."""

    start: int
    end: int
    value: str
    before: str
    after: str

    @kept
    def words(self) -> frozenset[str]:
        """The words around it, in small letters, and `#`."""
        return frozenset(WORDS.findall(f"{self.before}\n{self.after}".lower()))

    @kept
    def digits(self) -> int:
        """As `digits` counts them; none for a year, which no label makes a code."""
        return 0 if YEAR.match(self.value) else digits(self.value)


@dataclass(frozen=True)
class Label:
    """What may stand before a code: a `pattern`, or `close` to a code that can be nothing else; tried after `words`.

    What is `owned` needs no word for a number before five digits; and the label may stand `behind` its code.
    """

    pattern: Pattern
    close: Pattern
    owned: Pattern
    behind: Pattern
    words: frozenset[str]
    least: int


def label(counted: str, alone: str, words: str, least: int = 4) -> Label:
    """Nouns (patterns) that need "number" or `#` or `:` behind them, nouns that don't; `least` digits are wanted."""
    slash = r"(?:[ ]?/[ ]?[a-z]{2,12})?"
    named = (
        rf"(?:(?:{counted})(?:['’]s)?{slash}[ ,.(]{{0,2}}(?:\([^()\n]*\)[ ]?)?(?:{COUNT}|:|=)"
        rf"|{NUMBER_OF}(?:{counted})|(?:{alone})(?:[ ]\([^()\n]{{1,24}}\))?)"
    )
    pattern = rf"(?<![\w/-])(?:{named})(?!\w){ASIDE}{BETWEEN}\Z"
    close = rf"(?<![\w/-])(?:{counted}|{alone})(?!\w)\.?[ :;\#=,(\[\"“_]{{1,3}}(?:(?:is|was|reads)[ ])?\Z"
    owned = rf"(?<![\w/-])(?:his|her|patient['’]s)[ ](?:\w+['’]?s?[ ]){{0,2}}?(?:{counted})[ :,(]{{1,3}}\Z"
    behind = (
        rf"{IT_IS}(?:[A-Za-z]+(?:['’]s)?[ ]){{0,2}}?"
        rf"(?:(?:{counted})(?:['’]s)?[ ](?:number|no\b|id\b|code|\#)|(?:{alone})(?!\w))"
    )
    compiled = (Pattern(each, re.IGNORECASE) for each in (pattern, close, owned, behind))
    return Label(*compiled, listed(words), least)


def listed(words: str) -> frozenset[str]:
    """The words of one string, for looking them up."""
    return frozenset(words.split())


def codes(text: str, numbers: Iterable[int]) -> Iterator[Code]:
    """Every sequence in `text` that could be a code, as no amount is; `numbers` are the places of its digits."""
    end = 0
    for at in numbers:
        match = None if at < end else CODE.match(text, _token(text, at)) or CODE.match(text, at)
        if match and PAGE.search(match[0]):
            end, match = match.end(), None
        if match and (not AMOUNT_AFTER.match(text, match.end()) or is_distinct(match[0])):
            start, value = match.start(), match[0].rstrip("_")
            end = start + len(value)
            if digits(value) >= FEWEST:
                before = text[max(0, start - REACH) : start].rpartition("\n\n")[2]
                yield Code(start, end, value, before, text[end : end + 48].partition("\n")[0])


def _token(text: str, at: int) -> int:
    """Where what is written in one piece with the digit at `at` begins."""
    while at and (text[at - 1].isalnum() or text[at - 1] in "_-./:()"):
        at -= 1
    while text[at] in "_-./:)" or (text[at] == "(" and not PREFIX.match(text, at)):
        at += 1
    return at


WORDS = Pattern(r"[^\W\d_]+|#")
PREFIX = Pattern(r"\(\d\d\)")
"""With which a part of a bar code begins; any other bracket only opens before a code."""


def labelled(found: Iterable[Code], label: Label) -> Iterator[tuple[int, int]]:
    """The codes of a label, with as many digits as it wants, and with the capitals before them; a year is none.

    A code of the same length as the one it is joined to by "and" or a comma is of the same label.
    """
    end, length = -9, 0
    for code in found:
        if code.digits < label.least or label.words.isdisjoint(code.words):
            continue
        lead = LEAD.search(code.before)
        if lead and _is_led(code, lead, label):
            yield code.start - len(lead[0]), code.end
        elif _is_named(code, label) or (
            len(code.value) == length and JOINED.fullmatch(code.before[end - code.start :])
        ):
            yield code.start, code.end
        else:
            continue
        end, length = code.end, len(code.value)


def _is_led(code: Code, lead: re.Match[str], label: Label) -> bool:
    """Whether a code with the capitals before it is named; right behind the label, they do for "number"."""
    before = code.before[: lead.start()]
    if label.pattern.search(before):
        return True
    is_code = len(code.value) > 4 and not COMMON.match(lead[0] + code.value) and "," not in before[-2:]
    return is_code and bool(label.close.search(before))


JOINED = Pattern(r"[ ]?(?:[,;/&]|,?[ ](?:and|or|y))[ ]?")


def _is_named(code: Code, label: Label) -> bool:
    """Whether what stands around a code names it."""
    if label.pattern.search(code.before):
        return True
    if is_distinct(code.value) and label.close.search(code.before):
        return True
    count = digits(code.value)
    return count > 4 and bool(
        (
            (not COMMON.match(code.value) or (code.value.isdigit() and count > 5))
            and label.owned.search(code.before)
        )
        or (label.behind.match(code.after) and not IS_TIME.match(code.value))
    )


IS_TIME = Pattern(r"(?:\d{1,4}[-/.]\d\d?[-/.]\d{1,4}|\d{1,2}:\d\d)\Z")


def is_distinct(value: str) -> bool:
    """Whether `value` has the look of a code rather than of a number: letters or hyphens, and five digits or more."""
    return sum(map(str.isdigit, value)) > 4 and not value.isdigit() and not COMMON.match(value)


def digits(value: str) -> int:
    """How many digits `value` has; letters beside them count as one more, as they make a number less common."""
    return sum(map(str.isdigit, value)) + any(map(str.isalpha, value))
