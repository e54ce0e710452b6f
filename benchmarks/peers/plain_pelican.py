"""Pelican as it comes, with its theme `simple`, and cards drawn by the Pillow code that most sites use.

Content caching is off, as by default; a card that is there is not drawn again.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib.metadata import version

from benchmarks.corpus import Article
from benchmarks.peers.peer import Peer, Tools, copied

PELICAN = (sys.executable, "-m", "pelican")


def peer(_tools: Tools) -> Peer:
    """It is always here, since this project is built on it."""
    return Peer(
        name="plain Pelican",
        version=version("pelican"),
        prepare=partial(copied, "plain_pelican", fonts="fonts"),
        text=text,
        articles="content",
        output="output",
        kept=("output", "cache"),
        cards="cards/*.png",
        build=(*PELICAN, "--quiet"),
        serve=(*PELICAN, "--autoreload", "--listen", "--port", "{port}"),
    )


def text(article: Article) -> str:
    """An article with this program's own front matter."""
    head = (
        f"Title: {article.title}",
        f"Date: {article.day}",
        f"Category: {article.topic}",
        f"Tags: {', '.join(article.tags)}",
        f"Slug: {article.slug}",
    )
    return "\n".join([*head, "", article.text(lambda slug: f"{{filename}}{slug}.md")])
