"""What stands under a video: words, the link back to the article, chapters, hashtags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plugins.crosspost.choosing import Pool
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.forms.post import post
from plugins.crosspost.frame import Job
from plugins.crosspost.signs import written_for
from plugins.entry import Entry
from plugins.videos.chapters import read

NO_VIDEO = "the article has no video; write its address as Video: in the head"


def video(job: Job, offered: Sequence[Pool]) -> Parts:
    """The description of the entry's video. Raises `DoesNotFit` where it has none."""
    if not job.entry.video:
        raise DoesNotFit(NO_VIDEO)
    listed = written_for(job.platform, "\n".join(chapters(job.entry)), job.entry.lang)
    return post(replace(job, below=listed), offered)


def chapters(entry: Entry) -> tuple[str, ...]:
    """The lines of `Video_chapters`, where a player can use them: the first at 0:00, each later than the one before."""
    return tuple(f"{one.time} {one.title}" for one in read(entry.video_chapters))
