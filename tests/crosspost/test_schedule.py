"""When posts go out: the promises that a plan keeps, whatever the articles, the day and the time zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from crosspost.kits import NOW, kit
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.crosspost import schedule
from plugins.crosspost.kit import Kit
from plugins.crosspost.schedule import HORIZON, HOURS, plan
from plugins.platforms.table import platforms

ZONES = ("America/New_York", "Europe/Madrid", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
NETWORKS = ("facebook", "x", "linkedin", "pinterest")


def planned(*kits: Kit, now: datetime = NOW, zone: str = "UTC") -> list[tuple[str, str, int]]:
    """When, what and which version, in order."""
    posts = plan(kits, platforms(), now, zone)
    return [(f"{post.when:%m-%d %H}", post.entry.key, post.teaser.variant) for post in posts]


KITS = st.lists(
    st.builds(
        lambda number, ago, networks, variants, marketing, claim: kit(
            f"a{number}", NOW - timedelta(hours=ago), networks, variants,
            kind="marketing" if marketing else "education", claim=claim,
        ),
        st.integers(0, 10**6),
        st.integers(0, 24 * 800),
        st.lists(st.sampled_from(NETWORKS), min_size=1, unique=True),
        st.integers(1, 3),
        st.booleans(),
        st.sampled_from(("", "Vaccines cause autism")),
    ),
    max_size=12,
    unique_by=lambda kit: kit.entry.key,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(KITS, st.integers(0, 24 * 400), st.sampled_from(ZONES))
def test_every_plan_keeps_its_promises(kits: list[Kit], later: int, zone: str) -> None:
    now = NOW + timedelta(hours=later)
    posts = plan(kits, platforms(), now, zone)
    times = [post.when for post in posts]
    hours = [when.astimezone(UTC).replace(minute=0) for when in times]
    assert times == sorted(times)
    assert len(set(hours)) == len(hours), "two posts in an hour"
    assert all(when.tzinfo == ZoneInfo(zone) and when.hour in HOURS[when.weekday()] for when in times)
    assert all(now < when <= now + HORIZON + timedelta(days=1) for when in times)
    assert len({(post.entry.key, post.teaser) for post in posts}) == len(posts), "a teaser twice"
    days = [(post.when.date(), post.teaser.platform) for post in posts]
    assert len(set(days)) == len(days), "two on one platform in a day"
    marketing = [post.entry.kind == "marketing" for post in posts]
    assert all(sum(marketing[:end]) * 5 <= end for end in range(len(marketing) + 1)), "more than one in five"
    assert all(sum(marketing[start : start + 5]) <= 1 for start in range(len(marketing)))
    for series in {(post.entry.key, post.teaser.platform) for post in posts}:
        own = [post for post in posts if (post.entry.key, post.teaser.platform) == series]
        variants = [post.teaser.variant for post in own]
        assert variants == sorted(variants)
        gaps = [after.when - before.when for before, after in pairwise(own)]
        assert all(gap >= timedelta(weeks=1) for gap in gaps)


@settings(max_examples=50, deadline=None)
@given(KITS)
def test_the_order_in_which_articles_are_read_changes_nothing(kits: list[Kit]) -> None:
    assert plan(kits, platforms(), NOW, "UTC") == plan(kits[::-1], platforms(), NOW, "UTC")


def test_a_new_article_goes_out_on_its_day_one_network_an_hour_then_its_other_versions_over_weeks() -> None:
    new = kit("new", NOW - timedelta(hours=6), ("facebook", "x"), 3)
    assert planned(new) == [
        ("03-02 08", "new", 0), ("03-02 09", "new", 0),
        ("03-16 08", "new", 1), ("03-16 09", "new", 1),
        ("04-13 08", "new", 2), ("04-13 09", "new", 2),
    ]  # fmt: skip


def test_a_pin_waits_for_the_last_one_to_fade() -> None:
    first, second = planned(kit("pin", NOW, ("pinterest",), 2))
    assert (first[0], second[0]) == ("03-02 08", "06-15 08")


def test_nothing_goes_out_on_a_weekend() -> None:
    saturday = datetime(2026, 3, 7, 9, tzinfo=UTC)
    assert planned(kit("new", saturday), now=saturday) == [("03-09 08", "new", 0)]


def test_what_is_long_over_waits_for_its_next_turn_and_comes_back_by_its_own_date() -> None:
    old = kit("old", datetime(2020, 1, 6, tzinfo=UTC))
    once = planned(old)
    assert len(once) == 1
    assert planned(old, now=NOW + timedelta(days=20)) == once


def test_a_build_on_another_day_moves_only_what_is_just_due() -> None:
    kits = [kit(f"a{number}", NOW - timedelta(weeks=3 * number), NETWORKS, 3) for number in range(5)]
    tomorrow = NOW + timedelta(days=1)
    first, last = tomorrow + schedule.LATE, NOW + HORIZON

    def settled(now: datetime) -> list[schedule.Post]:
        return [post for post in plan(kits, platforms(), now, "UTC") if first < post.when < last]

    assert len(settled(NOW)) > 20
    assert settled(NOW) == settled(tomorrow)


def test_an_article_that_was_changed_is_new_again() -> None:
    old = kit("old", NOW - timedelta(weeks=20))
    changed = Kit(replace(old.entry, modified=NOW - timedelta(days=1)), "", old.teasers, ())
    assert planned(changed) == [("03-02 08", "old", 0)]


def test_a_change_that_is_yet_to_come_moves_nothing() -> None:
    new = kit("new", NOW - timedelta(days=1), modified=datetime(9999, 12, 31, tzinfo=UTC))
    assert planned(new) == [("03-02 08", "new", 0)]


def test_the_oldest_article_has_its_turn_like_any_other() -> None:
    assert len(planned(kit("old", datetime(1, 1, 1, tzinfo=UTC)))) == 1


def test_a_post_that_never_fades_is_waited_for_a_year_at_most() -> None:
    rows = {"x": replace(platforms()["x"], lifetime_hours=10**12)}
    first, *others = plan([kit("new", NOW, variants=3)], rows, NOW, "UTC")
    assert (first.teaser.variant, others) == (0, [])


def test_a_correction_goes_first_and_a_claim_that_is_true_is_none() -> None:
    day = NOW - timedelta(hours=6)
    myth = kit("myth", day, claim="It harms", verdict="false")
    true = kit("a-true", day, claim="It helps", verdict="true")
    assert [key for _, key, _ in planned(true, kit("b", day), myth)] == ["myth", "a-true", "b"]


def test_marketing_waits_until_four_others_have_gone_out() -> None:
    flyer = kit("flyer", NOW - timedelta(days=9), kind="marketing")
    day = NOW - timedelta(hours=6)
    taught = [kit(f"taught-{number}", day) for number in range(4)]
    assert planned(flyer, *taught[:3])[-1][1] != "flyer"
    assert [key for _, key, _ in planned(flyer, *taught)].index("flyer") == 4


def test_the_hours_are_the_practices_own_in_summer_and_winter() -> None:
    eve = datetime(2026, 3, 6, 12, tzinfo=UTC)
    kits = [kit("before", eve), kit("after", eve + timedelta(days=1))]
    posts = plan(kits, platforms(), eve, "America/New_York")
    assert [f"{post.when:%d %H%z}" for post in posts] == ["06 09-0500", "09 08-0400"]


def test_a_case_question_is_never_planned() -> None:
    case = kit("case", NOW)
    assert planned(Kit(replace(case.entry, url="", path=""), "", case.teasers, ())) == []


def test_the_hours_are_humane() -> None:
    assert len(HOURS) == 7
    assert all(8 <= hour <= 18 for day in HOURS for hour in day)


@pytest.mark.parametrize("row", platforms().values(), ids=platforms())
def test_every_platform_can_be_planned(row) -> None:
    assert planned(kit("new", NOW, (row.name,))) == [("03-02 08", "new", 0)]
