"""`Video`: what a page, its data and a list of videos say about the video of an article. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from plugins.entry import Entry
from plugins.videos import chapters
from plugins.videos.sites import Place, place_of


@dataclass(frozen=True)
class Part:
    """A chapter from second `start` to `end` (0: to an end that isn't known), and where it is seen.

    `url` is the video's own page from there on, `player` the player within our page, empty where there is none.
    """

    title: str
    time: str
    start: int
    end: int
    url: str
    player: str


@dataclass(frozen=True)
class Video:
    """The video of an article. `thumbnail` is a picture's path relative to the site's root.

    `url` is the video's page, `player` the address that plays it within another page (empty where none does), which
    lies at `origin`; `site` is where that is ("YouTube"; empty for others), `file` says that `player` is the video
    itself. `seconds` is 0 and `length` and `duration` (ISO 8601) are empty where the length isn't known.
    `transcript` holds paragraphs.
    """

    name: str
    description: str
    thumbnail: str
    uploaded: datetime
    url: str
    player: str
    origin: str
    site: str
    file: bool
    length: str
    seconds: int
    duration: str
    chapters: tuple[Part, ...]
    transcript: tuple[str, ...]


def video_of(entry: Entry, description: str, thumbnail: str, transcript: tuple[str, ...]) -> Video:
    """The video that the entry's head names."""
    place, length = place_of(entry.video), chapters.seconds(entry.video_length)
    return Video(
        name=entry.title,
        description=description,
        thumbnail=thumbnail,
        uploaded=entry.date,
        url=place.watch,
        player=place.player,
        origin=place.origin,
        site=place.site,
        file=place.file,
        length=entry.video_length,
        seconds=length,
        duration=iso_duration(length),
        chapters=_parts(entry, place, length),
        transcript=transcript,
    )


def iso_duration(length: int) -> str:
    """Seconds as ISO 8601 writes them (`PT1H2M3S`); empty for 0."""
    amounts = (length // 3600, "H"), (length // 60 % 60, "M"), (length % 60, "S")
    return "PT" + "".join(f"{number}{unit}" for number, unit in amounts if number) if length else ""


def _parts(entry: Entry, place: Place, length: int) -> tuple[Part, ...]:
    read = chapters.read(entry.video_chapters)
    ends = [*(following.start for _one, following in pairwise(read)), length]
    return tuple(
        Part(one.title, one.time, one.start, end, place.watch_at(one.start), place.player_at(one.start))
        for one, end in zip(read, ends, strict=False)
    )
