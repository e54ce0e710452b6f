"""What a title, a summary or a post promises stands in the article: its figures, and its “best” and “only”. Pure.

Only what can be looked up is looked at: percentages, and numbers that count no list and tell no day, hour or telephone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from plugins.checks.honesty.prose import Prose, Span
from plugins.pattern import Pattern

_NUMBER = Pattern(
    r"(?<![\w.,:/+\-–#$€£@&])(\d{1,3}(?:[,. \u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?![\w]|[-–/:]\d|-\w|"
    r"[.,]\d)[ \xa0]?(%|percent\b|por ciento\b)?",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-zé]*\.?[ \xa0]*$|"
    r"\b(?:age|grade|part|type|stage|phase|level|parte|tipo|no\.|call|llame al)[ \xa0]*$"
)
_AFTER = Pattern(
    r"(?i)[ \xa0]*(?:a\.?m\b|p\.?m\b|o'clock|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"sep|oct|nov|dic)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)"
)
SMALLEST = 13
"""A whole number below it may count the tips of a list, which the article doesn't number in words."""

WORDS = {
    "half": "50%",
    "mitad": "50%",
    "quarter": "25%",
    "cuarto": "25%",
    "third": "33%",
    "tercio": "33%",
    "twice": "2",
    "dozen": "12",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
    "thousand": "1000",
    "veinte": "20",
    "treinta": "30",
    "cuarenta": "40",
    "cincuenta": "50",
    "sesenta": "60",
    "setenta": "70",
    "ochenta": "80",
    "noventa": "90",
    "cien": "100",
    "mil": "1000",
    "fifteen": "15",
    "eighteen": "18",
    "fourteen": "14",
}
"""Figures that the article may write as words."""

SUPERLATIVE = Pattern(
    r"(?i)\b(?:the (?:best|only|safest|fastest|cheapest|easiest|most effective|deadliest|worst|"
    r"biggest|leading|number one)|el mejor|la mejor|el único|la única|el peor|la peor)\b"
)


def unkept_figure(prose: Prose) -> Iterator[Span]:
    """A figure in Title, Summary or a `Teaser_` that the article doesn't hold.

    Bad:  Summary: 40% fewer colds. // People who washed their hands had fewer colds.
    Good: Summary: 40% fewer colds. // Hand washing: forty percent fewer colds, 40% in all.
    Good: Title: 5 tips for flu season 2026 // Wash your hands.
    """
    figures = [] if _elsewhere(prose) else list(_figures(prose))
    if figures:
        known = _known(prose)
        yield from (span for span, figure in figures if not _stands(figure, known))


def unkept_superlative(prose: Prose) -> Iterator[Span]:
    """A “best” or “only” in Title, Summary or a `Teaser_`, of which the article says nothing.

    Bad:  Summary: The only tea that helps with sleep. // Some people like a warm drink at night.
    Good: Summary: The best time to measure. // In the morning is best.
    """
    head = prose.head
    for match in SUPERLATIVE.finditer(head):
        word = match[0].split()[-1]
        body = _plain(prose) if prose.told and not prose.told.video else word
        if word not in body and not head[: prose.sentence(match.start(), head)[1]].rstrip().endswith("?"):
            yield match.span()


def _elsewhere(prose: Prose) -> bool:
    """Whether the figures may stand in a video or in the fields of an event, or there is no article to look at."""
    told = prose.told
    return told is None or bool(told.video or told.event_start)


def _figures(prose: Prose) -> Iterator[tuple[Span, str]]:
    head = prose.head
    for match in _NUMBER.finditer(head):
        figure, percent = _figure(match[1]), bool(match[2])
        year = re.fullmatch(r"(?:19|20)\d\d", match[1]) and not percent
        small = figure.isdigit() and int(figure) < SMALLEST and not percent
        when = _WHEN.search(head, max(0, match.start() - 16), match.start()) or _AFTER.match(
            head, match.end()
        )
        if not (year or small or when or figure in ("24", "911", "988", "100", "101")):
            yield (match.start(), match.end()), figure


def _figure(written: str) -> str:
    """`9,361`, `9 361` and `9361` are one figure; `1,9` and `1.9` too."""
    if re.fullmatch(r"\d{1,3}(?:[,. \u202f]\d{3})+", written):
        return re.sub(r"\D", "", written)
    return written.replace(",", ".")


def _known(prose: Prose) -> frozenset[str]:
    text = _plain(prose)
    words = {WORDS[word].rstrip("%") for word in re.findall(r"[^\W\d_]+", text) if word in WORDS}
    numbers = re.findall(r"\d{1,3}(?:[,.  ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?", text)
    return frozenset(words | {_figure(each) for each in numbers})


def _stands(figure: str, known: frozenset[str]) -> bool:
    """As written, rounded from what is known, or as what is left of a hundred."""
    if figure in known:
        return True
    decimals = len(figure.partition(".")[2])
    value = float(figure)
    for each in known:
        other = float(each)
        if round(other, decimals) == value or round(100 - other, decimals) == value:
            return True
        if other > value >= 100 and other < value * 1.1 and value % 100 == 0:
            return True
    return False


def _plain(prose: Prose) -> str:
    """The article's text as rendered, with what its head says of a claim and its pictures."""
    told = prose.told
    assert told is not None
    parts = (
        unescape(re.sub(r"<[^>]*>", " ", prose.source.html)),
        told.claim,
        told.image_alt,
        told.disclosure,
    )
    return " ".join(parts).replace("\xa0", " ").lower()
