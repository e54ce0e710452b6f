"""What of a reference may reach a page: italics, bold, what stands higher or lower. The only file with nh3."""

from __future__ import annotations

KEPT = {"i", "b", "sub", "sup"}


def cleaned(markup: str) -> str:
    """The markup without anything that could run, load or lead elsewhere."""
    import nh3

    return nh3.clean(markup, tags=KEPT, attributes={})
