"""When to post what: the coming half year of posts, out of share kits, the platforms' lifetimes and the clock.

Each article has a turn on each platform: its first version on the article's date (or the day it was modified), the
second two weeks later, the third four weeks after that; where a post is seen for longer, as a pin is, not before the
last one has faded. What is more than `LATE` behind is over, posted or not, and comes again with the next turn: so a
build on another day moves nothing but what is just due.

To change when posts go out, change `HOURS`; to change who goes first, the order of `_Series`. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import groupby, takewhile
from operator import itemgetter
from zoneinfo import ZoneInfo

from plugins.crosspost.kit import Kit
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

HOURS: tuple[tuple[int, ...], ...] = (*[tuple(range(8, 18))] * 5, (), ())
"""The hours at which a post may go out, Monday to Sunday, in the site's time zone: at most one post in each."""

HORIZON = timedelta(weeks=26)
"""How far the plan reaches."""

TURN = timedelta(weeks=26)
"""An article comes round again after this time, or when its last version has faded, whichever is later."""

LATE = timedelta(weeks=2)
"""A post that was due no longer ago than this still goes out: an article may be built some days after its date."""

NOTICE = timedelta(hours=2)
"""The first post is no sooner after the beginning of the build's hour than this: at least an hour to read it first."""

APART = timedelta(weeks=1)
"""The least time between two versions of an article on one platform, however long the first had to wait."""

LONGEST_HOURS = 365 * 24
"""No post is waited for longer than this, whatever its `lifetime_hours`."""

EDUCATION_FIRST = 4
"""Posts that are no marketing before each one that is: at most one in five, wherever one stops reading."""

Lane = tuple[str, bool]
"""A platform's posts, apart for education (False) and marketing (True)."""


@dataclass(frozen=True)
class Post:
    """One teaser at its hour; `when` is in the site's time zone."""

    when: datetime
    entry: Entry
    teaser: Teaser


@dataclass(frozen=True, order=True)
class _Series:
    """What is left of an article's turn on a platform. The smallest goes first: a correction, then what is new."""

    calm: bool
    again: bool
    due: tuple[datetime, ...]
    position: int
    key: str
    entry: Entry = field(compare=False)
    teasers: tuple[Teaser, ...] = field(compare=False)

    @property
    def lane(self) -> Lane:
        return self.teasers[0].platform, self.entry.kind == "marketing"


class _Queue:
    """Series that wait for their time, and those that wait for a free hour, the latter by lane."""

    def __init__(self, series: Iterable[_Series]):
        self._waiting = [(each.due[0], each) for each in series]
        self._ready: dict[Lane, list[_Series]] = {}
        heapify(self._waiting)

    def take(self, slot: datetime, posted: Sequence[Post]) -> _Series | None:
        """The first of those whose time has come and whose lane is open at `slot`."""
        while self._waiting and self._waiting[0][0] <= slot:
            series = heappop(self._waiting)[1]
            heappush(self._ready.setdefault(series.lane, []), series)
        closed = _closed(slot, posted)
        queues = [queue for lane, queue in self._ready.items() if queue and not closed & {lane[0], lane[1]}]
        return heappop(min(queues, key=itemgetter(0))) if queues else None

    def put_back(self, series: _Series, posted: datetime) -> None:
        """What is left of `series` after its first teaser went out."""
        rest = replace(series, due=series.due[1:], teasers=series.teasers[1:])
        if rest.due:
            heappush(self._waiting, (max(rest.due[0], posted + APART), rest))


def planned(kits: Iterable[Kit], settings: Settings) -> tuple[Post, ...]:
    """The plan of a site's posts from the hour of its build on: the same for every build within that hour."""
    return plan(kits, platforms_of(settings), settings.hour, settings.timezone)


def plan(
    kits: Iterable[Kit], platforms: Mapping[str, Platform], now: datetime, timezone: str
) -> tuple[Post, ...]:
    """The posts of the coming half year in order of time, each teaser at most once.

    Never two posts in an hour, never two on one platform in a day. A case question is never planned; marketing waits
    for education, and what finds no room is left out. `platforms` are the rows of the site by name, `now` is the
    beginning of the build's hour.
    """
    zone, posts = ZoneInfo(timezone), []
    queue = _Queue(series for kit in kits for series in _turns(kit, platforms, now.astimezone(zone)))
    for slot in _slots(now.astimezone(zone)):
        if series := queue.take(slot, posts):
            posts.append(Post(slot, series.entry, series.teasers[0]))
            queue.put_back(series, slot)
    return tuple(posts)


def _closed(slot: datetime, posted: Sequence[Post]) -> set[str | bool]:
    """Platforms that had their post of the day, and True for marketing where education is behind."""
    today = takewhile(lambda post: post.when.date() == slot.date(), reversed(posted))
    last = [post.entry.kind for post in posted[-EDUCATION_FIRST:]]
    too_soon = len(last) < EDUCATION_FIRST or "marketing" in last
    return {post.teaser.platform for post in today} | ({True} if too_soon else set())


def _turns(kit: Kit, platforms: Mapping[str, Platform], now: datetime) -> Iterator[_Series]:
    """The turn of a public article on each of its platforms: the one that runs, else the next."""
    order = {name: position for position, name in enumerate(platforms)}
    teasers = sorted(
        kit.teasers if kit.entry.url else (), key=lambda each: (order[each.platform], each.variant)
    )
    for name, versions in groupby(teasers, key=lambda each: each.platform):
        yield from _turn(kit.entry, tuple(versions), platforms[name], order[name], now)


def _turn(
    entry: Entry, teasers: Sequence[Teaser], platform: Platform, position: int, now: datetime
) -> Iterator[_Series]:
    *after, over = _after(len(teasers) + 1, platform.lifetime_hours)
    start, turn = _start(entry, now), max(TURN, over)
    number = max(0, -((start + after[-1] + LATE - now) // turn))
    due = [(start + number * turn + each, teaser) for each, teaser in zip(after, teasers, strict=True)]
    left = [(when, teaser) for when, teaser in due if now - LATE <= when <= now + HORIZON]
    if left:
        times, texts = zip(*left, strict=True)
        yield _Series(not _corrects(entry), number > 0, times, position, entry.key, entry, texts)


@cache
def _after(versions: int, lifetime_hours: int) -> tuple[timedelta, ...]:
    """How long after an article's date each of its versions is due: 0, 2, 6 weeks, or as posts fade."""
    fades = timedelta(hours=min(lifetime_hours, LONGEST_HOURS))
    return tuple(max(timedelta(weeks=number * (number + 1)), number * fades) for number in range(versions))


def _start(entry: Entry, now: datetime) -> datetime:
    """The article's date, or the day it was modified if that has come, in the time zone of `now`."""
    dates = [
        date if date.tzinfo else date.replace(tzinfo=now.tzinfo)
        for date in (entry.date, entry.modified)
        if date
    ]
    return max((date for date in dates if date <= now), default=dates[0]).astimezone(now.tzinfo)


def _corrects(entry: Entry) -> bool:
    return bool(entry.claim) and entry.verdict != "true"


def _slots(now: datetime) -> Iterator[datetime]:
    """Every hour of `HOURS` up to the horizon that exists in the zone of `now`, the first after some notice."""
    for day in range(HORIZON.days):
        date = now.date() + timedelta(days=day)
        for hour in HOURS[date.weekday()]:
            slot = datetime.combine(date, time(hour), now.tzinfo)
            if slot >= now + NOTICE and slot.astimezone(UTC).astimezone(now.tzinfo) == slot:
                yield slot
