"""Lays a settings file over the project's own, and holds what no settings file may change.

A rule that the safety of a build rests on is a row of `FORCED`.
"""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

PATHS = ("PATH", "OUTPUT_PATH", "THEME")
"""Settings that are relative to the file they stand in."""

FORCED: Mapping[str, Any] = MappingProxyType(
    {
        "DELETE_OUTPUT_DIRECTORY": False,  # the tree is fresh, and nobody else's folder is ours to empty
        "DRAFT_SAVE_AS": "",
        "DRAFT_LANG_SAVE_AS": "",
        "DRAFT_PAGE_SAVE_AS": "",
        "DRAFT_PAGE_LANG_SAVE_AS": "",
        "WITH_FUTURE_DATES": True,  # the reader leaves future articles out, by the build's clock, not the machine's
        "DEFAULT_METADATA": {},
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
        "OUTPUT_SOURCES": False,  # a source holds comments and drafts of sentences
        "LOCALE": ["C"],  # dates and order do not depend on the machine
        "FORMATTED_FIELDS": [],  # a summary is plain text, escaped where it is shown
        "READERS": {"html": None, "htm": None, "rst": None},  # only Markdown has a strict head
        "JINJA_ENVIRONMENT": {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True},
        "STATIC_CREATE_LINKS": False,
        "RELATIVE_URLS": False,
    }
)

FIRST = ("plugins.reading.plugin", "plugins.images.plugin")
LAST = ("plugins.checks.plugin",)
"""Plugins that run whatever PLUGINS says: without them a draft, a picture's place or an identifier could go out."""

FEEDS = ("FEED", "FEED_ALL", "CATEGORY_FEED", "TAG_FEED", "AUTHOR_FEED", "TRANSLATION_FEED")

UNLISTED = (
    *("DEFAULT_DATE", "FEED_DOMAIN", "SUMMARY_MAX_PARAGRAPHS", "SITESUBTITLE", "DEBUG"),
    *(f"{feed}_{form}{ending}" for feed in FEEDS for form in ("ATOM", "RSS") for ending in ("", "_URL")),
)
"""Names that Pelican 4.12 reads though its table of defaults doesn't hold them."""


def names_of_pelican(defaults: Mapping[str, Any], values: Mapping[str, Any]) -> set[str]:
    """Every setting that Pelican reads: its `defaults`, the unlisted ones, and two for each direct template."""
    templates = [name.upper() for name in values.get("DIRECT_TEMPLATES", defaults["DIRECT_TEMPLATES"])]
    return {
        *defaults,
        *UNLISTED,
        *(f"{name}_{ending}" for name in templates for ending in ("SAVE_AS", "URL")),
    }


def layered(
    ours: Mapping[str, Any], ours_at: str, theirs: Mapping[str, Any], theirs_at: str
) -> dict[str, Any]:
    """Their settings over ours, each file's paths relative to its own folder (`..._at`), our plugins kept."""
    merged = {**_absolute(ours, ours_at), **_absolute(theirs, theirs_at)}
    named = [*ours.get("PLUGINS", ()), *theirs.get("PLUGINS", ())]
    merged["PLUGINS"] = [*dict.fromkeys([*FIRST, *(name for name in named if name not in LAST), *LAST])]
    plugin_paths = [(ours_at, ours), (theirs_at, theirs)]
    merged["PLUGIN_PATHS"] = [
        os.path.abspath(os.path.join(folder, path))
        for folder, values in plugin_paths
        for path in values.get("PLUGIN_PATHS", ())
    ]
    return merged | deepcopy(dict(FORCED))  # Pelican writes into what it is given


def _absolute(values: Mapping[str, Any], folder: str) -> dict[str, Any]:
    absolute = {
        name: os.path.abspath(os.path.join(folder, values[name]))
        for name in PATHS
        if isinstance(values.get(name), str)
    }
    if isinstance(values.get("PUBLISH_TO"), dict):
        absolute["PUBLISH_TO"] = {name: _target(row, folder) for name, row in values["PUBLISH_TO"].items()}
    return {**values, **absolute}


def _target(row: Any, folder: str) -> Any:
    if not isinstance(row, dict) or not isinstance(row.get("path"), str):
        return row  # said by name where targets are read
    return {**row, "path": os.path.abspath(os.path.join(folder, row["path"]))}
