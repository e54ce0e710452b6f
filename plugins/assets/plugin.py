"""Publishes the theme's assets under names that change with their content, and a web server's rules beside them.

Templates ask `asset("style.css")` for an address and `policy(needs)` for the page's Content-Security-Policy.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.assets.files import read, tokens
from plugins.assets.naming import hashed
from plugins.assets.policy import of_page
from plugins.assets.rules import headers_file, rules
from plugins.settings import PREVIEW, SETTINGS
from plugins.whole_file import write

ASSETS = "ROUNDS_ASSETS"
"""The name under which Pelican's settings carry each asset's published path and bytes, by its plain name."""

GUIDE = "style_guide"
"""The page that shows every token and part of the theme: in previews only."""


def take_assets(pelican: Any) -> None:
    """Reads the assets, gives templates `asset` and `policy`, and keeps Pelican from copying under plain names."""
    settings = pelican.settings
    folder, found = settings["THEME_STATIC_DIR"], read(Path(settings["THEME"]))
    assets = {name: (f"{folder}/{hashed(name, data)}", data) for name, data in found.items()}

    def asset(name: str) -> str:
        """The address of an asset of the theme, such as "style.css"."""
        return f"{settings['SITEURL']}/{assets[name][0]}"

    settings[ASSETS], settings["THEME_STATIC_PATHS"] = assets, []
    given = {"asset": asset, "policy": _policy(settings)}
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | given
    if settings[PREVIEW] and Path(settings["THEME"], "templates", f"{GUIDE}.html").is_file():
        _add_guide(settings)


def _policy(settings: dict[str, Any]) -> Any:
    ours = settings[SETTINGS]

    def policy(needs: Collection[str] = ()) -> str:
        """The page's own policy; none in a preview, whose pages reload themselves by an inline script."""
        return "" if settings[PREVIEW] else of_page(needs, ours.site_url, ours.counter)

    return policy


def _add_guide(settings: dict[str, Any]) -> None:
    settings["DIRECT_TEMPLATES"] = [*settings["DIRECT_TEMPLATES"], GUIDE]
    settings[f"{GUIDE.upper()}_SAVE_AS"] = "style-guide/index.html"
    settings["TOKENS"] = tokens(Path(settings["THEME"]))


def write_assets(pelican: Any) -> None:
    """Each asset under its published path, and the file `_headers` for the hosts that read it."""
    settings, output = pelican.settings, Path(pelican.settings["OUTPUT_PATH"])
    for path, data in settings[ASSETS].values():
        write(output / path, data)
    ours = settings[SETTINGS]
    write(output / "_headers", headers_file(rules(ours.site_url, ours.counter)).encode())


def register() -> None:
    """Pelican calls this when it loads the plugin."""
    signals.initialized.connect(take_assets)
    signals.finalized.connect(write_assets)
