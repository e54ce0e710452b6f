"""Joins our strict heads to Pelican's readers, and gives every published article its `Entry`.

Fail-closed: an article whose head has a fault, and one that isn't to be public (draft, hidden, dated in the future, a
case question), is never handed to Pelican; it gets Pelican's status `skip`, and the report says why.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown import Markdown
from pelican import signals
from pelican.readers import MarkdownReader

from plugins import front_matter
from plugins.entry import Entry, from_article
from plugins.finding import errors
from plugins.reading.comments import without_comments
from plugins.reading.publicity import why_not_public
from plugins.report import REPORT
from plugins.settings import PREVIEW, SETTINGS

PELICANS = ("title", "category", "slug", "summary", "lang", "translation", "template", "save_as", "url")
"""Head fields that Pelican reads as text; dates, tags and authors have their own forms."""


class StrictMarkdownReader(MarkdownReader):
    """Pelican's Markdown with our head in front of it."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The rendered body and what Pelican needs of the head; status `skip` for what is not to be public."""
        settings, report = self.settings[SETTINGS], self.settings[REPORT]
        shown_path = _as_typed(source_path, settings.content)
        text, findings = front_matter.decode(Path(source_path).read_bytes(), shown_path)
        head, faults = front_matter.read(text, shown_path, page=_is_page(source_path, self.settings))
        report.findings += [*findings, *faults]
        if errors([*findings, *faults]):
            return "", {"title": shown_path, "status": "skip"}
        now = settings.now.astimezone(ZoneInfo(settings.timezone))
        if why := why_not_public(head, now, preview=self.settings.get(PREVIEW, False)):
            report.left_out.append((shown_path, why))
            return "", {"title": shown_path, "status": "skip"}
        return without_comments(self._markdown().convert(head.body)), self._metadata(head, now)

    def _markdown(self) -> Markdown:
        extensions = [name for name in self.settings["MARKDOWN"]["extensions"] if not name.endswith(".meta")]
        return Markdown(**{**self.settings["MARKDOWN"], "extensions": extensions})

    def _metadata(self, head: front_matter.Head, now: datetime) -> dict[str, Any]:
        fields = head.fields
        metadata = {name: value for name, value in fields.items() if isinstance(value, str)}
        metadata |= {name: self.process_metadata(name, fields[name]) for name in PELICANS if name in fields}
        for name in ("date", "modified"):
            if name in fields or name == "date":
                metadata[name] = self.process_metadata(name, fields.get(name, now).isoformat())
        for name in ("tags", "authors", "author"):
            if name in fields:
                metadata[name] = self.process_metadata(name, fields[name])
        return metadata | {"status": "published", "head": head}


def _as_typed(source_path: str, content: str) -> str:
    folder = Path(content)
    return (Path(folder.name) / Path(source_path).relative_to(folder)).as_posix()


def _is_page(source_path: str, settings: dict[str, Any]) -> bool:
    inside = Path(source_path).relative_to(settings["PATH"])
    return any(inside.is_relative_to(folder) for folder in settings["PAGE_PATHS"])


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


def _entry(article: Any, *, translation: bool) -> Entry:
    return from_article(article, translation=translation, content=Path(article.settings["PATH"]).name)


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.readers_init.connect(add_reader)
    signals.all_generators_finalized.connect(give_entries)
