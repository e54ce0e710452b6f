"""Ways back from an article's references to the places in its text that link to them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import unquote

LINK = re.compile(r"""<a\s+(?![^>]*\bid=)([^>]*?\bhref="([^"]*)")""")
DOI = re.compile(r"10\.\d{4,9}/\S+")
PMID = re.compile(r"(?:\D*[:/\s])?(\d{1,8})/?")


def with_places(rendered: str, references: Sequence[str]) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The HTML with an id on each link that leads to one of the references, and these ids for each reference."""
    places: list[list[str]] = [[] for _ in references]
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
    """How the address of a reference ends: its DOI, its PMID after a slash, or all of an address."""
    written = reference.strip()
    if found := DOI.search(written):
        return found[0].casefold()
    found = PMID.fullmatch(written)
    return f"pubmed.ncbi.nlm.nih.gov/{found[1]}" if found else written.casefold()


def _number(address: str, sought: Sequence[str]) -> int | None:
    plain = address.casefold().rstrip("/")
    return next(
        (number for number, end in enumerate(sought) if end and plain.endswith(end.rstrip("/"))), None
    )
