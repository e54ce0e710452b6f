"""The structured data of a page (https://schema.org, as JSON-LD): which nodes it has, and how they are written.

The nodes stand in one plain array, each with its own `@context`: Mastodon reads the first whose `@type` is exactly
`WebPage` or `NewsArticle`, and looks neither into `@graph` nor at lists of types. A new node is a function of subject
and settings in `json_ld/`, which gives nothing where it has nothing to say, and its name in a row of `NODES`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from plugins.head_metadata.json_ld.breadcrumbs import Crumb, breadcrumb_list
from plugins.head_metadata.json_ld.claims import claim_review
from plugins.head_metadata.json_ld.events import event
from plugins.head_metadata.json_ld.node import Node
from plugins.head_metadata.json_ld.pages import (
    blog_posting,
    collection,
    medical_page,
    profile,
    web_page,
    web_site,
)
from plugins.head_metadata.json_ld.pictures import video
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

NODES: Mapping[str, tuple[Callable[[Subject, Settings], Node | None], ...]] = MappingProxyType(
    {
        "article": (web_page, medical_page, blog_posting, video, event, claim_review),
        "home": (web_site,),
        "collection": (collection,),
        "profile": (profile,),
        "page": (web_page,),
        "missing": (),
    }
)

ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
"""Without these three a text can neither end the script nor be taken for an entity."""


def structured_data(subject: Subject, settings: Settings) -> str:
    """The page's nodes as JSON that is safe within `<script>`; empty where there is nothing to say."""
    nodes = [node(subject, settings) for node in NODES[subject.kind]]
    return written([node for node in nodes if node])


def breadcrumb_data(crumbs: Sequence[Crumb]) -> str:
    """The crumbs that a page shows, as JSON that is safe within `<script>`; empty for the home page."""
    return written([breadcrumb_list(crumbs)]) if len(crumbs) > 1 else ""


def written(nodes: list[Node]) -> str:
    """`nodes` as JSON in which no text can end the script around it, each with its context; empty without any."""
    whole = [{"@context": "https://schema.org"} | node for node in nodes]
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in ESCAPES:
        text = text.replace(sign, escape)
    return text if nodes else ""
