"""What both readers of an article's HTML know of it: sets of element names, and digits that stand higher."""

from __future__ import annotations

RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
"""For the text of `<sup>`: 10<sup>9</sup> must not become 109."""


def elements(names: str) -> frozenset[str]:
    """The names of elements, parted by spaces, as a set."""
    return frozenset(names.split())
