"""twitter-text: X's own rules for what a post weighs, and where its links are. Loaded when a text needs it first.

The library that brings them reads its table of emoji through pkg_resources, which Python no longer brings along and
setuptools no longer holds. All it wants of it is one function, so it gets that.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pkgutil import get_data
from types import ModuleType
from typing import Any


def links_in(text: str) -> list[dict[str, Any]]:
    """What X takes for a link: each with its `url` and its `indices`, from and to."""
    return library().extract_urls_with_indices(text)


def emoji() -> re.Pattern[str]:
    """The library's expression for one emoji."""
    return library().regexp.emoji.emoji


def patterns() -> dict[str, str]:
    """The library's own expressions for a link and for the domain in it; as they stand, a browser reads them, too."""
    found = library().regexp
    return {
        "link": found.extract_url.extract_url.pattern,
        "domain": found.valid_ascii_domain.valid_ascii_domain.pattern,
    }


@cache
def library() -> ModuleType:
    """The library itself."""
    resources = ModuleType("pkg_resources")
    resources.resource_string = lambda module, name: get_data(module.rpartition(".")[0], name)
    found = sys.modules.setdefault("pkg_resources", resources)
    import twitter_text
    import twitter_text.regexp.emoji
    import twitter_text.regexp.extract_url
    import twitter_text.regexp.valid_ascii_domain

    if found is resources:
        del sys.modules["pkg_resources"]
    return twitter_text
