"""The words on a card, by the block of `design.toml` that they stand in. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.entry import Entry
from plugins.settings import Settings


def words_of(entry: Entry, settings: Settings) -> Mapping[str, str]:
    """The words on an article's card by their block. Credentials stand beside the site's own author only."""
    authors = entry.authors or (settings.author,)
    return {
        "title": entry.title,
        "author": ", ".join(authors),
        "credentials": settings.author_credentials if authors == (settings.author,) else "",
        "category": entry.category,
        "site": settings.site_name,
    }


def words_of_site(settings: Settings) -> Mapping[str, str]:
    """The words on the site's own card by their block."""
    practice = settings.practice_name
    return {
        "title": settings.site_name,
        "author": settings.author,
        "credentials": settings.author_credentials,
        "site": practice if practice != settings.site_name else "",
    }
