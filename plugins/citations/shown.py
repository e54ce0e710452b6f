"""`Shown`: one source as a page shows it, in a list of references or of the author's publications."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from plugins.citations import numbers
from plugins.citations.clean import cleaned
from plugins.citations.library import Library
from plugins.citations.style import reference
from plugins.citations.work import Work, links

TAG = re.compile(r"<[^>]*>")


class Shown(NamedTuple):
    """`html` is the reference without its links, safe as it is; empty where the file doesn't describe the source.

    `links` are pairs of a text and an address; `text` is what was written, for a source that has neither.
    """

    text: str
    html: str
    links: tuple[tuple[str, str], ...]


def shown(written: Iterable[str], library: Library, lang: str, rules: bytes) -> tuple[Shown, ...]:
    """Each source that a head or a setting names, in the same order, in the words of `lang`."""
    return tuple(_one(each, library, lang, rules) for each in written)


def plain(source: Shown) -> str:
    """A source as plain text, with the first of its addresses."""
    words = html.unescape(TAG.sub("", source.html)).replace("\N{NO-BREAK SPACE}", " ") or source.text
    address = source.links[0][1] if source.links else ""
    if address and not source.html:
        return address
    return f"{words} {address}".rstrip()


def _one(written: str, library: Library, lang: str, rules: bytes) -> Shown:
    if found := library.find(written):
        return Shown(written, _formatted(_Hashed(found), lang, rules), tuple(links(found)))
    address = numbers.address(written)
    return Shown(written, "", ((written, address),) if address else ())


class _Hashed:
    """A work that a cache can know by its content."""

    def __init__(self, work: Work):
        self.work, self._content = work, (work.key, repr(sorted(work.fields.items())))

    def __hash__(self) -> int:
        return hash(self._content)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hashed) and self._content == other._content


@lru_cache(maxsize=4096)
def _formatted(hashed: _Hashed, lang: str, rules: bytes) -> str:
    return cleaned(reference(hashed.work, lang, rules))
