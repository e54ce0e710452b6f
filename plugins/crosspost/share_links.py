"""The address that opens a platform's own page for writing a post, filled in as far as that platform allows.

A platform's pattern is the field `compose` of its row in `platforms.toml`, with `{text}` and `{url}`.
"""

from __future__ import annotations

from urllib.parse import quote

from plugins.platforms.table import Platform


def compose_url(platform: Platform, text: str, url: str) -> str | None:
    """The address for this post, everything percent-encoded once; None where the platform has no such page.

    The link is always in it, once: where it has a place of its own it is taken out of the text, elsewhere
    the text has it, and gets it where it hasn't.
    """
    if not platform.compose:
        return None
    if "{url}" in platform.compose:
        text = _without(text, url)
    elif url.partition("?")[0] not in text:
        text = f"{text}\n\n{url}"
    return platform.compose.replace("{text}", quote(text, safe="")).replace("{url}", quote(url, safe=""))


def carries(platform: Platform) -> str:
    """What the pattern brings along: "text", "link" or "nothing"."""
    if "{text}" in platform.compose:
        return "text"
    return "link" if platform.compose else "nothing"


def _without(text: str, url: str) -> str:
    lines = (line.rstrip() for line in text.replace(url, "").split("\n"))
    return "\n".join(lines).strip()
