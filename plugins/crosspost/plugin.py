"""Composes the teasers of every article while the site is read; writes the share folder while its pages are written.

`article.kit` (a `kit.Kit`) carries them to the plugins that come later; a case question has one, too. The share folder
lies beside the output folder and holds its own copies of the pictures, so that it can be opened wherever it stands.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pelican import signals

from plugins import fresh_file, kept_files, parts
from plugins.crosspost import balance, exports, feeds, kit, written
from plugins.crosspost.desk import desk
from plugins.crosspost.desk.pages import NEWEST, Place, divided, labels
from plugins.crosspost.schedule import Post, planned
from plugins.crosspost.sharing import Job, shared
from plugins.earlier import EARLIER, Earlier
from plugins.entry import CASES, articles
from plugins.executor import WORTH_A_PROCESS, beside
from plugins.parts import Parts
from plugins.platforms.names import misnamed_settings
from plugins.platforms.table import platforms_of
from plugins.report import REPORT, Report
from plugins.settings import PREVIEW, SETTINGS
from plugins.work import WORK, Work

KITS = "ROUNDS_KITS"
BEGUN = "ROUNDS_SHARE_BEGUN"
"""The names under which Pelican's settings carry the kits, and the plan with the writing that goes on meanwhile."""


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


def begin(pelican: Any) -> None:
    """Plans the posts, takes over the kits of the build before, and has many new ones written while the pages are.

    Not for a preview: made anew with every save, it plans nothing, and nobody posts from it.
    """
    own = pelican.settings
    if own[PREVIEW]:
        return
    kits, settings = own[KITS], own[SETTINGS]
    posts = planned(kits, settings)
    shares = balance.balance((each.entry for each in kits), posts, settings.hour)
    own[REPORT].balance = str(shares)
    share = Path(pelican.output_path).with_name("share")
    new = [
        written.Job(each, settings.lasting, str(share))
        for each in kits
        if not own[EARLIER].take_all([f"{share}/{name}" for name in kit.names(each, settings)], each.digest)
    ]
    work = partial(_write_kits_and_desk, new, own, share, shares)
    own[BEGUN] = posts, beside(work, len(new), settings).result if len(new) >= WORTH_A_PROCESS else work


def write(pelican: Any) -> None:
    """Writes what wants the site's pictures, too: copies of them, exports. When it ends, kits and desk are there."""
    own, site = pelican.settings, Path(pelican.output_path)
    if own[PREVIEW]:
        return
    posts, finish = own[BEGUN]
    for each in own[KITS]:
        _write_pictures(each, site, own[EARLIER])
    write_exports(pelican, posts)
    finish()


def write_exports(pelican: Any, posts: Sequence[Post]) -> None:
    """Writes the feeds of posts into the site, the files for schedulers and calendars into the share folder."""
    own, site = pelican.settings, Path(pelican.output_path)
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


def _write_pictures(made: kit.Kit, site: Path, earlier: Earlier) -> None:
    """The share folder has copies of the pictures: whoever paints on one there paints on none of the site."""
    share = site.with_name("share")
    for name, image in kit.pictures(made).items():
        picture = f"{site}/{image}"
        made_from = earlier.made_from(picture) or kept_files.digest(Path(picture).read_bytes())
        if not earlier.take(f"{share}/{name}", made_from):
            fresh_file.write(f"{share}/{name}", Path(picture).read_bytes())


def _write_kits_and_desk(new: Sequence[written.Job], own: Any, share: Path, shares: balance.Balance) -> None:
    """The kits that are no longer as in the build before, and the desk. Files take the place of a memory."""
    pages, known, work = divided(own[KITS]), own.get(desk.READINGS) or {}, Work(own[SETTINGS])
    work.each(written.write, new)
    articles_of = partial(work.each, desk.article)
    for name, kits in pages.items():
        shown = desk.all_shown(kits, own[SETTINGS].lasting, known)
        balances = shares if name == NEWEST else None
        page = desk.in_parts(shown, own[SETTINGS].lasting, balances, Place(name, labels(pages)), articles_of)
        parts.write(own[EARLIER], share / name, page)


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(compose)
    signals.get_writer.connect(begin)  # the checks are done, and no page is written yet
    signals.finalized.connect(write)


def _note(made: kit.Kit, report: Report) -> None:
    report.made["teasers"] += len(made.teasers)
    report.skipped.extend((made.entry.key, each.platform, each.reason) for each in made.skipped)
