"""What the share desk shows of a kit: each post as its network would show it. Pure; the markup is in `desk.html`.

A network gets a look of its own by a rule `[data-platform=name]` in `desk.css`; without one it has the plain look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.crosspost.counting import LINK
from plugins.crosspost.kit import Kit, picture
from plugins.crosspost.share_links import carried
from plugins.crosspost.teaser import Teaser
from plugins.platforms.table import Platform, platforms

SHOWN_LINK = 30
"""Letters of a link that networks show, more or less: the rest of it is cut."""

HASHTAG = re.compile(r"(?<!\S)#\w+")


@dataclass(frozen=True)
class Piece:
    """A run of text: `kind` is "text", "link" or "tag"; `shown` stands in the preview."""

    kind: str
    shown: str


@dataclass(frozen=True)
class Post:
    """A teaser as its network shows it. `below` stands under the fold ("more"); `brings` as in `share_links`."""

    id: str
    teaser: Teaser
    label: str
    above: tuple[Piece, ...]
    below: tuple[Piece, ...]
    left: int | None
    brings: str
    picture: str


@dataclass(frozen=True)
class Section:
    """One article on the desk, with its posts."""

    kit: Kit
    host: str
    posts: tuple[Post, ...]
    skipped: tuple[tuple[str, str], ...]
    thumbnail: str

    @property
    def to_read(self) -> int:
        """How many posts a person has to read before posting."""
        return sum(post.teaser.status == "read_before_posting" for post in self.posts)


def section(kit: Kit) -> Section:
    """The article of `kit` as the desk shows it."""
    posts = tuple(_post(kit, teaser) for teaser in kit.teasers)
    thumbnail = next((post.picture for post in posts if post.picture), "")
    return Section(kit, urlsplit(kit.entry.url).hostname or "", posts, _skipped(kit), thumbnail)


def folded(text: str, fold: int | None) -> tuple[str, str]:
    """`text` above and below the fold, which never cuts a word; the two together are the text."""
    if fold is None or len(text) <= fold:
        return text, ""
    cut = max(text.rfind(" ", 0, fold), text.rfind("\n", 0, fold))
    cut = cut if cut > 0 else fold
    return text[:cut], text[cut:]


def pieces(text: str) -> tuple[Piece, ...]:
    """`text` in runs of plain text, links and hashtags."""
    found = sorted(
        [(*match.span(), "link") for match in LINK.finditer(text)]
        + [(*match.span(), "tag") for match in HASHTAG.finditer(text)]
    )
    runs, at = [], 0
    for start, end, kind in found:
        runs += [Piece("text", text[at:start]), Piece(kind, _shown(kind, text[start:end]))]
        at = end
    return tuple(piece for piece in (*runs, Piece("text", text[at:])) if piece.shown)


def _post(kit: Kit, teaser: Teaser) -> Post:
    row = platforms().get(teaser.platform)
    above, below = folded(teaser.text, row.fold if row else None)
    return Post(
        id=f"{kit.entry.key}-{teaser.platform}-{teaser.variant}",
        teaser=teaser,
        label=_label(teaser.platform),
        above=pieces(above),
        below=pieces(below),
        left=None if teaser.limit is None else teaser.limit - teaser.length,
        brings=_brings(row, teaser),
        picture=picture(kit, teaser.image) if teaser.image else "",
    )


def _skipped(kit: Kit) -> tuple[tuple[str, str], ...]:
    """The platforms without a post and why, those with the same reason together."""
    by_reason: dict[str, list[str]] = {}
    for each in kit.skipped:
        by_reason.setdefault(each.reason, []).append(_label(each.platform))
    return tuple((", ".join(labels), reason) for reason, labels in by_reason.items())


def _brings(row: Platform | None, teaser: Teaser) -> str:
    brought = carried(row) if row and teaser.compose_url else frozenset()
    return "text" if "text" in brought else "link" if "url" in brought else "nothing"


def _label(platform: str) -> str:
    return platforms()[platform].label if platform in platforms() else platform.replace("_", " ").title()


def _shown(kind: str, run: str) -> str:
    if kind != "link":
        return run
    parts = urlsplit(run)
    shown = f"{parts.netloc}{parts.path}".rstrip("/")
    return shown if len(shown) <= SHOWN_LINK else f"{shown[: SHOWN_LINK - 1]}…"
