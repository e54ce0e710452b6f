"""Which cards are to be drawn, as jobs: reads what they need of the content folder, and says what can't be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.og_cards.cards import Card, card_for, cards_of, site_card
from plugins.og_cards.colors import Colors, colors_of
from plugins.og_cards.design import formats
from plugins.og_cards.drawing import photo
from plugins.og_cards.drawing.faces import face_of, face_of_site
from plugins.og_cards.drawing.fonts import Face, has_raqm
from plugins.og_cards.drawing.logo import BadLogo, logo
from plugins.og_cards.drawing.opening import BadPicture
from plugins.og_cards.findings import about_entry
from plugins.og_cards.job import File, Job, digest
from plugins.og_cards.letters import drawable
from plugins.og_cards.words import Words, words_of, words_of_site
from plugins.settings import Settings


@dataclass(frozen=True)
class Look:
    """What all cards of a site share."""

    colors: Colors
    logo: File | None


def look_of(settings: Settings) -> Look:
    """The look of a site whose `CARD_COLORS` are without fault. Raises `BadLogo`."""
    colors = colors_of(settings)
    if not settings.card_logo:
        return Look(colors, None)
    path = Path(settings.content) / settings.card_logo
    try:
        data = path.read_bytes()
    except OSError as reason:
        raise BadLogo(f"can't be read ({reason.strerror})") from None
    logo(data, formats()["og"].logo, colors.background)
    return Look(colors, File(str(path), digest(data)))


def logo_fault(settings: Settings, why: BadLogo) -> Finding:
    """The finding about a logo that can't be used."""
    message = f'CARD_LOGO: "{settings.card_logo}" in the content folder {why}'
    instead = 'write the path of a PNG or JPEG there, such as "images/logo.png"'
    return settings.finding("CARD_LOGO", message, instead, "card-logo")


def with_its_picture(entry: Entry, settings: Settings) -> tuple[Entry, File | None, list[Finding]]:
    """The entry, its picture for photo cards, and what is wrong with that.

    Formats that the picture is too small for are told in the entry: their cards show words alone. A picture that isn't
    there is said by the checks. Only what the file says of itself is read: the pixels may still be broken.
    """
    if not entry.image:
        return entry, None, []
    wanted = [card.format for card in cards_of(entry, settings) if card.kind == "photo"]
    path = picture_of(entry, settings)
    if not wanted or not path.is_file():
        return entry, None, []
    try:
        data = path.read_bytes()
        small = tuple(name for name in wanted if _too_small(data, name))
    except (BadPicture, OSError) as reason:
        return entry, None, [picture_fault(entry, reason)]
    advice = [_advice(entry, small)] if small else []
    return replace(entry, photo_too_small=small), File(str(path), digest(data)), advice


def picture_of(entry: Entry, settings: Settings) -> Path:
    """Where the picture that an article's head names should lie."""
    return Path(settings.content) / entry.image.removeprefix("{static}").lstrip("/")


def picture_fault(entry: Entry, reason: Exception) -> Finding:
    """The finding about an article's picture that can't be used, or about a card that can't be drawn for it."""
    why = f"can't be read ({reason.strerror})" if isinstance(reason, OSError) else str(reason)
    return _about_image(entry, "error", f'Image: "{entry.image}" {why}')


def _too_small(data: bytes, format_name: str) -> bool:
    try:
        photo.check(data, formats()[format_name])
    except photo.TooSmall:
        return True
    return False


def _advice(entry: Entry, small: tuple[str, ...]) -> Finding:
    wide, high = (max(getattr(formats()[name], side) for name in small) for side in ("width", "height"))
    said = f'Image: "{entry.image}" has too few pixels for these cards, which show words alone: {", ".join(small)}'
    return _about_image(entry, "advice", said, f"use one of {wide} x {high} pixels or more")


def _about_image(entry: Entry, level: str, message: str, instead: str = "") -> Finding:
    return Finding(entry.source, entry.lines.get("image", 0), 0, level, "card-image", message, instead)


@dataclass(frozen=True)
class Worded:
    """An article whose cards are in that face, and the settings as far as they last.

    `orders`: whether words can be drawn from right to left on this machine.
    """

    entry: Entry
    settings: Settings
    face: Face
    orders: bool


def worded_of(entry: Entry, settings: Settings) -> tuple[Worded, list[Finding]]:
    """An article in the face of its cards, and what is wrong with its font."""
    face, found = face_of(entry, settings)
    return Worded(entry, settings, face, has_raqm()), found


class Plan(NamedTuple):
    """What an article's words decide: its card, those that are drawn with the words on them, and what is wrong."""

    card: Card
    drawn: tuple[tuple[Card, Words], ...]
    findings: list[Finding]


def planned(worded: Worded) -> Plan:
    """The plan of an article's cards, as one piece of a build's work."""
    entry, settings, face = worded.entry, worded.settings, worded.face
    findings = about_entry(entry, settings, face.lacks, face.measure, orders=worded.orders)
    return Plan(card_for(entry, settings), _drawn(worded), findings)


def _drawn(worded: Worded) -> tuple[tuple[Card, Words], ...]:
    entry, settings = worded.entry, worded.settings
    cards = cards_of(entry, settings)
    return tuple((card, _drawable(words_of(entry, settings, card.kind), worded.face)) for card in cards)


def jobs_of(entry: Entry, picture: File | None, settings: Settings, look: Look) -> Mapping[str, Job]:
    """A job for each card of an article, by the card's path; none for a photo card whose picture can't be used."""
    worded, _found = worded_of(entry, settings)
    return jobs_for(worded, _drawn(worded), picture, look)


def jobs_for(
    worded: Worded, drawn: Iterable[tuple[Card, Words]], picture: File | None, look: Look
) -> Mapping[str, Job]:
    """`jobs_of` an article whose plan is known.

    Where the font has no letter of what a card is about, it is drawn as the site's own.
    """
    jobs, face = {}, worded.face
    for card, words in drawn:
        if card.kind != "photo":
            is_about = words[next(iter(words))]
            jobs[card.path] = (
                _job(card, words, look, face) if is_about else _like_the_sites(card, worded.settings, look)
            )
        elif picture:
            focus = worded.entry.image_focus
            jobs[card.path] = replace(_job(card, words, look, face), photo=picture, focus=focus)
    return jobs


def job_of_site(settings: Settings, look: Look) -> Job:
    """The job for the site's own card."""
    face = face_of_site(settings)[0]
    return _job(site_card(settings), _drawable(words_of_site(settings), face), look, face)


def _like_the_sites(card: Card, settings: Settings, look: Look) -> Job:
    return replace(job_of_site(settings, look), format=card.format)


def _drawable(words: Words, face: Face) -> Words:
    return {name: drawable(text, face.lacks)[0] for name, text in words.items()}


def _job(card: Card, words: Words, look: Look, face: Face) -> Job:
    return Job(card.format, card.kind, tuple(words.items()), look.colors, face, look.logo)
