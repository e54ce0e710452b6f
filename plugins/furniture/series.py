"""Articles that belong together in an order (`Series`, `Series_part`): each one's place, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from plugins.entry import Entry
from plugins.finding import Finding

RULE = "series"


@dataclass(frozen=True, eq=False)
class Series:
    """An article's place in its series: it is `part` of `total`, which is the highest number that there is.

    `articles` are all that are public, in order, `previous` and `next` those beside this one, or None. `url` is the
    address of the series' own page within the site.
    """

    name: str
    part: int
    total: int
    articles: tuple[Any, ...]
    previous: Any = None
    next: Any = None
    url: str = ""


def places(articles: Iterable[Any], address: Callable[[str, str], str]) -> Iterator[tuple[Any, Series]]:
    """Each article (anything with an `entry`) of a series, with its place in it.

    `address(name, language)` is the address of a series' page. A series is in one language.
    """
    for members in _groups(articles, lambda article: article.entry).values():
        ordered = tuple(sorted(members, key=lambda article: article.entry.series_part))
        first, last = ordered[0].entry, ordered[-1].entry
        url = address(first.series, first.lang)
        beside = zip((None, *ordered), ordered, (*ordered[1:], None), strict=False)
        for before, article, after in beside:
            part = article.entry.series_part
            yield article, Series(first.series, part, last.series_part, ordered, before, after, url)


def findings(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Numbers without a series, series without a number, doubled numbers; advice about a number left out."""
    entries = sorted(entries, key=lambda entry: entry.source)
    for entry in entries:
        if entry.series_part and not entry.series:
            instead = "add the line “Series: ” with its name"
            yield _finding(entry, "series_part", "has a number in a series, and no series", instead)
        if entry.series and not entry.series_part:
            message = f"belongs to the series “{entry.series}” and has no number in it"
            yield _finding(entry, "series", message, "add the line “Series_part: 2” with its number")
    for members in _groups(entries, lambda entry: entry).values():
        yield from _numbers(sorted(members, key=lambda entry: entry.series_part))


def _numbers(members: Sequence[Entry]) -> Iterator[Finding]:
    """What is wrong with the numbers of one series, whose `members` stand in their order."""
    for before, entry in pairwise(members):
        if entry.series_part == before.series_part:
            message = f"is part {entry.series_part} of “{entry.series}”, and so is {before.source}"
            yield _finding(entry, "series_part", message, "give one of them another number")
    numbers = {entry.series_part for entry in members}
    for entry in members:
        if entry.series_part > 1 and entry.series_part - 1 not in numbers:
            message = (
                f"is part {entry.series_part} of “{entry.series}”, which has no part {entry.series_part - 1}"
            )
            instead = "publish that part first, or count on without a gap"
            yield _finding(entry, "series_part", message, instead, "advice")


def _groups(items: Iterable[Any], entry_of: Callable[[Any], Entry]) -> dict[tuple[str, str], list[Any]]:
    """Those that have a series and a number in it, by language and name, whatever its capitals."""
    groups: dict[tuple[str, str], list[Any]] = {}
    for item in items:
        entry = entry_of(item)
        if entry.series and entry.series_part:
            groups.setdefault((entry.lang, entry.series.casefold()), []).append(item)
    return groups


def _finding(entry: Entry, field: str, message: str, instead: str, level: str = "error") -> Finding:
    return Finding(entry.source, entry.lines.get(field, 1), 1, level, RULE, message, instead)
