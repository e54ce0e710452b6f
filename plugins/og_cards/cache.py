"""Cards already drawn, kept under a digest of everything that decides their bytes.

A damaged file in the cache counts as none: PNG carries a checksum for every part.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from plugins.whole_file import write

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def drawn_once(folder: Path, decides: str, drawing: Callable[[], bytes]) -> tuple[bytes, bool]:
    """The picture that `decides` stands for, and whether it had to be drawn. `decides` is the `repr` of its input."""
    path = folder / f"{hashlib.sha256(f'{_recipe()}{decides}'.encode()).hexdigest()}.png"
    if path.is_file() and is_whole(kept := path.read_bytes()):
        return kept, False
    picture = drawing()
    write(path, picture)
    return picture, True


def is_whole(png: bytes) -> bool:
    """Whether these bytes are one complete PNG, by the length and checksum of each of its parts."""
    place, kind = len(SIGNATURE), b""
    while kind != b"IEND" and len(png) >= place + 12:
        length, kind = int.from_bytes(png[place : place + 4], "big"), png[place + 4 : place + 8]
        end = place + 8 + length
        if zlib.crc32(png[place + 4 : end]) != int.from_bytes(png[end : end + 4], "big"):
            return False
        place = end + 4
    return png.startswith(SIGNATURE) and kind == b"IEND" and place == len(png)


@cache
def _recipe() -> str:
    """A digest of the code and the design that make cards."""
    files = [path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".toml")]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sorted(files))).hexdigest()
