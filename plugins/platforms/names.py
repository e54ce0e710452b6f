"""Platform names that the physician wrote: in `Platforms`, in `Teaser_...` and in the settings. A slip is an error.

Another name that people use for a platform stands in its row, under `also`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.nearest import nearest
from plugins.platforms.choice import names_for
from plugins.platforms.platform import Platform
from plugins.platforms.table import named, overrides_faults, platforms, platforms_of
from plugins.settings import Settings


def misnamed(entry: Entry, settings: Settings) -> Iterator[Finding]:
    """An error for each name in the head that no platform has; advice where the author's own words go nowhere."""
    known = platforms_of(settings)
    for name in (name.lstrip("+-").strip() for name in entry.platforms):
        if name not in known:
            yield _finding(entry, "platforms", f"there is no platform “{name}”", _instead(name, known))
    chosen = names_for(entry, settings)
    for name in entry.teasers:
        field = f"teaser_{name}"
        if name not in known:
            message = f"there is no platform “{name}” for Teaser_{name}"
            yield _finding(entry, field, message, _instead(name, known))
        elif name not in chosen:
            message = f"Teaser_{name} isn't used, as this article doesn't go to {name}"
            yield _finding(entry, field, message, f'write "Platforms: +{name}" to send it there', "advice")


def misnamed_settings(settings: Settings) -> Iterator[Finding]:
    """The same for `PLATFORMS`, and all that is wrong in `PLATFORM_OVERRIDES`."""
    yield from overrides_faults(settings)
    known = {**platforms(), **dict.fromkeys(settings.platform_overrides)}
    for name in (name for name in settings.platforms or () if name not in known):
        message = f'PLATFORMS: there is no platform "{name}"'
        yield settings.finding("PLATFORMS", message, _instead(name, platforms()), "platform-name")


def _instead(name: str, known: Mapping[str, Platform]) -> str:
    near = named(name, known) or nearest(name.lower(), known)
    return f"did you mean {near}?" if near else f"write some of: {', '.join(known)}"


def _finding(entry: Entry, field: str, message: str, instead: str, level: str = "error") -> Finding:
    return Finding(entry.source, entry.lines.get(field, 0), 0, level, "platform-name", message, instead)
