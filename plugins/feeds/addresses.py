"""Addresses as feeds and sitemaps want them, and the old ones (`Aliases:`) that lead to a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

RESERVED_AND_MARKS = "!$&()*+,;=:/?#[]@%~"
"""What stays as it is in a whole address (RFC 3986), so that encoding twice is the same as once."""


def encoded(address: str) -> str:
    """A whole address with every other character percent-encoded."""
    return quote(address, safe=RESERVED_AND_MARKS)


def file_of(path: str) -> str:
    """The file of an address below the site's root: `old/` is `old/index.html`, `old.html` itself."""
    return f"{path}index.html" if path.endswith("/") else path


def redirect_lines(moved: Iterable[tuple[str, str]], site_url: str) -> Iterator[str]:
    """A line of `_redirects` (Netlify, Cloudflare Pages) for each old path below the site's root and its new address.

    An old folder has a second line, without the slash at its end.
    """
    root = urlsplit(site_url).path
    for path, address in moved:
        old = encoded(f"{root}/{path}")
        for each in dict.fromkeys((old, old.rstrip("/"))):
            yield f"{each} {encoded(address)} 301\n"
