"""Gives a build the memory of earlier ones, and writes only the pages that aren't in the tree of the one before."""

from __future__ import annotations

import io
import os
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.writers import Writer

from plugins.earlier import EARLIER, Earlier
from plugins.rebuild import stamps
from plugins.rebuild.memory import Results
from plugins.rebuild.names import Names, names
from plugins.rebuild.shown import Pages, of_site
from plugins.rebuild.values import Unknown
from plugins.rebuild.version import of_files, version
from plugins.report import REPORT
from plugins.settings import CACHE, PREVIEW
from plugins.work import WORK

VERSION = "ROUNDS_VERSION"
"""The name under which Pelican's settings carry the digest of the program."""


class RebuildWriter(Writer):
    """Pelican's writer, but for pages that an earlier build made from the same."""

    def __init__(self, output_path: str, settings: dict[str, Any]):
        super().__init__(output_path, settings)
        self._earlier: Earlier = settings[EARLIER]
        self._pages: Pages | None = None
        self._names: Names | None = None
        self._is_taken = False

    def write_file(self, name: str, template: Any, context: dict[str, Any], *args: Any, **shown: Any) -> None:
        """Called by Pelican for each page, and once for all pages of a list."""
        if self._names is None:
            self._begin(context)
        super().write_file(name, _Template(template, self), context, *args, **shown)

    def _begin(self, context: dict[str, Any]) -> None:
        theme = Path(self.settings["THEME"])
        self._pages = _pages(context, theme, self.settings[VERSION])
        sources = _sources(theme / "templates") if self._pages else ()
        [self._names] = self.settings[WORK].each(names, [sources])

    def rendered(self, template: Any, shown: dict[str, Any]) -> str:
        """The page's text; nothing where the page is taken as it is."""
        self._is_taken = self._is_there(template.name, shown)
        if self._is_taken:
            return ""
        self.settings[REPORT].made["pages written"] += 1
        return template.render(shown)

    def _is_there(self, template: str, shown: dict[str, Any]) -> bool:
        if not self._pages or template not in self._names:
            return False
        path = f"{self.output_path}{os.sep}{shown['output_file']}"
        try:
            made_from = self._pages.made_from(template, self._names[template], shown)
        except Unknown:
            return False
        return self._earlier.take(path, made_from)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Any:
        if self._is_taken:
            self._written_files.add(filename)
            return io.StringIO()
        Path(filename).unlink(missing_ok=True)  # it may be the earlier build's page under another name
        return super()._open_w(filename, encoding, override)


class _Template:
    """What Pelican takes for a template."""

    def __init__(self, template: Any, writer: RebuildWriter):
        self._template, self._writer = template, writer

    def render(self, shown: dict[str, Any]) -> str:
        return self._writer.rendered(self._template, shown)


def _pages(context: dict[str, Any], theme: Path, program: str) -> Pages | None:
    try:
        return Pages(of_site(context, of_files(theme), program.encode()))
    except Unknown:
        return None


def _sources(templates: Path) -> tuple[tuple[str, str], ...]:
    """The name and the text of each template; what isn't text is none."""
    files = sorted(path for path in templates.rglob("*") if path.is_file())
    return tuple(
        (path.relative_to(templates).as_posix(), path.read_text("utf-8", "replace")) for path in files
    )


def remember(pelican: Any) -> None:
    """What earlier builds did and made is known from here on."""
    own = pelican.settings
    own[VERSION] = version()
    own[WORK].memory = Results(_file(own), own[VERSION])
    own[EARLIER].known = stamps.read(own[EARLIER].before, own[VERSION])


def _file(own: dict[str, Any]) -> Path:
    """A preview, which holds drafts, and each folder of articles has its own."""
    whose = blake2b(f"{own['PATH']}\0{own[PREVIEW]}".encode(), digest_size=8).hexdigest()
    return Path(own[CACHE], "rebuild", f"{whose}.db")


def give_writer(_pelican: Any) -> type[Writer]:
    """Pelican asks for it once, when all plugins are there: so `keep` is the last thing that a build does."""
    signals.finalized.connect(keep)
    return RebuildWriter


def keep(pelican: Any) -> None:
    """Lays beside the build what the next one may know of it."""
    own = pelican.settings
    stamps.keep(own[EARLIER].tree, own[EARLIER].stamps(), own[VERSION])
    own[WORK].memory.commit()


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(remember)
    signals.get_writer.connect(give_writer)
