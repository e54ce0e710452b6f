"""What the share desk shows of a kit: each post as its network would show it. Pure; the markup is in `article.html`.

A network gets a look of its own by a rule `[data-platform=name]` in `desk.css`, a form one by `[data-form=name]`;
without them it has the plain look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from plugins.crosspost.counting import LINK
from plugins.crosspost.desk import advice
from plugins.crosspost.forms.attached import names
from plugins.crosspost.kit import Kit, picture
from plugins.crosspost.teaser import Teaser
from plugins.platforms.platform import Platform
from plugins.settings import Settings

SHOWN_LINK = 30
"""Letters of a link that networks show, more or less: the rest of it is cut."""

SHOWN_TEXT = 600
"""Letters of a text that the desk shows at first where the network itself folds none."""

HASHTAG = re.compile(r"#\w+")
"""To be one it stands first, or after a space: said in the expression, that takes five times as long."""


@dataclass(frozen=True)
class Piece:
    """A run of text: `kind` is "text", "link" or "tag"; `shown` stands in the preview."""

    kind: str
    shown: str


@dataclass(frozen=True)
class Post:
    """A teaser as its network shows it. `below` stands under the fold ("more"); `files` lie beside the kit."""

    id: str
    teaser: Teaser
    row: Platform
    above: tuple[Piece, ...]
    below: tuple[Piece, ...]
    picture: str
    files: tuple[str, ...]

    @property
    def name(self) -> str:
        """What a person calls it."""
        version = self.teaser.variant + 1
        return self.row.label if version == 1 else f"{self.row.label}, version {version}"

    @property
    def left(self) -> int | None:
        """How much may still be written, below 0 for what is too much; None where there is no limit."""
        return None if self.teaser.limit is None else self.teaser.limit - self.teaser.length

    @property
    def unit(self) -> str:
        """What is counted."""
        return advice.UNITS.get(self.row.counting, "characters")

    @property
    def title_name(self) -> str:
        """What the network calls the title."""
        return advice.TITLE.get(self.row.form, "Title")

    @property
    def opening(self) -> str:
        """What is left to paste."""
        return advice.opening(self.row, self.teaser)

    @property
    def link_note(self) -> str:
        """Where the link goes."""
        return advice.link_note(self.row, self.teaser)


@dataclass(frozen=True)
class Network:
    """All versions of a post for one platform; `fewer` says why there are no more of them."""

    row: Platform
    posts: tuple[Post, ...]
    fewer: str

    @property
    def status_note(self) -> str:
        """What is to be known of the network before one posts there."""
        return advice.STATUS[self.row.status]


@dataclass(frozen=True)
class Section:
    """One article on the desk, with its posts."""

    kit: Kit
    host: str
    networks: tuple[Network, ...]
    skipped: tuple[tuple[str, str], ...]
    thumbnail: str

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts for all networks."""
        return tuple(post for network in self.networks for post in network.posts)

    @property
    def to_read(self) -> int:
        """How many posts a person has to read before posting."""
        return sum(post.teaser.status == "read_before_posting" for post in self.posts)

    @property
    def is_case(self) -> bool:
        """Whether it asks about a patient's case, so that the identifiers stand beside it."""
        return any(network.row.form == "case" for network in self.networks)


def section(kit: Kit, rows: Mapping[str, Platform], settings: Settings) -> Section:
    """The article of `kit` as the desk shows it; `rows` are the platforms of the site."""
    grouped = groupby(kit.teasers, key=lambda teaser: teaser.platform)
    networks = tuple(_network(kit, rows[name], teasers, settings) for name, teasers in grouped)
    host = urlsplit(kit.entry.url).hostname or ""
    return Section(kit, host, networks, _skipped(kit, rows), _thumbnail(kit))


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
        + [(*match.span(), "tag") for match in HASHTAG.finditer(text) if _begins(text, match.start())]
    )
    runs, at = [], 0
    for start, end, kind in found:
        runs += [Piece("text", text[at:start]), Piece(kind, _shown(kind, text[start:end]))]
        at = end
    return tuple(piece for piece in (*runs, Piece("text", text[at:])) if piece.shown)


def _begins(text: str, at: int) -> bool:
    return not at or text[at - 1].isspace()


def _network(kit: Kit, row: Platform, teasers: Iterable[Teaser], settings: Settings) -> Network:
    fewer = next((each.reason for each in kit.fewer if each.platform == row.name), "")
    return Network(row, tuple(_post(kit, row, teaser, settings) for teaser in teasers), fewer)


def _post(kit: Kit, row: Platform, teaser: Teaser, settings: Settings) -> Post:
    above, below = folded(teaser.text, row.fold or SHOWN_TEXT)
    return Post(
        id=f"{kit.entry.key}-{teaser.platform}-{teaser.variant}",
        teaser=teaser,
        row=row,
        above=pieces(above.rstrip()),
        below=pieces(below.lstrip()),
        picture=picture(kit, teaser.image) if teaser.image else "",
        files=tuple(f"{kit.entry.key}/{name}" for name in names(kit.entry, teaser, settings)),
    )


def _thumbnail(kit: Kit) -> str:
    """The widest picture, of which a wide box cuts off the least; "" where there is none."""
    drawn = [teaser for teaser in kit.teasers if teaser.image]
    widest = max(drawn, key=lambda each: (each.image_width or 1) / (each.image_height or 1), default=None)
    return picture(kit, widest.image) if widest and widest.image else ""


def _skipped(kit: Kit, rows: Mapping[str, Platform]) -> tuple[tuple[str, str], ...]:
    """The platforms without a post and why, those with the same reason together."""
    by_reason: dict[str, list[str]] = {}
    for each in kit.skipped:
        row = rows.get(each.platform)
        label = row.label if row else each.platform.replace("_", " ").title()
        by_reason.setdefault(each.reason, []).append(label)
    return tuple((", ".join(labels), reason) for reason, labels in by_reason.items())


def _shown(kind: str, run: str) -> str:
    if kind != "link":
        return run
    parts = urlsplit(run)
    shown = f"{parts.netloc}{parts.path}".rstrip("/")
    return shown if len(shown) <= SHOWN_LINK else f"{shown[: SHOWN_LINK - 1]}…"
