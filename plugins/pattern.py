"""`Pattern`: a regular expression that is compiled when it is first used, not when its module is loaded.

Hundreds of them take Python half a second, and most texts are no match for the quick looks before most of them.
"""

from __future__ import annotations

import re
from typing import Any

METHODS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "flags",
    "groupindex",
)


class Pattern:
    """Used as what `re.compile(pattern, flags)` returns. A test compiles all that there are."""

    def __init__(self, pattern: str, flags: int = 0):
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called once: from then on this has the methods of the compiled expression."""
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({method: getattr(compiled, method) for method in METHODS})
        return getattr(compiled, name)
