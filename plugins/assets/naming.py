"""Names of published files that change with their content, so that a browser may keep each for ever."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

LENGTH = 10
"""Hexadecimal digits of the hash in a name: 40 bits, far more than the versions of one file will ever need."""


def hashed(name: str, data: bytes) -> str:
    """`style.css` becomes `style.<hash of data>.css`, in the same folder."""
    path = PurePosixPath(name)
    digest = hashlib.sha256(data).hexdigest()[:LENGTH]
    return path.with_name(f"{path.stem}.{digest}{path.suffix}").as_posix()
