"""Writes a file into a tree that nobody sees before it is whole, and that is switched to as a whole (`building`).

There a file needn't appear at once, as `whole_file` has it: that takes four times as long.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO


def write(path: Path | str, data: bytes | Iterable[bytes]) -> None:
    """`data`, which may come in parts, at `path`, in a folder made where it isn't there.

    What is there already goes first, never to be written into: it may be the earlier build's file under another name.
    """
    with _opened(path) as file:
        file.writelines((data,) if isinstance(data, bytes) else data)


def _opened(path: Path | str) -> BinaryIO:
    try:
        return open(path, "xb")
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    except FileExistsError:
        os.unlink(path)
    return open(path, "xb")
