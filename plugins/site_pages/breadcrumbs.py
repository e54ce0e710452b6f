"""The way from the home page to a page: names with addresses, for the reader's eye and for search engines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from plugins.site_pages.kinds import SitePage

ABOVE = MappingProxyType({"article": "topics", "category": "topics", "tag": "tags"})
"""Under which kind of page stands what Pelican makes, by its name in a template."""


@dataclass(frozen=True)
class Crumb:
    """One step: what it is called, and its absolute address."""

    label: str
    address: str


def above(
    kind: str, shown: Any, page_of: Callable[[str], SitePage | None], topics: Collection[Any]
) -> list[Any]:
    """The pages above that of `shown`, which templates know as `kind`: "article", "page", "category", "tag", "author".

    `page_of` finds the page of a kind, `topics` are those that have a page.
    """
    within = [shown.category] if kind == "article" and shown.category in topics else []
    page = page_of(ABOVE.get(kind) or getattr(shown, "parent", ""))
    return [page, *within] if page and (within or kind != "article") else within


def crumbs(steps: Iterable[Any], word: Callable[[str], str], site_url: str) -> tuple[Crumb, ...]:
    """The home page and then `steps`, of which the last is the page itself; `word` is the theme's word under a key."""
    names = ((word("home"), ""), *((label(step, word), step.url) for step in steps))
    return tuple(Crumb(name, f"{site_url}/{url}") for name, url in names)


def label(one: Any, word: Callable[[str], str]) -> str:
    """What a page is called: by its title or name, or else by the word for its kind."""
    return str(getattr(one, "title", "") or getattr(one, "name", "") or word(one.kind))
