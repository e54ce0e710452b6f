"""The `<meta>` tags of a page, for search engines, link previews and the networks: one short function per value.

A new tag is a row of `NAMES` (`<meta name>`) or `PROPERTIES` (`<meta property>`) and a function of subject and
settings that gives its text, several texts, or nothing, in which case the tag is left out.
Which crawler reads what: https://ogp.me, and each network's own documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from plugins.head_metadata.addresses import fediverse_handle, handle
from plugins.head_metadata.citation import CITATION
from plugins.head_metadata.moments import iso
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

Value = Callable[[Subject, Settings], str | tuple[str, ...]]

OG_TYPES = MappingProxyType({"article": "article", "profile": "profile"})
LOCALES = MappingProxyType({"en": "en_US", "es": "es_ES"})


def description(subject: Subject, settings: Settings) -> str:
    """What the page says, in a sentence or two."""
    return subject.description


def author(subject: Subject, settings: Settings) -> tuple[str, ...]:
    """Who wrote the article."""
    return subject.entry.authors if subject.entry else ()


def robots(subject: Subject, settings: Settings) -> str:
    """Large previews are welcome (Google Discover asks for them); the page for lost addresses is not to be listed."""
    return "noindex" if subject.kind == "missing" else "max-image-preview:large"


def twitter_card(subject: Subject, settings: Settings) -> str:
    """X's form of preview: large where there is a picture."""
    return "summary_large_image" if subject.card else "summary"


def x_account(subject: Subject, settings: Settings) -> str:
    """The author's account on X."""
    return handle(settings.author_profiles.get("x", ""))


def x_creator(subject: Subject, settings: Settings) -> str:
    """The account on X of whoever wrote the article, where that is the site's author."""
    return x_account(subject, settings) if _by_site_author(subject, settings) else ""


def fediverse_creator(subject: Subject, settings: Settings) -> str:
    """The author's account in the fediverse, which Mastodon shows as a byline."""
    profile = settings.author_profiles.get("mastodon", "")
    return fediverse_handle(profile) if _by_site_author(subject, settings) else ""


def og_type(subject: Subject, settings: Settings) -> str:
    """`article`, `profile` or `website`."""
    return OG_TYPES.get(subject.kind, "website")


def title(subject: Subject, settings: Settings) -> str:
    """The page's title without the name of the site."""
    return subject.title


def url(subject: Subject, settings: Settings) -> str:
    """The canonical address."""
    return subject.url


def site_name(subject: Subject, settings: Settings) -> str:
    """The name of the whole site."""
    return settings.site_name


def locale(subject: Subject, settings: Settings) -> str:
    """Language and country as Open Graph writes them; nothing where the country would be a guess."""
    return _locale(subject.lang)


def other_locales(subject: Subject, settings: Settings) -> tuple[str, ...]:
    """Those that the page is translated into."""
    return tuple(_locale(lang) for lang in subject.in_languages if lang != subject.lang)


def image(subject: Subject, settings: Settings) -> str:
    """The absolute address of the one picture."""
    return f"{settings.site_url}/{subject.card.path}" if subject.card else ""


def image_type(subject: Subject, settings: Settings) -> str:
    """The picture's media type."""
    return subject.card.type if subject.card else ""


def image_width(subject: Subject, settings: Settings) -> str:
    """In pixels: with both sizes Facebook shows the picture to the very first person who shares."""
    return str(subject.card.width) if subject.card else ""


def image_height(subject: Subject, settings: Settings) -> str:
    """In pixels."""
    return str(subject.card.height) if subject.card else ""


def image_alt(subject: Subject, settings: Settings) -> str:
    """The picture in words."""
    return subject.card.alt if subject.card else ""


def published_time(subject: Subject, settings: Settings) -> str:
    """ISO 8601 with the offset from UTC."""
    return iso(subject.entry.date) if subject.entry else ""


def modified_time(subject: Subject, settings: Settings) -> str:
    """ISO 8601 with the offset from UTC; the day it was published where it never changed."""
    return iso(subject.entry.modified or subject.entry.date) if subject.entry else ""


def section(subject: Subject, settings: Settings) -> str:
    """The article's topic."""
    return subject.entry.category if subject.entry else ""


def tags(subject: Subject, settings: Settings) -> tuple[str, ...]:
    """The article's tags, one each."""
    return subject.entry.tags if subject.entry else ()


NAMES: tuple[tuple[str, Value], ...] = (
    ("description", description),
    ("author", author),
    ("robots", robots),
    ("twitter:card", twitter_card),
    ("twitter:site", x_account),
    ("twitter:creator", x_creator),
    ("twitter:title", title),
    ("twitter:description", description),
    ("twitter:image", image),
    ("twitter:image:alt", image_alt),
    ("fediverse:creator", fediverse_creator),
    *CITATION,
)

PROPERTIES: tuple[tuple[str, Value], ...] = (
    ("og:type", og_type),
    ("og:title", title),
    ("og:description", description),
    ("og:url", url),
    ("og:site_name", site_name),
    ("og:locale", locale),
    ("og:locale:alternate", other_locales),
    ("og:image", image),
    ("og:image:type", image_type),
    ("og:image:width", image_width),
    ("og:image:height", image_height),
    ("og:image:alt", image_alt),
    ("article:published_time", published_time),
    ("article:modified_time", modified_time),
    ("article:author", author),
    ("article:section", section),
    ("article:tag", tags),
)


def values(
    rows: tuple[tuple[str, Value], ...], subject: Subject, settings: Settings
) -> Iterator[tuple[str, str]]:
    """Name and text of every tag in `rows` that has something to say about this page."""
    for name, value in rows:
        said = value(subject, settings)
        yield from ((name, one) for one in ((said,) if isinstance(said, str) else said) if one)


def _locale(lang: str) -> str:
    language, _, country = lang.partition("-")
    return f"{language.lower()}_{country.upper()}" if country else LOCALES.get(language.lower(), "")


def _by_site_author(subject: Subject, settings: Settings) -> bool:
    return subject.entry is None or settings.author in subject.entry.authors
