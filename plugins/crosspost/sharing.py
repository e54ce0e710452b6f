"""What there is to share of one article, and what there is to say about that: one piece of a build's work. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.crosspost import fair_balance
from plugins.crosspost.as_written import unfit
from plugins.crosspost.compose import Composed, composed
from plugins.crosspost.summarise import summarise
from plugins.entry import Entry
from plugins.finding import Finding
from plugins.platforms.names import misnamed
from plugins.settings import Settings
from plugins.work import name_of

SUMMARY = 200
"""Characters of the summary in a share kit, at most."""


@dataclass(frozen=True)
class Job:
    """An article, and the settings as far as they last (`Settings.lasting`)."""

    entry: Entry
    settings: Settings


@dataclass(frozen=True)
class Shared:
    """An article's teasers and summary, and the findings about them; `digest` is that of all that decides them."""

    composed: Composed
    summary: str
    findings: tuple[Finding, ...]
    digest: str


def shared(job: Job) -> Shared:
    """All of it. Raises `Faults` where the settings hold a platform that can't be."""
    entry, settings = job.entry, job.settings
    made = composed(entry, settings)
    balanced = fair_balance.findings(entry, made.teasers, settings)
    found = (*unfit(entry, settings), *misnamed(entry, settings), *balanced)
    return Shared(made, summarise(entry, SUMMARY), found, name_of(shared, job))
