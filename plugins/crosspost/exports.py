"""`share/exports/`: the posts as other programs take them in. A new one is a function here and a line of `files`.

A spreadsheet takes a cell that begins with `= + - @`, a tab or a line break for a formula. In `teasers.csv`, which
people open in one, such a cell gets an apostrophe in front, which a spreadsheet doesn't show. In files for a scheduler
that apostrophe would be posted; there a space without width, which nobody sees, does the same. Pure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from plugins.crosspost.calendar import ics
from plugins.crosspost.kit import Kit
from plugins.crosspost.pictures import address
from plugins.crosspost.postiz import postiz
from plugins.crosspost.schedule import Post
from plugins.crosspost.teaser import Teaser
from plugins.kept_files import digest
from plugins.parts import Parts
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

TO_QUOTE = re.compile('[,"\r\n]').search

AS_JSON = json.JSONEncoder(ensure_ascii=False)

APOSTROPHE, UNSEEN, BOM = "'", "\N{ZERO WIDTH SPACE}", b"\xef\xbb\xbf"


def files(kits: Sequence[Kit], posts: Sequence[Post], settings: Settings) -> dict[str, bytes | Parts]:
    """All exports by their path below the share folder, out of the kits and the plan of their `posts`.

    A case question is in none of them.
    """
    platforms = platforms_of(settings)
    easy = [post for post in posts if platforms[post.teaser.platform].form in FOR_SCHEDULERS]
    written = _buffer(easy, settings) | {
        "publer.csv": BOM
        + _csv([PUBLER, *(_publer_row(post, platforms, settings) for post in easy)], UNSEEN),
        "postiz.json": _json(postiz(easy, settings)),
        "calendar.ics": ics(posts, {kit.entry.key: kit.digest for kit in kits}, platforms, settings),
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
            written[name] = _csv([BUFFER, *own[start : start + BUFFER_ROWS]], UNSEEN)
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


def _teasers(kits: Iterable[Kit], posts: Sequence[Post]) -> dict[str, Parts]:
    """Every teaser of every article, planned or not; an article's teasers are a part."""
    shown = [kit for kit in kits if kit.entry.url and kit.teasers]
    planned: dict[str, dict[tuple[str, int], str]] = {}
    for post in posts:
        hours = planned.setdefault(post.entry.key, {})
        hours[post.teaser.platform, post.teaser.variant] = post.when.isoformat()
    made_from = [_made_from(kit, planned.get(kit.entry.key)) for kit in shown]

    def rows(numbers: Sequence[int]) -> Iterator[Iterator[Mapping[str, Any]]]:
        return (_teaser_rows(kit, planned.get(kit.entry.key, {})) for kit in map(shown.__getitem__, numbers))

    return {
        "teasers.json": Parts(
            made_from, lambda numbers: map(_lines, rows(numbers)), b"[\n", b",\n", b"\n]\n"
        ),
        "teasers.csv": Parts(
            made_from, lambda numbers: map(_table, rows(numbers)), _csv([COLUMNS], APOSTROPHE)
        ),
    }


def _made_from(kit: Kit, hours: Mapping[tuple[str, int], str] | None) -> str:
    return digest(kit.digest.encode(), repr(hours).encode()) if hours else kit.digest


def _teaser_rows(kit: Kit, hours: Mapping[tuple[str, int], str]) -> Iterator[Mapping[str, Any]]:
    entry = kit.entry
    for teaser in kit.teasers:
        planned = hours.get((teaser.platform, teaser.variant))
        article = zip(COLUMNS, (entry.key, entry.title, entry.url, planned), strict=False)
        yield dict(article) | vars(teaser)


def _table(rows: Iterable[Mapping[str, Any]]) -> bytes:
    return _csv((row.values() for row in rows), APOSTROPHE)


def _json(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """An array with a row on each line: to be searched by line, and three times as fast as indented."""
    return b"[\n" + _lines(rows) + b"\n]\n"


def _lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    return ",\n".join(map(AS_JSON.encode, rows)).encode()


def _csv(rows: Iterable[Iterable[Any]], mark: str) -> bytes:
    """RFC 4180: commas, CRLF, quotes where they are needed; `mark` goes before what looks like a formula.

    The standard library writes the same letter by letter, in twice the time.
    """
    return "".join([",".join([_cell(value, mark) for value in row]) + "\r\n" for row in rows]).encode()


def _cell(value: Any, mark: str) -> str:
    text = "" if value is None else " ".join(value) if isinstance(value, tuple) else str(value)
    text = mark + text if text.startswith(FORMULA) else text
    return '"' + text.replace('"', '""') + '"' if TO_QUOTE(text) else text
