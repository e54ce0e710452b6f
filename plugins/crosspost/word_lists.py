"""Reads the word lists beside it (`abbreviations.toml`, `hashtags.toml`, `wording.toml`), each once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def word_list(name: str) -> Mapping[str, Any]:
    """The table in `<name>.toml`."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
