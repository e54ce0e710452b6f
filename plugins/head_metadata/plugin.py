"""Gives every article its `head_metadata`, and templates the functions for all other pages and for addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican, signals

from plugins.entry import Entry, articles
from plugins.head_metadata.addresses import contact_address, host
from plugins.head_metadata.head import HeadMetadata
from plugins.head_metadata.json_ld.people import is_reviewed
from plugins.head_metadata.schema_org import breadcrumb_data
from plugins.head_metadata.subject import Subject
from plugins.og_cards.cards import site_card
from plugins.platforms.table import platforms
from plugins.settings import SETTINGS, Settings
from plugins.translations.texts import table_for, text


def describe_articles(generators: Any) -> None:
    """Makes the head of every published article."""
    settings = generators[0].settings[SETTINGS]
    logo = _logo(settings, generators[0].context)
    for article in articles(generators):
        article.head_metadata = HeadMetadata(of_article(article, logo), settings)


def of_article(article: Any, logo: str = "") -> Subject:
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
        logo=logo,
        in_languages=_in_languages(article, site, article.settings["DEFAULT_LANG"]),
        minutes=getattr(article, "reading_time", 0),
        verdict=_verdict(article),
        video=getattr(article, "video", None),
        event=getattr(article, "event", None),
    )


@pass_context
def page_head(context: Context, kind: str, title: str, description: str = "") -> HeadMetadata:
    """The head of the page being written, for templates of everything that isn't an article.

    `kind` is one of `subject.KINDS`; the later pages of a list are lists and no more, and are numbered.
    """
    settings: Settings = context[SETTINGS]
    page = context.get("page")
    number = getattr(context.get("articles_page"), "number", 1)
    if number > 1:
        kind, title = "collection", f"{title} ({number})"
    subject = Subject(
        kind=kind,
        title=title,
        description=_one_line(description or title),
        url=f"{settings.site_url}/{context['output_file'].removesuffix('index.html')}",
        lang=getattr(page, "lang", settings.default_lang),
        card=None if kind == "missing" else site_card(settings),
        logo=_logo(settings, context),
        in_languages=_in_languages(page, settings.site_url, settings.default_lang),
    )
    return HeadMetadata(subject, settings)


def platform_label(name: str) -> str:
    """How a platform writes its own name; a profile elsewhere is called what the settings call it."""
    row = platforms().get(name)
    return row.label if row else name.replace("_", " ").title()


def give_functions(pelican: Pelican) -> None:
    """Puts the functions where every template sees them."""
    given = (
        *(page_head, breadcrumb_data, platform_label),
        *(is_reviewed, contact_address, host),
    )
    by_name = {function.__name__: function for function in given}
    pelican.settings["JINJA_GLOBALS"] = pelican.settings["JINJA_GLOBALS"] | by_name


def _in_languages(shown: Any, site_url: str, default_lang: str) -> dict[str, str]:
    """The addresses of a page and of its translations, that in the site's own language first."""
    others = getattr(shown, "translations", ())
    every = sorted((shown, *others), key=lambda one: (one.lang != default_lang, one.lang)) if others else ()
    return {one.lang: f"{site_url}/{one.url}" for one in every}


def _verdict(article: Any) -> str:
    """The verdict as the page writes it, out of the theme's words in the article's language."""
    entry, own = article.entry, article.settings
    if not entry.verdict:
        return ""
    return text(table_for(own["TEXTS"], entry.lang, own["DEFAULT_LANG"]), f"verdict_{entry.verdict}")


def _logo(settings: Settings, context: Mapping[str, Any]) -> str:
    """The address of the logo, where it lies in a folder that is published."""
    static = context.get("static_content", {}).get(settings.card_logo)
    return f"{settings.site_url}/{static.url}" if static else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(give_functions)
    signals.all_generators_finalized.connect(describe_articles)
