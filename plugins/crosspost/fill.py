"""Fills a frame with words: whole sentences, a corrected claim named as one, a benefit with its risk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from plugins.crosspost.choosing import Pool, Room, body
from plugins.crosspost.counting import count
from plugins.crosspost.fair_balance import lacks_risk, risk_of
from plugins.crosspost.forbidden import forbidden
from plugins.crosspost.frame import Frame, Job
from plugins.crosspost.material import denied_claim
from plugins.crosspost.phrases import phrase
from plugins.crosspost.short_forms import explained, long_forms
from plugins.crosspost.signs import written_for
from plugins.crosspost.standing_alone import denies
from plugins.platforms.platform import Platform

NAMES_THE_CLAIM = 400
"""Where at least so much reads well, a correction names the claim; a shorter post says only what is true."""

TOO_LONG = 10**9
"""The length of words that a platform doesn't allow at all."""


def filled(job: Job, offered: Sequence[Pool], frame: Frame) -> tuple[str, bool]:
    """The words of a post, and whether the author wrote them for posts; "" where no sentence has room."""
    room = _room(job, frame)
    words, written = body(job.entry, offered, job.turn, room)
    if lacks_risk(f"{frame.disclosure}\n{words}"):
        words = _with_risk(job, offered, room, words)
    elif job.entry.claim and not job.variant:
        words = _with_claim(job, offered, room, words)
    return _said(job, words), written


def fits(text: str, platform: Platform) -> bool:
    """Whether `text` keeps to the platform's limit, in its own units and in bytes."""
    short = platform.limit is None or count(text, platform) <= platform.limit
    return short and (platform.byte_limit is None or len(text.encode()) <= platform.byte_limit)


def _room(job: Job, frame: Frame) -> Room:
    """The room that the frame leaves; the fold counts from the top, so the disclosure takes its part of it."""
    row = job.platform
    around = count(frame.around("words"), row) - count("words", row)
    limit = None if row.limit is None else row.limit - around
    fold = None if row.fold is None else row.fold - len(frame.disclosure)
    return Room(_length(job), limit, row.best - around, fold)


def _length(job: Job) -> Callable[[str], int]:
    """How long words are as they will stand there. A thousand are measured for each article: the usual way is short."""
    row = job.platform
    if not row.forbids and not long_forms(job.entry.html):
        return lambda words: count(words, row)

    def length(words: str) -> int:
        said = _said(job, words)
        return TOO_LONG if forbidden(said, row) else count(said, row)

    return length


def _said(job: Job, words: str) -> str:
    """The words as they will stand there: short forms explained, signs that aren't allowed there written out."""
    return written_for(job.platform, explained(words, job.entry.html), job.entry.lang)


def _with_risk(job: Job, offered: Sequence[Pool], room: Room, words: str) -> str:
    """The words, fewer where it must be, with the article's risk after them; as they are where there is no room."""
    risk = risk_of(job.entry)
    fewer = _beside(job, offered, room, risk) if risk else ""
    if not fewer or fewer == risk:
        return words
    return fewer if risk in fewer else f"{fewer}\n\n{risk}"


def _with_claim(job: Job, offered: Sequence[Pool], room: Room, words: str) -> str:
    """Where there is room: the truth, then the claim by its name, then the evidence. Never a claim at the end."""
    claim = denied_claim(job.entry)
    if not claim or job.platform.best < NAMES_THE_CLAIM:
        return words
    named = f"{phrase(job.entry.verdict or 'false', job.entry.lang)} {claim}"
    truth, _, evidence = _beside(job, offered, room, named).partition("\n\n")
    return f"{truth}\n\n{named}\n\n{evidence}" if evidence and denies(truth, claim) else words


def _beside(job: Job, offered: Sequence[Pool], room: Room, more: str) -> str:
    """The words where `more` stands beside them."""
    taken = room.length(f"words\n\n{more}") - room.length("words")
    limit = None if room.limit is None else room.limit - taken
    return body(job.entry, offered, job.turn, replace(room, limit=limit, best=room.best - taken))[0]
