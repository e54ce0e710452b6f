"""Files of the content folder, read for the checks."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.checks import baseline
from plugins.checks.baseline import Baseline
from plugins.finding import Finding


def text_of(path: Path) -> str:
    """The text of a file in UTF-8; empty where it isn't text."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def baseline_beside(content: Path) -> tuple[Baseline, tuple[Finding, ...]]:
    """The baseline beside the content folder, an empty one where there is none, and an error where it can't be read."""
    file = content.with_name(baseline.NAME)
    return baseline.read(file.read_text("utf-8", "replace")) if file.is_file() else (baseline.NO_BASELINE, ())


def closed_folders(content: Path) -> frozenset[str]:
    """The folders at or below `content` that can't be opened, as typed: what is in them would be left out unsaid."""
    closed: set[str] = set()
    list(os.walk(content, onerror=lambda error: closed.add(_typed(Path(error.filename), content))))
    return frozenset(closed)


def files_in(content: Path) -> frozenset[str]:
    """Every file below `content`, as typed (`content/images/x.jpg`); symbolic links, and what lies behind, are none."""
    found = set()
    for folder, _folders, names in os.walk(content):
        typed = _typed(Path(folder), content)
        found |= {f"{typed}/{name}" for name in names if not os.path.islink(os.path.join(folder, name))}
    return frozenset(found)


def _typed(path: Path, content: Path) -> str:
    return (Path(content.name) / path.relative_to(content)).as_posix()
