"""Joins the rules for files beside the articles to Pelican, which would copy them byte for byte, links followed.

Pictures leave Pelican's list before it writes; their re-encoded bytes are written when the site is done. Whatever must
not be published leaves the list too, with a finding.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import StaticGenerator

from plugins.finding import Finding
from plugins.images.allowed import PICTURE, UNREAD, kind_of, refused
from plugins.images.reencode import Unusable
from plugins.images.store import kept, link_on_the_way, prune, taken
from plugins.report import REPORT
from plugins.settings import CACHE, SETTINGS
from plugins.whole_file import write

PICTURES = "ROUNDS_PICTURES"
"""The name under which Pelican's settings carry pairs: Pelican's static file, and its re-encoded picture's name
in the cache."""


def take_pictures(generators: Any) -> None:
    """Leave to Pelican only what may be copied; re-encode the pictures and say what is wrong with the rest."""
    for generator in generators:
        if isinstance(generator, StaticGenerator):
            settings = generator.settings
            settings[PICTURES] = []
            generator.staticfiles[:] = [
                static for static in generator.staticfiles if _is_copied(static, settings)
            ]


def _is_copied(static: Any, settings: dict[str, Any]) -> bool:
    root, file = Path(settings["PATH"]), Path(settings["PATH"], static.source_path)
    if not file.is_relative_to(root):
        return False  # said, like what isn't there, by the checks
    if link := link_on_the_way(file, root):
        what, instead = "is a symbolic link, which is not followed", "put the file itself there"
        settings[REPORT].findings.append(_finding(link, root, "error", what, instead))
        return False
    if not file.is_file():
        return False
    try:
        if fault := _fault(file):
            raise Unusable(*fault)
        if kind_of(file.name) != PICTURE:
            _ask_about(file, root, settings)
            return True
        settings[PICTURES].append((static, kept(file, _cache(settings))[0]))
    except Unusable as error:
        settings[REPORT].findings.append(_finding(file, root, "error", *error.args))
    except PermissionError as error:
        settings[REPORT].findings.append(_finding(file, root, "error", f"can't be read: {error.strerror}"))
    return False


def _fault(file: Path) -> tuple[str, str] | None:
    with file.open("rb") as opened:
        return refused(file.name, opened.read(512))


def _ask_about(file: Path, root: Path, settings: dict[str, Any]) -> None:
    if kind_of(file.name) == UNREAD and file.name not in settings[SETTINGS].privacy_allow:
        what = "nobody has read the text and the author's data in this file"
        instead = f'look through it, then add "{file.name}" to PRIVACY_ALLOW'
        settings[REPORT].findings.append(_finding(file, root, "review", what, instead))


def _finding(
    file: Path, root: Path, level: str, what: str, instead: str = "replace it, or remove it"
) -> Finding:
    path = (Path(root.name) / file.relative_to(root)).as_posix()
    return Finding(path, 0, 0, level, "file", what, instead)


def write_pictures(pelican: Any) -> None:
    """The re-encoded pictures, where Pelican's copies would have been."""
    settings = pelican.settings
    pictures, cache = settings.get(PICTURES, ()), _cache(settings)
    for static, name in pictures:
        made = taken(name, Path(settings["PATH"], static.source_path), cache)
        write(Path(settings["OUTPUT_PATH"], static.save_as), made)
        settings[REPORT].made["pictures"] += 1
    prune(cache, [name for _static, name in pictures])


def _cache(settings: dict[str, Any]) -> Path:
    return Path(settings[CACHE], "images")


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.all_generators_finalized.connect(take_pictures)
    signals.finalized.connect(write_pictures)
