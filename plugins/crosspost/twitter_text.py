"""twitter-text: X's own rules for what a post weighs, and where its links are.

The library that brings them reads its table of emoji through pkg_resources, which Python no longer brings along and
setuptools no longer holds. All it wants of it is one function, so it gets that.
"""

from __future__ import annotations

import sys
from pkgutil import get_data
from types import ModuleType

_RESOURCES = ModuleType("pkg_resources")
_RESOURCES.resource_string = lambda module, name: get_data(module.rpartition(".")[0], name)

_found = sys.modules.setdefault("pkg_resources", _RESOURCES)
from twitter_text import extract_urls_with_indices, parse_tweet  # noqa: E402 - only now can it be imported
from twitter_text.regexp.emoji import emoji  # noqa: E402
from twitter_text.regexp.extract_url import extract_url  # noqa: E402
from twitter_text.regexp.valid_ascii_domain import valid_ascii_domain  # noqa: E402

if _found is _RESOURCES:
    del sys.modules["pkg_resources"]

PATTERNS = {"link": extract_url.pattern, "domain": valid_ascii_domain.pattern}
"""The library's own expressions for a link and for the domain in it; as they stand, a browser reads them, too."""

__all__ = ["PATTERNS", "emoji", "extract_urls_with_indices", "parse_tweet"]
