"""What all nodes are made with. A node says nothing empty, and names what another node of the page says in full."""

from __future__ import annotations

from typing import Any

Node = dict[str, Any]

NAMING = ("@type", "@id", "name", "url")
"""What is left of a node where the page says the rest of it elsewhere, under the same `@id`."""


def said(**values: Any) -> Node:
    """The values that say something."""
    return {name: value for name, value in values.items() if value}


def named(node: Node) -> Node:
    """A node that only names what it stands for."""
    return {name: node[name] for name in NAMING if name in node}
