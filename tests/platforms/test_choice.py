"""Which platforms an article goes to: purpose, then the site's settings, then the article's head."""

from dataclasses import replace

import pytest
from conftest import PAGER, PRESSURE

from plugins.platforms.choice import PURPOSES, names_for, platforms_for, without_row
from plugins.platforms.table import platforms
from plugins.settings import Settings

FIVE = Settings(platforms=("facebook", "x", "linkedin", "bluesky", "mastodon"))

OWN = Settings(platform_overrides={"pager": PAGER})


def names(entry, settings=Settings()):  # noqa: B008 -- frozen
    return [platform.name for platform in platforms_for(entry, settings)]


@pytest.mark.parametrize(
    ("audience", "chosen"),
    [
        ("patients", ["facebook"]),
        ("colleagues", ["x", "linkedin", "bluesky", "mastodon"]),
        ("everyone", ["facebook", "x", "linkedin", "bluesky", "mastodon"]),
    ],
)
def test_without_a_purpose_the_audience_chooses(audience, chosen):
    assert [name for name in names(replace(PRESSURE, audience=audience)) if name in FIVE.platforms] == chosen


def test_two_purposes_go_to_the_platforms_of_both_once():
    chosen = names_for(replace(PRESSURE, purposes=("reputation", "practice")), Settings())
    assert chosen == ("facebook", "youtube", "instagram", "x", "google_business")


def test_the_settings_replace_the_choice_by_purpose():
    assert names(PRESSURE, FIVE) == ["facebook", "x", "linkedin", "bluesky", "mastodon"]


@pytest.mark.parametrize(
    ("head", "chosen"),
    [
        (("x", "linkedin"), ["x", "linkedin"]),
        (("-x", "-bluesky"), ["facebook", "linkedin", "mastodon"]),
        (("mastodon", "+x", "-mastodon"), ["x"]),
    ],
)
def test_the_head_replaces_adds_and_removes(head, chosen):
    assert names(replace(PRESSURE, platforms=head), FIVE) == chosen


def test_the_head_adds_to_the_choice_by_purpose():
    assert "x" in names(replace(PRESSURE, platforms=("+x",)))


def test_a_platform_without_a_row_is_named_not_lost():
    entry = replace(PRESSURE, platforms=("+pager", "+x"))
    assert without_row(entry, Settings()) == ("pager",)
    assert without_row(entry, OWN) == ()
    assert names(entry, OWN)[-1] == "pager"


def test_an_override_reaches_the_row():
    settings = replace(FIVE, platform_overrides={"x": {"limit": 4000}})
    assert {p.name: p.limit for p in platforms_for(PRESSURE, settings)}["x"] == 4000


def test_a_platform_of_the_physicians_own_can_be_chosen_for_the_whole_site():
    assert names(PRESSURE, replace(OWN, platforms=("pager", "x"))) == ["x", "pager"]


def test_every_platform_of_a_purpose_has_its_row_and_the_others_are_for_requests():
    chosen = {name for row in PURPOSES.values() for name in row}
    assert chosen <= set(platforms())
    assert set(platforms()) - chosen == {"reddit", "telegram", "whatsapp", "newsletter", "linkedin_article"}
