"""Composes teasers: one pure function over an entry, a platform's row and the settings.

What must be in a post is reserved first (disclosure, link, call to action, hashtags); the rest is filled with whole
sentences. Nothing here knows a platform by name: another one is a row of `platforms.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from plugins.calls_to_action.catalog import choose
from plugins.crosspost.as_written import as_written, over
from plugins.crosspost.choosing import Pool, Room, body, pools
from plugins.crosspost.counting import count
from plugins.crosspost.frame import Frame, Job, bare_frames, frames
from plugins.crosspost.material import own_words
from plugins.crosspost.share_links import compose_url
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.entry import Entry
from plugins.og_cards.design import card_for
from plugins.platforms.choice import platforms_for, without_row
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

NO_ROW = "there are no rules for this platform yet"
READY, TO_READ = "ready", "read_before_posting"
FORMS = ("post",)
"""The forms of a platform's row that can be composed."""


class DoesNotFit(Exception):
    """No teaser can be made for the platform; the message is the reason, for the physician."""


def teasers(entry: Entry, settings: Settings) -> tuple[tuple[Teaser, ...], tuple[Skipped, ...]]:
    """All teasers of an entry in the order of the table, and the platforms that get none, with the reason."""
    made, skipped = [], [Skipped(name, NO_ROW) for name in without_row(entry, settings)]
    offered, ask = pools(entry), choose(entry, settings).teaser_text
    for platform in platforms_for(entry, settings):
        try:
            if platform.form not in FORMS:
                raise DoesNotFit(NO_ROW)
            made.append(_composed(Job(entry, platform, settings, ask), offered))
        except DoesNotFit as reason:
            skipped.append(Skipped(platform.name, str(reason)))
    return tuple(made), tuple(skipped)


def compose(entry: Entry, platform: Platform | str, settings: Settings, variant: int = 0) -> Teaser:
    """The teaser of `entry` for `platform`, a row or the name of one.

    Raises `DoesNotFit` where not even disclosure and link have room.
    """
    if isinstance(platform, str):
        platform = platforms_of(settings)[platform]
    ask = choose(entry, settings).teaser_text
    return _composed(Job(entry, platform, settings, ask, variant), pools(entry))


def _composed(job: Job, offered: Sequence[Pool]) -> Teaser:
    limit = job.platform.limit
    if job.platform.name in job.entry.teasers:
        if over(job):
            raise DoesNotFit(f"the author's own text is {over(job)} over its limit of {limit}")
        text, frame = as_written(job)
        return _teaser(job, frame, text, READY)
    for frame in frames(job):
        words, written = body(job.entry, offered, _turn(job), _room(frame, job.platform))
        if words:
            return _teaser(job, frame, frame.around(words), READY if written else TO_READ)
    return _wordless(job)


def _wordless(job: Job) -> Teaser:
    """Where no words have room: disclosure, call to action and link."""
    limit = job.platform.limit
    for frame in bare_frames(job):
        text = frame.around("")
        if limit is None or count(text, job.platform) <= limit:
            return _teaser(job, frame, text, READY if own_words(job.entry) else TO_READ)
    longest = (
        "disclosure and link are" if job.entry.disclosure or job.entry.disclosure_short else "the link is"
    )
    raise DoesNotFit(f"{longest} longer than its limit of {limit}")


def _room(frame: Frame, platform: Platform) -> Room:
    """The room that the frame leaves; the fold counts from the top, so the disclosure takes its part of it."""
    around = count(frame.around("words"), platform) - count("words", platform)
    limit = None if platform.limit is None else platform.limit - around
    fold = None if platform.fold is None else platform.fold - len(frame.disclosure)
    return Room(lambda words: count(words, platform), limit, platform.best - around, fold)


def _turn(job: Job) -> int:
    """Counts rows and variants, so that each begins with other words."""
    return tuple(platforms_of(job.settings)).index(job.platform.name) + job.variant


def _teaser(job: Job, frame: Frame, text: str, status: str) -> Teaser:
    platform, card = job.platform, card_for(job.entry, job.settings, job.platform.card)
    return Teaser(
        platform=platform.name,
        variant=job.variant,
        text=text,
        title=None,
        length=count(text, platform),
        limit=platform.limit,
        counted_as=platform.counting,
        url=job.url,
        link_placement=platform.link_placement,
        hashtags=frame.hashtags,
        call_to_action=frame.ask,
        disclosure=frame.disclosure,
        image=card.path,
        image_width=card.width,
        image_height=card.height,
        alt=_within(card.alt, platform.alt_limit),
        compose_url=compose_url(platform, text, job.url),
        status=status,
    )


def _within(alt: str, limit: int) -> str:
    """The alt text in whole words."""
    return alt if len(alt) <= limit else alt[: limit + 1].rsplit(" ", 1)[0].rstrip(" ,;:–-")
