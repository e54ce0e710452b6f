"""Gives every article the code of its own address, which the theme shows on paper only."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from pelican import signals

from plugins.entry import articles
from plugins.handout.qr import qr_code
from plugins.work import WORK


def draw_codes(generators: Any) -> None:
    """Sets `article.qr`, markup that is safe as it is."""
    found = list(articles(generators))
    codes = generators[0].settings[WORK].each(qr_code, [article.entry.url for article in found])
    for article, code in zip(found, codes, strict=True):
        article.qr = Markup(code)


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(draw_codes)
