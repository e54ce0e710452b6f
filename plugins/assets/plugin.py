"""Publishes the theme's assets under names that change with their content; templates ask `asset("style.css")`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.assets.files import read
from plugins.assets.naming import hashed
from plugins.whole_file import write

ASSETS = "ROUNDS_ASSETS"
"""The name under which Pelican's settings carry each asset's published path and bytes, by its plain name."""


def take_assets(pelican: Any) -> None:
    """Reads the assets, gives templates `asset(name)`, and keeps Pelican from copying them under their plain names."""
    settings = pelican.settings
    folder, found = settings["THEME_STATIC_DIR"], read(Path(settings["THEME"]))
    assets = {name: (f"{folder}/{hashed(name, data)}", data) for name, data in found.items()}

    def asset(name: str) -> str:
        """The address of an asset of the theme, such as "style.css"."""
        return f"{settings['SITEURL']}/{assets[name][0]}"

    settings[ASSETS], settings["THEME_STATIC_PATHS"] = assets, []
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | {"asset": asset}


def write_assets(pelican: Any) -> None:
    """Each asset under its published path."""
    for path, data in pelican.settings[ASSETS].values():
        write(Path(pelican.settings["OUTPUT_PATH"], path), data)


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.initialized.connect(take_assets)
    signals.finalized.connect(write_assets)
