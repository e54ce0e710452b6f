"""`calendar`: the posts of the coming four weeks, as the last build planned them.

Out of `share/exports/teasers.json`: a table on a terminal, plain lines of at most `WIDTH` characters in a pipe.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from plugins.building import plugin
from plugins.building.source import Source
from plugins.finding import Faults, Finding
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of

AHEAD = timedelta(weeks=4)
WIDTH = 80
NOTHING = "No post is planned for the coming four weeks."
HOW = "An article has its turn when it is new or changed (Modified), then twice a year."


@dataclass(frozen=True, order=True)
class Planned:
    """A post as a line of the calendar; `what` is the article's title, `version` counts from 1."""

    when: datetime
    label: str
    what: str
    version: int


def show(source: Source, output: Path | None) -> None:
    """Prints the coming posts. Raises `Faults` before a first build."""
    values, settings = plugin.load(source)
    share = (output or Path(values["OUTPUT_PATH"])).with_name("share")
    coming = [post for post in planned(share, platforms_of(settings)) if post.when >= source.now]
    soon = [post for post in coming if post.when < source.now + AHEAD]
    if soon and sys.stdout.isatty():
        _show_table(soon)
    else:
        print("\n".join(lines(soon) or nothing(coming)))


def planned(share: Path, platforms: Mapping[str, Platform]) -> list[Planned]:
    """All planned posts of the last build in order of time. Raises `Faults` where there is none."""
    file = share / "exports" / "teasers.json"
    if not file.is_file():
        missing = "there is no calendar yet"
        raise Faults([Finding("share", 0, 0, "error", "calendar", missing, "run ./rounds build first")])
    teasers = [one for one in json.loads(file.read_text("utf-8")) if one["planned"]]
    labels = {name: row.label for name, row in platforms.items()}
    return sorted(
        Planned(
            datetime.fromisoformat(one["planned"]),
            labels.get(one["platform"], one["platform"]),
            one["article_title"],
            one["variant"] + 1,
        )
        for one in teasers
    )


def lines(posts: Sequence[Planned]) -> list[str]:
    """A line for each post."""
    wide = max((len(post.label) for post in posts), default=0)
    return [_cut(f"{_day(post)}  {post.when:%H:%M}  {post.label:<{wide}}  {_what(post)}") for post in posts]


def nothing(later: Sequence[Planned]) -> list[str]:
    """What there is to say where nothing is planned soon."""
    after = [f"The next is on {_day(post)}: {post.label}, {_what(post)}" for post in later[:1]]
    return [NOTHING, *map(_cut, after), HOW]


def _show_table(posts: Sequence[Planned]) -> None:
    from rich.console import Console  # only a terminal needs it
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    for heading in ("Day", "Time", "Network"):
        table.add_column(heading, no_wrap=True)
    table.add_column("Article", no_wrap=True, overflow="ellipsis", ratio=1)
    before = None
    for post in posts:
        day = _day(post) if post.when.date() != before else ""
        table.add_row(day, f"{post.when:%H:%M}", post.label, Text(_what(post)))
        before = post.when.date()
    Console().print(table)


def _day(post: Planned) -> str:
    return f"{DAYS[post.when.weekday()]} {post.when:%Y-%m-%d}"


DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""In English whatever the machine speaks, as everything else that is said."""


def _what(post: Planned) -> str:
    return post.what if post.version == 1 else f"{post.what} (version {post.version})"


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…"
