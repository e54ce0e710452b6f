"""The cards of an entry: which there are, where each lies and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.entry import Entry
from plugins.head_fields import CARDS
from plugins.og_cards.alt import ALT_LIMIT
from plugins.og_cards.cards import card_for, cards_of, site_card
from plugins.og_cards.design import formats, kinds
from plugins.platforms.platform import CARDS as FORMATS
from plugins.settings import Settings

ENTRY = Entry(
    "bp", "bp", "Is it the tablet?", "", "bp/", "content/bp.md", "en", datetime(2026, 1, 1, tzinfo=UTC), ""
)
SETTINGS = Settings(site_name="Your Practice", author="Your Name, MD", author_credentials="Family medicine")


def test_an_article_has_a_stable_path_a_size_and_its_words_as_alt_text():
    card = card_for(replace(ENTRY, category="Heart"), SETTINGS)
    assert (card.path, card.width, card.height, card.type) == ("cards/bp/og.png", 1200, 630, "image/png")
    assert card.alt == "Is it the tablet? Your Name, MD. Family medicine. Heart. Your Practice."


@pytest.mark.parametrize("name", formats())
def test_a_card_in_another_format_has_its_name_and_size(name):
    card = card_for(ENTRY, SETTINGS, name)
    assert (card.path, card.format, card.kind) == (f"cards/bp/{name}.png", name, "text")
    assert (card.width, card.height) == (formats()[name].width, formats()[name].height)


def test_a_photo_card_is_a_jpeg_that_says_first_what_the_photo_shows():
    card = card_for(replace(ENTRY, image="images/arm.jpg", image_alt="An arm with a cuff"), SETTINGS, "pin")
    assert (card.path, card.type, card.kind) == ("cards/bp/pin.jpg", "image/jpeg", "photo")
    assert card.alt.startswith("Photo: An arm with a cuff. Is it the tablet? Your Name, MD.")


def test_a_correction_says_the_fact_before_the_myth():
    told = {"claim": "Salt is safe", "verdict": "false", "key_points": ("Salt raises blood pressure.",)}
    card = card_for(replace(ENTRY, lang="es", **told), SETTINGS)
    assert (card.kind, card.path) == ("myth", "cards/bp/og.png")
    assert card.alt.startswith("Realidad: Salt raises blood pressure. Mito: Salt is safe. ")


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        ({"purposes": ("reputation",)}, ["og"]),
        ({"purposes": ("reputation",), "video": "https://video.example/1"}, ["og", "youtube"]),
        ({"purposes": ("reputation",), "teasers": {"youtube": "Watch."}}, ["og", "youtube"]),
        ({"purposes": ("younger",)}, ["og", "portrait", "pin", "story"]),
        ({"purposes": ("colleagues",)}, ["og"]),
        ({"platforms": ("google_business",)}, ["og", "landscape"]),
        ({"platforms": ("snapchat", "tiktok")}, ["og", "story"]),
        ({"platforms": ("nowhere",)}, ["og"]),
        ({"purposes": ("consult",)}, []),
        ({"purposes": ("consult", "colleagues")}, ["og"]),
    ],
)
def test_only_what_the_platforms_of_an_article_need_is_drawn_once_and_og_first(chosen, names):
    assert [card.format for card in cards_of(replace(ENTRY, **chosen), SETTINGS)] == names


def test_an_own_platform_gets_the_format_that_its_row_names():
    own = replace(SETTINGS, platforms=("x",), platform_overrides={"x": {"card": "square"}})
    assert [card.path for card in cards_of(ENTRY, own)] == ["cards/bp/og.png", "cards/bp/square.png"]


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


def test_whatever_a_head_or_a_platform_may_ask_for_can_be_drawn():
    assert set(CARDS) == set(kinds())
    assert set(FORMATS) == set(formats())
