"""What a post must hold beside its words: disclosure, call to action, link, hashtags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.calls_to_action.links import tracked
from plugins.crosspost.hashtags import hashtags
from plugins.entry import Entry
from plugins.platforms.table import Platform
from plugins.settings import Settings


@dataclass(frozen=True)
class Job:
    """One teaser to be made; `ask` are the words of its call to action."""

    entry: Entry
    platform: Platform
    settings: Settings
    ask: str = ""
    variant: int = 0

    @cached_property
    def url(self) -> str:
        """The article's address, with where its readers come from."""
        return tracked(self.entry.url, self.platform.name, self.entry.slug)

    @property
    def link(self) -> str:
        """The link that stands in the text; "" where the platform has another place for it."""
        return self.url if self.platform.link_placement == "text" else ""


@dataclass(frozen=True)
class Frame:
    """A post without its words."""

    disclosure: str
    ask: str
    link: str
    hashtags: tuple[str, ...] = ()

    def around(self, words: str) -> str:
        """The whole post: disclosure, words, call to action with the link, hashtags, parted by empty lines."""
        ask = f"{self.ask} {self.link}".strip()
        return "\n\n".join(part for part in (self.disclosure, words, ask, " ".join(self.hashtags)) if part)


def frames(job: Job) -> Iterator[Frame]:
    """Those to try around words, from the fullest: hashtags go before the long disclosure makes way for the short."""
    for disclosure in disclosures(job.entry):
        full = _full(job, disclosure)
        yield full
        if full.hashtags:
            yield replace(full, hashtags=())


def bare_frames(job: Job) -> Iterator[Frame]:
    """Those to try without words: with the call to action, then with the link alone."""
    for disclosure in disclosures(job.entry):
        yield replace(_full(job, disclosure), hashtags=())
        yield Frame(disclosure, "", job.link)


def disclosures(entry: Entry) -> tuple[str, ...]:
    """The long one, then the short one; one of them must be in every post. ("",) where there is nothing to disclose."""
    both = dict.fromkeys(text for text in (entry.disclosure, entry.disclosure_short) if text)
    return tuple(both) or ("",)


def _full(job: Job, disclosure: str) -> Frame:
    ask = job.ask if job.platform.call_to_action else ""
    return Frame(disclosure, ask, job.link, hashtags(job.entry, job.settings, job.platform.hashtags))
