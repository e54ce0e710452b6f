"""Events, and the files that calendars read: by icalendar and, where it is there, by ical.js, as Thunderbird does."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType

import pytest
from conftest import PRESSURE
from icalendar import Calendar

from plugins.events.calendar import ics
from plugins.events.event import event_of, files, findings
from plugins.settings import Settings

SETTINGS = Settings(timezone="America/New_York", now=datetime(2026, 11, 21, 12, tzinfo=UTC))
EVENING = replace(
    PRESSURE,
    event_start=datetime(2026, 12, 3, 18, 30),  # noqa: DTZ001 -- as in a head, without a zone
    event_end=datetime(2026, 12, 3, 20, 0),  # noqa: DTZ001
    event_place="Your Practice, waiting room; ring twice",
    lines=MappingProxyType({"event_start": 4, "event_end": 5, "event_place": 6}),
)
DAYS = replace(
    EVENING,
    slug="days",
    key="days",
    event_start=datetime(2026, 9, 12),  # noqa: DTZ001
    event_end=datetime(2026, 9, 13),  # noqa: DTZ001
)


def made(entry=EVENING, settings: Settings = SETTINGS):
    return event_of(entry, "We measure together.\nBring your monitor, please.", settings)


def read(*entries):
    return list(Calendar.from_ical(ics([made(entry) for entry in entries], "Your Practice")).walk("VEVENT"))


def test_times_are_those_of_the_practice_unless_the_head_says_otherwise() -> None:
    assert made().start.isoformat() == "2026-12-03T18:30:00-05:00"
    assert made().zone == "EST"
    aware = datetime(2026, 12, 3, 23, 30, tzinfo=timezone(timedelta(hours=0)))
    assert made(replace(EVENING, event_start=aware)).start == made().start


def test_a_calendar_reads_back_what_the_head_says() -> None:
    [event] = read(EVENING)
    assert event.decoded("dtstart") == datetime(2026, 12, 3, 23, 30, tzinfo=UTC)
    assert event.decoded("dtend") == datetime(2026, 12, 4, 1, 0, tzinfo=UTC)
    assert str(event["location"]) == EVENING.event_place
    assert str(event["summary"]) == EVENING.title
    assert str(event["description"]).startswith("We measure together.\nBring your monitor, please.")
    assert str(event["url"]) == EVENING.url


def test_of_an_event_of_whole_days_the_last_one_counts() -> None:
    [event] = read(DAYS)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 9, 12), date(2026, 9, 14))


def test_an_event_without_an_end_gets_none() -> None:
    [event] = read(replace(EVENING, event_end=None))
    assert "dtend" not in event


def test_the_same_article_makes_the_same_bytes_whatever_the_clock_says() -> None:
    later = replace(SETTINGS, now=datetime(2027, 5, 1, tzinfo=UTC))
    assert ics([made()], "Your Practice") == ics([made(settings=later)], "Your Practice")


def test_a_changed_article_changes_the_stamp_and_keeps_the_name() -> None:
    changed = replace(EVENING, modified=datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
    [before], [after] = read(EVENING), read(changed)
    assert str(before["uid"]) == str(after["uid"]) == "pressure@practice.example"
    assert before.decoded("dtstamp") < after.decoded("dtstamp")


def test_the_feed_holds_an_event_once_and_each_language_has_its_file() -> None:
    spanish = replace(EVENING, key="pressure-es", lang="es", title="Medir la presión")
    by_path = files([made(EVENING), made(spanish), made(DAYS)])
    assert list(by_path) == [
        "events/pressure.ics",
        "events/pressure-es.ics",
        "events/days.ics",
        "events/events.ics",
    ]
    assert [event.name for event in by_path["events/events.ics"]] == [DAYS.title, EVENING.title]
    assert by_path["events/events.ics"][1].ics == "events/pressure.ics"
    assert files([]) == {}


@pytest.mark.parametrize(
    ("now", "over"),
    [
        (datetime(2026, 9, 14, 3, 59, tzinfo=UTC), False),
        (datetime(2026, 9, 14, 4, 0, tzinfo=UTC), True),
    ],
)
def test_an_event_of_whole_days_is_over_when_its_last_day_is(now: datetime, over: bool) -> None:
    assert made(DAYS, replace(SETTINGS, now=now)).over is over


def test_an_event_is_over_when_it_ends() -> None:
    ended = replace(SETTINGS, now=datetime(2026, 12, 4, 1, 0, tzinfo=UTC))
    assert (made().over, made(settings=ended).over) == (False, True)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"event_end": datetime(2026, 12, 3, 8, 0)}, 5),  # noqa: DTZ001
        ({"event_place": ""}, 4),
        ({"event_start": None, "event_place": ""}, 5),
        ({"event_start": None, "event_end": None}, 6),
    ],
)
def test_an_event_that_cannot_be_is_an_error_with_its_line(change: dict, line: int) -> None:
    entry = replace(EVENING, **change)
    [found] = findings(entry, SETTINGS)
    assert (found.path, found.line, found.level) == (PRESSURE.source, line, "error")
    assert made(entry) is None


def test_a_good_event_and_none_have_no_finding() -> None:
    assert list(findings(EVENING, SETTINGS)) == list(findings(PRESSURE, SETTINGS)) == []


READ_BY_ICAL_JS = """
const ICAL = require("ical.js"); const api = ICAL.default || ICAL;
let text = ""; process.stdin.on("data", part => text += part).on("end", () => {
  const whole = new api.Component(api.parse(text));
  const said = one => [one.uid, one.summary, one.location, `${one.startDate}`, `${one.endDate}`];
  const found = whole.getAllSubcomponents("vevent").map(one => said(new api.Event(one)));
  console.log(JSON.stringify(found));
});
"""


def test_ical_js_reads_the_same_as_we_mean() -> None:
    node = shutil.which("node")
    has_it = (
        node
        and subprocess.run([node, "-e", "require('ical.js')"], capture_output=True, check=False).returncode
        == 0
    )
    if not has_it:
        pytest.skip("NO CALENDAR WAS READ BY ical.js: install node, and ical.js on NODE_PATH")
    text = ics([made(EVENING), made(DAYS)], "Your Practice")
    ran = subprocess.run([node, "-e", READ_BY_ICAL_JS], input=text, capture_output=True, check=True)
    assert json.loads(ran.stdout) == [
        [
            "pressure@practice.example",
            EVENING.title,
            EVENING.event_place,
            "2026-12-03T23:30:00Z",
            "2026-12-04T01:00:00Z",
        ],
        ["days@practice.example", EVENING.title, EVENING.event_place, "2026-09-12", "2026-09-14"],
    ]
