"""Composes the teasers of every article while the site is read, and writes the share folder when it is done.

`article.kit` (a `kit.Kit`) carries them to the plugins that come later; a case question has one, too. The share folder
lies beside the output folder and holds its own copies of the pictures, so that it can be opened wherever it stands.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican import signals

from plugins import fresh_file, kept_files, parts
from plugins.crosspost import balance, exports, feeds, kit
from plugins.crosspost.desk import desk
from plugins.crosspost.desk.pages import NEWEST, Place, divided, labels
from plugins.crosspost.schedule import Post, planned
from plugins.crosspost.sharing import Job, shared
from plugins.earlier import EARLIER, Earlier
from plugins.entry import CASES, articles
from plugins.parts import Parts
from plugins.platforms.names import misnamed_settings
from plugins.platforms.table import platforms_of
from plugins.report import REPORT, Report
from plugins.settings import PREVIEW, SETTINGS, Settings
from plugins.work import WORK, name_of

KITS = "ROUNDS_KITS"


def compose(generators: Any) -> None:
    """Sets `article.kit`; what was made, what was skipped and what doesn't fit goes into the report."""
    values = generators[0].settings
    settings, report = values[SETTINGS], values[REPORT]
    kits = values[KITS] = []
    report.findings.extend(misnamed_settings(settings))
    found = [*articles(generators), *values[CASES]]
    platforms_of(settings)  # raises what is wrong with them at its line, which no job knows
    jobs = (Job(article.entry, settings.lasting) for article in found)
    for article, made in zip(found, values[WORK].each(shared, jobs), strict=True):
        texts = made.composed
        article.kit = kit.Kit(
            article.entry, made.summary, texts.teasers, texts.skipped, texts.fewer, made.digest
        )
        kits.append(article.kit)
        _note(article.kit, report)
        report.findings.extend(made.findings)
    report.findings.extend(balance.findings((each.entry for each in kits), settings.hour))


def write(pelican: Any) -> None:
    """Writes the share kits, the desk and the exports, each file whole or not at all."""
    own, site = pelican.settings, Path(pelican.output_path)
    kits, settings = own[KITS], own[SETTINGS]
    for each in kits:
        _write_kit(each, site, settings, own[EARLIER])
    previewed = own[PREVIEW]  # made anew with every save, it plans nothing
    posts = () if previewed else planned(kits, settings)
    shares = balance.balance((each.entry for each in kits), posts, settings.hour)
    own[REPORT].balance = str(shares)
    _write_desk(own, site, shares)
    write_exports(pelican, posts)


def write_exports(pelican: Any, posts: Sequence[Post]) -> None:
    """Writes the feeds of posts into the site, the files for schedulers and calendars into the share folder.

    A preview has none: it holds drafts, and is made anew with every save.
    """
    own, site = pelican.settings, Path(pelican.output_path)
    if own[PREVIEW]:
        return
    kits, settings, earlier = own[KITS], own[SETTINGS], own[EARLIER]
    pictures = {image for each in kits for image in kit.pictures(each).values()}
    lengths = {image: os.stat(f"{site}/{image}").st_size for image in pictures}
    for path, feed in feeds.files(kits, settings, lengths).items():
        parts.write(earlier, site / path, feed)
    for path, content in exports.files(kits, posts, settings).items():
        if isinstance(content, Parts):
            parts.write(earlier, site.with_name("share") / path, content)
        else:
            fresh_file.write(site.with_name("share") / path, content)


def _write_kit(made: kit.Kit, site: Path, settings: Settings, earlier: Earlier) -> None:
    """The share folder has copies of the pictures: whoever paints on one there paints on none of the site."""
    share = site.with_name("share")
    if not earlier.take_all([f"{share}/{name}" for name in kit.names(made, settings)], made.digest):
        for name, content in kit.files(made, settings).items():
            fresh_file.write(f"{share}/{name}", content)
    for name, image in kit.pictures(made).items():
        picture = f"{site}/{image}"
        made_from = earlier.made_from(picture) or kept_files.digest(Path(picture).read_bytes())
        if not earlier.take(f"{share}/{name}", made_from):
            fresh_file.write(f"{share}/{name}", Path(picture).read_bytes())


def _write_desk(own: Any, site: Path, shares: balance.Balance) -> None:
    pages, readings, settings = divided(own[KITS]), own.get(desk.READINGS) or {}, own[SETTINGS].lasting
    for name, kits in pages.items():
        known = {key: readings[key] for key in (each.entry.key for each in kits) if key in readings}
        of_page = settings, known, shares if name == NEWEST else None, Place(name, labels(pages))
        path = site.with_name("share") / name
        if not own[EARLIER].take(path, name_of(desk.page, ([each.digest for each in kits], of_page))):
            fresh_file.write(path, desk.page(kits, *of_page))


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(compose)
    signals.finalized.connect(write)


def _note(made: kit.Kit, report: Report) -> None:
    report.made["teasers"] += len(made.teasers)
    report.skipped.extend((made.entry.key, each.platform, each.reason) for each in made.skipped)
