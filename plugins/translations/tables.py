"""Reads the tables of texts from the theme's folder, and languages' names. The only file access of this feature."""

from __future__ import annotations

import tomllib
from pathlib import Path

from plugins.finding import Faults, Finding
from plugins.translations.texts import Table


def read_tables(folder: Path) -> dict[str, Table]:
    """Every `<language>.toml` in `folder`, by language. Raises `Faults` where one can't be read."""
    files = sorted(folder.glob("*.toml"))
    return {file.stem: _table(file) for file in files}


def read_names() -> dict[str, str]:
    """What languages call themselves, by code, also those without a table of texts."""
    return tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))


def _table(file: Path) -> Table:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        path = "/".join(file.parts[-3:])
        message, instead = f"the theme's texts can't be read: {broken}", "look for a missing quote"
        raise Faults([Finding(path, 0, 0, "error", "theme", message, instead)]) from broken
