"""`calendar.ics`: the plan of posts for a calendar program, by icalendar; nothing else here imports it.

An event is a quarter of an hour that blocks nothing and rings no bell, with the text to paste and the page to paste it
into. Its name stays the same from build to build, so that a calendar that reads the file again moves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from plugins.crosspost.schedule import Post
from plugins.platforms.platform import Platform
from plugins.settings import Settings

LENGTH = timedelta(minutes=15)
"""How long it takes to read a post once more and to paste it."""

FOLDED = re.compile(rb".{1,74}(?<![\\^])(?![\x80-\xbf])|.{1,74}(?![\x80-\xbf])")
"""A piece of a line: no letter is broken in two, nor what is written after a backslash or a caret parted from it."""

TO_READ = "Picked by program: read it before you post it."


def ics(posts: Sequence[Post], platforms: Mapping[str, Platform], settings: Settings) -> bytes:
    """The calendar of `posts`, as of the build's hour. `platforms` are the rows of the site by name."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Rounds//Posts//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{settings.site_name}: posts")
    for post in posts:
        calendar.add_component(_event(post, platforms[post.teaser.platform], settings))
    if posts:
        calendar.add_missing_timezones(_day(posts[0].when, -366), _day(posts[-1].when, 366))
    return _folded(calendar.content_lines())


def _folded(lines: Iterable[str]) -> bytes:
    """The lines as they stand in a file (RFC 5545, 3.1). The library itself goes letter by letter: slow."""
    return b"".join(b"\r\n ".join(FOLDED.findall(line.encode())) + b"\r\n" for line in lines if line)


def _event(post: Post, platform: Platform, settings: Settings) -> Any:
    from icalendar import Event

    event, teaser = Event(), post.teaser
    host = urlsplit(settings.site_url).hostname
    event.add("uid", f"{post.entry.key}.{teaser.platform}.{teaser.variant + 1}@{host}")
    event.add("dtstamp", settings.hour.astimezone(UTC))
    event.add("dtstart", post.when)
    event.add("dtend", post.when + LENGTH)
    event.add("summary", f"{platform.label}: {post.entry.title}")
    event.add("description", _description(post))
    event.add("url", teaser.compose_url or post.entry.url)
    event.add("transp", "TRANSPARENT")
    return event


def _description(post: Post) -> str:
    """What to know, the text, its link where that has a place of its own, and the page to paste them into."""
    teaser = post.teaser
    note = TO_READ if teaser.status == "read_before_posting" else ""
    link = "" if teaser.url in teaser.text else teaser.url
    return "\n\n".join(filter(None, (note, teaser.text, link, teaser.compose_url)))


def _day(when: datetime, days: int) -> date:
    return when.date() + timedelta(days=days)
