"""What each field of a platform's row may hold. A new field is a line of `RULES`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from plugins.head_fields import AUDIENCES
from plugins.platforms.platform import (
    CARDS,
    COUNTINGS,
    FORBIDS,
    FORMS,
    HASHTAG_STYLES,
    LINK_PLACEMENTS,
    STATUSES,
)

COMPOSE_FIELDS = ("text", "url", "title", "media")
"""What an address that opens a post can be given."""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_sources(value: Any) -> bool:
    return isinstance(value, Mapping) and all(map(_is_text, value.values()))


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_range(value: Any) -> bool:
    return value is None or (
        _is_list(value) and len(value) == 2 and all(map(_is_number, value)) and value[0] <= value[1]
    )


def _is_date(value: Any) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)) and bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _is_compose(value: Any) -> bool:
    if not isinstance(value, str) or not (value == "" or value.startswith("https://")):
        return False
    return not re.search(r"[{}]", re.sub(rf"\{{({'|'.join(COMPOSE_FIELDS)})\}}", "", value))


def _one_of(*choices: str) -> tuple[Callable[[Any], bool], str]:
    return choices.__contains__, "one of " + ", ".join(choices)


def _some_of(*choices: str) -> tuple[Callable[[Any], bool], str]:
    return lambda value: _is_list(value) and all(item in choices for item in value), (
        "a list of " + ", ".join(choices)
    )


TEXT = (_is_text, "some text")
NUMBER = (_is_number, "a whole number above 0")
NUMBER_OR_NONE = (lambda value: value is None or _is_number(value), NUMBER[1])
SOME_AUDIENCES = _some_of(*AUDIENCES)
COUNT = (lambda value: _is_number(value) or (value == 0 and value is not False), "a whole number, 0 or more")

RULES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "label": TEXT,
    "purpose": TEXT,
    "audiences": (lambda value: bool(value) and SOME_AUDIENCES[0](value), SOME_AUDIENCES[1]),
    "also": (lambda value: _is_list(value) and all(map(_is_text, value)), "a list of other names"),
    "form": _one_of(*FORMS),
    "status": _one_of(*STATUSES),
    "counting": _one_of(*COUNTINGS),
    "limit": NUMBER_OR_NONE,
    "byte_limit": NUMBER_OR_NONE,
    "title_limit": NUMBER_OR_NONE,
    "words": (_is_range, "the fewest and the most, such as [600, 1000]"),
    "fold": NUMBER_OR_NONE,
    "best": NUMBER,
    "hashtags": COUNT,
    "hashtag_limit": (lambda value: value is None or COUNT[0](value), COUNT[1]),
    "hashtag_style": _one_of(*HASHTAG_STYLES),
    "link_placement": _one_of(*LINK_PLACEMENTS),
    "call_to_action": (lambda value: isinstance(value, bool), "true or false"),
    "forbids": _some_of(*FORBIDS),
    "card": _one_of(*CARDS),
    "alt_limit": NUMBER,
    "lifetime_hours": NUMBER,
    "compose": (
        _is_compose,
        "an address that starts with https://, with {text}, {url}, {title} or {media} in it, or nothing",
    ),
    "checked": (_is_date, "a date such as 2026-11-21"),
    "sources": (_is_sources, "a line of text for each figure"),
}
"""What each field of a row must be: a test, and how to say it to a person."""
