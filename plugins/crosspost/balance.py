"""The balance of education and marketing: what was published of late, and what the plan of posts will say.

At most one in five is marketing: readers who learn something stay, readers who are sold something leave. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugins.crosspost.schedule import Post
from plugins.entry import Entry
from plugins.finding import Finding

WINDOW = timedelta(days=90)
"""How far back articles count."""

HOUR = timedelta(hours=1)

MOST = 20
"""Per cent of marketing that is not too much."""

ENOUGH = 5
"""With fewer articles than these one notice of the practice would be too many, so nothing is advised."""


@dataclass(frozen=True)
class Share:
    """So many of `all` are `marketing`."""

    marketing: int
    all: int

    @property
    def percent(self) -> int:
        """Rounded; 0 of nothing."""
        return round(100 * self.marketing / self.all) if self.all else 0

    @property
    def is_too_much(self) -> bool:
        """Above what is advised, by exact count."""
        return 100 * self.marketing > MOST * self.all


@dataclass(frozen=True)
class Balance:
    """Of the articles of the last 90 days, and of the posts that are planned."""

    articles: Share
    posts: Share

    def __str__(self) -> str:
        """One line, for the end of a build."""
        told = [
            f"{_of(share, what)} ({share.percent} %)"
            for share, what in (
                (self.articles, "articles of the last 90 days"),
                (self.posts, "planned posts"),
            )
            if share.all
        ]
        return f"balance: {' and '.join(told)} for marketing; at most {MOST} % is advised" if told else ""


def balance(entries: Iterable[Entry], posts: Iterable[Post], now: datetime) -> Balance:
    """As of the build's hour, which begins at `now` (with a time zone).

    A translation is its article again, and a case question is no article.
    """
    kinds = {entry.slug: entry.kind for entry in recent(entries, now)}
    return Balance(_share(kinds.values()), _share(post.entry.kind for post in posts))


def findings(entries: Iterable[Entry], now: datetime) -> tuple[Finding, ...]:
    """Advice at the newest notice of the practice, where at least `ENOUGH` articles hold too much marketing."""
    late = sorted(recent(entries, now), key=lambda entry: (_when(entry, now), entry.key))
    share = balance(late, (), now).articles
    if share.all < ENOUGH or not share.is_too_much:
        return ()
    newest = [entry for entry in late if entry.kind == "marketing"][-1]
    message = f"{_of(share, 'articles of the last 90 days')} ({share.percent} %) are marketing"
    instead = f"write {_missing(share)} more that teach something first: at most {MOST} % is advised"
    place = newest.source, newest.lines.get("kind", 0), 0
    return (Finding(*place, "advice", "balance", message, instead),)


def recent(entries: Iterable[Entry], now: datetime) -> list[Entry]:
    """The public articles of the 90 days before the end of the hour that begins at `now`."""
    return [entry for entry in entries if entry.url and now - WINDOW <= _when(entry, now) < now + HOUR]


def _missing(share: Share) -> int:
    return -(-100 * share.marketing // MOST) - share.all


def _of(share: Share, what: str) -> str:
    return f"{share.marketing} of {share.all} {what}"


def _share(kinds: Iterable[str]) -> Share:
    counted = list(kinds)
    return Share(counted.count("marketing"), len(counted))


def _when(entry: Entry, now: datetime) -> datetime:
    return entry.date if entry.date.tzinfo else entry.date.replace(tzinfo=now.tzinfo)
