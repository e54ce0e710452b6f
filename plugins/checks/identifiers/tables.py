"""Tables of words, written as text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(text.casefold().split())


def names(text: str) -> frozenset[str]:
    """What commas part in a text, in small letters."""
    return frozenset(" ".join(part.split()) for part in text.casefold().split(","))
