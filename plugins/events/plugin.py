"""Gives every article that announces an event its `event`, and the site the files for calendars."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.entry import Entry, articles
from plugins.events.calendar import ics
from plugins.events.event import event_of, files, findings
from plugins.report import REPORT
from plugins.settings import SETTINGS
from plugins.whole_file import write

EVENTS = "ROUNDS_EVENTS"
"""The name under which Pelican's settings carry the events of the site, from reading to writing."""


def attach(generators: Any) -> None:
    """Sets `article.event` (an `event.Event`) where there is one; what is wrong with it goes into the report."""
    own = generators[0].settings
    events = own[EVENTS] = []
    for article in articles(generators):
        entry: Entry = article.entry
        own[REPORT].findings += findings(entry, own[SETTINGS])
        description = " ".join((entry.summary or article.kit.summary).split())
        if event := event_of(entry, description, own[SETTINGS]):
            article.event = event
            events.append(event)
            own[REPORT].moments.append(event.until)


def write_calendars(pelican: Any) -> None:
    """Writes a file for each event, and one with all of them to subscribe to."""
    own = pelican.settings
    for path, events in files(own.get(EVENTS, ())).items():
        write(Path(own["OUTPUT_PATH"], path), ics(events, own[SETTINGS].site_name))


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(attach)
    signals.finalized.connect(write_calendars)
