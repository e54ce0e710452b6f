"""Files of the content folder, read for the checks."""

from __future__ import annotations

import os
from pathlib import Path


def text_of(path: Path) -> str:
    """The text of a file in UTF-8; empty where it isn't text."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def files_in(content: Path) -> frozenset[str]:
    """Every file below `content`, as typed (`content/images/x.jpg`); symbolic links, and what lies behind, are none."""
    found = set()
    for folder, _folders, names in os.walk(content):
        inside = Path(content.name) / Path(folder).relative_to(content)
        found |= {(inside / name).as_posix() for name in names if not Path(folder, name).is_symlink()}
    return frozenset(found)
