"""Reads the tables of texts from the theme's folder. The only file access of this feature."""

from __future__ import annotations

import tomllib
from pathlib import Path

from plugins.translations.texts import Table


def read_tables(folder: Path) -> dict[str, Table]:
    """Every `<language>.toml` in `folder`, by language."""
    files = sorted(folder.glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}
