"""Gives templates `text(key, ...)`, `day(date)`, `clock(time)` and `page_lang()`, in the language of their page.

A language may have articles and no table of words here: `theme_lang()` then says so on what the theme says around them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican, signals

from plugins.translations import texts
from plugins.translations.tables import read_names, read_tables


@pass_context
def page_lang(context: Context) -> str:
    """The language of the article or page being written, else the site's."""
    shown = context.get("article") or context.get("page")
    return getattr(shown, "lang", None) or context["DEFAULT_LANG"]


def _language(context: Context, lang: str | None) -> str:
    return texts.language_for(context["TEXTS"], lang or page_lang(context), context["DEFAULT_LANG"])


def _table(context: Context, lang: str | None) -> texts.Table:
    return texts.table_for(context["TEXTS"], lang or page_lang(context), context["DEFAULT_LANG"])


@pass_context
def direction(context: Context, lang: str | None = None) -> str:
    """`rtl` or `ltr`: how the page's language runs, or `lang`."""
    return texts.direction(lang or page_lang(context))


@pass_context
def theme_lang(context: Context, lang: str | None = None) -> Markup:
    """The attributes of an element in a text of the page's language, or `lang`, that holds the theme's own words.

    None where they are in that language; `lang` and `dir` where there are none in it (WCAG 3.1.2, Language of Parts).
    """
    said, around = _language(context, lang), lang or page_lang(context)
    if not texts.is_another(said, around):
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(said, texts.direction(said))


@pass_context
def language_name(context: Context, lang: str) -> str:
    """What a language calls itself, such as "Español"."""
    return texts.name_of(context["LANGUAGE_NAMES"], lang)


@pass_context
def text(context: Context, key: str, lang: str | None = None, **values: Any) -> str:
    """The theme's text under `key`, in the page's language or in `lang`."""
    return texts.text(_table(context, lang), key, **values)


@pass_context
def day(context: Context, when: Any, lang: str | None = None) -> str:
    """A date in words, in the page's language or in `lang`."""
    return texts.day(_table(context, lang), when)


@pass_context
def clock(context: Context, when: Any, lang: str | None = None) -> str:
    """A time of day in words, in the page's language or in `lang`."""
    return texts.clock(_table(context, lang), when)


def give_texts(pelican: Pelican) -> None:
    """Puts the tables and the functions that read them where every template sees them."""
    functions = (text, day, clock, page_lang, direction, theme_lang, language_name)
    settings = pelican.settings
    settings["TEXTS"] = tables = read_tables(Path(settings["THEME"]) / "translations")
    settings["LANGUAGE_NAMES"] = read_names() | {lang: table["language"] for lang, table in tables.items()}
    given = {function.__name__: function for function in functions}
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | given


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(give_texts)
