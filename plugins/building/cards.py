"""`cards`: how many the site has and where they lie; and cards to be looked at, under `.cache`, never published.

Like `check` it reads the articles as they are now, not those of the last build.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from plugins.building import plugin
from plugins.building.progress import progress
from plugins.building.source import Source
from plugins.building.terminal import shown
from plugins.entry import Entry
from plugins.finding import Faults, Finding, errors
from plugins.nearest import nearest
from plugins.og_cards import cache
from plugins.og_cards.cards import cards_of, site_card
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.drawing.overlay import overlaid
from plugins.og_cards.drawing.photo import TooSmall
from plugins.og_cards.drawing.sheet import Group, sheets
from plugins.og_cards.job import Job, layout_of
from plugins.og_cards.planning import job_of_site, jobs_of, look_of, with_its_picture
from plugins.og_cards.words import is_missing, kind_of
from plugins.settings import Settings
from plugins.whole_file import write

DEBUG, SHEET, EVERY = "cards-debug", "cards-sheet", "cards-every"
"""The folders under `.cache`."""

Captioned = Mapping[str, Job]
"""Cards to be drawn, by what is written below them."""


@dataclass(frozen=True)
class Site:
    """Articles and settings, where the built site lies, and the folder for what can be deleted."""

    entries: Sequence[Entry]
    settings: Settings
    output: Path
    cache: Path


def cards(source: Source, debug: str = "", *, sheet: bool = False, every: bool = False) -> list[str]:
    """What there is to say: a table of all cards, or the paths of the pictures that were asked for.

    Raises `Faults` where an article or a setting can't be used, and where no article has the slug `debug`.
    """
    site = _read(source)
    if debug:
        return [shown(path) for path in _debug(site, debug)]
    if every:
        return [shown(path) for path in _sheet(site, EVERY, _every(site))]
    if sheet:
        return [shown(path) for path in _sheet(site, SHEET, _own(site))]
    return lines(site)


def _read(source: Source) -> Site:
    output = Path(plugin.load(source)[0]["OUTPUT_PATH"])
    with progress() as bar:
        report, settings = plugin.run(source, output, bar, only_read=True)
    if found := errors(report.findings):
        raise Faults(found)
    return Site(report.entries, settings, output, source.project / ".cache")


def lines(site: Site) -> list[str]:
    """How many cards there are of each kind in each format, and where they lie."""
    cards = [card for entry in site.entries for card in cards_of(entry, site.settings)]
    counts = Counter((card.kind, card.format) for card in cards)
    names = [name for name in formats() if any(card.format == name for card in cards)]
    rows = {kind: [counts[kind, name] for name in names] for kind in kinds()}
    table = [("", names), *((kind, row) for kind, row in rows.items() if any(row))]
    own = site_card(site.settings).path
    said = f"{len(cards)} cards of {len(site.entries)} articles, and {own} for all other pages"
    return [said, "", *_aligned(table), "", _where(site.output / "cards")]


def _aligned(table: Sequence[tuple[str, Sequence[str | int]]]) -> Iterator[str]:
    first, widths = max(len(kind) for kind, _ in table), [len(name) + 2 for name in table[0][1]]
    for kind, row in table:
        cells = (f"{cell or '-':>{width}}" for cell, width in zip(row, widths, strict=True))
        yield f"{kind:<{first}}{''.join(cells)}"


def _where(folder: Path) -> str:
    return f"{'They lie' if folder.is_dir() else 'A build puts them'} in {shown(folder)}, a folder for each article."


def _debug(site: Site, slug: str) -> Iterator[Path]:
    """Each card of the article whose slug or key is `slug`, in all its languages, with its boxes drawn over it."""
    wanted = [entry for entry in site.entries if slug in (entry.key, entry.slug)]
    if not wanted:
        raise Faults([_unknown(slug, list(dict.fromkeys(entry.slug for entry in site.entries)))])
    for entry in wanted:
        folder, jobs = _emptied(site.cache / DEBUG / entry.key), _jobs(entry, site)
        drawn = _drawn(jobs, site)
        for job in jobs:
            path = folder / f"{job.format}.png"
            write(path, overlaid(drawn[job](), layout_of(job), formats()[job.format]))
            yield path


def _unknown(slug: str, known: Sequence[str]) -> Finding:
    near = nearest(slug, known, 0.4)
    some = ", ".join(known[:30])
    instead = f"did you mean {near}?" if near else f"there are {some}" if some else "write one first"
    return Finding("cards", 0, 0, "error", "name", f"there is no article “{slug}”", instead)


def _sheet(site: Site, name: str, groups: Mapping[str, Captioned]) -> Iterator[Path]:
    """All cards of the groups, small: one picture unless there are very many."""
    folder = _emptied(site.cache / name)
    drawn = _drawn([job for captioned in groups.values() for job in captioned.values()], site)
    filled = (
        Group(heading, [(caption, drawn[job]()) for caption, job in captioned.items() if job in drawn])
        for heading, captioned in groups.items()
    )
    for number, sheet in enumerate(sheets(filled), 1):
        path = folder / f"cards-{number}.png"
        write(path, sheet)
        yield path


def _own(site: Site) -> dict[str, Captioned]:
    """The cards that a build makes, by article; the site's own last."""
    groups = {
        f"{entry.title} ({entry.key})": {f"{job.format}, {job.kind}": job for job in _jobs(entry, site)}
        for entry in site.entries
    }
    return {**groups, site.settings.site_name: {"og": job_of_site(site.settings, look_of(site.settings))}}


def _every(site: Site) -> dict[str, Captioned]:
    """Each kind in all formats: of an article that has this kind, else of one that could have it."""
    groups = {}
    for kind in kinds():
        able = [entry for entry in site.entries if not is_missing(entry, kind)]
        chosen = [entry for entry in able if kind_of(entry) == kind] or able
        for entry in chosen[:1]:
            og = _jobs(replace(entry, card=kind), site)[0]
            groups[kind] = {
                f"{name} {shape.width} x {shape.height}": replace(og, format=name)
                for name, shape in formats().items()
            }
    return groups


def _jobs(entry: Entry, site: Site) -> list[Job]:
    settings = site.settings
    entry, picture, _advice = with_its_picture(replace(entry, photo_too_small=()), settings)
    return list(jobs_of(entry, picture, settings, look_of(settings)).values())


def _drawn(jobs: Sequence[Job], site: Site) -> dict[Job, Callable[[], bytes]]:
    """What gives the bytes of each card, drawn now or kept from before; without those that a photo is too small for."""
    folder = site.cache / "cards"
    failed = {job: why for job, why in cache.fill(folder, jobs, site.settings) if why}
    for job, why in failed.items():
        if not isinstance(why, TooSmall):
            raise Faults([Finding("cards", 0, 0, "error", "cards", f"the card in {job.format}: {why}")])
    return {job: partial(cache.card, folder, job) for job in jobs if job not in failed}


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    return folder
