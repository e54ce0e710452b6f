"""Reads the table of abbreviations. The only file access of this feature."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def abbreviations() -> Mapping[str, Mapping[str, str]]:
    """What abbreviations mean, by language."""
    return tomllib.loads(Path(__file__).with_name("abbreviations.toml").read_text("utf-8"))
