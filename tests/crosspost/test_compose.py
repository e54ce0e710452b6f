"""What holds for every teaser, whatever the article and the platform."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.crosspost.as_written import unfit
from plugins.crosspost.compose import DoesNotFit, compose, teasers
from plugins.crosspost.counting import count
from plugins.crosspost.summarise import summarise
from plugins.entry import Entry
from plugins.platforms.table import platforms
from plugins.settings import Settings

EVERY = tuple(row.name for row in platforms().values() if row.form == "post" and row.link_placement == "text")
SITE = Settings(site_url="https://practice.org", platforms=EVERY)
ENTRY = Entry(
    key="pressure",
    slug="pressure",
    title="Measuring blood pressure at home",
    url="https://practice.org/pressure/",
    path="pressure/",
    source="content/articles/pressure.md",
    lang="en",
    date=datetime(2026, 1, 1, tzinfo=UTC),
    html="<p>Blood pressure measured at home tells more than one reading in the office. "
    "Use a cuff for your upper arm.</p><h2>Before</h2><p>Sit still for five minutes before you measure. "
    "Rest your arm on a table at the height of your heart.</p><p>In 9361 people of one trial, a target below "
    "120 mm Hg was tested.</p><p>Write down every reading. Bring the list to your next visit.</p>"
    "<p>Coffee and cold can raise blood pressure for half an hour. Ask us to check your monitor once a year.</p>",
    tags=("blood pressure",),
)
LINE = "In 9361 people of one trial, a target below 120 mm Hg was tested."


def by_platform(entry, site=SITE):
    return {teaser.platform: teaser for teaser in teasers(entry, site)[0] if not teaser.variant}


@pytest.mark.parametrize("name", EVERY)
def test_a_teaser_carries_all_that_goes_with_it(name):
    teaser = by_platform(ENTRY)[name]
    assert (
        teaser.url
        == f"https://practice.org/pressure/?utm_source={name}&utm_medium=social&utm_campaign=pressure"
    )
    assert teaser.text.count(teaser.url) == 1
    assert teaser.length == count(teaser.text, name) <= teaser.limit
    assert teaser.counted_as == platforms()[name].counting
    assert (teaser.image, teaser.image_width, teaser.image_height) == ("cards/pressure/og.png", 1200, 630)
    assert 0 < len(teaser.alt) <= platforms()[name].alt_limit
    assert teaser.call_to_action in teaser.text
    assert teaser.text.endswith(" ".join(teaser.hashtags))
    assert teaser.compose_url.startswith("https://")


@pytest.mark.parametrize("name", EVERY)
def test_compose_makes_the_teaser_that_is_in_the_kit(name):
    assert compose(ENTRY, name, SITE) == compose(ENTRY, platforms()[name], SITE) == by_platform(ENTRY)[name]


def test_the_wording_is_not_the_same_everywhere():
    words = [teaser.text.partition("\n\nRead more")[0] for teaser in by_platform(ENTRY).values()]
    assert len(set(words)) > len(EVERY) / 2


def test_another_variant_begins_with_other_words():
    x = platforms()["x"]
    assert compose(ENTRY, x, SITE, variant=1).text != compose(ENTRY, x, SITE).text


@pytest.mark.parametrize("variant", [3, 7])
def test_beyond_the_last_variant_the_reason_is_said(variant):
    points = tuple(
        f"{part} needs rest for {days} days." for days, part in enumerate(("Skin", "Bone", "Lung"), 2)
    )
    entry = replace(ENTRY, key_points=points)
    row = replace(platforms()["facebook"], best=200)
    assert compose(entry, row, SITE, variant=2).variant == 2
    with pytest.raises(DoesNotFit, match="no more than 3 teasers"):
        compose(entry, row, SITE, variant=variant)


def test_words_picked_by_program_are_marked():
    assert {teaser.status for teaser in by_platform(ENTRY).values()} == {"read_before_posting"}


@pytest.mark.parametrize(
    "own",
    [
        {"summary": "Sit still first."},
        {"key_points": ("Sit still first.",)},
        {"teasers": {"x": "Sit still."}},
    ],
)
def test_the_authors_own_words_are_ready(own):
    assert by_platform(replace(ENTRY, **own))["x"].status == "ready"


def test_a_number_comes_from_the_article():
    for teaser in by_platform(ENTRY).values():
        words = teaser.text.replace(teaser.url, "")
        assert set(re.findall(r"\d+", words)) <= set(re.findall(r"\d+", ENTRY.html))


def test_a_platform_without_rules_is_named():
    entry = replace(ENTRY, platforms=("x", "pager"))
    made, skipped = teasers(entry, SITE)
    assert {teaser.platform for teaser in made} == {"x"}
    assert [(each.platform, each.reason) for each in skipped] == [
        ("pager", "there are no rules for this platform yet")
    ]


def test_where_even_the_link_has_no_room_nothing_is_made():
    row = replace(platforms()["facebook"], limit=20)
    with pytest.raises(DoesNotFit, match="the link is longer than its limit of 20"):
        compose(ENTRY, row, SITE)


def test_a_platform_that_wants_no_link_or_call_to_action_gets_none():
    row = replace(platforms()["facebook"], link_placement="bio", call_to_action=False)
    teaser = compose(ENTRY, row, SITE)
    assert teaser.url not in teaser.text
    assert teaser.call_to_action == ""


def test_a_limit_changed_in_the_settings_is_kept():
    site = replace(SITE, platform_overrides={"x": {"limit": 120, "best": 110}})
    assert by_platform(ENTRY, site)["x"].length <= 120


def test_an_own_teaser_that_is_too_long_is_found_and_not_made():
    entry = replace(ENTRY, teasers={"x": "word " * 60}, lines={"teaser_x": 7})
    (finding,) = unfit(entry, SITE)
    assert str(finding).startswith("content/articles/pressure.md:7:1: error: Teaser_x is ")
    assert "over the 280 that X allows" in str(finding)
    assert "x" not in by_platform(entry)
    assert any(each.platform == "x" for each in teasers(entry, SITE)[1])


def test_an_own_teaser_that_fits_is_no_finding():
    assert unfit(replace(ENTRY, teasers={"x": "Sit still."}), SITE) == ()


def test_before_an_own_teaser_the_short_disclosure_stands_where_the_long_one_has_no_room():
    held = {"disclosure": "Paid by a maker, " * 12, "disclosure_short": "Paid by a maker."}
    entry = replace(ENTRY, teasers={"x": "Sit still before you measure. " * 5}, **held)
    made = by_platform(entry)["x"]
    assert unfit(entry, SITE) == ()
    assert made.text.startswith("Paid by a maker.\n\nSit still")
    assert made.disclosure == "Paid by a maker."
    assert by_platform(replace(entry, teasers={"x": "Sit still."}))["x"].disclosure == held["disclosure"]


def test_an_article_without_a_word_still_gets_its_link():
    for teaser in by_platform(replace(ENTRY, html="", title="Empty")).values():
        assert teaser.url in teaser.text


sentence = st.sampled_from(
    [
        "Sit still for five minutes.",
        LINE,
        "But wait.",
        "Is it safe?",
        "A &amp; B are two words — “so” it is.",
        "👩‍👩‍👧‍👦 is a family.",
    ]
)
body = st.lists(st.lists(sentence, min_size=1, max_size=4).map(" ".join), max_size=8)
text = st.text("abc 👩é…😀", max_size=250).map(str.strip)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(body, text, text, text, st.sampled_from(EVERY))
def test_no_teaser_is_ever_over_its_limit_or_without_its_link_or_disclosure(html, title, long, short, name):
    entry = replace(
        ENTRY,
        title=title,
        html="".join(f"<p>{each}</p>" for each in html),
        disclosure=long,
        disclosure_short=short,
    )
    for teaser in teasers(entry, replace(SITE, platforms=(name,)))[0]:
        assert teaser.length <= teaser.limit
        assert teaser.url in teaser.text
        assert teaser.text.startswith(teaser.disclosure)
        assert teaser.disclosure in ([long, short] if long or short else [""])


@settings(max_examples=60, deadline=None)
@given(body, st.text("abc é", min_size=1, max_size=300).filter(str.strip), st.integers(20, 300))
def test_a_summary_is_never_empty_and_never_too_long(html, title, limit):
    entry = replace(ENTRY, title=title.strip(), html="".join(f"<p>{each}</p>" for each in html))
    assert 0 < len(summarise(entry, limit)) <= limit
