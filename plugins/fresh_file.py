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

    What is there already goes first, never to be written into: it may be the earlier build's file under another name,
    or an empty folder of an older one.
    """
    if isinstance(data, bytes):
        _write_at_once(path, data)
        return
    with _opened(path) as file:
        file.writelines(data)


def _write_at_once(path: Path | str, data: bytes) -> None:
    """Without a buffer, which takes as long to set up as all the rest."""
    with _opened(path, buffering=0) as file:
        while data:
            data = data[file.write(data) :]


def _opened(path: Path | str, buffering: int = -1) -> BinaryIO:
    try:
        return open(path, "xb", buffering)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    except FileExistsError:
        (os.rmdir if os.path.isdir(path) else os.unlink)(path)
    return open(path, "xb", buffering)
