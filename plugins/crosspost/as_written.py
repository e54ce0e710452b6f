"""The author's own teasers (`Teaser_x`, `Teaser_linkedin` ...): used as they are, with what they must not lack."""

from __future__ import annotations

from plugins.crosspost.counting import count
from plugins.crosspost.fill import fits
from plugins.crosspost.frame import Frame, Job, disclosures
from plugins.entry import Entry
from plugins.finding import Finding
from plugins.platforms.choice import platforms_for
from plugins.settings import Settings


def as_written(job: Job) -> tuple[str, Frame]:
    """The author's words as they stand, and what is around them.

    A disclosure that they don't hold comes before them, the short one where the long one has no room; the link comes
    after them where they don't have it.
    """
    own = job.entry.teasers[job.platform.name].strip()
    said = next((text for text in disclosures(job.entry) if text and text in own), "")
    ask, link = _link(job, own)
    tried = [Frame("" if said else text, ask, link) for text in disclosures(job.entry)]
    around = next((frame for frame in tried if fits(frame.around(own), job.platform)), tried[-1])
    return around.around(own), Frame(said or around.disclosure, "", link)


def _link(job: Job, own: str) -> tuple[str, str]:
    """What leads to the article after the author's words; nothing where they have it."""
    if job.link == job.url:
        return "", "" if job.entry.url in own else job.link
    return ("", "") if job.link.lower() in own.lower() else (job.lead, job.link)


def over(job: Job) -> int:
    """By how much the author's own teaser is longer than the platform allows; 0 if it fits."""
    limit = job.platform.limit
    return 0 if limit is None else max(0, count(as_written(job)[0], job.platform) - limit)


def unfit(entry: Entry, settings: Settings) -> tuple[Finding, ...]:
    """An error for each of the author's own teasers that its platform has no room for."""
    jobs = [Job(entry, platform, settings) for platform in platforms_for(entry, settings)]
    return tuple(_finding(job) for job in jobs if job.platform.name in entry.teasers and over(job))


def _finding(job: Job) -> Finding:
    name, label, limit = job.platform.name, job.platform.label, job.platform.limit
    message = f"Teaser_{name} is {over(job)} over the {limit} that {label} allows, with link and disclosure"
    line = job.entry.lines.get(f"teaser_{name}", 0)
    return Finding(job.entry.source, line, 1, "error", "teaser-too-long", message, "shorten it")
