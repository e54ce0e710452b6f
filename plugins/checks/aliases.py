"""Old addresses (`Aliases:`): each leads to one page, and none takes the place of another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.checks.addresses import LONGEST, RESERVED, own_part
from plugins.checks.checked import Checked, Source
from plugins.checks.markup import find
from plugins.feeds.addresses import file_of
from plugins.finding import Finding

PAGED = re.compile(r"page/\d+/")
"""The later pages of the home page's list."""


def aliases(checked: Checked) -> Iterator[Finding]:
    """Old addresses that are a page's or a file's own, another article's too, the site's, or too long for a disk.

    As none of them is a page, no two redirects can lead to each other.

    Bad:  `Aliases: /sleep-well/` in two articles, or where an article has the address `sleep-well/`
    Good: `Aliases: /sleeping-better/` in one, where nothing else stands there
    """
    if not any(source.aliases for source in checked.sources):
        return
    taken = {_plain(source.save_as): source.path for source in checked.sources}
    taken |= {_plain(path.partition("/")[2]): path for path in checked.statics}
    above = {str(folder): path for file, path in taken.items() for folder in PurePosixPath(file).parents}
    for source in checked.sources:
        for alias in source.aliases:
            file = _plain(file_of(alias))
            why = _fault(file, alias, own_part(file, checked)) or _collision(file, taken, above)
            if why:
                yield Finding(
                    source.path, *_place(source, alias), "error", "alias", f"the old address {why}", LEAVE
                )
            taken.setdefault(file, source.path)
            above |= {str(folder): source.path for folder in PurePosixPath(file).parents}


LEAVE = "leave it out, or mend it"


def _fault(file: str, alias: str, first: str) -> str:
    if first in RESERVED or PAGED.match(file):
        return f'begins with "{first}", which the site uses itself'
    if any(len(part.encode()) > LONGEST for part in alias.split("/")):
        return "is too long for a file's name"
    return ""


def _collision(file: str, taken: dict[str, str], above: dict[str, str]) -> str:
    """Whose place the file would take: another file's, or a folder's; or a file stands where its folder would be."""
    owner = taken.get(file) or above.get(file)
    owner = owner or next(
        (taken[str(each)] for each in PurePosixPath(file).parents if str(each) in taken), ""
    )
    return f"is taken already by {owner}" if owner else ""


def _plain(path: str) -> str:
    """As a disk may see it that can't tell capitals apart."""
    return unicodedata.normalize("NFC", path).casefold()


def _place(source: Source, alias: str) -> tuple[int, int]:
    """Where it is written: below the name of the field, as the same word may stand in the title."""
    written = alias.removesuffix("/")
    field = re.search(r"(?im)^aliases[ \t]*:", source.text)
    return find(source, (written,), {written: field.end() if field else 0})
