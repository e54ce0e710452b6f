"""`Entry`: the frozen value that all features read instead of Pelican's article.

Add a field here when a head field gets a meaning; `from_article` is the only place that fills it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One article, published and in its final address.

    `key` names the folders of its cards and share kit: the slug, `<slug>-<lang>` for a translation.
    `path` is the address relative to the site's root, `url` the absolute one, `source` the file as the physician would
    type it. `html` is the rendered body with final links. Texts are plain, never markup. `teasers` holds the author's
    own words by platform name; `lines` the line of each head field in `source`, by its canonical name ("key_points").
    """

    key: str
    slug: str
    title: str
    url: str
    path: str
    source: str
    lang: str
    date: datetime
    html: str
    body_line: int = 1
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    category: str = ""
    tags: tuple[str, ...] = ()
    audience: str = "patients"
    purposes: tuple[str, ...] = ()
    kind: str = "education"
    platforms: tuple[str, ...] = ()
    summary: str = ""
    key_points: tuple[str, ...] = ()
    image: str = ""
    image_alt: str = ""
    card: str = ""
    call_to_action: str = ""
    disclosure: str = ""
    disclosure_short: str = ""
    claim: str = ""
    verdict: str = ""
    references: tuple[str, ...] = ()
    reviewed: datetime | None = None
    reviewer: str = ""
    syndication: tuple[str, ...] = ()
    teasers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
