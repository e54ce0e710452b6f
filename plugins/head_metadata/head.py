"""`HeadMetadata`: all values of one page's `<head>`, ready for the theme, which writes the markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.head_metadata.open_graph import NAMES, PROPERTIES, values
from plugins.head_metadata.schema_org import structured_data
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings


@dataclass(frozen=True)
class HeadMetadata:
    """Everything the head of one page says, each made when the page is written."""

    subject: Subject
    settings: Settings

    @property
    def title(self) -> str:
        """For the browser's tab."""
        return document_title(self.subject.title, self.settings.site_name)

    @property
    def description(self) -> str:
        """What the page is about, in a sentence or two."""
        return self.subject.description

    @property
    def canonical(self) -> str:
        """The page's address; empty for a page that stands at many."""
        return "" if self._is_missing else self.subject.url

    @property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """Pairs of a language and the page's address in it, ready for `hreflang`."""
        return tuple(alternates(self.subject.in_languages))

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The `<meta name>` tags in order."""
        return tuple(values(NAMES, self.subject, self.settings))

    @property
    def properties(self) -> tuple[tuple[str, str], ...]:
        """The `<meta property>` tags in order."""
        return () if self._is_missing else tuple(values(PROPERTIES, self.subject, self.settings))

    @cached_property
    def json_ld(self) -> str:
        """The structured data, safe within `<script>` as it is."""
        return structured_data(self.subject, self.settings)

    @property
    def _is_missing(self) -> bool:
        return self.subject.kind == "missing"


def alternates(in_languages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The page's address in each language; the original is for readers of all others (`x-default`)."""
    yield from in_languages.items()
    if in_languages:
        yield "x-default", next(iter(in_languages.values()))


def document_title(title: str, site_name: str) -> str:
    """The page first, then the site, each once."""
    return title if title == site_name or not site_name else f"{title} · {site_name}"
