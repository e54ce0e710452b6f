"""The Content-Security-Policy of a page: what a browser may load and run there, and nothing else.

Something a page needs beyond this is a row of `NEEDS`; the page's template names it: `{% set needs = ["search"] %}`.
A need that is an origin (`https://player.vimeo.com`) lets a video play from there, once it is pressed.
JSON-LD is data, which a browser never runs, so no rule concerns it. Every directive: https://www.w3.org/TR/CSP3/
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from urllib.parse import urlsplit

Directives = Mapping[str, tuple[str, ...]]

OWN = "own"
"""Stands for this site: where the page came from, and the address in SITEURL."""

EVERY_PAGE: Directives = {
    "default-src": ("'none'",),
    **{f"{what}-src": (OWN,) for what in ("script", "style", "img", "font", "media", "connect")},
    "base-uri": ("'none'",),
    "form-action": (OWN,),
}
"""No page but the search connects by itself; Lighthouse asks for `robots.txt` from within the page it judges."""

NEEDS: Mapping[str, Directives] = {
    "search": {"script-src": ("'wasm-unsafe-eval'",)},
}
"""What only some pages need: the search runs WebAssembly on its own index."""

PLAYERS: Directives = {"frame-src": ("https:",), "media-src": (OWN, "https:")}
"""What a server allows to all pages, so that it needn't know the site's videos: each page names its own player."""

HEADER_ONLY: Directives = {"frame-ancestors": ("'none'",)}
"""What a page can't say of itself."""


def of_page(needs: Collection[str], site_url: str, counter: Mapping[str, str]) -> str:
    """The policy that stands in a page. Raises KeyError for a need that nobody knows."""
    return _written((EVERY_PAGE, *map(_needed, needs), _counted(counter)), site_url)


def of_site(site_url: str, counter: Mapping[str, str]) -> str:
    """The policy that a web server sends with every file: what any page of the site may need.

    Where a page has its own as well, a browser holds it to both.
    """
    return _written((EVERY_PAGE, *NEEDS.values(), PLAYERS, _counted(counter), HEADER_ONLY), site_url)


def _needed(need: str) -> Directives:
    return {"frame-src": (need,), "media-src": (need,)} if need.startswith("https://") else NEEDS[need]


def _counted(counter: Mapping[str, str]) -> Directives:
    if not counter:
        return {}
    origins = (OWN, *(_origin(value) for value in counter.values() if value.startswith("https://")))
    return {"script-src": origins, "connect-src": origins, "img-src": origins}


def _written(parts: Iterable[Directives], site_url: str) -> str:
    whole: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for name, sources in part.items():
            whole[name] = tuple(dict.fromkeys((*whole.get(name, ()), *sources)))
    meant = {OWN: f"'self' {_origin(site_url)}"}
    return "; ".join(
        f"{name} {' '.join(meant.get(source, source) for source in sources)}"
        for name, sources in whole.items()
    )


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
