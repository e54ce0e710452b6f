"""A small site that has a page of every kind. A new kind of page is a row of `KINDS`, and an article that makes it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from conftest import command

SITE = Path(__file__).parent / "browser/site"
NOW = "2026-03-20T12:00:00+00:00"

KINDS = {
    "home": "",
    "second page of home": "page/2/",
    "article": "everything/",
    "article without pictures": "next-part/",
    "article in Spanish": "es/everything/",
    "article from right to left": "ar/arabic/",
    "correction": "correction/",
    "for colleagues": "colleague/",
    "event": "event/",
    "texts that try to be markup": "hostile/",
    "page": "about/",
    "topics": "topics/",
    "topic": "topics/heart/",
    "tags": "tags/",
    "tag": "tags/blood-pressure/",
    "all series": "series/",
    "series": "series/know-your-numbers/",
    "archive": "archive/",
    "author": "authors/your-name-md/",
    "publications": "publications/",
    "corrections": "corrections/",
    "videos": "videos/",
    "events": "events/",
    "subscribe": "subscribe/",
    "subscribe in Spanish": "es/subscribe/",
    "search": "search/",
    "lost": "404.html",
}
"""Where a page of each kind is, under the site's address."""


def build(folder: Path, address: str) -> subprocess.CompletedProcess[str]:
    """Builds the site into `folder`/output as it is to be served at `address`."""
    own = (SITE / "settings.py").read_text("utf-8")
    (folder / "settings.py").write_text(f"{own}\nSITEURL = {address!r}\n", "utf-8")
    where = [
        "--content",
        SITE / "content",
        "--settings",
        folder / "settings.py",
        "--output",
        folder / "output",
    ]
    return command("build", *where, "--now", NOW)
