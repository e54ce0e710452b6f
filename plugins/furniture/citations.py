"""Ways back from an article's references to the places in its text that link to them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import unquote

from plugins.citations import numbers

LINK = re.compile(r"""<a\s+(?![^>]*\bid=)([^>]*?\bhref="([^"]*)")""")
NUMBERED = re.compile(r' id="(cited-(\d+)-\d+)"')


def with_places(rendered: str, references: Sequence[str]) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The HTML with an id on each link that leads to one of the references, and these ids for each reference.

    Numbered citations have theirs already.
    """
    places: list[list[str]] = [[] for _ in references]
    for place, number in NUMBERED.findall(rendered):
        if int(number) <= len(places):
            places[int(number) - 1].append(place)
    sought = [_sought(reference) for reference in references]

    def placed(link: re.Match[str]) -> str:
        number = _number(unquote(html.unescape(link[2])), sought)
        if number is None:
            return link[0]
        places[number].append(f"cited-{number + 1}-{len(places[number]) + 1}")
        return f'<a id="{places[number][-1]}" {link[1]}'

    marked = LINK.sub(placed, rendered) if references else rendered
    return marked, tuple(map(tuple, places))


def _sought(reference: str) -> str:
    """How the address of a reference ends: its DOI, another number after a slash, or all of it; else nothing."""
    if number := numbers.read(reference):
        return (
            number.value.casefold() if number.kind == "DOI" else number.address.partition("//")[2].casefold()
        )
    return numbers.address(reference).casefold()


def _number(address: str, sought: Sequence[str]) -> int | None:
    plain = address.casefold().rstrip("/")
    return next(
        (number for number, end in enumerate(sought) if end and plain.endswith(end.rstrip("/"))), None
    )
