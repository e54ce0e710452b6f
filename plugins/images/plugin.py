"""Joins the rules for files beside the articles to Pelican, which would copy them byte for byte, links followed.

Pictures leave Pelican's list before it writes; their re-encoded bytes are written when the site is done, and smaller
ones of those that a page shows. Whatever must not be published leaves the list too, with a finding. An article's text
stays as it was read, for feeds and teasers: only the theme's `with_pictures(content, ...)` puts the smaller ones in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import signals
from pelican.generators import StaticGenerator

from plugins.checks.acknowledged import NEVER
from plugins.checks.private import WORDS
from plugins.earlier import EARLIER
from plugins.finding import Finding
from plugins.fresh_file import write
from plugins.images import documents, in_text, looking, store
from plugins.images.allowed import DOCUMENT, OURS, PICTURE, TEXT, UNREAD, kind_of, refused
from plugins.images.documents import Read
from plugins.images.looking import Look
from plugins.images.picture import Picture, picture
from plugins.images.reencode import Unusable, facts
from plugins.images.seen import Use, about_document, about_unread, questions
from plugins.images.sizes import Variant, variants
from plugins.images.store import Job, link_on_the_way
from plugins.report import REPORT
from plugins.settings import CACHE, SETTINGS

TAKEN = "ROUNDS_PICTURES"
SHOWN = "ROUNDS_PICTURES_SHOWN"
"""The names under which Pelican's settings carry the pictures to be written (`Taken`), and templates those that pages
show, as `Picture` by their paths in the site."""


class Taken(NamedTuple):
    """A file to be written at `save_as` in the site; `source` is the picture's path in the content folder."""

    save_as: str
    source: str
    job: Job


def take_pictures(generators: Any) -> None:
    """Leave to Pelican only what may be copied; re-encode the pictures and say what is wrong with the rest."""
    settings = generators[0].settings
    settings[TAKEN] = []
    for generator in generators:
        if isinstance(generator, StaticGenerator):
            generator.staticfiles[:] = [
                static for static in generator.staticfiles if _is_copied(static, settings)
            ]
    _make_whole(settings)
    generators[0].context[SHOWN] = _give_pictures(generators, settings)
    if looking.can_look():
        _look(generators, settings)


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
        if static.save_as.startswith(OURS):
            raise Unusable("would lie among the pictures that Rounds makes", "put it into another folder")
        job = store.job_of(file, _cache(settings))
        settings[TAKEN].append(Taken(static.save_as, file.relative_to(root).as_posix(), job))
    except (Unusable, PermissionError) as error:
        settings[REPORT].findings.append(_unusable(file, root, error))
    return False


def _make_whole(settings: dict[str, Any]) -> None:
    """Re-encodes what the cache lacks; what can't be read is said, and published nowhere."""
    jobs, failed = [taken.job for taken in settings[TAKEN]], {}
    for job, error in store.fill(jobs, _cache(settings), settings[SETTINGS]):
        if error and not isinstance(error, Unusable | OSError):
            raise error
        failed |= {job.whole: error} if error else {}
    root = Path(settings["PATH"])
    for taken in [taken for taken in settings[TAKEN] if taken.job.whole in failed]:
        settings[TAKEN].remove(taken)
        settings[REPORT].findings.append(_unusable(root / taken.source, root, failed[taken.job.whole]))


def _give_pictures(generators: Any, settings: dict[str, Any]) -> dict[str, Picture]:
    """The pictures that pages show, by path, with their smaller ones planned.

    Articles get that of their head as `picture`, articles and pages those of their text as `pictures`.
    """
    shown: dict[str, Picture] = {}
    by_path = {taken.save_as: taken for taken in settings[TAKEN]}
    by_source = {taken.source: taken.save_as for taken in settings[TAKEN]}
    for content in _contents(generators):
        entry = getattr(content, "entry", None)
        path = by_source.get(entry.image.removeprefix("{static}").lstrip("/")) if entry else None
        in_its_text = _in_text(content, settings)
        for each in filter(by_path.get, (path, *in_its_text)):
            if each not in shown:
                shown[each] = _planned(by_path[each], settings)
        if path:
            content.picture = replace(shown[path], alt=entry.image_alt, in_text=path in in_its_text)
        content.pictures = tuple(shown.get(each) for each in in_its_text)
    return shown


def _contents(generators: Any) -> Iterator[Any]:
    for generator in generators:
        kinds = (getattr(generator, kind, ()) for kind in ("articles", "pages", "translations"))
        yield from chain.from_iterable(kinds)


def _in_text(content: Any, settings: dict[str, Any]) -> list[str]:
    """The paths of the pictures in a text. Most texts have none, which is seen at a glance."""
    html = content.content
    return list(in_text.paths(html, content.save_as, settings["SITEURL"])) if in_text.has_any(html) else []


def _planned(taken: Taken, settings: dict[str, Any]) -> Picture:
    about = facts(store.taken(taken.job))
    made = variants(taken.save_as, taken.job.whole, about)
    settings[TAKEN] += [_smaller(taken, variant) for variant in made]
    return picture(quote(taken.save_as), about, made, settings["SITEURL"])


def _smaller(taken: Taken, variant: Variant) -> Taken:
    return Taken(variant.path, taken.source, replace(taken.job, ending=variant.ending, width=variant.width))


def _look(generators: Any, settings: dict[str, Any]) -> None:
    """Lets a program look for letters and faces, asks about what it saw, and notes what it has looked at."""
    folder, own, report = Path(settings[CACHE], "looked"), settings[SETTINGS], settings[REPORT]
    allowed = (*own.practice_contacts, *own.privacy_allow)
    looks = {taken: Look(taken.job, allowed) for taken in settings[TAKEN] if not taken.job.width}
    failed = {look for look, error in looking.fill(looks.values(), folder, own) if error}
    uses, root = _uses(generators, settings), Path(settings["PATH"])
    for taken, look in looks.items():
        if look in failed:
            continue
        kinds, faces = looking.seen(look, folder)
        report.looked_at.add(taken.save_as)
        if Path(taken.source).name in own.privacy_allow:
            kinds, faces = [kind for kind in kinds if kind in NEVER], 0
        shown = uses.get(taken.save_as, ())
        report.findings += questions(f"{root.name}/{taken.source}", kinds, faces, shown, WORDS)
    looking.prune(folder, looks.values())


def _uses(generators: Any, settings: dict[str, Any]) -> dict[str, list[Use]]:
    """Which articles and pages show a picture, by its path in the site."""
    root, uses = Path(settings["PATH"]), defaultdict(list)
    by_source = {taken.source: taken.save_as for taken in settings[TAKEN] if not taken.job.width}
    for content in _contents(generators):
        head = content.head
        named = by_source.get(str(head.fields.get("image", "")).removeprefix("{static}").lstrip("/"))
        paths = dict.fromkeys(_in_text(content, settings), 0)
        for path, line in (paths | ({named: head.lines.get("image", 0)} if named else {})).items():
            uses[path].append(Use(f"{root.name}/{content.relative_source_path}", line, head.fields))
    return uses


def _fault(file: Path) -> tuple[str, str] | None:
    with file.open("rb") as opened:
        return refused(file.name, opened.read(512))


def _ask_about(file: Path, root: Path, settings: dict[str, Any]) -> None:
    """Adds what there is to say about a file that is copied. Raises `Unusable` and OSError where it can't be."""
    kind, known = kind_of(file.name), file.name in settings[SETTINGS].privacy_allow
    path, findings = (Path(root.name) / file.relative_to(root)).as_posix(), settings[REPORT].findings
    if kind == TEXT and not store.is_text(file):
        raise Unusable("is no text in UTF-8, so that it can't be read for identifiers", "save it as UTF-8")
    if kind == DOCUMENT:
        findings += about_document(path, _read(file, settings), WORDS, known=known)
    if kind == UNREAD:
        findings += about_unread(path, known=known)


def _read(file: Path, settings: dict[str, Any]) -> Read:
    own, folder = settings[SETTINGS], Path(settings[CACHE], "read")
    reading = documents.reading_of(file, (*own.practice_contacts, *own.privacy_allow))
    for _reading, error in documents.fill([reading], folder, own):
        if error:
            raise error
    return documents.result(reading, folder)


def _unusable(file: Path, root: Path, error: BaseException) -> Finding:
    why = error.args if isinstance(error, Unusable) else (f"can't be read: {error.strerror}",)
    return _finding(file, root, "error", *why)


def _finding(
    file: Path, root: Path, level: str, what: str, instead: str = "replace it, or remove it"
) -> Finding:
    path = (Path(root.name) / file.relative_to(root)).as_posix()
    return Finding(path, 0, 0, level, "file", what, instead)


def write_pictures(pelican: Any) -> None:
    """The re-encoded pictures, where Pelican's copies would have been, and the smaller ones."""
    settings, cache, site = pelican.settings, _cache(pelican.settings), Path(pelican.settings["OUTPUT_PATH"])
    files = {taken.save_as: taken.job for taken in settings.get(TAKEN, ())}
    new = {path: job for path, job in files.items() if not settings[EARLIER].take(site / path, job.name)}
    for _job, error in store.fill(new.values(), cache, settings[SETTINGS]):
        if error:
            raise error
    for path, job in new.items():
        write(site / path, store.taken(job))
    settings[REPORT].made["pictures"] += sum(not job.width for job in files.values())
    store.prune(cache, files.values())


def _cache(settings: dict[str, Any]) -> Path:
    return Path(settings[CACHE], "images")


@pass_context
def with_pictures(context: Context, content: str, write: Callable[[Picture], str], first: bool) -> Markup:
    """The rendered `content` of a page with what `write` makes of each of the site's pictures in it.

    `first`: no other picture stands above it.
    """
    page, site, shown = context["output_file"], context["SITEURL"], context[SHOWN]
    written = in_text.with_pictures(content, page, site, shown, lambda one: str(write(one)), first=first)
    return Markup(written)


def give_function(pelican: Any) -> None:
    """Puts `with_pictures` where every template sees it."""
    functions = pelican.settings["JINJA_GLOBALS"]
    pelican.settings["JINJA_GLOBALS"] = functions | {"with_pictures": with_pictures}


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.initialized.connect(give_function)
    signals.all_generators_finalized.connect(take_pictures)
    signals.finalized.connect(write_pictures)
