"""Which face a card is drawn with: the article's `Card_font`, else the site's `CARD_FONT`, else Source Sans.

A file that is no font is one finding (`card-font`), and the next face in that order is taken.
"""

from __future__ import annotations

from pathlib import Path

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.og_cards.drawing.fonts import FACE, BadFont, Face, face_in
from plugins.settings import Settings

INSTEAD = 'write the path of a TTF or OTF font in the content folder, such as "fonts/letters.ttf"'


def face_of_site(settings: Settings) -> tuple[Face, list[Finding]]:
    """The face of every card whose article names none, and what is wrong with `CARD_FONT`."""
    face, why = _face(settings.card_font, settings)
    message = f'CARD_FONT: "{settings.card_font}" in the content folder {why}'
    return face or FACE, [settings.finding("CARD_FONT", message, INSTEAD, "card-font")] if why else []


def face_of(entry: Entry, settings: Settings) -> tuple[Face, list[Finding]]:
    """The face of an article's cards, and what is wrong with its `Card_font`."""
    face, why = _face(entry.card_font, settings)
    place = entry.source, entry.lines.get("card_font", 0), 0
    message = f'Card_font: "{entry.card_font}" in the content folder {why}'
    found = [Finding(*place, "error", "card-font", message, INSTEAD)] if why else []
    return face or face_of_site(settings)[0], found


def _face(path: str, settings: Settings) -> tuple[Face | None, str]:
    """The face of a font file in the content folder, None where none is named; or why it isn't one."""
    try:
        return (face_in(Path(settings.content) / path) if path else None), ""
    except BadFont as reason:
        return None, str(reason)
