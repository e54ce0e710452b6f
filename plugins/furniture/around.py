"""What stands around an article and needs this article alone: made once for as long as it stays the same."""

from __future__ import annotations

from typing import NamedTuple

from plugins.entry import Entry
from plugins.furniture.citations import with_places
from plugins.furniture.contents import Heading, contents
from plugins.furniture.glossary import meanings_for, with_hints
from plugins.furniture.reading_time import reading_time, words
from plugins.furniture.sharing import mail_link, share_links
from plugins.furniture.tables import abbreviations
from plugins.platforms.platform import Platform


class Shown(NamedTuple):
    """An article with the text that its page shows, and the networks on which readers may share it."""

    entry: Entry
    text: str
    networks: tuple[Platform, ...]


class Around(NamedTuple):
    """What a theme finds on an article, under these names. `body` is the text with hints and places to lead back to."""

    body: str
    cited: tuple[tuple[str, ...], ...]
    reading_time: int
    contents: tuple[Heading, ...]
    share_links: tuple[tuple[str, str], ...]
    mail_link: str


def around(shown: Shown) -> Around:
    """What stands around this article."""
    entry, count = shown.entry, words(shown.entry.html)
    networks = {row.name: row for row in shown.networks}
    hinted = with_hints(shown.text, meanings_for(abbreviations(), entry.lang))
    body, cited = with_places(hinted, entry.references)
    return Around(
        body=body,
        cited=cited,
        reading_time=reading_time(count, entry.lang),
        contents=contents(entry.html, count),
        share_links=share_links(entry, networks),
        mail_link=mail_link(entry, networks),
    )
