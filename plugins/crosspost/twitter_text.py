"""twitter-text: X's own rules for what a post weighs, and where its links are. Loaded module by module, when needed.

The library would load all of them at once, and read its table of emoji through pkg_resources, which Python no longer
brings along and setuptools no longer holds. All it wants of it is one function, so it gets that.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from pkgutil import get_data
from threading import Lock
from types import ModuleType, SimpleNamespace
from typing import Any

from plugins.pattern import Pattern

NAME = "twitter_text"


def links_in(text: str) -> list[dict[str, Any]]:
    """What X takes for a link: each with its `url` and its `indices`, from and to."""
    return module("extract_urls").extract_urls_with_indices(text)


def emoji() -> re.Pattern[str]:
    """The library's expression for one emoji."""
    return module("regexp.emoji").emoji


def patterns() -> dict[str, str]:
    """The library's own expressions for a link and for the domain in it; as they stand, a browser reads them, too."""
    return {
        "link": module("regexp.extract_url").extract_url.pattern,
        "domain": module("regexp.valid_ascii_domain").valid_ascii_domain.pattern,
    }


@cache
def module(name: str) -> ModuleType:
    """A module of the library, and those that it needs."""
    with _ONE_AT_A_TIME:
        return _loaded(name)


_ONE_AT_A_TIME = Lock()
"""What stands in for `pkg_resources` goes when a module is loaded, and no other may be on its way then."""


def _loaded(name: str) -> ModuleType:
    resources = ModuleType("pkg_resources")
    resources.resource_string = lambda module, name: get_data(module.rpartition(".")[0], name)
    found = sys.modules.setdefault("pkg_resources", resources)
    if NAME not in sys.modules:
        sys.modules[NAME] = module_from_spec(find_spec(NAME))  # never run, as it would load the others
        supplant = import_module(f"{NAME}.regex_supplant")
        # It makes expressions out of others, of which only the text is needed.
        supplant.re = SimpleNamespace(sub=re.sub, compile=Pattern)
    loaded = import_module(f"{NAME}.{name}")
    if found is resources:
        del sys.modules["pkg_resources"]
    return loaded
