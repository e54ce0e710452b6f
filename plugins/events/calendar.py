"""Events as iCalendar files (RFC 5545), by icalendar; nothing else here imports it. Pure.

Times are written in UTC, so that no time zone has to be described. What a file holds depends on the article alone,
never on the clock of the build: a calendar that reads it again finds the same event, at most changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from plugins.events.event import Event


def ics(events: Sequence[Event], name: str) -> bytes:
    """The calendar called `name` with these events."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Rounds//Events//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_component(event))
    return calendar.to_ical()


def _component(event: Event) -> Any:
    from icalendar import Event as Component

    made = Component()
    made.add("uid", event.uid)
    made.add("dtstamp", event.changed)
    made.add("dtstart", _when(event.start, event))
    if event.end:
        made.add("dtend", _when(event.end, event, days=1))
    made.add("summary", event.name)
    made.add("location", event.place)
    made.add("description", f"{event.description}\n\n{event.url}")
    made.add("url", event.url)
    return made


def _when(moment: datetime, event: Event, days: int = 0) -> date | datetime:
    """A moment; for an event of whole days the day, `days` later: the day that ends an event isn't part of it."""
    return moment.date() + timedelta(days=days) if event.all_day else moment.astimezone(UTC)
