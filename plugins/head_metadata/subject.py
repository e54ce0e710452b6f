"""`Subject`: what the head of one page speaks of. An article, or any other page of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from plugins.entry import Entry
from plugins.og_cards.cards import Card

KINDS = ("article", "home", "collection", "profile", "page", "missing")
"""`collection` lists articles, `profile` is an author's page, `missing` the page for addresses that lead nowhere."""


@dataclass(frozen=True)
class Subject:
    """One page: its words as plain text, its canonical address, its card, and the entry where it is an article.

    `author_pages` holds the addresses of authors' own pages by name; `logo` the practice's logo, an address too.
    `in_languages` holds the page's address in every language that it has, its own among them, the original first; it
    is empty where there is one only. `minutes` is the reading time, `verdict` the verdict in the page's words: 0 and
    empty where there is none. `video` and `event` are the article's, as their features show them.
    """

    kind: str
    title: str
    description: str
    url: str
    lang: str
    card: Card | None = None
    entry: Entry | None = None
    author_pages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    logo: str = ""
    in_languages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    minutes: int = 0
    verdict: str = ""
    video: Any = None
    event: Any = None
