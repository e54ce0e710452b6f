"""`Picture`: all that the theme needs to show a picture. Pure; the markup is the theme's (`parts/picture.html`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType

from plugins.images.reencode import Facts
from plugins.images.sizes import SAME, WEBP, Variant, candidates


@dataclass(frozen=True)
class Picture:
    """A picture of the site. `src` is its own address; `srcset` and `webp` list smaller ones, and may be empty.

    `alt` says what it shows; it is empty where the picture is for decoration. `attributes` are those that the author
    gave it beside. `eager`: it stands near the top, and is fetched at once. `in_text`: of the picture of an article's
    head, that the text shows it, too.
    """

    src: str
    srcset: str
    webp: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    eager: bool = False
    in_text: bool = False


def picture(url: str, facts: Facts, made: tuple[Variant, ...], site: str) -> Picture:
    """The picture that has the address `url` in the site, with the smaller ones `made` of it."""
    own = SAME.get(PurePosixPath(url).suffix.lower(), "")
    return Picture(
        src=f"{site}/{url}",
        srcset=_listed(candidates(url, facts, made, own), site),
        webp=_listed(candidates(url, facts, made, WEBP), site),
        width=facts.width,
        height=facts.height,
    )


def _listed(files: Iterable[Variant], site: str) -> str:
    return ", ".join(f"{site}/{file.path} {file.width}w" for file in files)
