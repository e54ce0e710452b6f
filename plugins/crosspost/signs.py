"""Signs that a platform doesn't allow, written out: `<` before a figure is "less than", elsewhere it is left out."""

from __future__ import annotations

import re

from plugins.crosspost.phrases import phrase
from plugins.platforms.platform import Platform

_BEFORE_FIGURE = {
    "less": re.compile(r"[^\S\n]*<[^\S\n]*(?=\d)"),
    "more": re.compile(r"[^\S\n]*>[^\S\n]*(?=\d)"),
}


def written_for(platform: Platform, text: str, lang: str) -> str:
    """`text` without the signs that `platform` forbids."""
    if "angle_brackets" not in platform.forbids or not ("<" in text or ">" in text):
        return text
    for name, pattern in _BEFORE_FIGURE.items():
        text = pattern.sub(f" {phrase(name, lang)} ", text)
    return text.replace("<", "").replace(">", "").strip()
