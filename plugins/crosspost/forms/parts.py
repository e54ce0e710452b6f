"""`Parts`: what a form makes of an article for one platform; `compose` puts the rest of the teaser around it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.crosspost.frame import Frame


class DoesNotFit(Exception):
    """No teaser can be made for the platform; the message is the reason, for the physician."""


@dataclass(frozen=True)
class Parts:
    """`text` is exactly what is to be pasted: `words` in their `frame`. `written`: the author wrote them for posts."""

    text: str
    words: str
    frame: Frame
    written: bool
