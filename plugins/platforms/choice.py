"""Which platforms an article goes to: by its purpose, by its head, by the physician's settings.

A new purpose is a row of `PURPOSES`. Every name in it has a row in `platforms.toml`; a physician's own platforms are
chosen by name, in a head or in the settings.
"""

from __future__ import annotations

from plugins.entry import DEFAULT_PURPOSE, Entry
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

PURPOSES: dict[str, tuple[str, ...]] = {
    "expert": ("facebook", "youtube", "instagram", "x", "linkedin", "bluesky", "mastodon", "threads"),
    "cause": ("facebook", "youtube", "instagram", "medium", "bluesky", "threads"),
    "patients": ("facebook", "youtube", "instagram", "pinterest"),
    "practice": ("facebook", "youtube", "instagram", "x", "google_business"),
    "reputation": ("facebook", "youtube"),
    "younger": ("instagram", "snapchat", "pinterest", "tiktok", "threads"),
    "colleagues": ("x", "linkedin", "doximity", "bluesky", "mastodon"),
    "consult": ("medscape_consult", "sermo", "doximity", "figure1", "human_dx", "quantiamd", "dailyrounds"),
}
"""Where an article with that purpose belongs, in order of weight. To any other platform it goes only on request."""


def purposes_of(entry: Entry) -> tuple[str, ...]:
    """The entry's own purposes, else the one that follows from its audience."""
    return entry.purposes or (DEFAULT_PURPOSE[entry.audience],)


def names_for(entry: Entry, settings: Settings) -> tuple[str, ...]:
    """Names of the platforms the entry is meant for, with or without a row.

    `Settings.platforms` replaces the choice by purpose; the head's `Platforms` comes last: plain names replace,
    `+name` adds, `-name` removes.
    """
    if settings.platforms is not None:
        chosen = list(settings.platforms)
    else:
        chosen = [name for purpose in purposes_of(entry) for name in PURPOSES.get(purpose, ())]
    plain = [name for name in entry.platforms if name[:1] not in "+-"]
    added = [name[1:].strip() for name in entry.platforms if name.startswith("+")]
    removed = {name[1:].strip() for name in entry.platforms if name.startswith("-")}
    wanted = (plain or chosen) + added
    return tuple(dict.fromkeys(name for name in wanted if name not in removed))


def platforms_for(entry: Entry, settings: Settings) -> tuple[Platform, ...]:
    """The rows for the entry in the order of the table."""
    names = set(names_for(entry, settings))
    return tuple(row for row in platforms_of(settings).values() if row.name in names)


def without_row(entry: Entry, settings: Settings) -> tuple[str, ...]:
    """Names of platforms the entry is meant for that have no row: misspelt ones, which `names` reports."""
    known = platforms_of(settings)
    return tuple(name for name in names_for(entry, settings) if name not in known)
