"""Joins our strict heads to Pelican's readers, and gives every published article its `Entry`.

Fail-closed: an article whose head has a fault, one whose body Markdown can't read in time, and one that isn't to be
public (draft, hidden, dated in the future, a case question), is never handed to Pelican; it gets Pelican's status
`skip`, and the report says why.
A case question becomes a `Case` instead, in the list `CASES` of Pelican's settings, for share kits and checks.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, KeysView, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import MarkdownReader
from pelican.utils import SafeDatetime, slugify

from plugins import front_matter
from plugins.citations.marks import cites, needed
from plugins.entry import CASES, Case, Entry, case_from, from_article, published
from plugins.finding import Faults, errors
from plugins.reading.bodies import bodies, fault_of_body
from plugins.reading.files import content_of, fault_of_name, ids_of_theme, unusable
from plugins.reading.publicity import A_CASE, FOR_LATER, appears, date_in_name, why_not_public, with_date
from plugins.reading.rendering import Job, how_to_read
from plugins.report import REPORT
from plugins.settings import PREVIEW, SETTINGS
from plugins.work import WORK

PELICANS = ("title", "category", "tags", "author", "authors", "slug", "lang", "translation", "template")
"""Head fields that Pelican reads into values of its own; dates become its kind of date."""

SUFFIXES = tuple(f".{extension}" for extension in MarkdownReader.file_extensions)

AHEAD = "ROUNDS_READ_AHEAD"
"""The name under which Pelican's settings carry what was read of files that it asks for later: `Typed` by place."""

TAKEN = "ROUNDS_TAKEN_IDS"
"""The name under which Pelican's settings carry the ids that no heading gets."""


class StrictMarkdownReader(MarkdownReader):
    """Pelican's Markdown with our head in front of it."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The rendered body and what Pelican needs of the head; status `skip` for what is not to be public."""
        own, now = self.settings, _now(self.settings)
        if source_path not in own[AHEAD]:
            read_ahead([source_path], own)
        typed = own[AHEAD].pop(source_path)
        if typed.head and typed.is_case:
            own[CASES].append(self._case(typed, source_path, now))
        if not typed.head or typed.is_case:
            return "", {"title": typed.path, "status": "skip"}
        return typed.html, self._metadata(typed.head)

    def _case(self, typed: Typed, source_path: str, now: datetime) -> Case:
        own, head = self.settings, typed.head
        date = head.fields.get("date", now)
        lang = head.fields.get("lang", own["DEFAULT_LANG"])
        slug = head.fields.get("slug") or slugify(head.fields["title"], own["SLUG_REGEX_SUBSTITUTIONS"])
        head = with_date(head, date if date.tzinfo else date.replace(tzinfo=now.tzinfo))
        return Case(case_from(head, lang=lang, slug=slug, source=typed.path, html=typed.html), source_path)

    def _metadata(self, head: front_matter.Head) -> dict[str, Any]:
        fields = head.fields
        metadata = {name: value for name, value in fields.items() if isinstance(value, str)}
        metadata |= {name: self.process_metadata(name, fields[name]) for name in PELICANS if name in fields}
        dates = {name: fields[name].isoformat() for name in ("date", "modified") if name in fields}
        metadata |= {name: SafeDatetime.fromisoformat(date) for name, date in dates.items()}
        return metadata | {"status": "published", "head": head}


class Typed(NamedTuple):
    """A file: its path as the physician would type it, its head (None: nobody is to see it), the HTML of its body."""

    path: str
    head: front_matter.Head | None = None
    is_case: bool = False
    html: str = ""


def read_ahead(files: Iterable[str], own: Mapping[str, Any]) -> None:
    """Reads files for `StrictMarkdownReader`, all bodies at once: one by one they would keep one core busy."""
    typed = {file: _typed(file, own) for file in files}
    shown = {file: each.head for file, each in typed.items() if each.head}
    hows = {cites: how_to_read(needed(own["MARKDOWN"], cites), own[TAKEN]) for cites in (False, True)}
    jobs = [Job(head.body, hows[cites(head.body)]) for head in shown.values()]
    for file, body in zip(shown, bodies(jobs, own[WORK].each), strict=True):
        typed[file] = typed[file]._replace(html=body.html)
        if body.fault:
            own[REPORT].findings.append(fault_of_body(typed[file].path, shown[file], body.fault))
            typed[file] = Typed(typed[file].path)
    own[AHEAD].update(typed)


def _typed(file: str, own: Mapping[str, Any]) -> Typed:
    report, path, is_page = own[REPORT], _as_typed(file, own[SETTINGS].content), _is_page(file, own)
    try:
        text, unreadable = front_matter.decode(content_of(Path(file)), path)
    except OSError as failed:
        report.findings.append(unusable(path, f"can't be read: {failed.strerror}"))
        return Typed(path)
    file_date = date_in_name(path)
    head, faults = front_matter.read(text, path, not file_date and not is_page)
    report.findings += [*unreadable, *faults]
    if errors([*unreadable, *faults]):
        return Typed(path)
    head = head if "date" in head.fields or not file_date else with_date(head, file_date)
    why = why_not_public(head, _now(own), preview=own[PREVIEW])
    if why:
        report.left_out.append((path, why))
        report.moments += [appears(head, _now(own))] if why == FOR_LATER else []
    is_case = why == A_CASE and not is_page
    return Typed(path, head if is_case or not why else None, is_case)


def _now(own: Mapping[str, Any]) -> datetime:
    return own[SETTINGS].now.astimezone(ZoneInfo(own[SETTINGS].timezone))


def _as_typed(source_path: str, content: str) -> str:
    folder = Path(content)
    return (Path(folder.name) / Path(source_path).relative_to(folder)).as_posix()


def _is_page(source_path: str, settings: dict[str, Any]) -> bool:
    inside = Path(source_path).relative_to(settings["PATH"])
    return any(inside.is_relative_to(folder) for folder in settings["PAGE_PATHS"])


def order_files(generator: Any) -> None:
    """Hand Pelican its files in one order, and none that lies outside or has no readable name.

    Pelican keeps them in a set: articles of one date in three languages would change places from build to build.
    """
    listed, own = generator.get_files, generator.settings

    def in_order(*paths: Any, **choice: Any) -> KeysView[str]:
        files = sorted(listed(*paths, **choice))
        faults = {name: fault for name in files if (fault := fault_of_name(name, Path(own["PATH"]).name))}
        own[REPORT].findings += faults.values()
        files = [name for name in files if name not in faults]
        if isinstance(generator, ArticlesGenerator | PagesGenerator):
            typed = [name for name in files if Path(name).suffix in SUFFIXES]
            read_ahead([os.path.abspath(Path(own["PATH"], name)) for name in typed], own)
        return dict.fromkeys(files).keys()

    generator.get_files = in_order


def begin(pelican: Any) -> None:
    """Nothing has been read yet; the ids of the theme's own parts are known. Raises `Faults`."""
    own = pelican.settings
    own[CASES], own[AHEAD] = [], {}
    own[TAKEN] = ids_of_theme(Path(own["THEME"]) / "templates")
    try:
        how_to_read(own["MARKDOWN"])
    except Exception as failed:  # whatever pickle says of what it can't name
        message = "MARKDOWN holds what only the settings file knows, such as a function in it"
        instead = "put it into a module of its own, and name it from there"
        raise Faults([own[SETTINGS].finding("MARKDOWN", message, instead, "setting-value")]) from failed


def add_reader(readers: Any) -> None:
    """Read every kind of Markdown file strictly."""
    for extension in MarkdownReader.file_extensions:
        readers.reader_classes[extension] = StrictMarkdownReader


def give_entries(generators: Any) -> None:
    """Make each published article's entry, once, and count articles and pages."""
    report = generators[0].settings[REPORT]
    for generator in generators:
        originals, translations = getattr(generator, "articles", ()), getattr(generator, "translations", ())
        if hasattr(generator, "articles"):
            for article in originals:
                article.entry = _entry(article, translation=False)
            for article in translations:
                article.entry = _entry(article, translation=True)
            report.made["articles"] = len(originals) + len(translations)
        if hasattr(generator, "pages"):
            report.made["pages"] = len(generator.pages) + len(translations)
    report.entries = list(published(generators))


def _entry(article: Any, *, translation: bool) -> Entry:
    return from_article(article, translation=translation, content=Path(article.settings["PATH"]).name)


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.initialized.connect(begin)
    signals.generator_init.connect(order_files)
    signals.readers_init.connect(add_reader)
    signals.all_generators_finalized.connect(give_entries)
