"""Values as bytes, for digests: equal values give equal bytes in every build; what is new with each is not told.

Articles and pages stand there by name: what they are themselves is for who asks to say.
"""

from __future__ import annotations

import io
import pickle
from datetime import datetime
from types import FunctionType, MappingProxyType, NoneType
from typing import Any

from plugins.entry import Entry

PLAIN = frozenset({str, bytes, int, float, bool, NoneType, tuple, list, dict, datetime})
"""What is pickled as it is; told apart at once, since most values are no more."""

OURS = "plugins."
"""How the names of our own modules begin."""


class Unknown(Exception):
    """It can't be said what this is made from: the page is made anew."""


def is_ours(module: str) -> bool:
    """Whether a module of this name belongs to the program, so that its digest covers what the module does."""
    return str(module).startswith(OURS)


def as_bytes(value: Any) -> tuple[bytes, tuple[Any, ...]]:
    """The bytes of a value, in which articles and pages are names, and these articles and pages. Raises `Unknown`."""
    out = io.BytesIO()
    writer = _Writer(out)
    try:
        writer.dump(value)
    except Exception as failed:
        raise Unknown from failed
    return out.getvalue(), tuple(writer.reached.values())


class _Writer(pickle.Pickler):
    def __init__(self, out: io.BytesIO):
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # equal values give equal bytes, whatever they share
        self.reached: dict[str, Any] = {}

    def persistent_id(self, value: Any) -> Any:
        """What stands for a value in the bytes; None for the value itself. Called by pickle for each."""
        kind = type(value)
        if kind in PLAIN:
            return None
        if kind in (set, frozenset):
            return "set", sorted(value, key=repr)
        if kind is Entry:
            return "entry", value.digest
        if kind is MappingProxyType:
            return "mapping", dict(value)
        if kind is FunctionType and not is_ours(value.__module__):
            raise Unknown
        return self._of_pelican(value) if kind.__module__.startswith("pelican.") else None

    def _of_pelican(self, value: Any) -> Any:
        kind = type(value)
        if hasattr(kind, "page_name"):  # its address follows from the settings
            return kind.__name__, value.name, value.slug
        if hasattr(value, "source_path") and hasattr(value, "translations"):
            self.reached[value.source_path] = value
            return "content", value.source_path
        if hasattr(value, "object_list") and hasattr(value, "number"):
            return "list", value.number, value.paginator.num_pages, list(value.object_list)
        return None
