"""`share` and `count`: the last build's teasers, and any text counted as a network does."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

from plugins.building import plugin
from plugins.building.source import Source
from plugins.crosspost import terminal
from plugins.finding import Faults, Finding


def folder(source: Source, output: Path | None) -> Path:
    """The share folder beside `output` (None: where the settings say). Raises `Faults` before a first build."""
    share = (output or Path(plugin.load(source)[0]["OUTPUT_PATH"])).with_name("share")
    if not (share / "index.html").is_file():
        missing = "there is no share desk yet"
        raise Faults([Finding("share", 0, 0, "error", "share", missing, "run ./rounds build first")])
    return share


def teasers(share: Path, slug: str) -> str:
    """One article's teasers to read. Raises `Faults` where there is no such article."""
    return terminal.share(share, slug)


def open_desk(share: Path) -> str:
    """Opens the desk in the browser and says where it is."""
    address = (share / "index.html").resolve().as_uri()
    webbrowser.open(address)
    return f"The share desk: {address}"


def count(source: Source, platform: str, text: str, *, as_json: bool) -> str:
    """How `platform` counts `text`, in words or as JSON. Raises `SystemExit` with code 1 where it is too long."""
    settings = plugin.load(source)[1]
    result = terminal.counted(platform, text, settings)
    said = json.dumps(result) if as_json else terminal.said(result, settings)
    if result["left"] is not None and result["left"] < 0:
        print(said)
        raise SystemExit(1)
    return said
