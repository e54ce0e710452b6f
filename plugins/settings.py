"""The physician's settings, typed and checked. A new setting is a row of `OURS` and a field of `Settings`.

Pure: `building.settings_file` reads the file. What needs another feature's table (platform names, colours that can be
read) is checked by that feature, with `Settings.finding`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import blake2b
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.finding import Finding
from plugins.nearest import nearest

SETTINGS = "ROUNDS_SETTINGS"
PREVIEW = "ROUNDS_PREVIEW"
CACHE = "ROUNDS_CACHE"
"""The names under which Pelican's settings carry, from plugin to plugin: the typed `Settings`; whether drafts are
shown; the folder for what can be deleted, as a path."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Settings:
    """What `pelicanconf.py` says, checked. `now` is the build's clock (with a time zone); `content` an absolute path.

    `places` holds the file, as the physician would type it, and the line of each setting that stands in one.
    """

    site_name: str = "Your Practice"
    site_url: str = "https://practice.example"
    author: str = "Your Name, MD"
    author_credentials: str = ""
    author_bio: str = ""
    author_profiles: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    author_certifications: tuple[str, ...] = ()
    author_publications: tuple[str, ...] = ()
    topic_texts: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    practice_name: str = ""
    practice_contacts: tuple[str, ...] = ()
    urgent_help: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    license: str = ""
    license_url: str = ""
    platforms: tuple[str, ...] | None = None
    platform_overrides: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: NOTHING)
    calls_to_action: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: NOTHING)
    claim_review: bool = False
    reference_age: int = 10
    card_colors: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    card_logo: str = ""
    card_mark: str = ""
    executor: str = ""
    card_font: str = ""
    publish_to: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    privacy_allow: tuple[str, ...] = ()
    html_allowed: tuple[str, ...] = ()
    hashtags: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    counter: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    default_lang: str = "en"
    timezone: str = "UTC"
    content: str = "content"
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    places: Mapping[str, tuple[str, int]] = field(default_factory=lambda: NOTHING)

    @property
    def today(self) -> date:
        """The day that the clock shows where the practice is."""
        return self.now.astimezone(ZoneInfo(self.timezone)).date()

    @property
    def hour(self) -> datetime:
        """The hour that this clock shows, in the practice's time zone, with its minutes left out.

        What is planned and stamped goes by it: so builds of the same within an hour are the same.
        """
        return self.now.astimezone(ZoneInfo(self.timezone)).replace(minute=0, second=0, microsecond=0)

    @cached_property
    def lasting(self) -> Settings:
        """The same without what is another in most builds: the clock, and where each setting stands in its file."""
        return replace(self, now=Settings.now, places=NOTHING)

    @cached_property
    def digest(self) -> str:
        """The same for equal settings, in every build; another for others."""
        return blake2b(repr(self).encode(), digest_size=20).hexdigest()

    def finding(self, name: str, message: str, instead: str, rule: str, level: str = "error") -> Finding:
        """A finding at the line of the setting `name` (such as "CARD_COLORS")."""
        return Finding(*self.place(name), 0, level, rule, message, instead)

    def place(self, name: str) -> tuple[str, int]:
        """The file and the line of a setting; line 0 of the project's file where it stands in none."""
        return self.places.get(name, ("pelicanconf.py", 0))


class Wrong(ValueError):
    """A value that a setting can't take: what is wrong, and what to write instead."""

    def __init__(self, message: str, instead: str):
        super().__init__(message)
        self.instead = instead


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Wrong("wants a text", 'write it between quotes, such as "Your Practice"')
    return value.strip()


def _name(value: Any) -> str:
    if not _text(value):
        raise Wrong("is empty", "write it between the quotes")
    return _text(value)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise Wrong("wants a list of texts", 'write ["one", "two"]')
    return tuple(value)


def _texts_or_none(value: Any) -> tuple[str, ...] | None:
    return None if value is None else _texts(value)


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise Wrong("wants names with values", 'write {"name": "value"}')
    return MappingProxyType(value)


def _table_of_texts(value: Any) -> Mapping[str, str]:
    if not all(isinstance(item, str) for item in _table(value).values()):
        raise Wrong("wants a text for each name", 'write {"name": "value"}')
    return MappingProxyType(value)


def _table_of_tables(value: Any) -> Mapping[str, Mapping[str, Any]]:
    if not all(isinstance(item, dict) for item in _table(value).values()):
        raise Wrong("wants a table for each name", 'write {"name": {"field": "value"}}')
    return MappingProxyType(value)


def _profiles(value: Any) -> Mapping[str, str]:
    for name, address in _table_of_texts(value).items():
        if not re.fullmatch(r"https?://[^\s/\[\]]+\.[^\s]+", address):
            raise Wrong(
                f'holds "{address}" for {name}', "write the whole address, such as https://x.com/yourname"
            )
    return MappingProxyType(value)


def _counter(value: Any) -> Mapping[str, str]:
    attributes = _table_of_texts(value)
    if attributes and not re.fullmatch(r"(https:/)?/[\w.-]+[^\s;,]*", attributes.get("src", "")):
        raise Wrong('wants its script as "src"', 'write "/count.js" or "https://stats.example/count.js"')
    for name in attributes.keys() - {"src"}:
        if not re.fullmatch(r"data-[a-z0-9-]+", name):
            raise Wrong(f'holds "{name}"', 'write names such as "data-domain", as the counter says')
    return attributes


def _by_language(value: Any) -> Mapping[str, str]:
    """Texts by language; a plain text stands under "" and is in the site's own."""
    return MappingProxyType({"": value.strip()}) if isinstance(value, str) else _table_of_texts(value)


def _address_or_nothing(value: Any) -> str:
    if _text(value) and not re.fullmatch(r"https?://[^\s/\[\]]+\.[^\s]+", _text(value)):
        raise Wrong(f'"{value}" is no web address', "write the whole address, or nothing between the quotes")
    return _text(value)


def _site_address(value: Any) -> str:
    address = _text(value)
    parts = urlsplit(address if "[" not in address else "")
    if parts.scheme not in ("https", "http") or not parts.hostname or re.search(r"\s", address):
        raise Wrong(f'"{address}" is no web address', 'write "https://" and your domain')
    if address.endswith("/") or parts.query or parts.fragment:
        raise Wrong(
            f'"{address}" has something after the domain', f'write "{address.split("?")[0].rstrip("/")}"'
        )
    return address


def _timezone(value: Any) -> str:
    try:
        return ZoneInfo(_text(value)).key
    except (ValueError, OSError, LookupError) as unknown:
        raise Wrong(f'"{value}" is no time zone', 'write one such as "America/New_York"') from unknown


def _language(value: Any) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", _text(value)):
        raise Wrong(f'"{value}" is no language', 'write its short code, such as "en" or "es"')
    return value.lower()


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Wrong("wants True or False", "write it so, without quotes")
    return value


def _years(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Wrong("wants a number of years", "write it so, without quotes: 10; 0 for any age")
    return value


def _function_or_none(value: Any) -> str:
    if value is not None and not re.fullmatch(r"\w+(\.\w+)*:\w+", _text(value)):
        raise Wrong(f'"{value}" names no function', 'write "module:function", or None')
    return value or ""


OURS: Mapping[str, tuple[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "SITENAME": ("site_name", _name),
        "SITEURL": ("site_url", _site_address),
        "AUTHOR": ("author", _name),
        "AUTHOR_CREDENTIALS": ("author_credentials", _text),
        "AUTHOR_BIO": ("author_bio", _text),
        "AUTHOR_PROFILES": ("author_profiles", _profiles),
        "AUTHOR_CERTIFICATIONS": ("author_certifications", _texts),
        "AUTHOR_PUBLICATIONS": ("author_publications", _texts),
        "TOPIC_TEXTS": ("topic_texts", _table_of_texts),
        "PRACTICE_NAME": ("practice_name", _text),
        "PRACTICE_CONTACTS": ("practice_contacts", _texts),
        "URGENT_HELP": ("urgent_help", _by_language),
        "LICENSE": ("license", _text),
        "LICENSE_URL": ("license_url", _address_or_nothing),
        "PLATFORMS": ("platforms", _texts_or_none),
        "PLATFORM_OVERRIDES": ("platform_overrides", _table_of_tables),
        "CALLS_TO_ACTION": ("calls_to_action", _table_of_tables),
        "CLAIM_REVIEW": ("claim_review", _yes_or_no),
        "REFERENCE_AGE": ("reference_age", _years),
        "CARD_COLORS": ("card_colors", _table_of_texts),
        "CARD_LOGO": ("card_logo", _text),
        "CARD_MARK": ("card_mark", _text),
        "EXECUTOR": ("executor", _function_or_none),
        "CARD_FONT": ("card_font", _text),
        "PUBLISH_TO": ("publish_to", _table_of_tables),
        "PRIVACY_ALLOW": ("privacy_allow", _texts),
        "HTML_ALLOWED": ("html_allowed", _texts),
        "HASHTAGS": ("hashtags", _table_of_texts),
        "COUNTER": ("counter", _counter),
        "DEFAULT_LANG": ("default_lang", _language),
        "TIMEZONE": ("timezone", _timezone),
    }
)
"""Every setting that Rounds reads: its field in `Settings`, and how its value is read (raises `Wrong`)."""

FAMILIES = (
    "AUTHOR_P",
    "AUTHOR_C",
    "PRACTICE_",
    "PLATFORM",
    "CALLS_",
    "CARD_",
    "CLAIM_",
    "REFERENCE_",
    "PUBLISH_",
    "PRIVACY_",
    "HTML_A",
)
"""A name that starts so is meant as one of ours, even where it is no slip of the pen."""


def check(
    values: Mapping[str, Any], known: Collection[str], places: Mapping[str, tuple[str, int]]
) -> tuple[Settings, tuple[Finding, ...]]:
    """The typed settings out of all `values`, with a finding for each that is misspelt or can't be read.

    `known` are the names that Pelican reads, `places` those that stand in a file, with file and line. A name that is
    nobody's is left to the theme, unless it is near one of ours or Pelican's. A value that can't be read keeps its
    default, so that all faults are found at once.
    """
    settings = Settings(places=MappingProxyType(dict(places)))
    fields: dict[str, Any] = {}
    findings = list(_misspelt(settings, known))
    for name, (meaning, read) in OURS.items():
        try:
            if name in values:
                fields[meaning] = read(values[name])
        except Wrong as wrong:
            findings.append(settings.finding(name, f"{name} {wrong}", wrong.instead, "setting-value"))
    return replace(settings, **fields), tuple(findings)


def _misspelt(settings: Settings, known: Collection[str]) -> list[Finding]:
    names = [*OURS, *known]
    unknown = [name for name in settings.places if name not in OURS and name not in known]
    near = {name: nearest(name, names, 0.85) for name in unknown}
    for name in unknown:
        if not near[name] and name.startswith(FAMILIES):
            near[name] = nearest(name, OURS, 0)
    return [
        settings.finding(name, f"there is no setting {name}", f"did you mean {right}?", "setting-name")
        for name, right in near.items()
        if right
    ]
