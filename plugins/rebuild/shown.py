"""What a page is made from, as one digest: a page with the same digest as in an earlier build has the same bytes.

A page shows its own article, those that this one names (related, the parts of its series, translations), and the lists
that its template asks for; of every one of these everything counts, shown or not. What all pages share (settings,
theme, the names in menus) is the digest `site`, which is made by `of_site`.

Templates see more than that of lists that every page gets: `NAMES_ONLY` says of which they may show the names and
addresses, and no more.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b
from typing import Any

NAMES_ONLY = (
    *("categories", "tags", "authors", "pages", "hidden_pages"),
    *("site_pages", "with_page", "feeds", "newsletter"),
)
"""Lists in every page's context of which templates show names, addresses and places in menus: part of `of_site`."""

MENU = ("title", "name", "kind", "slug", "lang", "url", "save_as", "menu", "shown_in", "parent", "status")
"""What templates show of them."""

NOT_SHOWN = (
    "settings",
    "_context",
    "timezone",
    "kit",
    "source_path",
    "metadata",
    "locale_date",
    "date_format",
)
"""Attributes of an article that are the site's, or the way to what is shown."""


class Unknown(Exception):
    """It can't be said what this is made from: the page is made anew."""


class Pages:
    """The digests of one build's pages; `site` is the digest of what they share."""

    def __init__(self, site: bytes):
        self._site = site
        self._own: dict[int, tuple[Any, bytes, tuple[Any, ...]]] = {}

    def made_from(self, template: str, wanted: Collection[str], shown: Mapping[str, Any]) -> str:
        """The digest of a page that shows `shown` through `template`, which asks for the names `wanted`.

        Raises `Unknown`.
        """
        asked = sorted(
            name for name in wanted if name in shown and name not in NAMES_ONLY and not name.isupper()
        )
        values = [(name, _seen(name, shown[name])) for name in asked if not callable(shown[name])]
        data, reached = _pickled((template, values))
        whole = blake2b(self._site + data, digest_size=20)
        for each in reached:
            whole.update(self._whole(each))
        return whole.hexdigest()

    def _whole(self, content: Any) -> bytes:
        """Of an article or page with all that it names."""
        own, others = self._of(content)
        whole = blake2b(own, digest_size=20)
        for other in others:
            whole.update(self._of(other)[0])
        return whole.digest()

    def _of(self, content: Any) -> tuple[bytes, tuple[Any, ...]]:
        if id(content) not in self._own:
            facts = {name: value for name, value in vars(content).items() if name not in NOT_SHOWN}
            if not hasattr(content, "entry"):
                facts |= {"content": content.content, "summary": content.summary}
                facts |= {"metadata": {name: str(value) for name, value in content.metadata.items()}}
                _without_clock(facts, content)
            data, others = _pickled(facts)
            self._own[id(content)] = content, blake2b(data, digest_size=20).digest(), others
        _content, own, others = self._own[id(content)]
        return own, others


def of_site(context: Mapping[str, Any], *files: bytes) -> bytes:
    """The digest of what all pages share: settings, names in menus, and `files`, the digests of theme and program.

    Raises `Unknown`.
    """
    names = [(name, [_named(each) for each in _listed(context.get(name, ()))]) for name in NAMES_ONLY]
    values = [(name, value) for name, value in sorted(context.items()) if _is_plain_setting(name, value)]
    whole = blake2b(_pickled((names, values))[0], digest_size=20)
    for each in files:
        whole.update(each)
    return whole.digest()


def _is_plain_setting(name: str, value: Any) -> bool:
    return name.isupper() and not name.startswith("ROUNDS_") and name not in {"OUTPUT_PATH", "JINJA_GLOBALS"}


def _listed(value: Any) -> Iterable[Any]:
    """The members of a list, or of pairs of a name and its articles."""
    if callable(value):
        return []
    members = value.items() if isinstance(value, Mapping) else value
    return [each[0] if isinstance(each, tuple) and len(each) == 2 else each for each in members]


def _named(each: Any) -> list[list[str]]:
    """What menus show of one, and of its translations."""
    return [
        [str(getattr(one, name, "")) for name in MENU] for one in (each, *getattr(each, "translations", ()))
    ]


def _seen(name: str, value: Any) -> Any:
    """A list's neighbours are linked and no more; of its pages only their number is said."""
    if name.endswith(("_previous_page", "_next_page")):
        return value and value.number
    return value.num_pages if name.endswith("_paginator") else value


def _without_clock(facts: dict[str, Any], page: Any) -> None:
    """A page that has no date of its own was given the build's, which it doesn't show."""
    if "date" not in page.head.fields:
        facts.pop("date", None)
        facts["metadata"].pop("date", None)


def _pickled(value: Any) -> tuple[bytes, tuple[Any, ...]]:
    """The bytes of a value, in which other articles are names, and these articles."""
    out = io.BytesIO()
    writer = _Writer(out)
    try:
        writer.dump(value)
    except Exception as failed:
        raise Unknown from failed
    return out.getvalue(), tuple(writer.reached.values())


class _Writer(pickle.Pickler):
    def __init__(self, out: io.BytesIO):
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # equal values give equal bytes, whatever they share
        self.reached: dict[str, Any] = {}

    def persistent_id(self, value: Any) -> Any:
        kind = type(value)
        if not kind.__module__.startswith("pelican."):
            return None
        if hasattr(value, "source_path") and hasattr(value, "translations"):
            self.reached[value.source_path] = value
            return "content", value.relative_source_path
        if hasattr(value, "page_name"):
            return kind.__name__, value.name, value.slug, value.url, value.save_as
        if hasattr(value, "object_list") and hasattr(value, "number"):
            return (
                "list",
                value.number,
                value.paginator.num_pages,
                tuple(map(self.persistent_id, value.object_list)),
            )
        return None
