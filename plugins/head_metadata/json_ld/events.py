"""An event that an article announces."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from plugins.head_metadata.json_ld.node import Node, named, said
from plugins.head_metadata.json_ld.people import organization
from plugins.head_metadata.json_ld.pictures import card_image
from plugins.head_metadata.moments import iso
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

ONLINE = frozenset({"online", "en línea"})
"""How the place of an event is written that has no address of its own on the web."""


def event(subject: Subject, settings: Settings) -> Node | None:
    """When and where it is. Nothing is said of what nobody wrote: no price, no seats."""
    shown = subject.event
    if shown is None:
        return None
    node = {"@type": "Event", "@id": f"{subject.url}#event", "name": shown.name, "url": subject.url}
    return (
        node
        | said(
            description=shown.description,
            startDate=_moment(shown.start, shown),
            endDate=_moment(shown.end, shown) if shown.end else "",
            image=card_image(subject, settings),
            organizer=named(organization(settings)),
        )
        | _place(shown.place, subject.url)
    )


def _moment(moment: datetime, shown: Any) -> str:
    return moment.date().isoformat() if shown.all_day else iso(moment)


def _place(place: str, url: str) -> Node:
    on_the_web = place.startswith(("https://", "http://"))
    if on_the_web or place.casefold() in ONLINE:
        where = {"@type": "VirtualLocation", "url": place if on_the_web else url}
        return {"eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode", "location": where}
    where = {"@type": "Place", "name": place, "address": place}
    return {"eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode", "location": where}
