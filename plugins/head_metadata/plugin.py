"""Gives every article its `head_metadata`, and templates the functions for all other pages and for addresses."""

from __future__ import annotations

from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican, signals

from plugins.entry import Entry, articles
from plugins.head_metadata.addresses import contact_address, host, reference_address
from plugins.head_metadata.head import HeadMetadata, head_metadata
from plugins.head_metadata.schema_org import is_reviewed
from plugins.head_metadata.subject import Subject
from plugins.og_cards.cards import site_card
from plugins.platforms.table import platforms
from plugins.settings import SETTINGS, Settings


def describe_articles(generators: Any) -> None:
    """Makes the head of every published article."""
    settings = generators[0].settings[SETTINGS]
    for article in articles(generators):
        article.head_metadata = head_metadata(of_article(article), settings)


def of_article(article: Any) -> Subject:
    """What the head of an article's page speaks of. Its own sentences describe it where the physician wrote none."""
    entry: Entry = article.entry
    site = article.settings["SITEURL"]
    return Subject(
        kind="article",
        title=entry.title,
        description=_one_line(entry.summary or article.kit.summary),
        url=entry.url,
        lang=entry.lang,
        card=getattr(article, "card", None),
        entry=entry,
        author_pages={author.name: f"{site}/{author.url}" for author in getattr(article, "authors", ())},
    )


@pass_context
def page_head(context: Context, kind: str, title: str, description: str = "") -> HeadMetadata:
    """The head of the page being written, for templates of everything that isn't an article.

    `kind` is one of `subject.KINDS`; the later pages of a list are lists and no more, and are numbered.
    """
    settings: Settings = context[SETTINGS]
    url = f"{settings.site_url}/{context['output_file'].removesuffix('index.html')}"
    lang = getattr(context.get("page"), "lang", settings.default_lang)
    number = getattr(context.get("articles_page"), "number", 1)
    if number > 1:
        kind, title = "collection", f"{title} ({number})"
    described = _one_line(description or title)
    return head_metadata(Subject(kind, title, described, url, lang, site_card(settings)), settings)


def platform_label(name: str) -> str:
    """How a platform writes its own name; a profile elsewhere is called what the settings call it."""
    row = platforms().get(name)
    return row.label if row else name.replace("_", " ").title()


def give_functions(pelican: Pelican) -> None:
    """Puts the functions where every template sees them."""
    given = (page_head, platform_label, is_reviewed, contact_address, reference_address, host)
    by_name = {function.__name__: function for function in given}
    pelican.settings["JINJA_GLOBALS"] = pelican.settings["JINJA_GLOBALS"] | by_name


def _one_line(text: str) -> str:
    return " ".join(text.split())


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(give_functions)
    signals.all_generators_finalized.connect(describe_articles)
