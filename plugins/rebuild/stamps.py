"""What the next build may know of this one: a file beside the record of the build. A damaged one knows nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from plugins.earlier import Stamp
from plugins.whole_file import write

NAME = "made.json"


def read(tree: Path | None, version: str) -> Mapping[str, Stamp]:
    """What is known of the files in `tree`, if the same program made them."""
    try:
        known = json.loads((tree / NAME).read_text("utf-8")) if tree else {}
        if known.get("version") != version:
            return {}
        return {
            name: (str(made_from), int(size), int(when))
            for name, (made_from, size, when) in known["files"].items()
        }
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return {}


def keep(tree: Path, stamps: Mapping[str, Stamp], version: str) -> None:
    """Lays them beside the record of the build."""
    write(tree / NAME, json.dumps({"version": version, "files": stamps}, ensure_ascii=False).encode())
