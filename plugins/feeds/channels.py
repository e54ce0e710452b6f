"""Which feeds there are: of all articles, of each topic and, where there is more than one, of each language.

A new kind of feed is a few lines in `channels`; a new format is a row of `FORMATS` and of `written.WRITERS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plugins.entry import Entry
from plugins.settings import Settings


class Format(NamedTuple):
    """A format of feeds: what people call it, the end of its file's name, and its media type."""

    label: str
    ending: str
    type: str


FORMATS = (
    Format("Atom", ".atom.xml", "application/atom+xml"),
    Format("RSS", ".rss.xml", "application/rss+xml"),
    Format("JSON Feed", ".json", "application/feed+json"),
)


@dataclass(frozen=True)
class Channel:
    """A feed in all formats. `kind` is `all`, `topic` or `language`, `name` the topic or the language's code.

    `stem` is its path below the site's root without the ending, `page` that of the page it goes with. `entries` are
    the newest, and never none.
    """

    kind: str
    name: str
    stem: str
    title: str
    page: str
    lang: str
    entries: tuple[Entry, ...]

    @property
    def paths(self) -> Mapping[Format, str]:
        """Where it lies below the site's root, by format."""
        return {each: f"{self.stem}{each.ending}" for each in FORMATS}


@dataclass(frozen=True)
class Topic:
    """A topic: the last part of its address, its names (`Heart`, `heart`), the path of its page ("": it has none)."""

    slug: str
    names: tuple[str, ...]
    page: str


def channels(
    entries: Iterable[Entry],
    topics: Iterable[Topic],
    languages: Mapping[str, str],
    settings: Settings,
    newest: int | None,
) -> Iterator[Channel]:
    """All feeds of `entries` (newest first), each with the `newest` of its articles; an empty one is left out.

    `languages` says what each language calls itself.
    """
    found = sorted(entries, key=lambda entry: entry.date, reverse=True)
    if not found:
        return
    site, default = settings.site_name, settings.default_lang
    yield Channel("all", "", "feeds/all", site, "", default, tuple(found[:newest]))
    for topic in topics:
        if own := [entry for entry in found if entry.category in topic.names]:
            yield _of_topic(topic, site, _language(own, default), tuple(own[:newest]))
    spoken = sorted({entry.lang for entry in found})
    for lang in spoken if len(spoken) > 1 else ():
        own = [entry for entry in found if entry.lang == lang]
        title = f"{site} ({languages.get(lang, lang)})"
        yield Channel("language", lang, f"feeds/languages/{lang}", title, "", lang, tuple(own[:newest]))


def _of_topic(topic: Topic, site: str, lang: str, entries: tuple[Entry, ...]) -> Channel:
    name, stem = topic.names[0], f"feeds/topics/{topic.slug}"
    return Channel("topic", name, stem, f"{site}: {name}", topic.page, lang, entries)


def _language(entries: Iterable[Entry], default: str) -> str:
    spoken = {entry.lang for entry in entries}
    return spoken.pop() if len(spoken) == 1 else default
