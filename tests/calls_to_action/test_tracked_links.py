"""Tracked links: the marks are added, everything else in the address stays."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.calls_to_action.links import tracked

MARKS = "utm_source=x&utm_medium=social&utm_campaign=mmr"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://a.example/mmr/", f"https://a.example/mmr/?{MARKS}"),
        ("https://a.example/mmr/?lang=es", f"https://a.example/mmr/?lang=es&{MARKS}"),
        ("https://a.example/mmr/#facts", f"https://a.example/mmr/?{MARKS}#facts"),
        ("https://a.example/?a=%2Fb+c&flag", f"https://a.example/?a=%2Fb+c&flag&{MARKS}"),
        ("https://a.example/?utm_source=linkedin&utm_term=t", f"https://a.example/?utm_term=t&{MARKS}"),
        ("tel:+12025550100", "tel:+12025550100"),
        ("mailto:office@a.example", "mailto:office@a.example"),
    ],
)
def test_marks_are_added_and_the_rest_stays(before, after):
    assert tracked(before, "x", "mmr") == after


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_twice_is_once_and_any_slug_comes_back_whole(slug):
    once = tracked("https://a.example/?a=1", "x", slug)
    assert tracked(once, "x", slug) == once
    assert ("utm_campaign", slug) in parse_qsl(urlsplit(once).query, keep_blank_values=True)
