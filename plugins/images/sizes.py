"""In which sizes and formats a picture is published, and under which names. Pure.

A picture keeps its own address, for links, feeds and cards. Beside it lie smaller ones, and all of them as WebP, under
names that change with the content: a browser may keep them for ever. A new width is a number more in `WIDTHS`.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.images.reencode import Facts

WIDTHS = (320, 480, 800, 1280)
"""Pixels: a thumbnail, a phone, a finer phone, and the text's whole width on a fine screen."""
FOLDER = "images/sized"
"""Where in the site the smaller ones lie."""
WEBP = ".webp"
SAME = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".png"}
"""The endings of pictures that are made smaller in their own format, too, for readers that know no WebP."""


class Variant(NamedTuple):
    """One file of a picture: its path in the site, its width and the format's ending."""

    path: str
    width: int
    ending: str


def variants(path: str, digest: str, facts: Facts) -> tuple[Variant, ...]:
    """The files to be made of the picture at `path` of the site, never wider than itself; none where it moves."""
    if facts.moving:
        return ()
    widths = sorted({min(width, facts.width) for width in WIDTHS})
    own = SAME.get(PurePosixPath(path).suffix.lower())
    smaller = [_variant(path, digest, width, own) for width in widths if own and width < facts.width]
    return (*smaller, *(_variant(path, digest, width, WEBP) for width in widths))


def candidates(path: str, facts: Facts, made: tuple[Variant, ...], ending: str) -> tuple[Variant, ...]:
    """The files of one format to choose from, the smallest first; the picture itself where it is one of them."""
    found = tuple(variant for variant in made if variant.ending == ending)
    itself = SAME.get(PurePosixPath(path).suffix.lower()) == ending and facts.width <= WIDTHS[-1]
    return (*found, Variant(path, facts.width, ending)) if found and itself else found


def _variant(path: str, digest: str, width: int, ending: str) -> Variant:
    stem = re.sub(r"[^a-z0-9]+", "-", PurePosixPath(path).stem.lower()).strip("-")[:60] or "picture"
    return Variant(f"{FOLDER}/{stem}.{digest[:10]}-{width}{ending}", width, ending)
