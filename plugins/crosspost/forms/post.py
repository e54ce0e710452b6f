"""A post: whole sentences up to what reads best, then the call to action with the link, then hashtags.

A caption is the same where no link can be clicked: the frame says where it is. So is a pin: its link has its own field.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.crosspost.choosing import Pool
from plugins.crosspost.fill import filled, fits
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.frame import Frame, Job, bare_frames, frames
from plugins.crosspost.material import own_words


def post(job: Job, offered: Sequence[Pool]) -> Parts:
    """The fullest post that has room for words; without words where none has."""
    return framed(job, offered, frames(job))


def framed(job: Job, offered: Sequence[Pool], tried: Iterable[Frame]) -> Parts:
    """The first of the frames `tried` that has room for words, filled; without words where none has."""
    for frame in tried:
        words, written = filled(job, offered, frame)
        text = frame.around(words)
        if words and fits(text, job.platform):
            return Parts(text, words, frame, written)
    return _wordless(job)


def _wordless(job: Job) -> Parts:
    """Where no words have room: disclosure, call to action and link."""
    if job.variant or not job.link:
        raise DoesNotFit("the article has no sentence for it that can stand alone")
    for frame in bare_frames(job):
        text = frame.around("")
        if fits(text, job.platform):
            return Parts(text, "", frame, bool(own_words(job.entry)))
    longest = "disclosure and link are" if frame.disclosure else "the link is"
    raise DoesNotFit(f"{longest} longer than its limit of {job.platform.limit}")
