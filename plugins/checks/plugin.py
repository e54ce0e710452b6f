"""Runs every check over what was read, last of all plugins and before anything is written; an error stops the build.

A new check of one file is a row of `pieces.CHECKS`; one that needs the whole site is a function in its family's module
and a row of `CHECKS`. What may identify a person is judged apart, in `private`, as a person can acknowledge each value
of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import PelicanTemplateNotFound

from plugins.calls_to_action.links import UTM
from plugins.checks import acknowledged, addresses, aliases, links_within, pieces, private
from plugins.checks.acknowledged import FINDINGS
from plugins.checks.checked import Check, Checked, Source, Text
from plugins.checks.sources import baseline_beside, closed_folders, files_in, text_of
from plugins.entry import CASES, articles
from plugins.finding import Faults, Finding, errors
from plugins.report import REPORT, Report
from plugins.settings import SETTINGS, Settings
from plugins.work import WORK, Work

CHECKS: tuple[Check, ...] = (
    addresses.collisions,
    addresses.keys,
    addresses.reserved,
    aliases.aliases,
    addresses.links,
    links_within.links_within,
    addresses.files,
    addresses.pictures,
)

SPOKEN = (
    "site_name",
    "author",
    "author_credentials",
    "author_bio",
    "author_certifications",
    "author_publications",
    "topic_texts",
    "practice_name",
    "card_mark",
    "license",
    "calls_to_action",
    "hashtags",
)
"""Settings whose texts are shown on every page or said in teasers."""

MARKS = f"?{UTM[0]}="
"""With this the marks for the statistics begin in an address of the site."""


def check(generators: Any) -> None:
    """Add all findings to the report. Raises `Faults` where one of them, ours or another plugin's, is an error."""
    own, checked = generators[0].settings, _checked(generators)
    report, work = own[REPORT], own[WORK]
    report.findings += _without_template(generators)
    report.findings += chain.from_iterable(work.each(pieces.findings, checked.pieces))
    for each in CHECKS:
        report.findings += each(checked)
    _judge(checked, report, work)
    if faults := errors(report.findings):
        raise Faults(faults)


def _judge(checked: Checked, report: Report, work: Work) -> None:
    """Adds what may identify a person, and takes away what a person has reviewed, in any check."""
    reviewed, faults = acknowledged.acknowledged(checked)
    old, unreadable = baseline_beside(Path(checked.settings.content))
    judged = private.judge(checked, reviewed, old, work.each)
    findings = [*report.findings, *faults, *unreadable, *judged.findings]
    report.findings[:] = acknowledged.reviewed(findings, (one for one in reviewed if one.field == FINDINGS))
    report.baseline = partial(private.baseline_entries, judged.left, checked.addresses)
    report.allowed = checked.allowed
    report.sources = {address: path for path, address in checked.addresses.items()}
    report.sources |= {text.path.partition("/")[2]: text.path for text in checked.attachments}


def _without_template(generators: Any) -> Iterator[Finding]:
    for generator in generators:
        kinds = (getattr(generator, kind, ()) for kind in ("articles", "pages", "translations"))
        contents = list(chain.from_iterable(kinds))
        lacking = {name for name in {content.template for content in contents} if not _has(generator, name)}
        for content in contents:
            if content.template in lacking:
                path, line = (
                    _typed(content, Path(content.settings["PATH"])),
                    content.head.lines.get("template", 0),
                )
                message = f"the theme has no template “{content.template}”"
                yield Finding(path, line, 0, "error", "template", message, "take the line away")


def _has(generator: Any, template: str) -> bool:
    try:
        return bool(generator.get_template(template))
    except PelicanTemplateNotFound:
        return False


def _checked(generators: Any) -> Checked:
    own = generators[0].settings
    root, settings = Path(own["PATH"]), own[SETTINGS]
    statics = [static for each in generators for static in getattr(each, "staticfiles", ())]
    all_statics = generators[0].context.get("static_content", {})
    found, cases = list(articles(generators)), own[CASES]
    beside = [(_typed(s, root), root / s.source_path) for s in statics]
    spoken = (article.entry.video_transcript for article in found)
    beside += [(f"{root.name}/{name}", root / name) for name in spoken if name]
    beside += [(case.entry.source, Path(case.source_path)) for case in cases]
    return Checked(
        settings,
        sources=tuple(_source(content, root) for content in (*found, *_pages(generators))),
        entries=tuple(article.entry for article in (*found, *cases)),
        attachments=tuple(Text(path, text_of(file)) for path, file in beside),
        said=(*_spoken(settings), *(text for article in (*found, *cases) for text in _said(article))),
        files=files_in(root),
        closed=closed_folders(root),
        statics=frozenset(f"{root.name}/{path}" for path in all_statics),
    )


def _pages(generators: Any) -> Iterator[Any]:
    for generator in generators:
        if hasattr(generator, "pages"):
            yield from (*generator.pages, *generator.translations)


def _source(content: Any, root: Path) -> Source:
    head = content.head
    old = head.fields.get("aliases", ())
    return Source(
        _typed(content, root), head.text, html=content.content, save_as=content.save_as, aliases=old
    )


def _typed(content: Any, root: Path) -> str:
    entry = getattr(content, "entry", None)
    return entry.source if entry else f"{root.name}/{content.relative_source_path}"


def _spoken(settings: Settings) -> Iterator[Text]:
    for name in SPOKEN:
        path, line = settings.place(name.upper())
        yield from (Text(path, text, line) for text in _texts(getattr(settings, name)))


def _said(article: Any) -> Iterator[Text]:
    entry = article.entry
    teasers = getattr(getattr(article, "kit", None), "teasers", ())
    said = dict.fromkeys(
        (text, entry.lines.get(f"teaser_{teaser.platform}", 0))
        for teaser in teasers
        for text in (_without_marks(teaser), teaser.title, teaser.alt)
        if text
    )
    if call := getattr(article, "call_to_action", None):
        values = (getattr(call, field.name) for field in fields(call))
        said |= dict.fromkeys((text, 0) for value in values for text in _texts(value) if text)
    return (Text(entry.source, text, line) for text, line in said)


def _without_marks(teaser: Any) -> str:
    """A teaser's text, its link as it is without the names of the platform and of the article for the statistics."""
    return teaser.text.replace(teaser.url, teaser.url.partition(MARKS)[0])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif hasattr(value, "values"):
        for each in value.values():
            yield from _texts(each)


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.all_generators_finalized.connect(check)
