"""Reads what the theme publishes: its stylesheet, joined, and the files in its folder `static`."""

from __future__ import annotations

from pathlib import Path

from plugins.assets.joining import joined, parts, values
from plugins.finding import Faults, Finding

LIST = "style.css"


def read(theme: Path) -> dict[str, bytes]:
    """Every asset by its plain name, such as "style.css". Raises `Faults` where a part of the style isn't there."""
    static = theme / "static"
    found = {
        path.relative_to(static).as_posix(): path.read_bytes()
        for path in sorted(static.rglob("*"))
        if path.is_file()
    }
    styles = theme / "styles"
    return found | ({LIST: _style(styles).encode()} if (styles / LIST).is_file() else {})


def _style(folder: Path) -> str:
    listed = (folder / LIST).read_text("utf-8")
    missing = [(line, name) for line, name in parts(listed) if not (folder / name).is_file()]
    if missing:
        path = f"{folder.parent.name}/{folder.name}/{LIST}"
        instead = "write the file, or take the line away"
        raise Faults(
            [
                Finding(path, line, 0, "error", "theme", f"there is no {name}", instead)
                for line, name in missing
            ]
        )
    return joined(listed, lambda name: (folder / name).read_text("utf-8"))


def tokens(theme: Path) -> dict[str, str]:
    """The values of the design by name, such as "paper": the first block of `styles/tokens.css`."""
    file = theme / "styles" / "tokens.css"
    return values(file.read_text("utf-8")) if file.is_file() else {}
