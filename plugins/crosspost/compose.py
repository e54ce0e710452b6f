"""Composes teasers: one pure function over an entry, a platform's row and the settings.

What must be in a post is reserved first (disclosure, link, call to action, hashtags); the rest is filled with whole
sentences. Nothing here knows a platform by name: another one is a row of `platforms.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.calls_to_action.catalog import choose
from plugins.calls_to_action.links import tracked
from plugins.crosspost.choosing import Pool, Room, body, pools
from plugins.crosspost.counting import count
from plugins.crosspost.hashtags import hashtags
from plugins.crosspost.material import own_words
from plugins.crosspost.share_links import compose_url
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.entry import Entry
from plugins.finding import Finding
from plugins.og_cards.design import card_for
from plugins.platforms.choice import platforms_for, without_row
from plugins.platforms.table import Platform, platforms
from plugins.settings import Settings

NO_ROW = "there are no rules for this platform yet"


class DoesNotFit(Exception):
    """No teaser can be made for the platform; the message is the reason, for the physician."""


@dataclass(frozen=True)
class Frame:
    """What must be in a post beside its words."""

    disclosure: str
    ask: str
    link: str
    hashtags: tuple[str, ...]

    def around(self, words: str) -> str:
        """The whole post: disclosure, words, call to action with the link, hashtags."""
        ask = f"{self.ask} {self.link}".strip()
        return "\n\n".join(part for part in (self.disclosure, words, ask, " ".join(self.hashtags)) if part)


def teasers(entry: Entry, settings: Settings) -> tuple[tuple[Teaser, ...], tuple[Skipped, ...]]:
    """All teasers of an entry in the order of the table, and the platforms that get none, with the reason."""
    made, skipped = [], [Skipped(name, NO_ROW) for name in without_row(entry, settings)]
    offered = pools(entry)
    for platform in platforms_for(entry, settings):
        try:
            made.append(_composed(entry, platform, settings, 0, offered))
        except DoesNotFit as reason:
            skipped.append(Skipped(platform.name, str(reason)))
    return tuple(made), tuple(skipped)


def compose(entry: Entry, platform: Platform, settings: Settings, variant: int = 0) -> Teaser:
    """The teaser of `entry` for `platform`. Raises `DoesNotFit` where not even disclosure and link have room."""
    return _composed(entry, platform, settings, variant, pools(entry))


def unfit(entry: Entry, settings: Settings) -> tuple[Finding, ...]:
    """A finding for each `Teaser_...` of the author's that its platform has no room for."""
    return tuple(
        finding
        for platform in platforms_for(entry, settings)
        if platform.name in entry.teasers
        for finding in _unfit(entry, platform, settings)
    )


def _unfit(entry: Entry, platform: Platform, settings: Settings) -> Iterator[Finding]:
    over = count(_as_written(entry, platform, settings)[0], platform) - (platform.limit or 0)
    if platform.limit and over > 0:
        field = f"teaser_{platform.name}"
        message = (
            f"the teaser for {platform.label} is {over} over its limit of {platform.limit}, link included"
        )
        line = entry.lines.get(field, 0)
        yield Finding(
            entry.source, line, 1, "error", "teaser-too-long", message, f"shorten {field.capitalize()}"
        )


def _composed(
    entry: Entry, platform: Platform, settings: Settings, variant: int, offered: Sequence[Pool]
) -> Teaser:
    if platform.name in entry.teasers:
        text, frame = _as_written(entry, platform, settings)
        if platform.limit and count(text, platform) > platform.limit:
            raise DoesNotFit(f"its own text, link included, is longer than {platform.limit}")
        return _teaser(entry, platform, settings, variant, frame, text, "ready")
    for frame in _frames(entry, platform, settings):
        words, written = body(entry, offered, _turn(platform, variant), _room(frame, platform))
        if words:
            status = "ready" if written else "read_before_posting"
            return _teaser(entry, platform, settings, variant, frame, frame.around(words), status)
    status = "ready" if own_words(entry) else "read_before_posting"
    for frame in _bare_frames(entry, platform, settings):
        if platform.limit is None or count(frame.around(""), platform) <= platform.limit:
            return _teaser(entry, platform, settings, variant, frame, frame.around(""), status)
    part = "disclosure and link" if entry.disclosure or entry.disclosure_short else "the link"
    raise DoesNotFit(f"{part} alone are longer than {platform.limit}")


def _frames(entry: Entry, platform: Platform, settings: Settings) -> Iterator[Frame]:
    """From the fullest to the leanest: hashtags go before the longer disclosure does."""
    for disclosure in _disclosures(entry):
        full = _frame(entry, platform, settings, disclosure)
        yield full
        if full.hashtags:
            yield replace(full, hashtags=())


def _bare_frames(entry: Entry, platform: Platform, settings: Settings) -> Iterator[Frame]:
    for disclosure in _disclosures(entry):
        full = _frame(entry, platform, settings, disclosure)
        yield from (replace(full, hashtags=()), replace(full, hashtags=(), ask=""))


def _disclosures(entry: Entry) -> tuple[str, ...]:
    both = dict.fromkeys(text for text in (entry.disclosure, entry.disclosure_short) if text)
    return tuple(both) or ("",)


def _frame(entry: Entry, platform: Platform, settings: Settings, disclosure: str) -> Frame:
    ask = choose(entry, settings).teaser_text if platform.call_to_action else ""
    tags = hashtags(entry, settings, platform.hashtags)
    link = _link(entry, platform) if platform.link_placement == "text" else ""
    return Frame(disclosure, ask, link, tags)


def _link(entry: Entry, platform: Platform) -> str:
    return tracked(entry.url, platform.name, entry.slug)


def _room(frame: Frame, platform: Platform) -> Room:
    limit, fold = platform.limit, platform.fold

    def length(words: str) -> int:
        return count(frame.around(words), platform)

    return Room(
        fits=lambda words: limit is None or length(words) <= limit,
        reads_well=lambda words: length(words) <= platform.best,
        in_sight=lambda words: fold is None or len(words) <= fold,
    )


def _turn(platform: Platform, variant: int) -> int:
    return tuple(platforms()).index(platform.name) + variant


def _as_written(entry: Entry, platform: Platform, settings: Settings) -> tuple[str, Frame]:
    """The author's own teaser: its words stay as they are; disclosure and link are added where they aren't in it."""
    own = entry.teasers[platform.name].strip()
    disclosures = _disclosures(entry)
    said = next((text for text in disclosures if text and text in own), "")
    frame = Frame(said or disclosures[0], "", _link(entry, platform), ())
    linked = entry.url in own or platform.link_placement != "text"
    parts = ("" if said else frame.disclosure, own, "" if linked else frame.link)
    return "\n\n".join(part for part in parts if part), frame


def _teaser(
    entry: Entry, platform: Platform, settings: Settings, variant: int, frame: Frame, text: str, status: str
) -> Teaser:
    card, url = card_for(entry, settings, platform.card), _link(entry, platform)
    return Teaser(
        platform=platform.name,
        variant=variant,
        text=text,
        title=None,
        length=count(text, platform),
        limit=platform.limit,
        counted_as=platform.counting,
        url=url,
        link_placement=platform.link_placement,
        hashtags=frame.hashtags,
        call_to_action=frame.ask,
        disclosure=frame.disclosure,
        image=card.path,
        image_width=card.width,
        image_height=card.height,
        alt=_shortened(card.alt, platform.alt_limit),
        compose_url=compose_url(platform, text, url),
        status=status,
    )


def _shortened(alt: str, limit: int) -> str:
    return alt if len(alt) <= limit else alt[: limit + 1].rsplit(" ", 1)[0].rstrip(" ,;:–-")
