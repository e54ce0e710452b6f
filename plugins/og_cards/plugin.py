"""Joins the cards to Pelican: planned when all articles are known, drawn when the site is written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pelican import signals

from plugins.entry import articles
from plugins.finding import Finding
from plugins.og_cards.cache import drawn_once
from plugins.og_cards.cards import Card, card_for, site_card
from plugins.og_cards.colors import Colors, colors_of, faults
from plugins.og_cards.design import Format, formats, kinds
from plugins.og_cards.drawing import flat, fonts, logo
from plugins.og_cards.findings import about_entry, about_site
from plugins.og_cards.layout import layout
from plugins.og_cards.letters import drawable
from plugins.og_cards.words import words_of, words_of_site
from plugins.report import REPORT
from plugins.settings import CACHE, SETTINGS, Settings
from plugins.whole_file import write

PLANNED = "ROUNDS_CARDS"
"""The name under which Pelican's settings carry the cards from planning to drawing."""


class Planned(NamedTuple):
    """A card and the words to draw on it."""

    card: Card
    words: Mapping[str, str]


def plan_cards(generators: Any) -> None:
    """Gives each article its `card` and the templates their `site_card`; reports what is wrong with the cards."""
    own = generators[0].settings
    settings, report = own[SETTINGS], own[REPORT]
    own[PLANNED] = [_planned(site_card(settings), words_of_site(settings), settings)]
    generators[0].context["site_card"] = site_card(settings)
    report.findings += faults(settings) or _logo_faults(settings)
    report.findings += about_site(settings, fonts.lacks, fonts.measure)
    for article in articles(generators):
        article.card = card_for(article.entry, settings)
        own[PLANNED].append(_planned(article.card, words_of(article.entry, settings, "text"), settings))
        report.findings += about_entry(article.entry, settings, fonts.lacks, fonts.measure)


def draw_cards(pelican: Any) -> None:
    """Writes every planned card, drawn now or taken from the cache."""
    own = pelican.settings
    settings, report = own[SETTINGS], own[REPORT]
    shape, colored, mark = formats()["og"], colors_of(settings), _logo(settings)
    fixed = shape.name, colored, hashlib.sha256(_logo_bytes(settings)).hexdigest(), fonts.versions()
    for card, words in own.get(PLANNED, ()):
        drawing = partial(_draw, words, shape, colored, mark)
        picture, is_new = drawn_once(Path(own[CACHE]) / "cards", repr((words, fixed)), drawing)
        write(Path(own["OUTPUT_PATH"]) / card.path, picture)
        report.made["cards drawn" if is_new else "cards reused"] += 1


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.all_generators_finalized.connect(plan_cards)
    signals.finalized.connect(draw_cards)


def _planned(card: Card, words: Mapping[str, str], settings: Settings) -> Planned:
    """Where the font has no letter of a title, the card is drawn as the site's own."""
    able = _able(words)
    return Planned(card, able if able["title"] else _able(words_of_site(settings)))


def _able(words: Mapping[str, str]) -> Mapping[str, str]:
    return {name: drawable(text, fonts.lacks)[0] for name, text in words.items()}


def _draw(words: Mapping[str, str], shape: Format, colored: Colors, mark: logo.Logo | None) -> bytes:
    return flat.draw(
        layout(shape, kinds()["text"], words, fonts.measure, mark.size if mark else None),
        shape,
        colored,
        mark,
    )


def _logo(settings: Settings) -> logo.Logo | None:
    """The logo, ready to be drawn. Raises `BadLogo`."""
    if not settings.card_logo:
        return None
    most = formats()["og"].logo
    background = colors_of(settings).background
    return logo.logo(_logo_bytes(settings), most, background)


def _logo_bytes(settings: Settings) -> bytes:
    try:
        return (Path(settings.content) / settings.card_logo).read_bytes() if settings.card_logo else b""
    except OSError as reason:
        raise logo.BadLogo(f"can't be read ({reason.strerror})") from None


def _logo_faults(settings: Settings) -> list[Finding]:
    try:
        _logo(settings)
    except logo.BadLogo as reason:
        message = f'CARD_LOGO: "{settings.card_logo}" in the content folder {reason}'
        instead = 'write the path of a PNG or JPEG there, such as "images/logo.png"'
        return [settings.finding("CARD_LOGO", message, instead, "card-logo")]
    return []
