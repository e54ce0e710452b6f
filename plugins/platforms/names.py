"""Platform names that the physician wrote: in `Platforms`, in `Teaser_...` and in the settings. A slip is an error.

Another name that people use for a platform is a row of `ALSO`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.nearest import nearest
from plugins.platforms.choice import KNOWN, names_for
from plugins.platforms.table import platforms
from plugins.settings import Settings

ALSO: Mapping[str, str] = {"twitter": "x", "fb": "facebook", "ig": "instagram", "insta": "instagram"}
"""What people call a platform, and its name here."""


def misnamed(entry: Entry, settings: Settings) -> Iterator[Finding]:
    """An error for each name in the head that no platform has; advice where the author's own words go nowhere."""
    for name in (name.lstrip("+-").strip() for name in entry.platforms):
        if not _known(name):
            yield _finding(entry, "platforms", f"there is no platform “{name}”", _instead(name))
    chosen = names_for(entry, settings)
    for name in entry.teasers:
        field = f"teaser_{name}"
        if not _known(name):
            yield _finding(entry, field, f"there is no platform “{name}” for Teaser_{name}", _instead(name))
        elif name not in chosen:
            message = f"Teaser_{name} isn't used, as this article doesn't go to {name}"
            yield _finding(entry, field, message, f'write "Platforms: +{name}" to send it there', "advice")


def misnamed_settings(settings: Settings) -> Iterator[Finding]:
    """The same for `PLATFORMS` and `PLATFORM_OVERRIDES`."""
    written = {"PLATFORMS": settings.platforms or (), "PLATFORM_OVERRIDES": settings.platform_overrides}
    for setting, names in written.items():
        for name in (name for name in names if not _known(name)):
            message = f'{setting}: there is no platform "{name}"'
            yield settings.finding(setting, message, _instead(name), "platform-name")


def _known(name: str) -> bool:
    return name in KNOWN or name in platforms()


def _instead(name: str) -> str:
    near = ALSO.get(name.lower()) or nearest(name.lower(), KNOWN)
    return f"did you mean {near}?" if near else f"write some of: {', '.join(KNOWN)}"


def _finding(entry: Entry, field: str, message: str, instead: str, level: str = "error") -> Finding:
    return Finding(entry.source, entry.lines.get(field, 0), 0, level, "platform-name", message, instead)
