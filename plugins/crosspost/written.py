"""A share kit laid on the disk: one piece of a build's work, done while the pages are written."""

from __future__ import annotations

from dataclasses import dataclass

from plugins import fresh_file
from plugins.crosspost.kit import Kit, files
from plugins.settings import Settings


@dataclass(frozen=True)
class Job:
    """A kit to be written into the folder `share`."""

    kit: Kit
    settings: Settings
    share: str


def write(job: Job) -> None:
    """Writes the kit's files into the fresh tree."""
    for name, content in files(job.kit, job.settings).items():
        fresh_file.write(f"{job.share}/{name}", content)
