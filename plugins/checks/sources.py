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


def closed_folders(content: Path) -> frozenset[str]:
    """The folders at or below `content` that can't be opened, as typed: what is in them would be left out unsaid."""
    closed: set[str] = set()
    list(os.walk(content, onerror=lambda error: closed.add(_typed(Path(error.filename), content))))
    return frozenset(closed)


def files_in(content: Path) -> frozenset[str]:
    """Every file below `content`, as typed (`content/images/x.jpg`); symbolic links, and what lies behind, are none."""
    found = set()
    for folder, _folders, names in os.walk(content):
        plain = (Path(folder, name) for name in names if not Path(folder, name).is_symlink())
        found |= {_typed(path, content) for path in plain}
    return frozenset(found)


def _typed(path: Path, content: Path) -> str:
    return (Path(content.name) / path.relative_to(content)).as_posix()
