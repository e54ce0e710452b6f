"""What stands in `post.html`, by name: each text is escaped here, as the template of a thousand posts does it nowhere.

To show something more of a post, give it a name in `_of_post`. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from markupsafe import escape

from plugins.crosspost.desk.preview import Network, Post, Section
from plugins.settings import Settings

SPECIAL = re.compile("[&<>\"']").search
"""Most texts hold nothing that markup could be made of, and are soon looked through."""


def of_posts(network: Network, section: Section, settings: Settings) -> Iterator[Mapping[str, Any]]:
    """The values for each post of an article on one network: numbers, truths, and texts fit for any place in markup."""
    shared = _escaped(_of_network(network, section, settings))
    return (shared | _escaped(_of_post(post, section.kit.entry.key, settings)) for post in network.posts)


def _of_network(network: Network, section: Section, settings: Settings) -> dict[str, Any]:
    row, entry = network.row, section.kit.entry
    return {
        "platform": row.name,
        "label": row.label,
        "title_limit": row.title_limit,
        "has_link": row.link_placement != "none",
        "is_one_of_some": len(network.posts) > 1,
        "initials": initials(settings.author),
        "author": settings.author,
        "credentials": settings.author_credentials,
        "lang": entry.lang,
        "article_title": entry.title,
        "host": section.host,
        "summary": section.kit.summary,
    }


def _of_post(post: Post, key: str, settings: Settings) -> dict[str, Any]:
    teaser = post.teaser
    return {
        "id": post.id,
        "name": post.name,
        "variant": teaser.variant,
        "version": teaser.variant + 1,
        "is_to_read": teaser.status == "read_before_posting",
        "title": teaser.title,
        "title_name": post.title_name,
        "title_length": len(teaser.title or ""),
        "text": teaser.text,
        "above": [(piece.kind, _fit(piece.shown)) for piece in post.above],
        "below": [(piece.kind, _fit(piece.shown)) for piece in post.below],
        "url": teaser.url,
        "link_note": post.link_note,
        "opening": post.opening,
        "compose_url": teaser.compose_url,
        "media": f"{settings.site_url}/{teaser.image}" if teaser.image else "",
        "picture": _quoted(post.picture),
        "picture_name": _saved_as(post.picture, key),
        "image_width": teaser.image_width,
        "image_height": teaser.image_height,
        "alt": teaser.alt,
        "length": teaser.length,
        "limit": teaser.limit,
        "counted": f"{teaser.length:,}",
        "most": f"{teaser.limit or 0:,}",
        "left": f"{abs(post.left or 0):,}",
        "is_over": (post.left or 0) < 0,
        "unit": post.unit,
        "files": [
            (_quoted(file), file.rpartition(".")[2], _fit(_saved_as(file, key))) for file in post.files
        ],
    }


_quoted = lru_cache(maxsize=256)(quote)


def initials(author: str) -> str:
    """The first letters of a person's first and last name."""
    names = author.partition(",")[0].split()
    return "".join(name[0] for name in (names[:1] + names[1:][-1:])).upper()


def _saved_as(path: str, key: str) -> str:
    return f"{key}-{path.rpartition('/')[2]}"


def _escaped(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _fit(value) if type(value) is str else value for name, value in values.items()}


def _fit(text: str) -> str:
    return str(escape(text)) if SPECIAL(text) else text
