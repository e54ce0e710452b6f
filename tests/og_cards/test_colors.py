"""Colours that can be read, and findings where they can't."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.og_cards.colors import (
    LEAST_CONTRAST,
    colors_of,
    contrast,
    faults,
    hexadecimal,
    mix,
    readable,
    rgb,
)
from plugins.settings import Settings

COLORS = st.tuples(*[st.integers(0, 255)] * 3)


def said(**card_colors: str) -> list[str]:
    return [str(fault) for fault in faults(Settings(card_colors=card_colors))]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21.0), ("#ffffff", "#FFFFFF", 1.0), ("#767676", "#fff", 4.54), ("#f00", "#fff", 4.0)],
)
def test_contrast_is_wcags(one, other, ratio):
    assert round(contrast(rgb(one), rgb(other)), 2) == ratio


def test_an_unreadable_pair_is_an_error_with_its_ratio_and_a_better_colour():
    (line,) = said(background="#ffffff", accent="#ffcc00")
    assert line.startswith("pelicanconf.py:0:0: error: CARD_COLORS: accent #ffcc00 on background #ffffff")
    assert "1.51:1" in line
    assert said(background="#ffffff", accent="#777777")
    assert not said(background="#ffffff", accent="#767676")
    better = line.rpartition('"accent": "')[2][:7]
    assert not said(background="#ffffff", accent=better)


@pytest.mark.parametrize(
    ("colors", "part"),
    [
        ({"acent": "#123456"}, 'write "accent"'),
        ({"accent": "teal"}, '"teal" is no colour'),
        ({"background": "#12345"}, '"#12345" is no colour'),
        ({"accent": "#12345g"}, "six hex digits"),
    ],
)
def test_a_wrong_name_or_value_is_one_error(colors, part):
    (line,) = said(**colors)
    assert part in line


@pytest.mark.parametrize(
    "colors", [{}, {"background": "#101010"}, {"accent": "#7c1d16"}, {"background": "#777"}]
)
def test_a_background_alone_or_a_good_pair_is_no_fault(colors):
    assert said(**colors) == []


@given(background=COLORS)
def test_every_background_has_readable_words(background):
    colors = colors_of(Settings(card_colors={"background": hexadecimal(background)}))
    muted = mix(colors.background, colors.text, colors.muted)
    assert all(contrast(ink, background) >= LEAST_CONTRAST for ink in (colors.text, colors.accent, muted))


@given(color=COLORS, background=COLORS)
def test_a_readable_colour_is_the_colour_itself_where_it_can_be(color, background):
    changed = readable(color, background)
    assert contrast(changed, background) >= LEAST_CONTRAST
    assert (changed == color) == (contrast(color, background) >= LEAST_CONTRAST)
