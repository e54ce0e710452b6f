"""The colours of a card, and whether they can be read (WCAG 2.2, 1.4.3). Pure.

A new colour is a row of `[colors]` in `design.toml` and a field of `Colors`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.finding import Finding
from plugins.nearest import nearest
from plugins.og_cards.design import default_colors
from plugins.settings import Settings

Rgb = tuple[int, int, int]

LEAST_CONTRAST = 4.5
"""WCAG 2.2 level AA for text of any size."""

DARK: Rgb = (22, 30, 34)
LIGHT: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)
COMFORT = 7.0
"""WCAG 2.2 level AAA: what the title has unless the background lies in the middle of the greys."""


@dataclass(frozen=True)
class Colors:
    """What a card is drawn with. `muted` is how much of `text` is in the colour of less important words (0 to 1)."""

    background: Rgb
    text: Rgb
    accent: Rgb
    muted: float


def colors_of(settings: Settings) -> Colors:
    """The card's colours. An accent that the physician did not choose is made readable on their background."""
    wanted = {name: rgb(text) for name, text in {**default_colors(), **settings.card_colors}.items()}
    background, accent = wanted["background"], wanted["accent"]
    if "accent" not in settings.card_colors:
        accent = readable(accent, background)
    text = text_on(background)
    return Colors(background, text, accent, muted_share(text, background))


def faults(settings: Settings) -> list[Finding]:
    """What is wrong with `CARD_COLORS`: an unknown name, no colour, or an accent that can't be read."""
    return _wrong_names(settings) or _wrong_values(settings) or _unreadable(settings)


def _wrong_names(settings: Settings) -> list[Finding]:
    known = list(default_colors())
    return [
        _finding(settings, f'"{name}" is no colour of a card', f'write "{nearest(name, known, 0)}"')
        for name in settings.card_colors
        if name not in known
    ]


def _wrong_values(settings: Settings) -> list[Finding]:
    return [
        _finding(settings, f'{name} "{text}" is no colour', 'write "#" and six hex digits, such as "#0b4f4a"')
        for name, text in settings.card_colors.items()
        if not _HEX.fullmatch(text)
    ]


def _unreadable(settings: Settings) -> list[Finding]:
    colors = colors_of(settings)
    ratio = contrast(colors.accent, colors.background)
    if ratio >= LEAST_CONTRAST:
        return []
    better = hexadecimal(readable(colors.accent, colors.background))
    said = f"accent {hexadecimal(colors.accent)} on background {hexadecimal(colors.background)}"
    message = f"{said} has a contrast of {int(ratio * 100) / 100:.2f}:1, and {LEAST_CONTRAST}:1 can be read"
    return [_finding(settings, message, f'write "accent": "{better}"')]


def _finding(settings: Settings, message: str, instead: str) -> Finding:
    return settings.finding("CARD_COLORS", f"CARD_COLORS: {message}", instead, "card-colors")


_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")


def rgb(text: str) -> Rgb:
    """The three parts of `#rgb` or `#rrggbb`."""
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def hexadecimal(color: Rgb) -> str:
    """The colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def contrast(one: Rgb, other: Rgb) -> float:
    """WCAG 2.2's contrast ratio, 1.0 to 21.0."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Rgb) -> float:
    parts = [part / 255 for part in color]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """`one` with `share` of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def text_on(background: Rgb) -> Rgb:
    """Dark or white, whichever reads comfortably; between the two, whatever reads best."""
    for color in (DARK, LIGHT):
        if contrast(color, background) >= COMFORT:
            return color
    return max((BLACK, LIGHT), key=lambda color: contrast(color, background))


def readable(color: Rgb, background: Rgb) -> Rgb:
    """`color`, or the nearest to it on the way to the text's colour that can be read on `background`."""
    steps = (mix(color, text_on(background), step / 50) for step in range(51))
    return next(step for step in steps if contrast(step, background) >= LEAST_CONTRAST)


def muted_share(text: Rgb, background: Rgb) -> float:
    """The least share of `text` (from 0.72) that can be read on `background`."""
    shares = (share / 100 for share in range(72, 101, 4))
    return next(s for s in shares if contrast(mix(background, text, s), background) >= LEAST_CONTRAST)
