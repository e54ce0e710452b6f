"""`Event`: what a page, its data and a calendar say about the event of an article. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.settings import Settings

FOLDER = "events"
FEED = f"{FOLDER}/events.ics"
"""Where the page of events and the files lie, relative to the site's root."""


@dataclass(frozen=True)
class Event:
    """An event. `start` and `end` carry the practice's time zone; `end` is None where the head names none.

    Of one that is `all_day` only the days count, the last one included. `over` says whether it has passed at the
    build's clock, `until` when it does; `uid` is the same in each language and from build to build; `ics` is its file's
    path relative to the site's root; `changed` is the day of the article's last change.
    """

    name: str
    description: str
    start: datetime
    end: datetime | None
    all_day: bool
    place: str
    url: str
    uid: str
    ics: str
    changed: datetime
    until: datetime
    over: bool

    @property
    def zone(self) -> str:
        """The time zone's short name, such as EST, or what it is ahead of UTC."""
        name = self.start.tzname() or ""
        return name if name.isalpha() else f"UTC{name}"


def event_of(entry: Entry, description: str, settings: Settings) -> Event | None:
    """The event that the entry's head announces; None where its times can't be used, as `findings` say."""
    if not entry.event_start or list(findings(entry, settings)):
        return None
    zone = ZoneInfo(settings.timezone)
    start, end = _local(entry.event_start, zone), entry.event_end and _local(entry.event_end, zone)
    all_day = not any(when and _has_time(when) for when in (start, end))
    until = (end or start) + timedelta(days=1 if all_day else 0)
    return Event(
        name=entry.title,
        description=description,
        start=start,
        end=end,
        all_day=all_day,
        place=entry.event_place,
        url=entry.url,
        uid=f"{entry.slug}@{_host(settings.site_url)}",
        ics=f"{FOLDER}/{entry.key}.ics",
        changed=(entry.modified or entry.date).astimezone(UTC).replace(microsecond=0),
        until=until,
        over=until <= settings.now,
    )


def findings(entry: Entry, settings: Settings) -> Iterator[Finding]:
    """What is wrong with the event in the head; nothing where there is none."""
    if not entry.event_start:
        for name in ("event_end", "event_place"):
            if getattr(entry, name):
                message = f"{name.capitalize()} stands here, but no Event_start"
                yield _finding(entry, name, message, "add Event_start: 2026-03-02 18:30")
        return
    zone = ZoneInfo(settings.timezone)
    if entry.event_end and _local(entry.event_end, zone) < _local(entry.event_start, zone):
        instead = "write the day and the time when it ends, such as 2026-03-02 20:00"
        yield _finding(entry, "event_end", "the event ends before it begins", instead)
    if not entry.event_place:
        message = "nobody is told where the event is"
        yield _finding(entry, "event_start", message, "add Event_place: and its address, or “Online”")


def files(events: Sequence[Event]) -> dict[str, list[Event]]:
    """What each file for calendars holds, by its path: one for each event, and all in `FEED`, the first one first.

    There an event stands once, however many translations its article has.
    """
    each_once = {event.uid: event for event in reversed(events)}.values()
    in_order = sorted(each_once, key=lambda event: (event.start, event.uid))
    return {event.ics: [event] for event in events} | ({FEED: in_order} if events else {})


def _local(when: datetime, zone: ZoneInfo) -> datetime:
    return when.astimezone(zone) if when.tzinfo else when.replace(tzinfo=zone)


def _has_time(when: datetime) -> bool:
    return when.time() != time.min


def _host(site_url: str) -> str:
    return site_url.partition("://")[2].partition("/")[0].partition(":")[0]


def _finding(entry: Entry, name: str, message: str, instead: str) -> Finding:
    return Finding(entry.source, entry.lines.get(name, 0), 0, "error", "event", message, instead)
