"""`robots.txt` for search engines and `llms.txt` for programs that answer questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plugins.feeds.addresses import encoded
from plugins.settings import Settings

MOST = 200
"""Links in one section of `llms.txt`, which is meant to be short; the newest come first, the archive has the rest."""


class Link(NamedTuple):
    """A page with its absolute address and what it is about, in a sentence or two."""

    title: str
    address: str
    about: str = ""


def robots_txt(settings: Settings) -> str:
    """Everybody may read everything; here is the list (RFC 9309, sitemaps.org)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {encoded(settings.site_url)}/sitemap.xml\n"


def llms_txt(sections: Mapping[str, Iterable[Link]], notes: Iterable[str], settings: Settings) -> str:
    """The site in Markdown (https://llmstxt.org): its name, a summary, `notes`, and `sections` of links in their order.

    A section without links is left out.
    """
    summary = settings.author_bio or f"Articles by {settings.author}."
    paragraphs = [f"# {_plain(settings.site_name)}", f"> {_plain(summary)}", *map(_plain, notes)]
    for title, links in sections.items():
        if lines := [_line(link) for link in tuple(links)[:MOST]]:
            paragraphs += [f"## {_plain(title)}", "\n".join(lines)]
    return "\n\n".join(paragraphs) + "\n"


def _line(link: Link) -> str:
    about = f": {_plain(link.about)}" if link.about else ""
    return f"- [{_plain(link.title)}]({_address(link.address)}){about}"


def _address(address: str) -> str:
    return encoded(address).replace("(", "%28").replace(")", "%29")


def _plain(text: str) -> str:
    """One line in which nothing is taken for a link or for markup."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", " ".join(text.split()))
