"""Where on the site a teaser's picture stands, for programs that fetch it themselves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import quote

from plugins.crosspost.teaser import Teaser
from plugins.settings import Settings

KINDS: Mapping[str, str] = {".png": "image/png", ".jpg": "image/jpeg"}
"""What every scheduler takes, by the end of its name."""


def kind(teaser: Teaser) -> str:
    """The media type of the teaser's picture; "" where there is none that others take."""
    return KINDS.get(PurePosixPath(teaser.image or "").suffix, "")


def address(teaser: Teaser, settings: Settings) -> str:
    """The whole address of the teaser's picture; "" where there is none that others take."""
    return f"{settings.site_url}/{quote(teaser.image)}" if teaser.image and kind(teaser) else ""
