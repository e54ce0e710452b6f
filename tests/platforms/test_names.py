"""A platform that doesn't exist is never passed over in silence."""

from dataclasses import replace

import pytest
from conftest import PAGER, PRESSURE

from plugins.platforms.names import misnamed, misnamed_settings
from plugins.settings import Settings

SAID = "content/articles/pressure.md:4:0: error: there is no platform “{}”; did you mean {}? (platform-name)"


def said(**fields):
    entry = replace(PRESSURE, lines={"platforms": 4, "teaser_x": 5, "teaser_linkdin": 6}, **fields)
    return [str(finding) for finding in misnamed(entry, Settings())]


@pytest.mark.parametrize(
    ("written", "name", "meant"),
    [("facebok", "facebok", "facebook"), ("+twitter", "twitter", "x"), ("- redit", "redit", "reddit")],
)
def test_a_slip_in_platforms_is_an_error_with_the_nearest_name(written, name, meant):
    assert said(platforms=("x", written)) == [SAID.format(name, meant)]


@pytest.mark.parametrize("platforms", [("x", "linkedin"), ("+reddit", "-pinterest"), ()])
def test_names_that_exist_are_left_alone(platforms):
    assert said(platforms=platforms) == []


def test_words_for_a_platform_that_does_not_exist_are_an_error():
    (fault,) = said(teasers={"linkdin": "My own words."})
    assert ":6:0: error: there is no platform “linkdin” for Teaser_linkdin; did you mean linkedin?" in fault


def test_own_words_that_go_nowhere_are_advice():
    (advice,) = said(teasers={"x": "My own words."})
    assert ":5:0: advice: Teaser_x isn't used" in advice
    assert 'write "Platforms: +x"' in advice
    assert said(teasers={"x": "My own words."}, platforms=("+x",)) == []


def test_a_platform_of_the_physicians_own_may_be_named_everywhere():
    site = Settings(platform_overrides={"pager": PAGER}, platforms=("pager", "x"))
    entry = replace(PRESSURE, platforms=("+pager",), teasers={"pager": "My own words."})
    assert list(misnamed(entry, site)) == list(misnamed_settings(site)) == []
    (slip,) = misnamed(replace(entry, platforms=("pagr",), teasers={}), site)
    assert "did you mean pager?" in str(slip)


def test_a_slip_in_the_settings_is_an_error():
    settings = Settings(platforms=("x", "Twitter"), platform_overrides={"xx": {"limit": 4000}})
    first, second = misnamed_settings(settings)
    assert (first.level, second.level) == ("error", "error")
    assert "PLATFORM_OVERRIDES['xx'] is no platform; did you mean x?" in str(first)
    assert 'PLATFORMS: there is no platform "Twitter"; did you mean x?' in str(second)
    assert not list(misnamed_settings(Settings(platforms=("x", "reddit"))))
