"""What is wrong with a video's fields, and what would make it better. Pure; a new rule is a function of `RULES`."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.videos import chapters
from plugins.videos.sites import names_no_video, place_of

SHORTEST, LONGEST = 5 * 60, 15 * 60
"""Seconds: long enough to explain one thing, short enough to be watched to its end."""


def findings(entry: Entry, text: str) -> Iterator[Finding]:
    """All findings about the video of an entry whose file holds `text`."""
    for rule in RULES:
        yield from rule(entry, text)


def without_video(entry: Entry, _text: str) -> Iterator[Finding]:
    """Bad: `Video_length: 9:30` with no `Video`. Good: both."""
    for name in ("video_length", "video_chapters", "video_transcript"):
        if getattr(entry, name) and not entry.video:
            message = f"{name.capitalize()} stands here, but no Video"
            yield Finding(*_place(entry, name), "error", "video", message, "add Video: and its address")


def address(entry: Entry, _text: str) -> Iterator[Finding]:
    """Bad: `Video: https://www.youtube.com/@yourname`. Good: `Video: https://youtu.be/` and the video's own name."""
    if names_no_video(entry.video):
        message = f"{entry.video} is the address of no one video"
        instead = "open the video, choose Share and copy its address"
        yield Finding(*_place(entry, "video"), "error", "video", message, instead)
    elif entry.video and not place_of(entry.video).player:
        message = "this video opens on its own page, as there is no player that we know"
        instead = "YouTube, Vimeo, PeerTube and video files can play within the article"
        yield Finding(*_place(entry, "video"), "advice", "video", message, instead)


def length(entry: Entry, _text: str) -> Iterator[Finding]:
    """Bad: `Video_length: 42:00`. Good: `Video_length: 9:30`."""
    long = chapters.seconds(entry.video_length)
    if entry.video and not long:
        message = "nobody knows how long the video runs"
        yield Finding(*_place(entry, "video"), "advice", "video-length", message, "add Video_length: 9:30")
    elif entry.video and not SHORTEST <= long <= LONGEST:
        message = f"the video runs {entry.video_length}; 5 to 15 minutes suit one topic best"
        instead = "cut it, or make one video of each thing it explains"
        yield Finding(*_place(entry, "video_length"), "advice", "video-length", message, instead)


def parts(entry: Entry, text: str) -> Iterator[Finding]:
    """Bad: `1:05 How to sit` first, or after `2:00 How to read it`. Good: from `0:00` on, in order."""
    lines = _lines_of(entry, text)
    for fault in chapters.faults(entry.video_chapters, chapters.seconds(entry.video_length)):
        yield Finding(
            entry.source, lines[fault.item], 0, fault.level, "video-chapters", fault.message, fault.instead
        )


def about_transcript(entry: Entry, message: str) -> Finding:
    """What is wrong with the file of the transcript."""
    said = f"the transcript {entry.video_transcript} {message}"
    instead = "write the path of a .txt, .vtt or .srt file there, such as transcripts/salt.txt"
    return Finding(*_place(entry, "video_transcript"), "error", "video", said, instead)


RULES = (without_video, address, length, parts)


def _lines_of(entry: Entry, text: str) -> list[int]:
    """The line of each chapter in the file; that of the field where it isn't found."""
    at = first = entry.lines.get("video_chapters", 0)
    written, found = text.splitlines(), []
    for item in entry.video_chapters:
        at = next((no for no in range(max(at, 1), len(written) + 1) if item in written[no - 1]), at or first)
        found.append(at)
        at += 1
    return found


def _place(entry: Entry, name: str) -> tuple[str, int, int]:
    return entry.source, entry.lines.get(name, 0), 0
