"""`share/exports/`: the posts as other programs take them in. A new one is a function here and a line of `files`.

A spreadsheet takes a cell that begins with `= + - @`, a tab or a line break for a formula. In `teasers.csv`, which
people open in one, such a cell gets an apostrophe in front, which a spreadsheet doesn't show. In files for a scheduler
that apostrophe would be posted; there a space without width, which nobody sees, does the same. Pure.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from plugins.crosspost.calendar import ics
from plugins.crosspost.kit import Kit
from plugins.crosspost.pictures import address
from plugins.crosspost.postiz import postiz
from plugins.crosspost.schedule import Post
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

FOR_SCHEDULERS = ("post", "caption", "pin")
"""Forms of text that a scheduler can post with a picture and nothing else."""

BUFFER = ("Text", "Image URL", "Tags", "Posting Time")
BUFFER_ROWS = 100
"""The columns and the most rows of a file for Buffer (second hand, read 2026-11-21)."""

PUBLER = (
    "Date - Intl. format or prompt",
    "Text",
    "Link(s) - Separated by comma for FB carousels",
    "Media URL(s) - Separated by comma",
    "Title - For the video, pin, PDF ..",
    "Label(s) - Separated by comma",
    "Alt text(s) - Separated by ||",
    "Comment(s) - Separated by ||",
    "Pin board, FB album, or Google category",
    "Post subtype - I.e. story, reel, PDF ..",
    "CTA - For Facebook links or Google",
    "Reminder - For stories, reels, shorts, and TikToks",
)
"""The columns of Publer's template (publer.com/blog/ultimate-csv-bulk-scheduler-social-media, read 2026-11-21)."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet reckons out instead of showing it (OWASP, CSV injection)."""

APOSTROPHE, UNSEEN, BOM = "'", "\N{ZERO WIDTH SPACE}", b"\xef\xbb\xbf"


def files(kits: Sequence[Kit], posts: Sequence[Post], settings: Settings) -> dict[str, bytes]:
    """All exports by their path below the share folder, out of the kits and the plan of their `posts`.

    A case question is in none of them.
    """
    platforms = platforms_of(settings)
    easy = [post for post in posts if platforms[post.teaser.platform].form in FOR_SCHEDULERS]
    written = _buffer(easy, settings) | {
        "publer.csv": BOM + _csv(PUBLER, [_publer_row(post, platforms, settings) for post in easy], UNSEEN),
        "postiz.json": _json(postiz(easy, settings)),
        "calendar.ics": ics(posts, platforms, settings),
        **_teasers(kits, posts),
    }
    return {f"exports/{name}": content for name, content in written.items()}


def _buffer(posts: Sequence[Post], settings: Settings) -> dict[str, bytes]:
    """A file for each platform, as Buffer takes one channel at a time, and one more for every hundred posts."""
    written = {}
    for platform in dict.fromkeys(post.teaser.platform for post in posts):
        own = [_buffer_row(post, settings) for post in posts if post.teaser.platform == platform]
        for number, start in enumerate(range(0, len(own), BUFFER_ROWS), 1):
            name = f"buffer-{platform}.csv" if number == 1 else f"buffer-{platform}-{number}.csv"
            written[name] = _csv(BUFFER, own[start : start + BUFFER_ROWS], UNSEEN)
    return written


def _buffer_row(post: Post, settings: Settings) -> tuple[str, ...]:
    return post.teaser.text, address(post.teaser, settings), "", f"{post.when:%Y-%m-%d %H:%M}"


def _publer_row(post: Post, platforms: Mapping[str, Platform], settings: Settings) -> tuple[str, ...]:
    """The link has a cell of its own only where the network wants it apart from the text."""
    teaser = post.teaser
    own_field = teaser.url if teaser.link_placement == "own_field" else ""
    comment = teaser.url if teaser.link_placement == "first_comment" else ""
    picture, alt = address(teaser, settings), teaser.alt.replace("||", "|")
    label = platforms[teaser.platform].label.replace(",", "")
    when = f"{post.when:%Y/%m/%d %H:%M}"
    return when, teaser.text, own_field, picture, teaser.title or "", label, alt, comment, "", "", "", ""


COLUMNS = (
    *("article_key", "article_title", "article_url", "planned"),
    *(field.name for field in fields(Teaser)),
)
"""The keys of `teasers.json` and the columns of `teasers.csv`; `planned` is a teaser's hour in the plan, or null."""


def _teasers(kits: Iterable[Kit], posts: Sequence[Post]) -> dict[str, bytes]:
    """Every teaser of every article, planned or not."""
    planned = {(post.entry.key, post.teaser.platform, post.teaser.variant): post.when for post in posts}
    rows = [
        _teaser_row(kit.entry, teaser, planned.get((kit.entry.key, teaser.platform, teaser.variant)))
        for kit in kits
        if kit.entry.url
        for teaser in kit.teasers
    ]
    table = _csv(COLUMNS, [map(_cell, row.values()) for row in rows], APOSTROPHE)
    return {"teasers.json": _json(rows), "teasers.csv": table}


def _teaser_row(entry: Entry, teaser: Teaser, planned: datetime | None) -> dict[str, Any]:
    article = entry.key, entry.title, entry.url, planned.isoformat() if planned else None
    return dict(zip(COLUMNS, article, strict=False)) | vars(teaser)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return " ".join(value) if isinstance(value, tuple | list) else str(value)


def _json(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """An array with a row on each line: to be searched by line, and three times as fast as indented."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n".encode()


def _csv(header: Sequence[str], rows: Iterable[Iterable[str]], mark: str) -> bytes:
    """RFC 4180: commas, CRLF, quotes where they are needed; `mark` goes before what looks like a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([mark + cell if cell.startswith(FORMULA) else cell for cell in row] for row in rows)
    return text.getvalue().encode()
