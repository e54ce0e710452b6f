"""`HeadMetadata`: all values of one page's `<head>`, ready for the theme, which writes the markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.head_metadata.open_graph import NAMES, PROPERTIES, values
from plugins.head_metadata.schema_org import structured_data
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings


@dataclass(frozen=True)
class HeadMetadata:
    """`title` is for the browser's tab; `canonical` is empty where there is no such address.

    `alternates` are pairs of a language and the page's address in it, ready for `hreflang`; `names` and
    `properties` are the `<meta>` tags in order; `json_ld` is safe within `<script>` as it is.
    """

    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    properties: tuple[tuple[str, str], ...]
    json_ld: str


def head_metadata(subject: Subject, settings: Settings) -> HeadMetadata:
    """Everything the head of this page says."""
    missing = subject.kind == "missing"
    return HeadMetadata(
        title=document_title(subject.title, settings.site_name),
        description=subject.description,
        canonical="" if missing else subject.url,
        alternates=tuple(alternates(subject.in_languages)),
        names=tuple(values(NAMES, subject, settings)),
        properties=() if missing else tuple(values(PROPERTIES, subject, settings)),
        json_ld=structured_data(subject, settings),
    )


def alternates(in_languages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The page's address in each language; the original is for readers of all others (`x-default`)."""
    yield from in_languages.items()
    if in_languages:
        yield "x-default", next(iter(in_languages.values()))


def document_title(title: str, site_name: str) -> str:
    """The page first, then the site, each once."""
    return title if title == site_name or not site_name else f"{title} · {site_name}"
