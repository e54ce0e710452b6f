"""What a publish changes, and which releases stay: decided from names and digests alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from plugins.building.inputs import passed_over

RELEASE = "%Y%m%dT%H%M%SZ"
KEPT = 5


@dataclass(frozen=True)
class Plan:
    """Paths relative to the site's root, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    def __str__(self) -> str:
        """`3 added, 1 changed, 0 removed`."""
        return f"{len(self.added)} added, {len(self.changed)} changed, {len(self.removed)} removed"

    def lines(self) -> Iterator[str]:
        """One line a file: `+ path` added, `~ path` changed, `- path` removed."""
        for sign, paths in (("+", self.added), ("~", self.changed), ("-", self.removed)):
            yield from (f"{sign} {path}" for path in paths)


NO_CHANGES = Plan()


def plan(live: Mapping[str, str], new: Mapping[str, str]) -> Plan:
    """What has to happen to get from one listing (path to digest of the content) to the other."""
    changed = (path for path in live.keys() & new.keys() if live[path] != new[path])
    return Plan(tuple(sorted(new.keys() - live)), tuple(sorted(changed)), tuple(sorted(live.keys() - new)))


def public(name: str) -> bool:
    """Whether a file or folder of this name goes out: what a build's digest passes over doesn't."""
    return not passed_over(name)


def release_name(now: datetime, releases: Iterable[str]) -> str:
    """The UTC time to the second; later than every release there is, so that names sort as they were made."""
    now = now.astimezone(UTC)
    for last in sorted(releases)[-1:]:
        now = max(now, datetime.strptime(last, RELEASE).replace(tzinfo=UTC) + timedelta(seconds=1))
    return now.strftime(RELEASE)


def is_release(name: str) -> bool:
    """Whether a folder of this name is a release of ours."""
    try:
        return datetime.strptime(name, RELEASE).strftime(RELEASE) == name  # noqa: DTZ007  only its form counts
    except ValueError:
        return False


def before(releases: Iterable[str], live: str) -> str | None:
    """The release that was live before this one, None for the first."""
    return max((name for name in releases if name < live), default=None)


def outdated(releases: Iterable[str], live: str) -> set[str]:
    """All but the newest five up to the live one. What is newer than that was rolled back or never went live: a later
    rollback must not bring it out again.
    """
    releases = set(releases)
    return releases - set(sorted(name for name in releases if name <= live)[-KEPT:])
