"""Joins citations to Markdown, references to articles, and sources to templates: `article.sources`, `publications`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from plugins.citations import files, findings, shown
from plugins.citations.article import Cited
from plugins.citations.library import Library
from plugins.citations.marks import EXTENSION, cited, without_marks
from plugins.entry import CASES, Entry, articles, published
from plugins.report import REPORT
from plugins.settings import SETTINGS

LIBRARY = "ROUNDS_REFERENCES"
"""The name under which Pelican's settings carry the `Library`."""


def begin(pelican: Pelican) -> None:
    """Read the file of references, and teach Markdown to cite."""
    own = pelican.settings
    own[LIBRARY], faults = files.library(Path(own["PATH"]))
    own[REPORT].findings += faults
    options = {**own["MARKDOWN"].get("extension_configs", {}), EXTENSION: {"library": own[LIBRARY]}}
    own["MARKDOWN"] = own["MARKDOWN"] | {"extension_configs": options}


def give_references(generators: Any) -> None:
    """Give entries their references in the order of their citations, and say what is wrong with them."""
    own = generators[0].settings
    library, settings, rules = own[LIBRARY], own[SETTINGS], files.rules()
    found, age = own[REPORT].findings, settings.reference_age
    found += findings.of_the_author(settings, library)
    publications = shown.shown(settings.author_publications, library, settings.default_lang, rules)
    generators[0].context["publications"] = publications
    for article in articles(generators):
        found += findings.findings(_cited(article, article.entry.html), library, age)
        references = _listed(article.entry, library)
        article.sources = shown.shown(references, library, article.lang, rules)
        sources = tuple(map(shown.plain, article.sources))
        article.entry = replace(article.entry, references=references, sources=sources)
    for page in _pages(generators):
        found += findings.in_page(_cited(page, page.content)) if "data-cites" in page.content else ()
    for case in own[CASES]:
        entry, text = case.entry, _text(case.source_path)
        fields = {"references": entry.references, "kind": "case", "date": entry.date}
        case_read = Cited(entry.source, text, fields, entry.lines, entry.body_line, entry.html)
        found += findings.findings(case_read, library, age)
        case.entry = replace(entry, html=without_marks(entry.html), references=_listed(entry, library))
    own[REPORT].entries = list(published(generators))


def _listed(entry: Entry, library: Library) -> tuple[str, ...]:
    """Every source once: what the text cites, in that order, then what only the head names."""
    return library.in_order([*cited(entry.html), *entry.references])


def _cited(content: Any, html: str) -> Cited:
    head = content.head
    path = f"{Path(content.settings['PATH']).name}/{content.relative_source_path}"
    return Cited(path, head.text, head.fields, head.lines, head.body_line, html)


def _text(path: str) -> str:
    return Path(path).read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _pages(generators: Any) -> Iterator[Any]:
    for generator in generators:
        if hasattr(generator, "pages"):
            yield from (*generator.pages, *generator.translations)


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(begin)
    signals.all_generators_finalized.connect(give_references)
