"""What the share desk says beside a post: where its link goes, what is left to paste, what is known of the network.

Pure. A new form, link placement or status of a platform is a line in a table here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plugins.crosspost.share_links import carried
from plugins.crosspost.teaser import Teaser
from plugins.platforms.platform import Platform

STATUS: Mapping[str, str] = {
    "open": "",
    "members_only": "For verified members only: sign in there and post it yourself.",
    "unverified": "We could not confirm that this network still exists. Look before you count on it.",
}
"""By a row's `status`."""

LINK: Mapping[str, str] = {
    "text": "",
    "own_field": "Paste this link into the field for a link or website.",
    "first_comment": "Post it first, then paste this link as the first comment.",
    "bio": "A link in this text can’t be opened: put this one on your profile.",
    "none": "Without a link: this network does not want one.",
}
"""By a row's `link_placement`."""

TITLE: Mapping[str, str] = {"letter": "Subject"}
"""By a row's `form`; elsewhere it is a title."""

UNITS: Mapping[str, str] = {"words": "words", "bytes": "bytes"}
"""By a row's `counting`; elsewhere it counts characters, more or less."""

PARTS: Mapping[str, str] = {
    "text": "the text",
    "url": "the link",
    "title": "the title",
    "media": "the picture",
}


def opening(row: Platform, teaser: Teaser) -> str:
    """What the network's own page opens with, and what is left for the physician to paste or add there."""
    wanted = tuple(_wanted(row, teaser))
    brought = [part for part in wanted if part in carried(row)]
    left = listed([PARTS[part] for part in wanted if part not in brought])
    if not teaser.compose_url:
        return f"{row.label} has no page that opens with a post: there you add {left}."
    if not left:
        return ""
    begins = f"with {listed([PARTS[part] for part in brought])} filled in" if brought else "empty"
    return f"Opens {begins}; you add {left}."


def link_note(row: Platform, teaser: Teaser) -> str:
    """Where the link goes if it isn't in the text already; "" where nothing is left to do."""
    return "" if teaser.compose_url and "url" in carried(row) else LINK[row.link_placement]


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _wanted(row: Platform, teaser: Teaser) -> Iterator[str]:
    """What the post has; a picture only where none comes with the link, whose own has the format og."""
    yield "text"
    if teaser.title:
        yield "title"
    if row.link_placement == "own_field" or "url" in carried(row):
        yield "url"
    comes_with_link = row.card == "og" and (row.link_placement == "text" or "url" in carried(row))
    if teaser.image and (not comes_with_link or "media" in carried(row)):
        yield "media"
