"""Writing that outlasts a kill or a power cut: names change in one step, and after their bytes."""

from __future__ import annotations

import os
import time
from pathlib import Path


def settle(folder: Path) -> None:
    """Put everything written under `folder` safely on the disk: a power cut must not leave a name without its bytes."""
    if hasattr(os, "sync"):
        return os.sync()
    for path in filter(Path.is_file, folder.rglob("*")):
        with path.open("r+b") as file:
            os.fsync(file.fileno())


def write(path: Path, text: str) -> None:
    """Replace a small file in one step, safely on the disk before its name is."""
    new = path.with_name(f".{path.name}.new")
    with new.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    move(new, path)


def move(source: Path, target: Path) -> None:
    """Rename, replacing a file; waits a moment for a virus scanner that has it open (Windows)."""
    for pause in (0.05, 0.2, 0.5):
        try:
            return os.replace(source, target)
        except PermissionError:
            time.sleep(pause)
    return os.replace(source, target)


def flush(folder: Path) -> None:
    """Put the names in a folder safely on the disk, where the system can do that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
