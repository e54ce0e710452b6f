"""The card of an entry: where it lies and what it says; and the formats themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.entry import Entry
from plugins.og_cards.cards import ALT_LIMIT, card_for, site_card
from plugins.og_cards.design import Box, formats
from plugins.settings import Settings

ENTRY = Entry(
    "bp", "bp", "Is it the tablet?", "", "bp/", "content/bp.md", "en", datetime(2026, 1, 1, tzinfo=UTC), ""
)
SETTINGS = Settings(site_name="Your Practice", author="Your Name, MD", author_credentials="Family medicine")


def test_an_article_has_a_stable_path_a_size_and_its_words_as_alt_text():
    card = card_for(replace(ENTRY, category="Heart"), SETTINGS)
    assert (card.path, card.width, card.height, card.type) == ("cards/bp/og.png", 1200, 630, "image/png")
    assert card.alt == "Is it the tablet? Your Name, MD. Family medicine. Heart. Your Practice."


@pytest.mark.parametrize("title", ["word " * 200, "x" * 1000, "Short"])
def test_alt_text_keeps_to_its_limit_and_never_cuts_who_speaks(title):
    alt = card_for(replace(ENTRY, title=title), SETTINGS).alt
    assert len(alt) <= ALT_LIMIT
    assert alt.endswith("Your Name, MD. Family medicine. Your Practice.")


@pytest.mark.parametrize("field", ["author_credentials", "site_name", "author"])
def test_alt_text_keeps_to_its_limit_whatever_is_long(field):
    assert len(card_for(ENTRY, replace(SETTINGS, **{field: "Long words " * 100})).alt) <= ALT_LIMIT


def test_credentials_stand_beside_the_sites_own_author_only():
    assert "Family medicine" not in card_for(replace(ENTRY, authors=("Guest Name, RN",)), SETTINGS).alt


@pytest.mark.parametrize("key", ["site", "og", "_site"])
def test_no_article_takes_the_place_of_the_sites_card(key):
    assert card_for(replace(ENTRY, key=key), SETTINGS).path != site_card(SETTINGS).path
    assert site_card(SETTINGS).path == "cards/og.png"


@pytest.mark.parametrize("shape", formats().values(), ids=lambda shape: shape.name)
def test_a_format_is_drawable_as_it_stands_in_the_table(shape):
    assert Box(0, 0, shape.width, shape.height).holds(shape.safe)
    placed = set()
    for block in shape.blocks:
        assert shape.safe.holds(block.box)
        assert {block.above, block.beside} - {""} <= placed
        assert block.name == "logo" or list(block.steps) == sorted(
            block.steps, key=lambda step: (-step.size, step.lines)
        )
        placed.add(block.name)
    assert placed == {"title", "author", "credentials", "category", "site", "logo"}


def test_the_lower_band_is_left_to_the_networks():
    og = formats()["og"]
    assert og.height - og.safe.bottom >= 100
