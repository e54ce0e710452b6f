"""The switch: output and share show the new build together in one step, or the old one as before."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.building import shelf, trees
from plugins.building.trees import Tree
from plugins.finding import Faults, Finding


def switch(tree: Tree) -> None:
    """Show `tree` under its output folder, and its share kits under `share` beside it.

    Raises `Faults` when a folder there isn't ours, or can't be moved because another program has it open.
    """
    trees.refuse_foreign(tree.target)
    if hasattr(os, "sync"):
        os.sync()  # a power cut must not leave the new name on pages that never reached the disk
    try:
        shelf.switch(trees.shelf(tree.target), tree.root.name)
    except OSError as error:
        message = f"the new build can't be shown: {error.strerror or error}"
        instead = "close the programs that have output or share open, then build again"
        raise Faults([Finding(str(tree.target), 0, 0, "error", "output-folder", message, instead)]) from error


def recover(output: Path) -> None:
    """Finish a switch that was killed half-way. Hold `trees.lock(output)`."""
    trees.refuse_foreign(output)
    shelf.recover(trees.shelf(output))
