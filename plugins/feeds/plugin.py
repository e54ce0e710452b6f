"""Makes the site findable: feeds, a page at each old address, sitemap, robots.txt, llms.txt and `_redirects`.

Templates get `feeds`, every `channels.Channel`, and `newsletter(lang)`, the call to action to subscribe. How an article
looks in a feed, and the page at an old address, are the theme's `parts/feed_text.html` and `parts/redirect.html`; of
a theme without them the feeds hold the plain text, and `_redirects` alone leads on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican import signals
from pelican.generators import Generator, PelicanTemplateNotFound

from plugins import fresh_file, parts
from plugins.calls_to_action import catalog
from plugins.earlier import EARLIER
from plugins.entry import Entry, articles
from plugins.feeds import for_programs, sitemap, written
from plugins.feeds.addresses import encoded, file_of, redirect_lines
from plugins.feeds.channels import Topic, channels
from plugins.feeds.for_programs import Link
from plugins.feeds.item import Item, Picture, item_of, updated
from plugins.settings import SETTINGS, Settings

PAGES = "ROUNDS_PAGES"
"""The name under which Pelican's settings carry each public `sitemap.Page` that was written."""

ARCHIVE = "archive/"

GENERATOR = "ROUNDS_REDIRECT_PAGES"
"""The name under which Pelican's settings carry the one `RedirectPages`."""


class RedirectPages(Generator):
    """Pelican's way to write pages of our own: one for each old address.

    `found` are all public articles, `own_pages` all pages, translations among both.
    """

    found: Sequence[Any] = ()
    own_pages: Sequence[Any] = ()

    def generate_output(self, writer: Any) -> None:
        """Writes them through the theme."""
        if template := template_of(self, "parts/redirect"):
            for path, content in moved(self):
                address = encoded(address_of(content))
                writer.write_file(file_of(path), template, self.context, page=content, address=address)


def begin(pelican: Any) -> None:
    """No page has been written yet."""
    pelican.settings[PAGES] = []


def add_generator(_pelican: Any) -> type[Generator]:
    """Pelican asks for it once."""
    return RedirectPages


def plan(generators: Any) -> None:
    """Says which feeds there will be, for templates to link to."""
    own = next(each for each in generators if isinstance(each, RedirectPages))
    own.settings[GENERATOR] = own
    settings, context = own.settings[SETTINGS], own.context
    own.found = found = list(articles(generators))
    own.own_pages = [page for original in context["pages"] for page in (original, *original.translations)]
    context["feeds"] = tuple(
        channels(
            [article.entry for article in found],
            _topics(found, context),
            own.settings["LANGUAGE_NAMES"],
            settings,
            own.settings["FEED_MAX_ITEMS"],
        )
    )
    context["changes"] = {article.entry.url: updated(article.entry) for article in found}
    context["newsletter"] = lambda lang: catalog.of_site("subscribe", lang, settings)


def _topics(found: Iterable[Any], context: dict[str, Any]) -> Iterator[Topic]:
    with_page = {str(category.slug) for category, _articles in context["categories"]}
    named: dict[str, dict[str, str]] = defaultdict(dict)
    for article in found:
        named[str(article.category.slug)].setdefault(article.category.name, article.category.url)
    for slug, addresses in sorted(named.items()):
        yield Topic(slug, tuple(addresses), next(iter(addresses.values())) if slug in with_page else "")


def template_of(generator: Generator, name: str) -> Template | None:
    """The theme's template, where it has one."""
    try:
        return generator.get_template(name)
    except PelicanTemplateNotFound:
        return None


def moved(own: RedirectPages) -> Iterator[tuple[str, Any]]:
    """Every old path below the site's root, with the article or page that it leads to."""
    for content in (*own.found, *own.own_pages):
        yield from ((path, content) for path in content.head.fields.get("aliases", ()))


def address_of(content: Any) -> str:
    """The absolute address of an article or a page."""
    return f"{content.settings['SITEURL']}/{content.url}"


def note_page(path: str, context: dict[str, Any]) -> None:
    """Notes a page that was written for the sitemap, if it is for the public."""
    name = context["output_file"]
    if not name.endswith(".html"):
        return
    markup, address = Path(path).read_text("utf-8"), f"{context['SITEURL']}/{name.removesuffix('index.html')}"
    if sitemap.is_listed(markup, address):
        content = context.get("article") or context.get("page")
        versions = (content, *content.translations) if content and content.translations else ()
        languages = tuple(sorted((each.lang, f"{context['SITEURL']}/{each.url}") for each in versions))
        context[PAGES].append(sitemap.Page(address, _changed(content, markup, context), languages))


def _changed(content: Any, markup: str, context: dict[str, Any]) -> datetime | None:
    """When a page changed: an article, or the newest on a list. Of a page the date that its author gave it, if any."""
    if hasattr(content, "entry"):
        return updated(content.entry)
    if hasattr(content, "head"):
        return next(
            (getattr(content, name) for name in ("modified", "date") if name in content.head.fields), None
        )
    changes: dict[str, datetime] = context["changes"]
    return max((changes[each] for each in sitemap.linked(markup) if each in changes), default=None)


def write(pelican: Any) -> None:
    """Writes everything that isn't a page, each file whole or not at all, once cards and pages are there."""
    own, site = pelican.settings[GENERATOR], Path(pelican.output_path)
    settings: Settings = pelican.settings[SETTINGS]
    item = _items(own, site, settings)
    lines = redirect_lines(((path, address_of(content)) for path, content in moved(own)), settings.site_url)
    texts = {
        "robots.txt": for_programs.robots_txt(settings),
        "llms.txt": for_programs.llms_txt(_sections(own, settings), (), settings),
        "_redirects": "".join(lines),
    }
    for path, feed in written.files(own.context["feeds"], item, settings):
        parts.write(pelican.settings[EARLIER], site / path, feed)
    for path, data in (
        *sitemap.files(pelican.settings[PAGES], settings.site_url),
        *((path, text.encode()) for path, text in texts.items() if text),
    ):
        fresh_file.write(site / path, data)


def _items(own: RedirectPages, site: Path, settings: Settings) -> Callable[[Entry], Item]:
    """What makes the item of an entry, each only once."""
    template, context = template_of(own, "parts/feed_text"), own.context
    by_key = {article.entry.key: article for article in own.found}
    made: dict[str, Item] = {}

    def item(entry: Entry) -> Item:
        if entry.key not in made:
            article = by_key[entry.key]
            markup = (
                template.render({**context, "article": article, "entry": entry}) if template else entry.html
            )
            made[entry.key] = item_of(entry, _about(article), markup, _picture(article, site, settings))
        return made[entry.key]

    return item


def _about(article: Any) -> str:
    return article.entry.summary or article.kit.summary


def _picture(article: Any, site: Path, settings: Settings) -> Picture | None:
    card = getattr(article, "card", None)
    if not card or not (site / card.path).is_file():
        return None
    address, length = encoded(f"{settings.site_url}/{card.path}"), (site / card.path).stat().st_size
    return Picture(address, length, card.type, card.width, card.height, card.alt)


def _sections(own: RedirectPages, settings: Settings) -> dict[str, list[Link]]:
    """The sections of llms.txt: pages, the articles of each topic, and what else there is."""
    sections = {
        "Pages": [
            Link(page.title, address_of(page), page.metadata.get("summary", "")) for page in own.own_pages
        ]
    }
    for article in sorted(own.found, key=lambda each: each.date, reverse=True):
        link = Link(article.title, address_of(article), _about(article))
        sections.setdefault(article.category.name, []).append(link)
    rest = {"All articles": ARCHIVE, "Sitemap": "sitemap.xml"}
    for channel in own.context["feeds"][:1]:
        rest |= {f"Feed of new articles ({form.label})": path for form, path in channel.paths.items()}
    return {
        **sections,
        "Optional": [Link(name, f"{settings.site_url}/{path}") for name, path in rest.items()],
    }


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(begin)
    signals.get_generators.connect(add_generator)
    signals.all_generators_finalized.connect(plan)
    signals.content_written.connect(note_page)
    signals.finalized.connect(write)
