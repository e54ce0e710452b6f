"""The `citation_` tags, from which reference managers (Zotero, Mendeley) and Google Scholar take an article.

There is no `citation_journal_title`: a site is no journal, and with it Zotero files the article as one's. `z:itemType`
tells Zotero that it is a blog post; the blog's name it takes from `og:site_name`. There is no `citation_doi` either:
the DOIs in an article are those of other works. A new tag is a function of the article's subject, and a row of `ROWS`.
"""

from __future__ import annotations

from collections.abc import Callable

from plugins.head_metadata.names import bare
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

Value = Callable[[Subject], str | tuple[str, ...]]


def is_citable(subject: Subject) -> bool:
    """Whether the page is an article that teaches; a notice of the practice isn't cited."""
    return subject.entry is not None and subject.entry.kind != "marketing"


def title(subject: Subject) -> str:
    """The headline."""
    return subject.title


def authors(subject: Subject) -> tuple[str, ...]:
    """The authors, without degrees: at a comma these programs split a name into last and first."""
    return tuple(bare(name) for name in subject.entry.authors)


def publication_date(subject: Subject) -> str:
    """The day it was published, as Google Scholar asks for it."""
    date = subject.entry.date
    return f"{date.year}/{date.month:02}/{date.day:02}"


def language(subject: Subject) -> str:
    """The article's language."""
    return subject.lang


def address(subject: Subject) -> str:
    """Where summary and whole text are free to read."""
    return subject.url


def keywords(subject: Subject) -> str:
    """The tags, as Zotero splits them."""
    return "; ".join(subject.entry.tags)


def item_type(_subject: Subject) -> str:
    """Zotero's name for what this is."""
    return "blogPost"


ROWS: tuple[tuple[str, Value], ...] = (
    ("citation_title", title),
    ("citation_author", authors),
    ("citation_publication_date", publication_date),
    ("citation_language", language),
    ("citation_abstract_html_url", address),
    ("citation_fulltext_html_url", address),
    ("citation_keywords", keywords),
    ("z:itemType", item_type),
)


def _where_citable(value: Value) -> Callable[[Subject, Settings], str | tuple[str, ...]]:
    return lambda subject, _settings: value(subject) if is_citable(subject) else ""


CITATION = tuple((name, _where_citable(value)) for name, value in ROWS)
"""The same rows for any page, empty where it isn't cited."""
