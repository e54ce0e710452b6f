"""The theme's own words: one table of texts per language, and how a page finds the one it wants.

A new text is a line in every file of `theme/translations`; a new language is a new file there, named by its code.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

Table = Mapping[str, Any]
"""Texts by key. `months` is a list of twelve names, `hours` how many a clock shows
("12" or "24"); the other values are strings with `{name}` where values go."""

RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
"""Languages whose usual script runs from right to left (CLDR, characterOrder)."""


def direction(lang: str) -> str:
    """`rtl` or `ltr`, as the script of `lang` runs; the script may be named, as in "az-Arab"."""
    main, *rest = lang.lower().split("-")
    if script := {"arab", "hebr", "latn", "cyrl"}.intersection(rest):
        return "rtl" if script & {"arab", "hebr"} else "ltr"
    return "rtl" if main in RIGHT_TO_LEFT else "ltr"


def language_for(tables: Mapping[str, Table], lang: str, default: str) -> str:
    """The language of the texts for `lang`: its own, its main one ("es" for "es-MX"), the site's, or else English.

    Raises LookupError where there is none of these.
    """
    wanted = (lang, lang.partition("-")[0], default, "en")
    for name in wanted:
        if name in tables:
            return name
    raise LookupError("the theme has no file translations/en.toml")


def table_for(tables: Mapping[str, Table], lang: str, default: str) -> Table:
    """The texts for `lang`, as `language_for` finds them. Raises LookupError where there are none at all."""
    return tables[language_for(tables, lang, default)]


def is_another(lang: str, other: str) -> bool:
    """Whether these are two languages, and not two tags of one ("es" and "es-MX")."""
    return lang.lower().partition("-")[0] != other.lower().partition("-")[0]


def name_of(names: Mapping[str, str], lang: str) -> str:
    """What `lang` calls itself; its code where nobody here knows."""
    return names.get(lang) or names.get(lang.lower().partition("-")[0]) or lang


def text(table: Table, key: str, **values: object) -> str:
    """The text under `key` with its values filled in. Raises KeyError for a key the table lacks."""
    return table[key].format(**values)


def day(table: Table, when: date) -> str:
    """A date as people write it in that language, such as "May 3, 2026"."""
    month = table["months"][when.month - 1]
    return text(table, "date", day=when.day, month=month, year=when.year)


def clock(table: Table, when: datetime) -> str:
    """A time of day as people write it in that language, such as "6:30 p.m."."""
    if table["hours"] == "24":
        return f"{when.hour}:{when.minute:02}"
    half = table["before_noon"] if when.hour < 12 else table["after_noon"]
    return f"{when.hour % 12 or 12}:{when.minute:02} {half}"
