"""Links that open a platform's own page for a new post: nothing lost, nothing encoded twice."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.crosspost.share_links import IN_TEXT, carried, compose_url
from plugins.platforms.table import Platform, platforms

URL = "https://practice.example/mmr/?a=1&utm_source=x&utm_medium=social&utm_campaign=mmr"
TEXT = f"657,461 children & no rise: 100% clear?\n\nRead more: {URL}\n\n#MMR"


def platform(compose: str) -> Platform:
    return Platform(
        name="any", label="Any", purpose="", audiences=(), lifetime_hours=1, counting="",
        limit=None, fold=None, best=200, hashtags=1,
        link_placement="text", call_to_action=True, card="og", alt_limit=400, compose=compose, checked="", sources={},
    )  # fmt: skip


def opened(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    return {key: value for key, (value,) in parse_qs(parts.query or parts.fragment).items()}


def test_text_and_link_arrive_exactly_as_written():
    assert opened(compose_url(platform("https://n.example/?text={text}"), TEXT, URL)) == {"text": TEXT}
    assert opened(compose_url(platform("https://n.example/#text={text}"), TEXT, URL)) == {"text": TEXT}
    assert opened(compose_url(platform("https://n.example/?u={url}"), TEXT, URL)) == {"u": URL}


def test_a_link_with_a_place_of_its_own_is_not_said_twice():
    address = compose_url(platform("https://n.example/?text={text}&url={url}"), TEXT, URL)
    assert opened(address)["url"] == URL
    assert "practice.example" not in opened(address)["text"]


def test_a_text_without_its_link_gets_it():
    assert opened(compose_url(platform("https://n.example/?text={text}"), "Read on.", URL)) == {
        "text": f"Read on.\n\n{URL}"
    }


def test_a_platform_without_such_a_page_has_no_link():
    assert compose_url(platform(""), TEXT, URL) is None


def test_title_and_picture_go_where_a_page_has_a_place_for_them():
    row = platform("https://n.example/?u={url}&t={title}&m={media}&d={text}")
    address = compose_url(row, TEXT, URL, "Safe & sound?", "https://practice.example/cards/mmr/pin.png")
    assert opened(address)["t"] == "Safe & sound?"
    assert opened(address)["m"] == "https://practice.example/cards/mmr/pin.png"
    assert "practice.example" not in opened(address)["d"]


def test_a_braced_word_in_a_text_is_only_text():
    row = platform("https://n.example/?text={text}&u={url}&t={title}")
    assert opened(compose_url(row, "Write {url} and {title}", URL, "T")) == {
        "text": "Write {url} and {title}",
        "u": URL,
        "t": "T",
    }


@pytest.mark.parametrize("placement", ["bio", "first_comment", "none"])
def test_a_network_that_wants_no_link_in_its_text_gets_none_there(placement):
    row = replace(platform("https://n.example/?text={text}"), link_placement=placement)
    assert opened(compose_url(row, "Read on.", URL)) == {"text": "Read on."}


@pytest.mark.parametrize(
    ("compose", "brings"),
    [
        ("https://n.example/?t={text}&u={url}", {"text", "url"}),
        ("https://n.example/?u={url}&m={media}&t={title}", {"url", "media", "title"}),
        ("https://n.example/new", set()),
        ("", set()),
    ],
)
def test_the_desk_knows_what_a_page_brings_along(compose, brings):
    assert carried(platform(compose)) == brings


@pytest.mark.parametrize("row", platforms().values(), ids=lambda row: row.name)
def test_every_row_that_opens_a_page_leads_back_to_the_article(row):
    address = compose_url(row, TEXT, URL)
    if address is not None:
        assert URL in " ".join(opened(address).values()) or row.link_placement not in IN_TEXT
        assert row.compose.startswith("https://")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_comes_back_whole(text):
    address = compose_url(platform("https://n.example/?text={text}"), f"{text} {URL}", URL)
    assert opened(address) == {"text": f"{text} {URL}"}
