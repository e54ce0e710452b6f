"""The cards that an article has: where each lies, its size, and its words for those who can't see it. Pure.

`card_for(entry, settings, "a format's name")` is the card in that format, whether or not it has been drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.entry import Entry
from plugins.og_cards.breaking import shortened
from plugins.og_cards.design import formats
from plugins.og_cards.words import words_of, words_of_site
from plugins.settings import Settings

ALT_LIMIT = 420
"""The longest alt text in characters: X's limit for `twitter:image:alt`, the shortest of all platforms."""


@dataclass(frozen=True)
class Card:
    """A picture for sharing. `path` is relative to the site's root, `type` a media type, `alt` its words."""

    path: str
    width: int
    height: int
    type: str
    alt: str


def card_for(entry: Entry, settings: Settings, format_name: str = "og") -> Card:
    """The card of an article: where it lies, its size, and its words in at most `ALT_LIMIT` characters."""
    return _card(f"cards/{entry.key}/{format_name}.png", format_name, words_of(entry, settings))


def site_card(settings: Settings) -> Card:
    """The card of the home page and of every page without one of its own.

    It lies beside the articles' folders, not in one, so that no article takes its place, whatever its slug.
    """
    return _card("cards/og.png", "og", words_of_site(settings))


def _card(path: str, format_name: str, words: Mapping[str, str]) -> Card:
    shape = formats()[format_name]
    return Card(path, shape.width, shape.height, shape.type, alt_text(words))


def alt_text(words: Mapping[str, str], limit: int = ALT_LIMIT) -> str:
    """All words of a card as sentences, title first; a long title is cut between words to keep to `limit`."""
    title, *others = (" ".join(text.split()) for text in words.values())
    said = "".join(f" {_sentence(text)}" for text in dict.fromkeys(others) if text and text != title)
    said = said if len(said) < limit / 2 else ""
    whole = _sentence(title) + said
    return whole if len(whole) <= limit else shortened(title, lambda text: len(text + said) <= limit) + said


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
