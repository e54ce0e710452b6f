"""`calendar.ics`: what a calendar program reads is the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest
from crosspost.kits import NOW, kit, kit_of, teaser
from icalendar import Calendar

from plugins.crosspost import calendar
from plugins.crosspost.schedule import plan
from plugins.platforms.table import platforms
from plugins.settings import Settings

LINK = "https://practice.example/es/?utm_source=x&utm_medium=social"
TEXT = f"Siéntese; espere, respire.\n\n{LINK} {'palabra ' * 30}"
COMPOSE = "https://x.com/intent/tweet?text=Si%C3%A9ntese"
POST = teaser("x", text=TEXT, url=LINK, compose_url=COMPOSE, status="read_before_posting")


def read(*kits, zone: str = "America/New_York", now=NOW) -> Calendar:
    settings = Settings(now=now, timezone=zone, site_name="Test & Practice")
    return Calendar.from_ical(written(plan(kits, platforms(), now, zone), settings))


def written(posts, settings: Settings) -> bytes:
    return bytes(calendar.ics(posts, {post.entry.key: "" for post in posts}, platforms(), settings))


def test_an_event_holds_the_text_and_the_page_to_paste_it_into() -> None:
    (event,) = read(kit_of("sit", NOW, [POST])).walk("VEVENT")
    assert event["summary"] == "X: Sit"
    assert event["description"].startswith(
        "Picked by program: read it before you post it.\n\nSiéntese; espere,"
    )
    assert event["description"].endswith(f"{TEXT}\n\n{COMPOSE}")
    assert event["url"] == COMPOSE
    assert not event.walk("VALARM")


def test_a_link_that_is_not_in_the_text_stands_beside_it() -> None:
    pin = teaser("pinterest", text="A chair with a back.", link_placement="own_field")
    (event,) = read(kit_of("a", NOW, [pin])).walk("VEVENT")
    assert event["description"] == f"A chair with a back.\n\n{pin.url}"


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Madrid", "Asia/Kathmandu", "UTC"])
def test_events_stand_at_the_planned_hours_in_the_sites_time_zone(zone: str) -> None:
    kits = [kit("a", NOW, ("x", "facebook"), 3)]
    posts = plan(kits, platforms(), NOW, zone)
    events = read(*kits, zone=zone).walk("VEVENT")
    assert len(events) == 6
    assert [event.start for event in events] == [post.when for post in posts]
    assert {event.start.astimezone(ZoneInfo(zone)).hour for event in events} <= set(range(8, 18))
    assert {event.end - event.start for event in events} == {timedelta(minutes=15)}


def test_the_time_zone_is_explained_in_the_file() -> None:
    (zone,) = read(kit("a", NOW, ("x",), 3)).walk("VTIMEZONE")
    assert zone["tzid"] == "America/New_York"


def test_names_stay_from_build_to_build_and_the_stamp_is_the_builds_clock() -> None:
    today, later = (
        read(kit("a", NOW, ("x",), 3), now=NOW + timedelta(days=days)).walk("VEVENT") for days in (0, 1)
    )
    assert [event["uid"] for event in today] == [f"a.x.{number}@practice.example" for number in (1, 2, 3)]
    assert [event["uid"] for event in later] == [event["uid"] for event in today]
    assert today[0]["dtstamp"].dt == NOW.astimezone(UTC)


def test_the_same_plan_gives_the_same_bytes_and_an_empty_one_a_calendar() -> None:
    posts, settings = plan([kit("a", NOW)], platforms(), NOW, "UTC"), Settings(now=NOW)
    assert written(posts, settings) == written(posts, replace(settings))
    assert read().walk("VEVENT") == []
    assert read()["x-wr-calname"] == "Test & Practice: posts"
