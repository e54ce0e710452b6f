"""Composes teasers: one pure function over an entry, a platform's row and the settings.

What must be in a post is reserved first (disclosure, link, call to action, hashtags); the rest is filled with whole
sentences. Nothing here knows a platform by name: another one is a row of `platforms.toml`. A new form is a module of
`forms` and a row of `FORMS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.calls_to_action.catalog import choose
from plugins.crosspost.as_written import as_written, over
from plugins.crosspost.choosing import Pool, pools
from plugins.crosspost.counting import count
from plugins.crosspost.forbidden import forbidden
from plugins.crosspost.forms.case import case
from plugins.crosspost.forms.essay import essay
from plugins.crosspost.forms.letter import letter
from plugins.crosspost.forms.page import page
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.forms.post import post
from plugins.crosspost.forms.titled import titled
from plugins.crosspost.forms.video import video
from plugins.crosspost.frame import NO_CARD, Frame, Job
from plugins.crosspost.hashtags import hashtags
from plugins.crosspost.phrases import phrase
from plugins.crosspost.share_links import compose_url
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.crosspost.titles import title_of
from plugins.crosspost.variants import MOST, PARTS, about, adds, unsaid
from plugins.entry import Entry, is_case
from plugins.og_cards.cards import card_for
from plugins.platforms.choice import PURPOSES, platforms_for, without_row
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

NO_ROW = "there are no rules for this platform yet"
NO_PLACE = "a case question goes to networks for verified physicians only"
NO_TITLE = (
    "the title tells the claim that the article corrects; write a Title or a key point that says the truth"
)
NO_MORE = "the article gives no further part for another teaser"
ENOUGH = f"there are no more than {MOST} teasers for a platform"
ONE_ONLY = "one text is enough here: it is the whole article, or goes with its one video"
OWN_WORDS = "the author's own words stand alone"
READY, TO_READ = "ready", "read_before_posting"


@dataclass(frozen=True)
class Form:
    """How one kind of text is made; `most` is the most variants there can be."""

    make: Callable[[Job, Sequence[Pool]], Parts]
    most: int = MOST
    needs_title: bool = False
    picture: bool = True


FORMS: Mapping[str, Form] = {
    "post": Form(post),
    "caption": Form(post),
    "pin": Form(post),
    "titled": Form(titled, needs_title=True),
    "video": Form(video, most=1, needs_title=True),
    "page": Form(page, most=1, needs_title=True),
    "letter": Form(letter, most=1, needs_title=True, picture=False),
    "essay": Form(essay, most=1, needs_title=True, picture=False),
    "case": Form(case, most=1, needs_title=True, picture=False),
}
"""What is made for a platform, by the field `form` of its row."""


@dataclass(frozen=True)
class Composed:
    """All teasers of an entry in the order of the table; the platforms with none or `fewer` than `MOST`, and why."""

    teasers: tuple[Teaser, ...]
    skipped: tuple[Skipped, ...]
    fewer: tuple[Skipped, ...]


def teasers(entry: Entry, settings: Settings) -> tuple[tuple[Teaser, ...], tuple[Skipped, ...]]:
    """All teasers of an entry in the order of the table, and the platforms that get none, with the reason."""
    made = composed(entry, settings)
    return made.teasers, made.skipped


def composed(entry: Entry, settings: Settings) -> Composed:
    """Up to `MOST` teasers for each platform of the entry, each from another part of it."""
    made: list[Teaser] = []
    offered = pools(entry)
    rows, misplaced = _rows(entry, settings)
    skipped, fewer = [Skipped(name, why) for name, why in misplaced], []
    for job in _jobs(entry, rows, settings):
        before = len(made)
        try:
            for teaser in _series(job, offered):
                made.append(teaser)
        except DoesNotFit as reason:
            (skipped if len(made) == before else fewer).append(Skipped(job.platform.name, str(reason)))
    return Composed(tuple(made), tuple(skipped), tuple(fewer))


def compose(entry: Entry, platform: Platform | str, settings: Settings, variant: int = 0) -> Teaser:
    """The teaser of `entry` for `platform`, a row or the name of one.

    Raises `DoesNotFit` where none can be made, or no further `variant` (from 0).
    """
    row = platforms_of(settings)[platform] if isinstance(platform, str) else platform
    (job,) = _jobs(entry, [row], settings)
    for teaser in _series(job, pools(entry)):
        if teaser.variant == variant:
            return teaser
    raise DoesNotFit(ENOUGH)


def _rows(entry: Entry, settings: Settings) -> tuple[Sequence[Platform], Sequence[tuple[str, str]]]:
    """The platforms of an entry, and those named in vain, with the reason. A case stays on physicians' networks."""
    if not is_case(entry.purposes):
        return platforms_for(entry, settings), [(name, NO_ROW) for name in without_row(entry, settings)]
    wanted = platforms_for(entry, replace(settings, platforms=None))
    fit = [row for row in wanted if row.name in PURPOSES["consult"]]
    return fit, [(row.name, NO_PLACE) for row in wanted if row not in fit]


def _jobs(entry: Entry, rows: Sequence[Platform], settings: Settings) -> Iterator[Job]:
    """What is the same for several platforms is found out once: the hashtags, and each card with its alt text."""
    ask, turns = choose(entry, settings).teaser_text, tuple(platforms_of(settings))
    tags = hashtags(entry, settings)
    cards = {
        looks: card_for(entry, settings, *looks) for looks in {(row.card, row.alt_limit) for row in rows}
    }
    for row in rows:
        apart = row.name in turns and not row.title_limit  # under a title, what is best comes first
        turn = turns.index(row.name) if apart else 0
        yield Job(entry, row, settings, ask, tags, cards[row.card, row.alt_limit], turn=turn)


def _series(job: Job, offered: Sequence[Pool]) -> Iterator[Teaser]:
    """The teasers for one platform. Raises `DoesNotFit`, with the reason, where the series ends before `MOST`."""
    if job.platform.name in job.entry.teasers:
        yield _own(job)
        raise DoesNotFit(OWN_WORDS)
    form = _form(job)
    made = [form.make(job, offered)]
    yield _teaser(job, form, made[0])
    if form.most == 1:
        raise DoesNotFit(ONE_ONLY)
    for parts in _further(job, form, offered, made[0]):
        yield _teaser(replace(job, variant=len(made)), form, parts)
        made.append(parts)
        if len(made) == form.most:
            return
    raise DoesNotFit(NO_MORE)


def _further(job: Job, form: Form, offered: Sequence[Pool], first: Parts) -> Iterator[Parts]:
    """What else there is to say, each with words that none before it has."""
    said = f"{job.entry.title}\n{first.words}"
    left, further = unsaid(offered, said), replace(job, variant=1, turn=2 * job.turn)
    for part in PARTS:
        fit = about(left, part)
        try:
            parts = form.make(further, fit) if fit else first
        except DoesNotFit:
            continue
        if adds(parts.words, said):
            yield parts
            said = f"{said}\n{parts.words}"
            left = unsaid(left, parts.words)


def _form(job: Job) -> Form:
    """The form of the platform; a case is told as one wherever it goes."""
    return FORMS["case" if is_case(job.entry.purposes) else job.platform.form]


def _own(job: Job) -> Teaser:
    if over(job):
        raise DoesNotFit(f"the author's own text is {over(job)} over its limit of {job.platform.limit}")
    text, frame = as_written(job)
    return _teaser(job, _form(job), Parts(text, text, frame, written=True))


def _teaser(job: Job, form: Form, parts: Parts) -> Teaser:
    platform, frame = job.platform, parts.frame
    _allow(job, parts.text)
    title = title_of(job.entry, platform) if form.needs_title or platform.title_limit else ""
    if form.needs_title and not title:
        raise DoesNotFit(NO_TITLE)
    card = job.card if form.picture else NO_CARD
    image = f"{job.settings.site_url}/{card.path}" if card.path else None
    return Teaser(
        platform=platform.name,
        variant=job.variant,
        text=parts.text,
        title=title or None,
        length=count(parts.text, platform),
        limit=platform.limit,
        counted_as=platform.counting,
        url=job.url,
        link_placement=platform.link_placement,
        hashtags=frame.hashtags,
        call_to_action=_asked(job, frame),
        disclosure=frame.disclosure,
        image=card.path or None,
        image_width=card.width or None,
        image_height=card.height or None,
        alt=card.alt,
        compose_url=compose_url(platform, parts.text, job.url, title, image),
        status=READY if parts.written else TO_READ,
    )


def _allow(job: Job, text: str) -> None:
    held = forbidden(text, job.platform)
    if held:
        raise DoesNotFit(f"its text would hold {' and '.join(held)}, which {job.platform.label} refuses")


def _asked(job: Job, frame: Frame) -> str:
    """The call to action: in the text, or on the platform's own button."""
    if not job.platform.call_to_action or not job.url:
        return ""
    return frame.ask if job.link else phrase("button", job.entry.lang)
