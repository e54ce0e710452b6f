"""Which articles are public, and why the others are not. A new reason is a row of `REASONS`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from plugins.entry import is_case
from plugins.front_matter import Head


def _is_draft(head: Head, _now: datetime) -> bool:
    return head.fields.get("status") == "draft"


def _is_hidden(head: Head, _now: datetime) -> bool:
    return head.fields.get("status") in ("hidden", "skip")


def _is_for_later(head: Head, now: datetime) -> bool:
    return appears(head, now) > now


def appears(head: Head, now: datetime) -> datetime:
    """When the article is to be public, in the zone of `now` where its Date has none; `now` without a Date."""
    date = head.fields.get("date", now)
    return date if date.tzinfo else date.replace(tzinfo=now.tzinfo)


def _is_a_case(head: Head, _now: datetime) -> bool:
    return is_case(head.fields.get("purpose", ()))


A_CASE = "a case question: in the share folder, never public"

FOR_LATER = "dated in the future"

REASONS: tuple[tuple[str, bool, Callable[[Head, datetime], bool]], ...] = (
    ("draft", True, _is_draft),
    ("hidden", True, _is_hidden),
    (FOR_LATER, True, _is_for_later),
    (A_CASE, False, _is_a_case),
)
"""Why an article is left out, whether a preview shows it all the same, and the rule."""


def why_not_public(head: Head, now: datetime, *, preview: bool = False) -> str:
    """The first reason not to publish the article of this head at `now`, or nothing. `now` is in the site's zone."""
    for reason, shown_in_preview, applies in REASONS:
        if applies(head, now) and not (preview and shown_in_preview):
            return reason
    return ""


def date_in_name(path: str) -> datetime | None:
    """The date that a file's name begins with, as in `2026-03-04-title.md`; None where it has none that exists."""
    found = re.match(r"(?:.*/)?(\d{4}-\d{2}-\d{2})[^/\d][^/]*", path)
    try:
        return datetime.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def with_date(head: Head, date: datetime) -> Head:
    """The same head with a Date."""
    return replace(head, fields=MappingProxyType({**head.fields, "date": date}))
