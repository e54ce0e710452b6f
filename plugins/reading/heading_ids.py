"""What a heading is called in an address: its own words, so that a link says where it leads and stays what it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

THEMES = re.compile(r'\sid="([\w-]+)"')
"""An id as a template of the theme gives it to a part of the page."""


def heading_id(text: str, separator: str = "-", taken: Collection[str] = ()) -> str:
    """The id for a heading with this plain text: its words in small letters, with `separator` between them.

    One that is `taken` gets a word before it, and so does one of nothing but signs.
    """
    words = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFKC", text)).casefold()
    joined = re.sub(r"[\s_-]+", separator, words).strip(separator)
    return f"section{separator}{joined}".rstrip(separator) if joined in taken or not joined else joined
