"""The way from the home page to a page: the very crumbs that the reader sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from plugins.head_metadata.json_ld.node import Node


class Crumb(Protocol):
    """One step as the page shows it: what it is called, and its absolute address."""

    label: str
    address: str


def breadcrumb_list(crumbs: Sequence[Crumb]) -> Node:
    """The crumbs as a list that search engines read, the page itself the last."""
    steps = [
        {"@type": "ListItem", "position": position, "name": str(crumb.label), "item": crumb.address}
        for position, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
