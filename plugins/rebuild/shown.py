"""What a page is made from, as one digest: a page with the same digest as in an earlier build has the same bytes.

A page shows its own article, those that this one names (related, the parts of its series, translations), and the lists
that its template asks for, each member with its translations; of every one of these everything counts, shown or not.
What all pages share (settings, theme, the names in menus) is the digest `site`, which is made by `of_site`.

Templates see more, and may not show it: of the lists in `IN_MENUS` and `NAMES_ONLY` anything but names, addresses and
places in menus; and of an article in a list, or one that an article names, those that it names in turn.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from plugins.rebuild.values import Unknown, as_bytes, is_ours
from plugins.settings import PREVIEW

OF_OTHERS = ("THEME_TEMPLATES_OVERRIDES", "JINJA_FILTERS", "JINJA_TESTS")
"""Settings by which others take part in writing pages. Nobody knows what they read."""

NOT_PLAIN = ("OUTPUT_PATH", "MARKDOWN", "JINJA_GLOBALS", "JINJA_ENVIRONMENT")
"""Settings of which pages show nothing, or what comes out of them: in contents, or in what the program itself does."""

IN_MENUS = ("authors", "pages", "hidden_pages", "site_pages", "feeds", "newsletter")
"""Lists in every page's context of which all templates may show the names: part of `of_site`."""

NAMES_ONLY = ("categories", "tags")
"""Lists of which a template that asks for them shows the names."""

NAMED_BY = (
    *("title", "name", "kind", "slug", "lang", "url", "save_as", "menu", "shown_in", "parent", "status"),
    *("stem", "page"),
)
"""What is shown of them: names, addresses, and places in menus."""

WITH_PAGE = "with_page"
"""Categories and tags that have a page: of them an article shows whether its own are there."""

READ_BY_FUNCTIONS = (
    "article",
    "page",
    "category",
    "tag",
    "author",
    "articles_page",
    "output_file",
    WITH_PAGE,
)
"""Names in a page's context that the functions given to templates read by themselves."""

NOT_SHOWN = (
    *("settings", "_context", "timezone", "source_path", "locale_date", "date_format"),
    "metadata",  # stands in attributes, too
    "_content",  # comes out in the entry's text, or the page's
    *("kit", "head_metadata"),  # follow from the entry, from what else is shown, and from the settings
)
"""Attributes of an article that are the site's, or the way to what is shown."""


class Pages:
    """The digests of one build's pages; `site` is the digest of what they share."""

    def __init__(self, site: bytes):
        self._site = site
        self._known: dict[int, tuple[Any, bytes, tuple[Any, ...]]] = {}

    def made_from(self, template: str, wanted: Collection[str], shown: Mapping[str, Any]) -> str:
        """The digest of a page that shows `shown` through `template`, which asks for the names `wanted`.

        Raises `Unknown`.
        """
        asked = sorted({*wanted, *READ_BY_FUNCTIONS} & shown.keys() - {*IN_MENUS})
        values = [(name, _seen(name, shown)) for name in asked if not name.isupper()]
        data, reached = as_bytes((template, values))
        whole = blake2b(self._site + data, digest_size=20)
        main = shown.get("article") or shown.get("page")
        for each in reached:
            others = self._own(each)[1] if each is main else each.translations
            whole.update(b"".join(self._own(one)[0] for one in (each, *others)))
        return whole.hexdigest()

    def _own(self, content: Any) -> tuple[bytes, tuple[Any, ...]]:
        """The digest of an article or page alone, and those that it names. Kept, as many pages show it."""
        if id(content) not in self._known:
            data, others = as_bytes(dict(_facts(content)))
            self._known[id(content)] = content, blake2b(data, digest_size=20).digest(), others
        return self._known[id(content)][1:]


def of_site(context: Mapping[str, Any], *files: bytes) -> bytes:
    """The digest of what all pages share: settings, names in menus, and `files`, the digests of theme and program.

    Raises `Unknown`, where others take part in writing pages.
    """
    if any(context.get(name) for name in OF_OTHERS) or not all(map(is_ours, context.get("PLUGINS", ()))):
        raise Unknown
    names = [(name, _names(context.get(name, ()))) for name in IN_MENUS]
    shared = (names, sorted(_settings(context)), context.get(PREVIEW), _logo(context))
    return blake2b(b"".join((as_bytes(shared)[0], *files)), digest_size=20).digest()


def _settings(context: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in context.items():
        if name.isupper() and not name.startswith("ROUNDS_") and name not in NOT_PLAIN:
            yield name, value
    for name, value in context.get("JINJA_GLOBALS", {}).items():
        if not is_ours(getattr(value, "__module__", "")):
            yield f"JINJA_GLOBALS.{name}", value


def _logo(context: Mapping[str, Any]) -> str:
    """The address of the logo, which an article may move that has it attached."""
    logo = context.get("static_content", {}).get(context.get("CARD_LOGO"))
    return logo.url if logo else ""


def _names(value: Any) -> list[Any]:
    """What is shown of a list's members, or of the names in pairs of a name and its articles; nothing of a function."""
    members = () if callable(value) else value.items() if isinstance(value, Mapping) else value
    return [_named(each[0] if isinstance(each, tuple) and len(each) == 2 else each) for each in members]


def _named(each: Any) -> list[list[str]]:
    """What is shown of one, and of its translations."""
    every = (each, *getattr(each, "translations", ()))
    return [[str(getattr(one, name, "")) for name in NAMED_BY] for one in every]


def _seen(name: str, shown: Mapping[str, Any]) -> Any:
    """What a template sees under a name.

    A list's neighbours are linked and no more; of its pages only their number is said, and how many it lists.
    """
    value, article = shown[name], shown.get("article")
    if name in NAMES_ONLY:
        return _names(value)
    if name == WITH_PAGE:
        own = (article.category, *getattr(article, "tags", ())) if article else ()
        return [each in value for each in own]
    if name.endswith(("_previous_page", "_next_page")):
        return value and value.number
    return (value.num_pages, value.count) if name.endswith("_paginator") else value


def _facts(content: Any) -> Iterator[tuple[str, Any]]:
    """All that can be shown of an article or page. An article's text is in its entry."""
    yield from ((name, value) for name, value in vars(content).items() if name not in NOT_SHOWN)
    if not hasattr(content, "entry"):
        yield "content", content.content
