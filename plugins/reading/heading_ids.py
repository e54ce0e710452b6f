"""What a heading is called in an address: its own words, so that a link says where it leads and stays what it is."""

from __future__ import annotations

import re
import unicodedata

TAKEN = frozenset(
    {
        *("main", "key-points", "facts", "contents", "notes", "references", "next-step"),
        *("urgent", "series", "share", "discuss", "keywords", "related", "contact", "follow", "more"),
    }
)
"""Ids of the theme's own parts, which a heading in an article can't have."""


def heading_id(text: str, separator: str = "-") -> str:
    """The id for a heading with this plain text: its words in small letters, with `separator` between them."""
    words = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFKC", text)).casefold()
    joined = re.sub(r"[\s_-]+", separator, words).strip(separator)
    return f"section{separator}{joined}".rstrip(separator) if joined in TAKEN or not joined else joined
