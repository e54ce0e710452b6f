"""The `citation_` tags, from which reference managers (Zotero, Mendeley) and Google Scholar take an article.

There is no `citation_journal_title`: a site is no journal, and with it Zotero files the article as one's. `z:itemType`
tells Zotero that it is a blog post; the blog's name it takes from `og:site_name`. There is no `citation_doi` either:
the DOIs in an article are those of other works.
"""

from __future__ import annotations

from plugins.head_metadata.names import bare
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings


def is_citable(subject: Subject) -> bool:
    """Whether the page is an article that teaches; a notice of the practice isn't cited."""
    return subject.entry is not None and subject.entry.kind != "marketing"


def item_type(subject: Subject, settings: Settings) -> str:
    """Zotero's name for what this is."""
    return "blogPost" if is_citable(subject) else ""


def title(subject: Subject, settings: Settings) -> str:
    """The headline."""
    return subject.title if is_citable(subject) else ""


def author(subject: Subject, settings: Settings) -> tuple[str, ...]:
    """The authors, without degrees: at a comma these programs split a name into last and first."""
    return tuple(bare(name) for name in subject.entry.authors) if is_citable(subject) else ()


def publication_date(subject: Subject, settings: Settings) -> str:
    """The day it was published, as Google Scholar asks for it."""
    return subject.entry.date.strftime("%Y/%m/%d") if is_citable(subject) else ""


def language(subject: Subject, settings: Settings) -> str:
    """The article's language."""
    return subject.lang if is_citable(subject) else ""


def page(subject: Subject, settings: Settings) -> str:
    """The address of the whole text, which is free to read."""
    return subject.url if is_citable(subject) else ""


def keywords(subject: Subject, settings: Settings) -> str:
    """The tags, as Zotero splits them."""
    return "; ".join(subject.entry.tags) if is_citable(subject) else ""


CITATION = (
    ("citation_title", title),
    ("citation_author", author),
    ("citation_publication_date", publication_date),
    ("citation_language", language),
    ("citation_abstract_html_url", page),
    ("citation_fulltext_html_url", page),
    ("citation_keywords", keywords),
    ("z:itemType", item_type),
)
