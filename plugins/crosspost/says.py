"""What a sentence is about (an action, a treatment, a benefit, a risk ...), by the words of `says.toml`."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from plugins.crosspost.word_lists import patterns

_FIGURE = re.compile(r"(?<![\w.])(?!(?:19|20)\d\d(?!\d|,\d|[.]\d|%)|911\b)\d+")


@lru_cache(maxsize=4096)
def says(what: str, text: str) -> bool:
    """Whether `text` holds one of the words of the list `what`."""
    return bool(_patterns()[what].search(_plain(text)))


@lru_cache(maxsize=4096)
def opens_with(what: str, text: str) -> bool:
    """Whether `text` begins with one of them."""
    return bool(_patterns()[what].match(_plain(text)))


@lru_cache(maxsize=4096)
def has_figure(text: str) -> bool:
    """Whether a number stands in it that is no year and no telephone number to call for help."""
    return bool(_FIGURE.search(text))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


_patterns = partial(patterns, "says", r"(?:(?<=\s)|(?!\w))")
