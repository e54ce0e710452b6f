"""A card as one job: everything that decides its bytes, small enough to be sent to any worker, and its drawing.

What a new kind of card needs beside these fields becomes one more of them, and a line of `Job.decides`.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from plugins.og_cards.colors import Colors, Rgb
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.drawing import flat, logo, photo
from plugins.og_cards.drawing.fonts import FACE, Face
from plugins.og_cards.drawing.opening import share_of_memory
from plugins.og_cards.layout import Layout, layout
from plugins.og_cards.room import Room
from plugins.only_pixels import proven

ROOM = Room(100)
"""For all photos that this process draws at once, in hundredths of the memory that the largest one takes."""


class Changed(Exception):
    """A file is no longer what it was when the job was made."""


@dataclass(frozen=True)
class File:
    """A file and the digest of its bytes, so that a job stands for one content whatever happens to the file."""

    path: str
    digest: str

    def read(self) -> bytes:
        """Its bytes. Raises `Changed` where they are others by now, and OSError."""
        data = Path(self.path).read_bytes()
        if digest(data) != self.digest:
            raise Changed(f"{Path(self.path).name} was changed while cards were drawn; build again")
        return data


def digest(data: bytes) -> str:
    """Stands for a file's bytes."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


@dataclass(frozen=True)
class Job:
    """A card to be drawn. `words` are pairs of a block and its text; `photo` is what lies under them, if anything."""

    format: str
    kind: str
    words: tuple[tuple[str, str], ...]
    colors: Colors
    face: Face = FACE
    logo: File | None = None
    photo: File | None = None
    focus: tuple[float, float] | None = None

    @property
    def decides(self) -> tuple[object, ...]:
        """All that the bytes depend on, wherever the files lie."""
        files = tuple(file and file.digest for file in (self.logo, self.photo))
        return self.format, self.kind, self.words, self.colors, self.face.digest, files, self.focus


def picture(job: Job) -> bytes:
    """The card's bytes: a PNG, or a JPEG where a photo lies under it. The same job gives the same bytes.

    Raises `BadPicture`, `BadLogo`, `Changed` or OSError where a file can't be used, `Foreign` where more than pixels
    would be in the file of a card with a photo; that of another card is written by `png.py`.
    """
    shape, mark, placed = formats()[job.format], _mark(job), layout_of(job)
    if not job.photo:
        return flat.draw(placed, shape, job.colors, mark, job.face)
    data = job.photo.read()
    with ROOM.taken(math.ceil(100 * share_of_memory(data))):
        return proven(photo.draw_on(data, job.focus, placed, shape, job.colors, mark, job.face))


def layout_of(job: Job) -> Layout:
    """Where everything on the card stands."""
    mark = _mark(job)
    words = dict(job.words)
    return layout(
        formats()[job.format], kinds()[job.kind], words, job.face.measure, mark.size if mark else None
    )


def _mark(job: Job) -> logo.Logo | None:
    return job.logo and _logo(job.logo, formats()[job.format].logo, job.colors.background)


@lru_cache(maxsize=16)
def _logo(file: File, most: tuple[int, int], background: Rgb) -> logo.Logo:
    return logo.logo(file.read(), most, background)
