"""The last gate of `publish`: what was built is read once more, file by file, and what it names is shown."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from plugins.building import inputs
from plugins.building.publishing.plan import Plan, public
from plugins.building.publishing.refusals import BUILD_FIRST
from plugins.building.record import Build
from plugins.checks import last_look
from plugins.checks.acknowledged import without_secrets
from plugins.checks.last_look import LastLook
from plugins.checks.mentions import listed, mentions
from plugins.checks.sources import text_of
from plugins.finding import Finding
from plugins.images.allowed import OURS, PICTURE, kind_of

INDEX = "pagefind/"
"""A search index, made from the pages; its files can't be read."""
WORDS_OF_OURS = (".toml", ".html")
"""Files of the theme and of ours that hold words for readers."""
LOOK = "look for names, faces and screens in it, then publish with --images-reviewed"


@dataclass(frozen=True)
class Finished:
    """A build about to go out: its record, its folders, and what it would change in what is live."""

    build: Build
    site: Path
    share: Path
    changes: Plan

    @property
    def new(self) -> frozenset[str]:
        """Files that nobody has seen at the target."""
        return frozenset((*self.changes.added, *self.changes.changed))


def findings(finished: Finished) -> Iterator[Finding]:
    """Identifiers in the site, in its share kits and exports, that nobody has judged where they were written."""
    build, pages = finished.build, finished.build.pages
    look = LastLook(build.allowed, cache(lambda: last_look.judged(_sources(build), _ours(build))))
    for name, path in sorted(_files(finished.site).items(), key=lambda each: (each[0] not in pages, each)):
        if not name.startswith(INDEX):
            yield from look.at(f"output/{name}", path.read_bytes(), pages.get(name, ""))
    for name, path in _files(finished.share).items():
        yield from look.at(f"share/{name}", path.read_bytes())


def changed_by_hand(finished: Finished) -> Iterator[Finding]:
    """What was built is no longer as the build left it: nobody has checked what was put there since."""
    if inputs.traces([finished.site, finished.share]) != finished.build.made:
        message = "something in it was changed, added or taken away since the last build"
        yield Finding("output", 0, 0, "error", "publish", message, BUILD_FIRST)


def unseen_pictures(finished: Finished) -> Iterator[Finding]:
    """New pictures in which neither a person nor a program has looked for what must not be in them."""
    for name in sorted(finished.new - set(finished.build.looked_at)):
        if kind_of(name) == PICTURE and not name.startswith(OURS):
            message = "nobody has looked at this picture"
            yield Finding(f"output/{name}", 0, 0, "review", "images-reviewed", message, LOOK)


def named(finished: Finished) -> Iterator[str]:
    """The lines that tell which people, places and days become public."""
    new = {path: text for name, path, text in _texts(finished.build) if name in finished.new}
    live = sum(name.endswith(".html") and name not in finished.new for name in finished.build.pages)
    return listed({path: mentions(text, finished.build.allowed) for path, text in new.items()}, live)


def _sources(build: Build) -> list[str]:
    """What the site is made from, as it was judged."""
    return [without_secrets(text) for _name, _path, text in _texts(build)]


def _ours(build: Build) -> Iterator[str]:
    """The words of settings, templates and tables, with which the rest of the site is written."""
    for source in {Path(each) for each in build.sources} - {Path(build.content)}:
        files = _files(source).values() if source.is_dir() else [source]
        yield from (text_of(path) for path in files if path.suffix in WORDS_OF_OURS or path == source)


def _texts(build: Build) -> Iterator[tuple[str, str, str]]:
    above = Path(build.content).parent
    return ((name, path, text_of(above / path)) for name, path in build.pages.items())


def _files(folder: Path) -> dict[str, Path]:
    """All that could go out, by path; no link is followed."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = filter(public, folders)
        for path in (Path(place, name) for name in names if public(name)):
            if not path.is_symlink():
                found[PurePosixPath(path.relative_to(folder)).as_posix()] = path
    return found
