"""The cards that an article has: where each lies, its size, and its words for those who can't see it. Pure.

`cards_of(entry, settings)` are those that are drawn; `card_for(entry, settings, "a format's name")` is the card in that
format, whether or not it is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plugins.entry import Entry, is_case
from plugins.og_cards.alt import ALT_LIMIT, alt_text
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.words import kind_of, words_of, words_of_site
from plugins.platforms.choice import platforms_for
from plugins.platforms.platform import Platform
from plugins.settings import Settings

ENDINGS: Mapping[str, str] = MappingProxyType({"image/png": ".png", "image/jpeg": ".jpg"})
"""How a file's name ends, by its media type."""


@dataclass(frozen=True)
class Card:
    """A picture for sharing. `path` is relative to the site's root, `type` a media type, `alt` its words.

    `format` and `kind` are names of `design.toml`.
    """

    path: str
    width: int
    height: int
    type: str
    alt: str
    format: str = "og"
    kind: str = "text"


def cards_of(entry: Entry, settings: Settings) -> tuple[Card, ...]:
    """The cards of an article that are drawn: og, then each other format that one of its platforms needs, once.

    A case question, which is shown on no page, has none.
    """
    if is_case(entry.purposes):
        return ()
    rows = (row for row in platforms_for(entry, settings) if _is_shared_on(row, entry))
    named = dict.fromkeys(("og", *(row.card for row in rows)))
    return tuple(card_for(entry, settings, name) for name in named)


def card_for(entry: Entry, settings: Settings, format_name: str = "og", alt_limit: int = ALT_LIMIT) -> Card:
    """The card of an article in a format; its alt text has at most `alt_limit` characters."""
    kind = "text" if format_name in entry.photo_too_small else kind_of(entry)
    path = f"cards/{entry.key}/{format_name}{ENDINGS[kinds()[kind].type]}"
    about = {"title": entry.title, "image_alt": entry.image_alt}
    alt = alt_text(kind, {**about, **words_of(entry, settings, kind)}, entry.lang, alt_limit)
    return _card(path, format_name, kind, alt)


def site_card(settings: Settings) -> Card:
    """The card of the home page and of every page without one of its own.

    It lies beside the articles' folders, not in one, so that no article takes its place, whatever its slug.
    """
    alt = alt_text("text", words_of_site(settings), settings.default_lang)
    return _card("cards/og.png", "og", "text", alt)


def _is_shared_on(row: Platform, entry: Entry) -> bool:
    """Without a video, a platform for videos gets the author's own words or nothing."""
    return row.form != "video" or bool(entry.video) or row.name in entry.teasers


def _card(path: str, format_name: str, kind: str, alt: str) -> Card:
    shape = formats()[format_name]
    return Card(path, shape.width, shape.height, kinds()[kind].type, alt, format_name, kind)
