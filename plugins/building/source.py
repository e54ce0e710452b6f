"""`Source`: what a build is made from, and by which clock. A value, so that asking for a build needs no Pelican."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """What to build, and by which clock. Paths are absolute; None stands for the project's own."""

    project: Path
    now: datetime
    content: Path | None = None
    settings: Path | None = None
    preview: bool = False
    site_url: str | None = None

    @property
    def settings_files(self) -> tuple[Path, ...]:
        """The project's own settings, and those that are laid over it."""
        return (self.project / "pelicanconf.py", *([self.settings] if self.settings else []))

    def shown(self, path: Path) -> str:
        """A path as the physician would type it in the project."""
        return path.relative_to(self.project).as_posix() if path.is_relative_to(self.project) else str(path)
