"""Gives templates `text(key, ...)`, `day(date)`, `clock(time)` and `page_lang()`, in the language of their page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican, signals

from plugins.translations import texts
from plugins.translations.tables import read_tables


@pass_context
def page_lang(context: Context) -> str:
    """The language of the article or page being written, else the site's."""
    shown = context.get("article") or context.get("page")
    return getattr(shown, "lang", None) or context["DEFAULT_LANG"]


def _table(context: Context, lang: str | None) -> texts.Table:
    wanted = lang or page_lang(context)
    return texts.table_for(context["TEXTS"], wanted, context["DEFAULT_LANG"])


@pass_context
def direction(context: Context, lang: str | None = None) -> str:
    """`rtl` or `ltr`: how the page's language runs, or `lang`."""
    return texts.direction(lang or page_lang(context))


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
    given = {"text": text, "day": day, "clock": clock, "page_lang": page_lang, "direction": direction}
    settings = pelican.settings
    settings["TEXTS"] = read_tables(Path(settings["THEME"]) / "translations")
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | given


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(give_texts)
