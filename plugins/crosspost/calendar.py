"""`calendar.ics`: the plan of posts for a calendar program, by icalendar; nothing else here imports it.

An event is a quarter of an hour that blocks nothing and rings no bell, with the text to paste and the page to paste it
into. Its name stays the same from build to build, so that a calendar that reads the file again moves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, timedelta
from typing import Any
from urllib.parse import urlsplit

from plugins.crosspost.schedule import Post
from plugins.kept_files import digest
from plugins.parts import Parts
from plugins.platforms.platform import Platform
from plugins.settings import Settings
from plugins.work import name_of

LENGTH = timedelta(minutes=15)
"""How long it takes to read a post once more and to paste it."""

FOLDED = re.compile(rb".{1,74}(?<![\\^])(?![\x80-\xbf])|.{1,74}(?![\x80-\xbf])")
"""A piece of a line: no letter is broken in two, nor what is written after a backslash or a caret parted from it."""

END = b"END:VCALENDAR\r\n"

TO_READ = "Picked by program: read it before you post it."


def ics(
    posts: Sequence[Post], known: Mapping[str, str], platforms: Mapping[str, Platform], settings: Settings
) -> Parts:
    """The calendar of `posts`, as of the build's hour. `platforms` are the rows of the site by name.

    What stands before the events is a part, and each event: icalendar takes a while for hundreds of them, and to be
    loaded. `known` are the digests of what decides the teasers, by the article's key.
    """

    hour = settings.hour.isoformat()
    made_from = [
        name_of(_beginning, (_days(posts), settings.lasting)),
        *(_made_from(post, known[post.entry.key], hour) for post in posts),
    ]

    def made(numbers: Sequence[int]) -> Iterator[bytes]:
        for number in numbers:
            if number:
                yield _event(posts[number - 1], platforms, settings)
            else:
                yield _beginning(posts, platforms, settings)

    return Parts(made_from, made, end=END)


def _made_from(post: Post, known: str, hour: str) -> str:
    planned = post.teaser.platform, post.teaser.variant, post.when.isoformat(), hour
    return digest(known.encode(), repr(planned).encode())


def _beginning(posts: Sequence[Post], platforms: Mapping[str, Platform], settings: Settings) -> bytes:
    """What stands before the events: the calendar's name, and the time zone that they name."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Rounds//Posts//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{settings.site_name}: posts")
    if posts:
        first = _component(posts[0], platforms, settings)
        calendar.add_component(first)
        calendar.add_missing_timezones(*_days(posts))
        calendar.subcomponents.remove(first)
    return _folded(calendar.content_lines()).removesuffix(END)


def _folded(lines: Iterable[str]) -> bytes:
    """The lines as they stand in a file (RFC 5545, 3.1). The library itself goes letter by letter: slow."""
    return b"".join(b"\r\n ".join(FOLDED.findall(line.encode())) + b"\r\n" for line in lines if line)


def _event(post: Post, platforms: Mapping[str, Platform], settings: Settings) -> bytes:
    return _folded(_component(post, platforms, settings).content_lines())


def _component(post: Post, platforms: Mapping[str, Platform], settings: Settings) -> Any:
    from icalendar import Event

    event, teaser = Event(), post.teaser
    host = urlsplit(settings.site_url).hostname
    event.add("uid", f"{post.entry.key}.{teaser.platform}.{teaser.variant + 1}@{host}")
    event.add("dtstamp", settings.hour.astimezone(UTC))
    event.add("dtstart", post.when)
    event.add("dtend", post.when + LENGTH)
    event.add("summary", f"{platforms[teaser.platform].label}: {post.entry.title}")
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


def _days(posts: Sequence[Post]) -> tuple[date, ...]:
    """A day well before the first of them and one well after the last."""
    year = timedelta(days=366)
    return (posts[0].when.date() - year, posts[-1].when.date() + year) if posts else ()
