"""What stands under a video: words, the link back to the article, chapters, hashtags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plugins.crosspost.choosing import Pool
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.forms.post import post
from plugins.crosspost.frame import Job
from plugins.crosspost.signs import written_for
from plugins.entry import Entry

NO_VIDEO = "the article has no video; write its address as Video: in the head"
_CHAPTER = re.compile(r"(?:(\d+):)?(\d?\d):(\d\d)\s+(\S.*)")


def video(job: Job, offered: Sequence[Pool]) -> Parts:
    """The description of the entry's video. Raises `DoesNotFit` where it has none."""
    if not job.entry.video:
        raise DoesNotFit(NO_VIDEO)
    listed = written_for(job.platform, "\n".join(chapters(job.entry)), job.entry.lang)
    return post(replace(job, below=listed), offered)


def chapters(entry: Entry) -> tuple[str, ...]:
    """The lines of `Video_chapters`, where a player can use them: the first at 0:00, each later than the one before."""
    read = [_CHAPTER.fullmatch(line.strip()) for line in entry.video_chapters]
    if not read or not all(read):
        return ()
    times = [
        int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
        for hours, minutes, seconds, _ in map(_groups, read)
    ]
    in_order = times[0] == 0 and all(one < other for one, other in pairwise(times))
    return tuple(line.strip() for line in entry.video_chapters) if in_order else ()


def _groups(match: re.Match[str]) -> tuple[str, ...]:
    return match.groups()
