"""Reads the tables beside it: `jargon.toml` and `abbreviations.toml`, each once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def plainer() -> Mapping[str, str]:
    """Each term of jargon in small letters, and the plainer words for it."""
    return {term.lower(): words for section in _table("jargon").values() for term, words in section.items()}


@cache
def well_known() -> frozenset[str]:
    """Abbreviations that need no explanation, and words that some write in capitals."""
    return frozenset(" ".join(_table("abbreviations").values()).split())


def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
