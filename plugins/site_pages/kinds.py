"""Which pages the site has beside articles and the physician's own pages: a row of `KINDS` for each kind.

To add one: a row here, a template of its name that extends `listing.html`, its name and description in
`theme/translations` (`<name>`, `<name>_description`), and the first part of its address in `checks.addresses.RESERVED`.
A kind that has nothing to show is neither made nor linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from plugins.settings import Settings


@dataclass(frozen=True)
class Site:
    """What pages are made of: the public articles in one language, newest first, as Pelican's objects with an entry.

    `topics` and `keywords` are pairs of a name and its articles. `searchable`: an index for the search can be made.
    `worded`: the theme has words in that language.
    """

    lang: str
    articles: Sequence[Any]
    topics: Sequence[tuple[Any, Sequence[Any]]]
    keywords: Sequence[tuple[Any, Sequence[Any]]]
    settings: Settings
    searchable: bool = False
    worded: bool = True


@dataclass(frozen=True)
class Kind:
    """A kind of page: `items` are what it shows, and `shown_in` where it is linked ("menu", "foot" or nowhere).

    With an `address` of `{item.url}` each item, which has a `name` and `articles`, is a page at its own address.
    `parent` is the kind above it.
    `every_language`: the kind is made once for each language that has articles, not for the site's own alone; but none
    that only the theme's words name where it has none.
    """

    name: str
    address: str
    items: Callable[[Site], Sequence[Any]]
    shown_in: str = ""
    parent: str = ""
    every_language: bool = False


@dataclass(frozen=True)
class SitePage:
    """One page to be made: `title` is empty where the words of its kind name it; `url` is relative to the site's root.

    `translations` are the same page in other languages; `lang` and they are named as Pelican names them.
    """

    kind: str
    url: str
    lang: str
    items: Sequence[Any] = ()
    title: str = ""
    shown_in: str = ""
    parent: str = ""
    translations: list[SitePage] = field(default_factory=list)

    @property
    def save_as(self) -> str:
        """The file that holds it."""
        return f"{self.url}index.html"


def corrections(site: Site) -> list[Any]:
    """The articles about something that people asked, with the answer."""
    return [article for article in site.articles if article.entry.claim and article.entry.verdict]


def videos(site: Site) -> list[Any]:
    """The articles with a video."""
    return [article for article in site.articles if article.entry.video]


def events(site: Site) -> list[Any]:
    """The articles that announce an event, which is over or yet to come."""
    return [article for article in site.articles if getattr(article, "event", None)]


def all_series(site: Site) -> list[Any]:
    """Every series once, that with the newest article first."""
    in_language = (article for article in site.articles if article.lang == site.lang)
    found = [series for article in in_language if (series := getattr(article, "series", None))]
    return list({series.url: series for series in found}.values())


def any_article(site: Site) -> list[bool]:
    """For a page that shows no article, but is of use only where there is one."""
    return [True] if site.articles else []


KINDS: tuple[Kind, ...] = (
    Kind("topics", "topics/", lambda site: site.topics, "menu"),
    Kind("archive", "archive/", lambda site: site.articles, "menu"),
    Kind("series", "series/", all_series, "foot", every_language=True),
    Kind("one_series", "{item.url}", all_series, parent="series", every_language=True),
    Kind("corrections", "corrections/", corrections, "foot"),
    Kind("videos", "videos/", videos, "foot"),
    Kind("events", "events/", events, "foot"),
    Kind("tags", "tags/", lambda site: site.keywords, "foot"),
    Kind("publications", "publications/", lambda site: site.settings.author_publications, "foot"),
    Kind("subscribe", "subscribe/", any_article, every_language=True),
    Kind(
        "search",
        "search/",
        lambda site: any_article(site) if site.searchable else (),
        "menu",
        every_language=True,
    ),
)


def site_pages(sites: Sequence[Site], default_lang: str, kinds: Sequence[Kind] = KINDS) -> list[SitePage]:
    """All pages to be made, in the order of the table; `sites` holds one for each language."""
    made = [page for kind in kinds for site in sites for page in _pages(kind, site, default_lang)]
    return [_with_translations(page, made) for page in made]


def _pages(kind: Kind, site: Site, default_lang: str) -> Iterator[SitePage]:
    items = kind.items(site)
    if not items or (site.lang != default_lang and not kind.every_language):
        return
    own = {"lang": site.lang, "shown_in": kind.shown_in, "parent": kind.parent}
    if "{item" in kind.address:
        for item in items:
            url = kind.address.format(item=item)
            yield SitePage(kind.name, url, items=item.articles, title=item.name, **own)
        return
    if site.worded:
        folder = "" if site.lang == default_lang else f"{site.lang}/"
        yield SitePage(kind.name, folder + kind.address, items=items, **own)


def _with_translations(page: SitePage, made: Sequence[SitePage]) -> SitePage:
    others = (other for other in made if other.kind == page.kind and other.lang != page.lang)
    return page if page.title else replace(page, translations=list(others))
