"""Gives every article the code of its own address, which the theme shows on paper only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican import signals

from plugins import kept_files
from plugins.entry import articles
from plugins.handout.qr import RECIPE, qr_code
from plugins.settings import CACHE

MOST = 5_000_000
"""Bytes of codes kept beyond those of the last build."""


def draw_codes(generators: Any) -> None:
    """Sets `article.qr`, markup that is safe as it is. A code takes some milliseconds, so it is kept once drawn."""
    folder = Path(generators[0].settings[CACHE], "codes")
    used = set()
    for article in articles(generators):
        address = article.entry.url
        name = kept_files.digest(RECIPE.encode(), address.encode())
        code = kept_files.get(folder, name)
        if code is None:
            code = qr_code(address).encode()
            kept_files.put(folder, name, code)
        used.add(name)
        article.qr = Markup(code.decode())
    kept_files.prune(folder, used, MOST)


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(draw_codes)
