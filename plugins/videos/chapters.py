"""The chapters of a video: lines such as `1:05 How to sit`, read strictly. Pure.

YouTube makes chapters of them only where the first is at 0:00, there are three or more, each is later than the one
before and lasts ten seconds (https://support.google.com/youtube/answer/9884579).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

LINE = re.compile(r"(?P<time>(?:\d+:)?[0-5]?\d:[0-5]\d)\s+(?P<title>\S.*)", re.ASCII)
FEWEST, SHORTEST = 3, 10
"""Chapters, and seconds in each."""


class Chapter(NamedTuple):
    """A part of a video that begins at second `start`; `time` as it was written."""

    start: int
    time: str
    title: str


class Fault(NamedTuple):
    """What is wrong with the line `item` (from 0) of the chapters, and what to write instead."""

    item: int
    level: str
    message: str
    instead: str


def seconds(time: str) -> int:
    """`1:02:03` or `9:30` in seconds; 0 for nothing."""
    total = 0
    for part in time.split(":") if time else ():
        total = total * 60 + int(part)
    return total


def read(lines: Sequence[str]) -> tuple[Chapter, ...]:
    """The chapters, where a player can use them; none where a line is wrong."""
    if any(fault.level == "error" for fault in faults(lines)):
        return ()
    return tuple(chapter for chapter in map(_chapter, lines) if chapter)


def faults(lines: Sequence[str], length: int = 0) -> Iterator[Fault]:
    """What is wrong with the lines of a video of `length` seconds (0: not known)."""
    chapters = [_chapter(line) for line in lines]
    for item, (chapter, line) in enumerate(zip(chapters, lines, strict=True)):
        if not chapter:
            message = f"“{line}” is no chapter"
            yield Fault(item, "error", message, "write its time, a space and its title: 1:05 How to sit")
        elif item == 0 and chapter.start:
            message = f"the first chapter begins at {chapter.time}"
            yield Fault(item, "error", message, "begin at 0:00, as YouTube wants")
        elif length and chapter.start >= length:
            message = f"the chapter at {chapter.time} begins after the end of the video"
            yield Fault(item, "error", message, "mend its time, or Video_length")
    yield from _out_of_order(chapters)
    if 0 < len(chapters) < FEWEST:
        message = f"YouTube shows no chapters where there are fewer than {FEWEST}"
        yield Fault(0, "advice", message, "add one, or take them away")


def _out_of_order(chapters: Sequence[Chapter | None]) -> Iterator[Fault]:
    for item, (one, other) in enumerate(pairwise(chapters), 1):
        if not one or not other:
            continue
        if other.start <= one.start:
            message = f"the chapter at {other.time} doesn't come after {one.time}"
            yield Fault(item, "error", message, "write the chapters in the order of their times")
        elif other.start - one.start < SHORTEST:
            message = f"the chapter at {one.time} is shorter than {SHORTEST} seconds; YouTube shows none then"
            yield Fault(item - 1, "advice", message, "join it with the next one")


def _chapter(line: str) -> Chapter | None:
    found = LINE.fullmatch(line.strip())
    return Chapter(seconds(found["time"]), found["time"], found["title"]) if found else None
