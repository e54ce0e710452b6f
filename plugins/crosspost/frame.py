"""What a post must hold beside its words: disclosure, call to action, link, hashtags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plugins.calls_to_action.links import tracked
from plugins.crosspost.phrases import phrase
from plugins.entry import Entry
from plugins.kept import kept
from plugins.og_cards.cards import Card
from plugins.platforms.platform import Platform
from plugins.settings import Settings

UNSEEN = ("own_field", "none")
"""Where a link is placed (`link_placement`) if nothing in the text leads to it."""


NO_CARD = Card("", 0, 0, "", "")


@dataclass(frozen=True)
class Job:
    """One teaser to be made; `ask` are the words of its call to action, `hashtags` all that the article has.

    `turn` counts the platforms, so that each begins with other words. `below` is what else stands under the link.
    """

    entry: Entry
    platform: Platform
    settings: Settings
    ask: str = ""
    hashtags: tuple[str, ...] = ()
    card: Card = NO_CARD
    variant: int = 0
    turn: int = 0
    below: str = ""

    @property
    def url(self) -> str:
        """The article's address, with where its readers come from; "" for a case question, which has none."""
        return _tracked(self.entry.url, self.platform.name, self.entry.slug)

    @kept
    def link(self) -> str:
        """What the text says of the link: itself, or where it is; "" where it has its own field or isn't wanted."""
        placement = self.platform.link_placement
        if not self.url or placement in UNSEEN:
            return ""
        return self.url if placement == "text" else phrase(placement, self.entry.lang)

    @property
    def lead(self) -> str:
        """The words before the link: the call to action where it is welcome; never for a link that isn't there."""
        if not self.link:
            return ""
        return self.ask if self.platform.call_to_action else phrase("read", self.entry.lang)


class Frame(NamedTuple):
    """A post without its words. `below` stands between the link and the hashtags."""

    disclosure: str
    ask: str
    link: str
    hashtags: tuple[str, ...] = ()
    below: str = ""

    def around(self, words: str) -> str:
        """The whole post: disclosure, words, call to action with the link, hashtags, parted by empty lines."""
        ask = f"{self.ask} {self.link}".strip()
        parts = (self.disclosure, words, ask, self.below, " ".join(self.hashtags))
        return "\n\n".join(part for part in parts if part)


_tracked = lru_cache(maxsize=256)(tracked)


def frames(job: Job) -> Iterator[Frame]:
    """Those to try around words, from the fullest: hashtags go before the long disclosure makes way for the short."""
    for disclosure in disclosures(job.entry):
        full = _full(job, disclosure)
        yield full
        if full.hashtags:
            yield full._replace(hashtags=())


def bare_frames(job: Job) -> Iterator[Frame]:
    """Those to try without words: with the call to action, then with the link alone."""
    for disclosure in disclosures(job.entry):
        yield _full(job, disclosure)._replace(hashtags=(), below="")
        yield Frame(disclosure, "", job.link)


def disclosures(entry: Entry) -> tuple[str, ...]:
    """The long one, then the short one; one of them must be in every post. ("",) where there is nothing to disclose."""
    both = dict.fromkeys(text for text in (entry.disclosure, entry.disclosure_short) if text)
    return tuple(both) or ("",)


def _full(job: Job, disclosure: str) -> Frame:
    row = job.platform
    most = 0 if row.hashtag_style == "none" else min(row.hashtags, row.hashtag_limit or row.hashtags)
    return Frame(disclosure, job.lead, job.link, job.hashtags[:most], job.below)
