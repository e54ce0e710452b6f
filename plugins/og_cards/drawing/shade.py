"""Darkens a photo under its text, as much as the brightest pixel there asks for, and softly.

WCAG 2.2 (1.4.3) asks for contrast wherever letters meet what is behind them. A photo's bright spots are small, so each
pixel counts: of the brightest hundredth, one may lie right behind a stroke.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from PIL import Image

from plugins.og_cards.colors import BLACK, LIGHT, Rgb, contrast
from plugins.og_cards.design import Box

WANTED = 6.5
"""The contrast asked for: 4.5 is the least by rule, and a JPEG of the roughest photo brightens single pixels so far."""
AROUND = 16
"""Pixels around a line of text that count as behind it."""
TOGETHER = 120
"""Lines less than that many pixels apart are darkened as one."""
FADE = 0.3
"""How much of the picture's height the shade takes to fade away."""
EDGE = 0.3
"""A shade nearer than that to the upper or lower edge, as a share of the height, goes on to it."""
DEEPER = 0.3
"""How much darker than it must be a shade becomes towards such an edge: an even grey looks like fog."""
STEP = 4
"""The shade is worked out for every so many rows, and drawn smoothly between."""


class Zone(NamedTuple):
    """The rows from `top` to `bottom`, how much darker they must be (0 to 1), and which edge they belong to, if any."""

    top: int
    bottom: int
    darker: float
    edge: int | None


def shade(picture: Image.Image, boxes: Iterable[Box]) -> None:
    """Makes an RGB picture dark enough within each of these boxes for white letters."""
    zones = [_zone(picture, lines) for lines in _together([_behind(box, picture.size) for box in boxes])]
    rows = range(STEP // 2, picture.height + STEP, STEP)
    fade = picture.height * FADE
    strengths = bytes(
        round(255 * max((_strength(row, zone, fade) for zone in zones), default=0)) for row in rows
    )
    column = Image.frombytes("L", (1, len(rows)), strengths).resize(
        (1, picture.height), Image.Resampling.BILINEAR
    )
    if shaded := column.getbbox():
        _, top, _, bottom = shaded
        mask = column.crop(shaded).resize((picture.width, bottom - top), Image.Resampling.NEAREST)
        picture.paste(BLACK, (0, top), mask)


def _behind(box: Box, size: tuple[int, int]) -> Box:
    left, top = max(box.left - AROUND, 0), max(box.top - AROUND, 0)
    return Box(left, top, min(box.right + AROUND, size[0]), min(box.bottom + AROUND, size[1]))


def _together(boxes: Sequence[Box]) -> list[list[Box]]:
    """The boxes from the top down, parted where much of the picture lies between."""
    ordered = sorted(boxes, key=lambda box: box.top)
    groups = [ordered[:1]] if ordered else []
    lowest = ordered[0].bottom if ordered else 0
    for box in ordered[1:]:
        if box.top - lowest > TOGETHER:
            groups.append([])
        groups[-1].append(box)
        lowest = max(lowest, box.bottom)
    return groups


def _zone(picture: Image.Image, boxes: Sequence[Box]) -> Zone:
    """Of all colours of one luminance, grey stays brightest when all are darkened by one factor: the curve of sRGB
    bends upwards. So the grey that is as bright as the brightest pixel says how dark all must become.
    """
    brightest = max(_brightest_grey(picture, box) for box in boxes)
    darker = 1 - min(brightest_behind_white() / brightest, 1.0) if brightest else 0.0
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    above, below = top, picture.height - bottom
    near = min(above, below) < EDGE * picture.height
    return Zone(top, bottom, darker, (0 if above < below else picture.height) if near else None)


def _brightest_grey(picture: Image.Image, box: Box) -> int:
    """The grey (0 to 255) that is at least as bright as every pixel in the box."""
    part = picture.crop((box.left, box.top, box.right, box.bottom))
    light = part.point(_light() * 3).convert("L", (0.2126, 0.7152, 0.0722, 0.5))
    return min(bisect.bisect_left(_light(), light.getextrema()[1]), 255)


@cache
def _light() -> list[int]:
    """The relative luminance of each grey, from 0 to 255, rounded up."""
    return [min(int((contrast((grey,) * 3, BLACK) - 1) * 0.05 * 255 + 0.999), 255) for grey in range(256)]


@cache
def brightest_behind_white(wanted: float = WANTED) -> int:
    """The brightest grey (0 to 255) on which white letters have that contrast."""

    def enough(grey: int) -> bool:
        color: Rgb = (grey, grey, grey)
        return contrast(LIGHT, color) >= wanted

    return max(grey for grey in range(256) if enough(grey))


def _strength(row: float, zone: Zone, fade: float) -> float:
    """How dark a row becomes: evenly where the zone is, deeper towards its edge, softly fading on other sides."""
    if zone.edge is not None:
        start, end = (zone.bottom, 0) if zone.edge == 0 else (zone.top, zone.edge)
        if way := max((row - start) / (end - start), 0.0):
            return zone.darker * (1 + DEEPER * _smooth(way))
    away = max(zone.top - row, row - zone.bottom, 0) / fade
    return zone.darker * _smooth(max(1 - away, 0.0))


def _smooth(share: float) -> float:
    return share * share * (3 - 2 * share)
