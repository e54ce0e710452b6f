"""Joins the cards to Pelican: planned when all articles are known, written when the site is.

Photo cards are drawn when they are planned, since only that shows whether a picture is sound: in `check`, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pelican import signals

from plugins import executor
from plugins.earlier import EARLIER
from plugins.entry import Entry, articles, published
from plugins.finding import Faults, Finding
from plugins.fresh_file import write
from plugins.og_cards import cache
from plugins.og_cards.cards import site_card
from plugins.og_cards.colors import faults
from plugins.og_cards.drawing.faces import face_of_site
from plugins.og_cards.drawing.fonts import has_raqm
from plugins.og_cards.drawing.logo import BadLogo
from plugins.og_cards.drawing.opening import BadPicture
from plugins.og_cards.findings import about_site
from plugins.og_cards.job import Changed, Job
from plugins.og_cards.planning import (
    Look,
    job_of_site,
    jobs_for,
    logo_fault,
    look_of,
    picture_fault,
    planned,
    with_its_picture,
    worded_of,
)
from plugins.report import REPORT
from plugins.settings import CACHE, SETTINGS, Settings
from plugins.work import WORK

PLANNED = "ROUNDS_CARDS"
DRAWN = "ROUNDS_CARDS_DRAWN"
"""The names under which Pelican's settings carry the cards from planning to writing, and those that are being drawn."""


class Planned(NamedTuple):
    """A card to be written at `path` below the site's root, and the article that it is for, if it is for one."""

    path: str
    job: Job
    entry: Entry | None = None


def plan_cards(generators: Any) -> None:
    """Gives each article its `card` and the templates their `site_card`; reports what is wrong with the cards."""
    own = generators[0].settings
    settings, report = own[SETTINGS], own[REPORT]
    generators[0].context["site_card"] = site_card(settings)
    look, found = _look(settings)
    report.findings += found
    own[PLANNED] = [Planned(site_card(settings).path, job_of_site(settings, look))] if look else []
    shown, asked, pictures = list(articles(generators)), [], []
    for article in shown:
        article.entry, picture, wrong = with_its_picture(article.entry, settings)
        worded, no_font = worded_of(article.entry, settings.lasting)
        report.findings += wrong + no_font
        asked.append(worded)
        pictures.append(picture)
    plans = own[WORK].each(planned, asked)
    for article, worded, picture, plan in zip(shown, asked, pictures, plans, strict=True):
        article.card = plan.card
        report.findings += plan.findings
        jobs = jobs_for(worded, plan.drawn, picture, look) if look else {}
        own[PLANNED] += [Planned(path, job, article.entry) for path, job in jobs.items()]
    report.entries = list(published(generators))
    report.findings += _draw([one for one in own[PLANNED] if one.job.photo], own)


def begin_cards(pelican: Any) -> None:
    """Takes over the cards of the build before, and lets the others be drawn while the pages are written."""
    own, site = pelican.settings, Path(pelican.settings["OUTPUT_PATH"])
    cards = own.get(PLANNED, ())
    new = [one for one in cards if not own[EARLIER].take(site / one.path, cache.key(one.job))]
    own[DRAWN] = new, executor.beside(partial(_draw, new, own), len(new), own[SETTINGS])


def write_cards(pelican: Any) -> None:
    """Writes every card that isn't there yet. Raises `Faults` where one can't be drawn."""
    own, folder, site = pelican.settings, _folder(pelican.settings), Path(pelican.settings["OUTPUT_PATH"])
    new, drawn = own[DRAWN]
    if found := drawn.result():
        raise Faults(found)
    for one in new:
        write(site / one.path, cache.card(folder, one.job))
    cards = own.get(PLANNED, ())
    cache.prune(folder, [one.job for one in cards])
    made = own[REPORT].made
    made["cards reused"] = len(cards) - made["cards drawn"]


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.all_generators_finalized.connect(plan_cards)
    signals.get_writer.connect(begin_cards)  # the checks are done, and no page is written yet
    signals.finalized.connect(write_cards)


def _look(settings: Settings) -> tuple[Look | None, list[Finding]]:
    """What all cards share, None where a setting is wrong; and what there is to say about the settings."""
    face, found = face_of_site(settings)
    found += executor.faults(settings) + about_site(settings, face.lacks, face.measure, orders=has_raqm())
    if wrong := faults(settings):
        return None, found + wrong
    try:
        return look_of(settings), found
    except BadLogo as why:
        return None, [*found, logo_fault(settings, why)]


def _draw(planned: Iterable[Planned], own: Mapping[str, Any]) -> list[Finding]:
    """Draws what the cache lacks of these cards; what is wrong with those that can't be drawn."""
    of_job = {one.job: one for one in planned}
    findings = []
    for job, failed in cache.fill(_folder(own), of_job, own[SETTINGS]):
        if failed:
            findings.append(_fault(of_job[job], failed))
        own[REPORT].made["cards drawn"] += 1
    return findings


def _fault(one: Planned, failed: BaseException) -> Finding:
    if one.entry and isinstance(failed, BadPicture | Changed | OSError):
        return picture_fault(one.entry, failed)
    path, line = (one.entry.source, one.entry.lines.get("title", 0)) if one.entry else ("pelicanconf.py", 0)
    message = f"{one.path} can't be drawn: {type(failed).__name__}: {failed}"
    return Finding(path, line, 0, "error", "card", message)


def _folder(own: Mapping[str, Any]) -> Path:
    return Path(own[CACHE]) / "cards"
