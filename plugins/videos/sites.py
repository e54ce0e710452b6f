"""The places that videos are watched at: how an address names a video there, and which addresses play it. Pure.

A new place is a row of `SITES`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Site:
    """A place for videos: `name` as readers know it, `pattern` for the addresses of one video there.

    `watch` and `player` are that video's page and its player for other pages, with the groups of `pattern` filled in;
    `watch_from` and `player_from` end them so that it plays from `{seconds}`.
    """

    name: str
    pattern: re.Pattern[str]
    watch: str
    player: str
    watch_from: str
    player_from: str


SITES = (
    Site(
        "YouTube",
        re.compile(
            r"https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/"
            r"(?:watch\?(?:[^#]*&)?v=|shorts/|live/|embed/)|youtu\.be/)(?P<id>[\w-]{11})(?:[?&#/].*)?"
        ),
        "https://www.youtube.com/watch?v={id}",
        "https://www.youtube-nocookie.com/embed/{id}?autoplay=1",
        "&t={seconds}s",
        "&start={seconds}",
    ),
    Site(
        "Vimeo",
        re.compile(
            r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(?P<id>\d+)"
            r"(?:(?:/|\?(?:[^#]*&)?h=)(?P<hash>[0-9a-f]+))?(?:[?&#/].*)?"
        ),
        "https://vimeo.com/{id}{slash_hash}",
        "https://player.vimeo.com/video/{id}?dnt=1&autoplay=1{and_hash}",
        "#t={seconds}s",
        "#t={seconds}s",
    ),
    Site(
        "PeerTube",
        re.compile(
            r"https?://(?P<host>[\w.-]+(?::\d+)?)/(?:w|videos/watch|videos/embed)/"
            r"(?P<id>[0-9A-Za-z]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[?;#/].*)?"
        ),
        "https://{host}/w/{id}",
        "https://{host}/videos/embed/{id}?autoplay=1&p2p=0",
        "?start={seconds}s",
        "&start={seconds}s",
    ),
)
"""Players are asked for as little about the viewer as each place can do without: no cookies, no tracking, no peers."""

FILE = re.compile(r"https?://[^?#]+\.(?:mp4|m4v|webm|ogv)(?:[?#].*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """Where one video plays. `site` is empty for a file and for a page that we know no player of.

    `player` is empty where it can't play within a page; `file` says that the address is the video itself.
    """

    site: str
    watch: str
    player: str = ""
    file: bool = False
    watch_from: str = ""
    player_from: str = ""

    @property
    def origin(self) -> str:
        """Where the player loads from, such as `https://player.vimeo.com`: what the page's policy has to allow."""
        parts = urlsplit(self.player)
        return f"{parts.scheme}://{parts.netloc}" if self.player else ""

    def watch_at(self, seconds: int) -> str:
        """The video's own page from that second on; from the beginning, where we don't know how to say it."""
        return self.watch + self.watch_from.format(seconds=seconds)

    def player_at(self, seconds: int) -> str:
        """The player from that second on; empty where there is none."""
        return self.player and self.player + self.player_from.format(seconds=seconds)


def place_of(address: str) -> Place:
    """Where the video at `address` plays."""
    for site in SITES:
        if found := site.pattern.fullmatch(address):
            values = _values(found.groupdict())
            watch, player = site.watch.format(**values), site.player.format(**values)
            return Place(site.name, watch, player, False, site.watch_from, site.player_from)
    if FILE.fullmatch(address):
        return Place("", address, address, True, "#t={seconds}", "#t={seconds}")
    return Place("", address)


def names_no_video(address: str) -> bool:
    """Whether it lies at YouTube or Vimeo and is yet no video's address: a channel, a playlist, or a slip."""
    host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    ours = ("youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "player.vimeo.com")
    return host in ours and not place_of(address).player


def _values(groups: Mapping[str, str | None]) -> dict[str, str]:
    hidden = groups.get("hash") or ""
    return {
        "id": groups["id"] or "",
        "host": groups.get("host") or "",
        "slash_hash": hidden and f"/{hidden}",
        "and_hash": hidden and f"&h={hidden}",
    }
