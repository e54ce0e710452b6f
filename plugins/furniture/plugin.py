"""Gives every article its furniture, for the theme to show; and templates `urgent_help(language)`.

`article.body` is the article's text as it is shown: `article.content` with hints and places that notes lead back to.
"""

from __future__ import annotations

from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican, signals
from pelican.utils import slugify

from plugins.entry import articles
from plugins.furniture import series as series_of_articles
from plugins.furniture import urgent_help as help_in_need
from plugins.furniture.around import Shown, around
from plugins.furniture.discussions import discussions
from plugins.furniture.related import related
from plugins.furniture.sharing import OFFERED
from plugins.platforms.table import platforms_of
from plugins.report import REPORT
from plugins.settings import SETTINGS
from plugins.work import WORK


def furnish(generators: Any) -> None:
    """Sets what each article shows around its text; what is wrong with a series goes into the report."""
    settings, report = generators[0].settings[SETTINGS], generators[0].settings[REPORT]
    found = list(articles(generators))
    platforms = platforms_of(settings)
    networks = tuple(platforms[name] for name in OFFERED if name in platforms)
    shown = (Shown(article.entry, article.content, networks) for article in found)
    for article, made in zip(found, generators[0].settings[WORK].each(around, shown), strict=True):
        vars(article).update(made._asdict())
        article.discussions = discussions(article.entry.syndication, platforms)
    _join(found, generators[0].settings)
    report.findings.extend(series_of_articles.findings(article.entry for article in found))


def _join(found: list[Any], own: dict[str, Any]) -> None:
    """Sets what an article shows of others: `related` and `series`."""
    by_key = {article.entry.key: article for article in found}
    nearest = related([article.entry for article in found])
    for key, article in by_key.items():
        article.related = tuple(by_key[other] for other in nearest[key])

    def address(name: str, lang: str) -> str:
        folder = "" if lang == own["DEFAULT_LANG"] else f"{lang}/"
        return f"{folder}series/{slugify(name, own['SLUG_REGEX_SUBSTITUTIONS'])}/"

    for article in found:
        article.series = None  # Pelican puts the field's text there
    for article, place in series_of_articles.places(found, address):
        article.series = place


@pass_context
def urgent_help(context: Context, lang: str) -> str:
    """The physician's words about urgent help for a page in `lang`, or nothing."""
    return help_in_need.urgent_help(lang, context[SETTINGS])


def give_functions(pelican: Pelican) -> None:
    """Puts the function where every template sees it."""
    pelican.settings["JINJA_GLOBALS"] = pelican.settings["JINJA_GLOBALS"] | {"urgent_help": urgent_help}


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(give_functions)
    signals.all_generators_finalized.connect(furnish)
