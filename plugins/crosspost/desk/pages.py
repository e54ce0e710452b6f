"""How the share desk is divided where there are many articles: a browser can open a page of some hundred posts.

`index.html` begins with the newest articles. An older page holds the same ones from build to build, whatever is written
later: they are counted from the oldest. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.crosspost.kit import Kit
from plugins.settings import NOTHING

NEWEST = "index.html"

EACH = 50
"""Articles on an older page. The newest has up to twice as many, less one, so that it is never almost empty."""


@dataclass(frozen=True)
class Place:
    """Which page of the desk one is, by its file, among all of them with their labels; no labels where it is alone."""

    file: str = NEWEST
    labels: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    @property
    def is_newest(self) -> bool:
        """Whether the desk opens with it."""
        return self.file == NEWEST


ALONE = Place()


def divided(kits: Sequence[Kit]) -> dict[str, Sequence[Kit]]:
    """The kits of each page by its file, the newest first as they come; case questions are on the newest page."""
    articles = [kit for kit in kits if kit.entry.url]
    older = max(0, len(articles) // EACH - 1)
    newest = len(articles) - older * EACH
    starts = [(number, newest + (older - number) * EACH) for number in range(older, 0, -1)]
    return {NEWEST: [*articles[:newest], *(kit for kit in kits if not kit.entry.url)]} | {
        f"older-{number}.html": articles[start : start + EACH] for number, start in starts
    }


def labels(pages: Mapping[str, Sequence[Kit]]) -> dict[str, str]:
    """From when the articles of each page are; nothing where there is one page alone."""
    return {name: _label(kits) for name, kits in pages.items()} if len(pages) > 1 else {}


def _label(kits: Sequence[Kit]) -> str:
    dates = [kit.entry.date.date() for kit in kits]
    first, last = (f"{date:%Y-%m-%d}" for date in (min(dates), max(dates)))
    return f"{first} to {last}"
