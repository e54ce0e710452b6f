"""Moments as programs read them (ISO 8601). Pure text."""

from __future__ import annotations

from datetime import datetime


def iso(moment: datetime) -> str:
    """Such as 2026-05-03T09:00:00-04:00."""
    return moment.isoformat(timespec="seconds")
