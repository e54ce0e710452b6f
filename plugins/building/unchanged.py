"""Nothing has changed: what a build would make again, byte for byte, is left as it is, and Pelican isn't even loaded.

A build depends on the bytes of its sources (`inputs.digest`), on what `made_by` names, and on the clock, whose next
moment that counts is `until`. Where all of it is as the record of the last good build says, and its files are as that
build left them, another build would make the same.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.building import inputs, settings_file, switching, trees
from plugins.building.hashes import Hashes
from plugins.building.record import Build
from plugins.building.source import Source
from plugins.finding import Faults

OURS = re.compile(r"plugins\.")
"""How the names of our own plugins begin."""
OF_OTHERS = ("THEME_TEMPLATES_OVERRIDES", "EXTRA_TEMPLATES_PATHS")
"""Settings that name folders beside the theme. Nobody knows what is read there, or by plugins of others."""


def last(source: Source, output: Path, hashes: Hashes) -> Build | None:
    """The record of the last build at `output` if one of `source` would make the same now, else None.

    Hold `trees.lock(output)`.
    """
    switching.recover(output)
    try:
        build = trees.last(output)
        same = build and build.ok and _in_time(build, source.now) and build.made_by == made_by(source)
        same = same and build.inputs == inputs.digest(map(Path, build.sources), hashes)
        return build if same and _still_there(build, output) else None
    except (Faults, OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # a damaged record is no record; what is wrong with the settings is the build's to tell


def made_by(source: Source) -> str:
    """A digest of what decides a build beside files and clock: Python, every package's version, options and settings.

    Different each time where plugins or templates of others take part. Raises `Faults` as `settings_file.read` does.
    """
    values, _places = settings_file.values_of(source)
    if any(values.get(name) for name in OF_OTHERS) or not all(map(OURS.match, map(str, values["PLUGINS"]))):
        return os.urandom(8).hex()
    folders = filter(os.path.isdir, sys.path)
    packages = sorted(
        name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info")
    )
    options = source.project, source.content, source.settings, source.preview, source.site_url
    told = repr((sys.version, sys.platform, packages, options, values))
    return blake2b(told.encode(errors="surrogateescape"), digest_size=16).hexdigest()


def until(now: datetime, zone: str, moments: Iterable[datetime]) -> datetime:
    """When the clock next changes what is made: the first of `moments` after `now`, at the latest at the full hour."""
    hour = now.astimezone(ZoneInfo(zone)).replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    return min([hour + timedelta(hours=1), *(moment for moment in moments if moment > now)])


def _in_time(build: Build, now: datetime) -> bool:
    return datetime.fromisoformat(build.now) <= now < datetime.fromisoformat(build.until)


def _still_there(build: Build, output: Path) -> bool:
    folders = [trees.shelf(output).folder(name) for name in ("output", "share")]
    return all(folders) and build.made == inputs.traces(folders)
