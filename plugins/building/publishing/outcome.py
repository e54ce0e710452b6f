"""`Outcome`: what publishing did, in words and in values."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.building.publishing.plan import NO_CHANGES, Plan
from plugins.finding import Finding


@dataclass(frozen=True)
class Outcome:
    """`release` is the one that is live now, "" for none; `warnings` stop nothing but want to be read."""

    message: str
    release: str = ""
    changes: Plan = NO_CHANGES
    warnings: tuple[Finding, ...] = ()
