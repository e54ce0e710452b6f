"""`sitemap.xml` (https://www.sitemaps.org/protocol.html): every public page, when it changed, and its other languages.

Which pages are public is read from the pages themselves: whatever feature made one, it is listed when it calls itself
canonical and doesn't ask to be left out. A list changed when the newest of the articles did that it links to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from xml.sax.saxutils import escape, quoteattr

from plugins.feeds.addresses import encoded

LONGEST = 50_000
"""Pages in one sitemap, by the protocol."""

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

NOINDEX = re.compile(r'<meta name="robots" content="[^"]*noindex')
LINK = re.compile(r'[\s"]href="([^"#]*)')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')


@dataclass(frozen=True)
class Page:
    """A public page: its absolute address, when it last changed (None: unknown), its address in each language."""

    address: str
    changed: datetime | None = None
    languages: tuple[tuple[str, str], ...] = ()


def is_listed(markup: str, address: str) -> bool:
    """Whether the page `markup` at the absolute `address` wants to be found, and under no other address."""
    head = markup.partition("</head>")[0]
    if NOINDEX.search(head):
        return False
    canonical = CANONICAL.search(head)
    return not canonical or canonical[1] == address or encoded(unescape(canonical[1])) == encoded(address)


def linked(markup: str) -> set[str]:
    """The addresses that the main part of a page links to, as they stand there."""
    main = markup.partition("<main")[2].partition("</main>")[0]
    return set(map(unescape, LINK.findall(main)))


def files(pages: Sequence[Page], site_url: str) -> Iterator[tuple[str, bytes]]:
    """The sitemap by its path below the site's root; of several parts and an index where one can't hold all pages."""
    listed = sorted(pages, key=lambda page: page.address)
    parts = [listed[start : start + LONGEST] for start in range(0, len(listed), LONGEST)]
    if len(parts) < 2:
        yield "sitemap.xml", _sitemap(listed)
        return
    for number, part in enumerate(parts, 1):
        yield f"sitemap-{number}.xml", _sitemap(part)
    yield "sitemap.xml", _index(parts, site_url)


def _sitemap(pages: Sequence[Page]) -> bytes:
    body = "".join(map(_url, pages))
    return f'{HEADER}<urlset xmlns="{SITEMAPS}" xmlns:xhtml="{XHTML}">\n{body}</urlset>\n'.encode()


def _url(page: Page) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(encoded(address))}/>'
        for lang, address in page.languages
    )
    return f"<url><loc>{escape(encoded(page.address))}</loc>{_changed(page.changed)}{others}</url>\n"


def _index(parts: Sequence[Sequence[Page]], site_url: str) -> bytes:
    body = "".join(
        f"<sitemap><loc>{escape(encoded(f'{site_url}/sitemap-{number}.xml'))}</loc>"
        f"{_changed(max((page.changed for page in part if page.changed), default=None))}</sitemap>\n"
        for number, part in enumerate(parts, 1)
    )
    return f'{HEADER}<sitemapindex xmlns="{SITEMAPS}">\n{body}</sitemapindex>\n'.encode()


def _changed(when: datetime | None) -> str:
    return f"<lastmod>{when.isoformat(timespec='seconds')}</lastmod>" if when else ""
