"""The physician's settings, typed and checked. A new setting is a row of `OURS` and a field of `Settings`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

SETTINGS = "ROUNDS_SETTINGS"
"""The name under which Pelican's settings carry the typed `Settings` from plugin to plugin."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Settings:
    """What `pelicanconf.py` says, checked. `now` is the build's clock; paths are absolute."""

    site_name: str = "My practice"
    site_url: str = "https://practice.example"
    author: str = "Your Name, MD"
    author_credentials: str = ""
    author_bio: str = ""
    author_profiles: Mapping[str, str] = NOTHING
    practice_name: str = ""
    practice_contacts: tuple[str, ...] = ()
    platforms: tuple[str, ...] | None = None
    platform_overrides: Mapping[str, Mapping[str, Any]] = NOTHING
    calls_to_action: Mapping[str, Mapping[str, Any]] = NOTHING
    card_colors: Mapping[str, str] = NOTHING
    card_logo: str = ""
    publish_to: Mapping[str, Any] = NOTHING
    privacy_allow: tuple[str, ...] = ()
    html_allowed: tuple[str, ...] = ()
    hashtags: Mapping[str, str] = NOTHING
    default_lang: str = "en"
    timezone: str = "UTC"
    content: str = "content"
    now: datetime = field(default=datetime(2026, 1, 1, tzinfo=UTC))
