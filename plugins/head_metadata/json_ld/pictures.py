"""Pictures and videos."""

from __future__ import annotations

from typing import Any

from plugins.head_metadata.json_ld.node import Node, said
from plugins.head_metadata.moments import iso
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings


def card_image(subject: Subject, settings: Settings) -> Node | None:
    """The page's card. With its size a reader needn't open it to know that it is large enough."""
    card = subject.card
    if card is None:
        return None
    node = {"@type": "ImageObject", "url": f"{settings.site_url}/{card.path}"}
    return node | {"width": card.width, "height": card.height} | said(caption=card.alt)


def video(subject: Subject, settings: Settings) -> Node | None:
    """The article's video with its chapters, as its box shows them."""
    shown = subject.video
    if shown is None:
        return None
    return {
        "@type": "VideoObject",
        "@id": f"{subject.url}#video",
        "name": shown.name,
        "description": shown.description,
        "thumbnailUrl": f"{settings.site_url}/{shown.thumbnail}",
        "uploadDate": iso(shown.uploaded),
        "url": shown.url,
    } | said(
        duration=shown.duration,
        inLanguage=subject.lang,
        contentUrl=shown.player if shown.file else "",
        embedUrl="" if shown.file else shown.player,
        hasPart=[_clip(part) for part in shown.chapters],
    )


def _clip(part: Any) -> Node:
    node = {"@type": "Clip", "name": part.title, "startOffset": part.start, "url": part.url}
    return node | said(endOffset=part.end)
