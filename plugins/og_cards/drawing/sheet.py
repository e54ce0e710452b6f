"""Contact sheets: many cards at a glance, in groups, each card with its name under it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from plugins.og_cards.drawing.fonts import FACE

WIDTH, HEIGHT = 1900, 220
"""The most width of a sheet and the height of each card on it, in pixels."""
GAP, HEADING, CAPTION = 16, 24, 16
PAPER, INK, EDGE = "#e9ebec", "#1f2629", "#b9c0c3"
LONGEST = 12_000
"""Pixels: what programs still open. A longer sheet goes on in another one."""


@dataclass(frozen=True)
class Group:
    """Cards under a heading: each as its file's bytes, with its caption."""

    heading: str
    cards: Sequence[tuple[str, bytes]]


def sheets(groups: Iterable[Group]) -> Iterator[bytes]:
    """All groups as PNGs in few colours, one unless there are very many cards. The same groups give the same bytes."""
    strips: list[Image.Image] = []
    for strip in map(_strip, groups):
        if strips and sum(one.height for one in strips) + strip.height > LONGEST:
            yield _png(strips)
            strips = []
        strips.append(strip)
    if strips:
        yield _png(strips)


def _png(strips: Sequence[Image.Image]) -> bytes:
    width, height = max(strip.width for strip in strips), sum(strip.height for strip in strips)
    sheet = Image.new("RGB", (width, height + GAP), PAPER)
    top = 0
    for strip in strips:
        sheet.paste(strip, (0, top))
        top += strip.height
    file = io.BytesIO()
    few = sheet.quantize(192, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _strip(group: Group) -> Image.Image:
    """One group: its heading, and under it rows of cards from left to right."""
    small = [(caption, _small(picture)) for caption, picture in group.cards]
    rows = list(_rows(small))
    step, bold = HEIGHT + CAPTION + 2 * GAP, FACE.font(HEADING, "Bold")
    widths = [bold.getlength(group.heading), *(_width(row) for row in rows)]
    size = min(WIDTH, round(max(widths)) + 2 * GAP), GAP + HEADING + GAP + step * len(rows)
    strip = Image.new("RGB", size, PAPER)
    pen = ImageDraw.Draw(strip)
    pen.text((GAP, GAP), group.heading, INK, bold)
    for number, row in enumerate(rows):
        left, top = GAP, GAP + HEADING + GAP + step * number
        for caption, card in row:
            strip.paste(card, (left, top))
            pen.rectangle((left - 1, top - 1, left + card.width, top + HEIGHT), outline=EDGE)
            pen.text((left, top + HEIGHT + 4), caption, INK, FACE.font(CAPTION, "Regular"))
            left += card.width + GAP
    return strip


def _rows(cards: Sequence[tuple[str, Image.Image]]) -> Iterator[Sequence[tuple[str, Image.Image]]]:
    row: list[tuple[str, Image.Image]] = []
    for card in cards:
        if row and _width([*row, card]) + 2 * GAP > WIDTH:
            yield row
            row = []
        row.append(card)
    yield row


def _width(row: Sequence[tuple[str, Image.Image]]) -> int:
    return sum(card.width + GAP for _, card in row) - GAP


def _small(picture: bytes) -> Image.Image:
    card = Image.open(io.BytesIO(picture))
    width = round(card.width * HEIGHT / card.height)
    return card.convert("RGB").resize((width, HEIGHT), Image.Resampling.LANCZOS, reducing_gap=2.0)
