"""Joins our strict heads to Pelican's readers, and gives every published article its `Entry`.

Fail-closed: an article whose head has a fault, and one that isn't to be public (draft, hidden, dated in the future, a
case question), is never handed to Pelican; it gets Pelican's status `skip`, and the report says why.
A case question becomes a `Case` instead, in the list `CASES` of Pelican's settings, for share kits and checks.
"""

from __future__ import annotations

from collections.abc import KeysView
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.readers import MarkdownReader
from pelican.utils import slugify

from plugins import front_matter
from plugins.entry import CASES, Case, Entry, case_from, from_article, published
from plugins.finding import errors
from plugins.reading.comments import without_comments
from plugins.reading.files import content_of, fault_of_name, ids_of_theme, unusable
from plugins.reading.publicity import A_CASE, FOR_LATER, appears, date_in_name, why_not_public, with_date
from plugins.reading.rendering import html
from plugins.report import REPORT
from plugins.settings import PREVIEW, SETTINGS

PELICANS = ("title", "category", "tags", "author", "authors", "slug", "lang", "translation", "template")
"""Head fields that Pelican reads into values of its own, beside the dates."""

TAKEN = "ROUNDS_TAKEN_IDS"
"""The name under which Pelican's settings carry the ids that no heading gets."""


class StrictMarkdownReader(MarkdownReader):
    """Pelican's Markdown with our head in front of it."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The rendered body and what Pelican needs of the head; status `skip` for what is not to be public."""
        settings, report = self.settings[SETTINGS], self.settings[REPORT]
        path = _as_typed(source_path, settings.content)
        try:
            text, unreadable = front_matter.decode(content_of(Path(source_path)), path)
        except OSError as failed:
            report.findings.append(unusable(path, f"can't be read: {failed.strerror}"))
            return "", {"title": path, "status": "skip"}
        file_date = date_in_name(path)
        dated = not file_date and not _is_page(source_path, self.settings)
        head, faults = front_matter.read(text, path, dated)
        report.findings += [*unreadable, *faults]
        if errors([*unreadable, *faults]):
            return "", {"title": path, "status": "skip"}
        now = settings.now.astimezone(ZoneInfo(settings.timezone))
        head = head if "date" in head.fields or not file_date else with_date(head, file_date)
        if why := why_not_public(head, now, preview=self.settings[PREVIEW]):
            report.left_out.append((path, why))
            report.moments += [appears(head, now)] if why == FOR_LATER else []
            if why == A_CASE and not _is_page(source_path, self.settings):
                self.settings[CASES].append(self._case(head, source_path, path, now))
            return "", {"title": path, "status": "skip"}
        return self._html(head), self._metadata(head, now)

    def _case(self, head: front_matter.Head, source_path: str, path: str, now: datetime) -> Case:
        own, date = self.settings, head.fields.get("date", now)
        body = self._html(head)
        lang = head.fields.get("lang", own["DEFAULT_LANG"])
        slug = head.fields.get("slug") or slugify(head.fields["title"], own["SLUG_REGEX_SUBSTITUTIONS"])
        head = with_date(head, date if date.tzinfo else date.replace(tzinfo=now.tzinfo))
        return Case(case_from(head, lang=lang, slug=slug, source=path, html=body), source_path)

    def _html(self, head: front_matter.Head) -> str:
        return without_comments(html(head.body, self.settings["MARKDOWN"], self.settings[TAKEN]))

    def _metadata(self, head: front_matter.Head, now: datetime) -> dict[str, Any]:
        fields = head.fields
        metadata = {name: value for name, value in fields.items() if isinstance(value, str)}
        metadata |= {name: self.process_metadata(name, fields[name]) for name in PELICANS if name in fields}
        dates = {"date": now} | {name: fields[name] for name in ("date", "modified") if name in fields}
        metadata |= {name: self.process_metadata(name, date.isoformat()) for name, date in dates.items()}
        return metadata | {"status": "published", "head": head}


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
        return dict.fromkeys(name for name in files if name not in faults).keys()

    generator.get_files = in_order


def begin(pelican: Any) -> None:
    """No case question has been read yet; the ids of the theme's own parts are known."""
    pelican.settings[CASES] = []
    pelican.settings[TAKEN] = ids_of_theme(Path(pelican.settings["THEME"]) / "templates")


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
