"""`Entry`: the frozen value that all features read instead of Pelican's article.

Add a field here when a head field gets a meaning; `from_article` is the only place that fills it. A head field of the
same name and form is taken over by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One article, published and in its final address; or a case question, which has none (see `Case`).

    `key` names the folders of its cards and share kit: the slug, `<slug>-<lang>` for a translation.
    `path` is the address relative to the site's root, `url` the absolute one, `source` the file as the physician would
    type it. `html` is the rendered body with final links. Texts are plain, never markup. `image_focus` is a point of
    the image as shares of its width and height; `photo_too_small` names the formats of cards that have more pixels than
    the image is good for. `references` name what the article rests on, in the order of its citations; `sources` are the
    same written out, as plain text. `teasers` holds the author's own words by platform name; `lines` the line of each
    head field in `source`, by its canonical name ("key_points").
    """

    key: str
    slug: str
    title: str
    url: str
    path: str
    source: str
    lang: str
    date: datetime
    html: str
    body_line: int = 1
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    category: str = ""
    tags: tuple[str, ...] = ()
    audience: str = "patients"
    purposes: tuple[str, ...] = ()
    kind: str = "education"
    platforms: tuple[str, ...] = ()
    summary: str = ""
    key_points: tuple[str, ...] = ()
    image: str = ""
    image_alt: str = ""
    image_focus: tuple[float, float] | None = None
    photo_too_small: tuple[str, ...] = ()
    card: str = ""
    card_font: str = ""
    call_to_action: str = ""
    disclosure: str = ""
    disclosure_short: str = ""
    claim: str = ""
    verdict: str = ""
    references: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: datetime | None = None
    reviewer: str = ""
    series: str = ""
    series_part: int = 0
    syndication: tuple[str, ...] = ()
    video: str = ""
    video_length: str = ""
    video_chapters: tuple[str, ...] = ()
    video_transcript: str = ""
    event_start: datetime | None = None
    event_end: datetime | None = None
    event_place: str = ""
    patient_consent: datetime | None = None
    composite: bool = False
    teasers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def digest(self) -> str:
        """The same for equal entries, in every build; another for others."""
        return blake2b(repr(self).encode(), digest_size=20).hexdigest()


FROM_HEAD = (
    *("audience", "purpose", "kind", "platforms", "summary", "key_points"),
    *("image", "image_alt", "image_focus", "card", "card_font"),
    *(
        "call_to_action",
        "disclosure",
        "disclosure_short",
        "claim",
        "verdict",
        "references",
        "reviewed",
        "reviewer",
    ),
    *("series", "series_part"),
    *("syndication", "video", "video_length", "video_chapters"),
    *("video_transcript", "event_start", "event_end", "event_place"),
    *("patient_consent", "composite"),
)
"""Head fields that an entry takes over as they were read."""


def from_article(article: Any, *, translation: bool, content: str) -> Entry:
    """The entry of a Pelican article whose `head` is a `front_matter.Head`.

    `translation`: it stands beside an article in another language under the same slug, so its key names the language.
    `content` is the content folder as the physician would type it. Reads `article.content`, so call it only when all
    articles are known; earlier, links between them stay broken.
    """
    head = article.head
    taken = {_FIELD.get(name, name): head.fields[name] for name in FROM_HEAD if name in head.fields}
    return Entry(
        key=f"{article.slug}-{article.lang}" if translation else article.slug,
        slug=article.slug,
        title=str(article.title),
        url=f"{article.settings['SITEURL']}/{article.url}",
        path=article.url,
        source=f"{content}/{article.relative_source_path}",
        lang=article.lang,
        date=article.date,
        modified=getattr(article, "modified", None),
        html=article.content,
        body_line=head.body_line,
        authors=tuple(author.name for author in getattr(article, "authors", ())),
        category=article.category.name,
        tags=tuple(tag.name for tag in getattr(article, "tags", ())),
        teasers=_teasers(head),
        lines=head.lines,
        **({"purposes": (DEFAULT_PURPOSE[taken.get("audience", "patients")],)} | taken),
    )


def case_from(head: Any, *, lang: str, slug: str, source: str, html: str) -> Entry:
    """The entry of a case question, out of its dated `front_matter.Head`: without an address, as it has no page."""
    taken = {_FIELD.get(name, name): head.fields[name] for name in FROM_HEAD if name in head.fields}
    return Entry(
        key=slug,
        slug=slug,
        title=head.fields["title"],
        url="",
        path="",
        source=source,
        lang=lang,
        date=head.fields["date"],
        html=html,
        body_line=head.body_line,
        teasers=_teasers(head),
        lines=head.lines,
        **taken,
    )


def is_case(purposes: Sequence[str]) -> bool:
    """Whether an article with these purposes is a case question, which belongs to no page, feed, card or link."""
    return tuple(purposes) == ("consult",)


@dataclass
class Case:
    """A case question, which Pelican never sees: its entry, its file, and its share kit once that is made."""

    entry: Entry
    source_path: str
    kit: Any = None


CASES = "ROUNDS_CASES"
"""The name under which Pelican's settings carry the list of `Case`."""


def _teasers(head: Any) -> Mapping[str, str]:
    own = {name: text for name, text in head.fields.items() if name.startswith("teaser_")}
    return MappingProxyType({name.removeprefix("teaser_"): text for name, text in own.items()})


_FIELD = {"purpose": "purposes"}

DEFAULT_PURPOSE: Mapping[str, str] = MappingProxyType(
    {"patients": "patients", "colleagues": "colleagues", "everyone": "expert"}
)
"""The purpose of an article that names none, by its audience."""


def published(generators: Any) -> Iterator[Entry]:
    """The entries of all articles that will be public, newest first, translations after their originals."""
    for article in articles(generators):
        yield article.entry


def articles(generators: Any) -> Iterator[Any]:
    """Pelican's articles that carry an entry, in the same order as `published`."""
    for generator in generators:
        for article in (*getattr(generator, "articles", ()), *getattr(generator, "translations", ())):
            if hasattr(article, "entry"):
                yield article
