"""Writes a file whole or not at all: under another name beside its place first, then renamed.

So a killed build leaves no half picture in a cache, and a file that is linked elsewhere is never changed in place.
"""

from __future__ import annotations

import os
from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """All of `data` at `path`, in a folder made where it isn't there; two processes don't get into each other's way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
