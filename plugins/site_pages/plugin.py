"""Makes the site's own pages (`kinds.KINDS`), gives templates their addresses and breadcrumbs, and indexes the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator

from plugins.entry import articles
from plugins.finding import Finding
from plugins.report import REPORT
from plugins.settings import PREVIEW, SETTINGS, Settings
from plugins.site_pages.breadcrumbs import Crumb, above, crumbs
from plugins.site_pages.index import begin, end, installed
from plugins.site_pages.kinds import Site, SitePage, corrections, site_pages
from plugins.site_pages.topic_texts import unknown_topics
from plugins.translations.texts import is_another, language_for

PAGES = "site_pages"
"""The name under which Pelican's context holds every `SitePage`."""
BY_KIND = "site_pages_by_kind"
"""The name under which it holds those that are named by their kind alone, by kind and language."""
WITH_PAGE = "with_page"
"""The name under which it holds the topics and tags that have a page of their own, for templates too."""
INDEX = "ROUNDS_SEARCH_INDEX"
"""The name under which Pelican's settings carry Pagefind while it works."""
SHOWN = ("article", "page", "category", "tag", "author")
"""What a template may show, by its name there. An article comes with its category, so it stands first."""

LATEST = 5
"""So many articles stand under "latest" where a page has such a list."""
ANSWERED = 2
"""So many corrections the home page shows."""


class SitePagesGenerator(Generator):
    """Writes the pages, each with the template of its kind."""

    def generate_output(self, writer: Any) -> None:
        """Called by Pelican when everything else is known."""
        for page in self.context[PAGES]:
            writer.write_file(
                page.save_as, self.get_template(page.kind), self.context, page=page, items=page.items
            )
        begin_index(self)


def plan_pages(generators: Any) -> None:
    """Decides which pages there will be, before any page that links them is written."""
    [generator] = [each for each in generators if isinstance(each, ArticlesGenerator)]
    settings: Settings = generator.settings[SETTINGS]
    names = {name.name for name, _articles in (*generator.categories, *generator.tags.items())}
    generator.settings[REPORT].findings += unknown_topics(settings, names)
    generator.context[WITH_PAGE] = dict.fromkeys((*dict(generator.categories), *generator.tags))
    sites = list(_sites(generator, settings))
    pages = generator.context[PAGES] = site_pages(sites, settings.default_lang)
    by_kind = generator.context[BY_KIND] = defaultdict(dict)
    for page in pages:
        if not page.title:
            by_kind[page.kind][page.lang] = replace(page, items=())  # others show how to get there
    # Not through `articles`: a page that names all of them has to be made again when any of them changes.
    generator.context["latest"] = latest = generator.articles[:LATEST]
    generator.context["answered"] = corrections(sites[0])[:ANSWERED]
    generator.context["newest_year"] = latest[0].date.year if latest else None


def _sites(generator: Any, settings: Settings) -> Iterator[Site]:
    """The site in its own language, which shows all originals, then in every other that has articles."""
    own, searchable = settings.default_lang, _searchable(generator)
    lists = generator.categories, sorted(generator.tags.items())
    yield Site(own, generator.articles, *lists, settings, searchable)
    every = list(articles([generator]))
    for lang in sorted({article.lang for article in every} - {own}):
        those = [article for article in every if article.lang == lang]
        worded = not is_another(language_for(generator.settings["TEXTS"], lang, own), lang)
        yield Site(lang, those, (), (), settings, searchable, worded)


def _searchable(of_pelican: Any) -> bool:
    """Whether there is a search: not in a preview, which would make the index of all articles at every save."""
    return installed() and not of_pelican.settings[PREVIEW]


@pass_context
def site_page(context: Context, kind: str) -> SitePage | None:
    """The page of a kind in the language of the page being written, else in the site's; None where there is none."""
    found = context.get(BY_KIND, {}).get(kind, {})
    return found.get(context["page_lang"](context)) or found.get(context["DEFAULT_LANG"])


@pass_context
def pages_in(context: Context, place: str) -> list[SitePage]:
    """The pages to be linked in "menu" or "foot", in the order of the table."""
    shown = (kind for kind, found in context.get(BY_KIND, {}).items() if _is_in(place, found))
    return [page for kind in shown if (page := site_page(context, kind))]


def _is_in(place: str, found: Mapping[str, SitePage]) -> bool:
    return next(iter(found.values())).shown_in == place


@pass_context
def breadcrumbs(context: Context) -> tuple[Crumb, ...]:
    """The way from the home page to the page being written, its last crumb; none for the home page and the lost one."""
    kind = next((kind for kind in SHOWN if context.get(kind)), "")
    if not kind:
        return ()

    def word(key: str) -> str:
        return context["text"](context, key)

    def page_of(kind: str) -> SitePage | None:
        return site_page(context, kind)

    steps = (*above(kind, context[kind], page_of, context.get(WITH_PAGE, ())), context[kind])
    return crumbs(steps, word, context["SITEURL"])


def give_functions(pelican: Pelican) -> None:
    """Puts the functions where every template sees them."""
    given = {function.__name__: function for function in (site_page, pages_in, breadcrumbs)}
    pelican.settings["JINJA_GLOBALS"] = pelican.settings["JINJA_GLOBALS"] | given


def begin_index(generator: Generator) -> None:
    """Has the written pages indexed, where Pagefind is installed and there is something to find.

    All pages with a text to be found are there by now: Pelican writes its own before those of plugins.
    """
    settings = generator.settings
    if settings[REPORT].made["articles"] and _searchable(generator):
        settings[INDEX] = begin(Path(generator.output_path))


def end_index(pelican: Pelican) -> None:
    """Waits for the index."""
    begun = pelican.settings.get(INDEX)
    if begun and (why := end(begun, Path(pelican.output_path))):
        instead = "install it again, or take it away: the site works without a search"
        found = Finding("rounds", 0, 0, "error", "search", why, instead)
        pelican.settings[REPORT].findings.append(found)


def add_generator(_pelican: Pelican) -> type[Generator]:
    """The generator of these pages."""
    return SitePagesGenerator


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(give_functions)
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(plan_pages)
    signals.finalized.connect(end_index)
