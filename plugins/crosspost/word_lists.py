"""Reads the word lists beside it (`abbreviations.toml`, `says.toml`, `wording.toml` ...), each once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def word_list(name: str) -> Mapping[str, Any]:
    """The table in `<name>.toml`."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def patterns(name: str, end: str) -> Mapping[str, re.Pattern[str]]:
    """One pattern for each list of expressions in `<name>.toml`, from the start of a word to `end`.

    Groups that remember nothing take two thirds of the time.
    """
    lists = {key: _GROUP.sub("(?:", "|".join(lines)) for key, lines in word_list(name).items()}
    return {key: re.compile(rf"(?<![\w-])(?:{lines}){end}") for key, lines in lists.items()}


_GROUP = re.compile(r"\((?![?)])")
