"""Addresses: each belongs to one source, none is one of ours, and links lead to what is published."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import unquote

from plugins.checks.checked import Checked, Source
from plugins.checks.markup import find
from plugins.entry import Entry
from plugins.finding import Finding

RESERVED = frozenset(
    (
        "topics",
        "tags",
        "archive",
        "series",
        "corrections",
        "videos",
        "publications",
        "search",
        "pagefind",
        "feeds",
        "events",
        "cards",
        "theme",
        "images",
        "authors",
        "share",
        "subscribe",
        "index.html",
        "404.html",
        "robots.txt",
        "llms.txt",
        "sitemap.xml",
        "_redirects",
        "_headers",
    )
)
"""First parts of addresses that the site itself uses."""

RESERVED_KEYS = frozenset(("exports", "index.html", "og.png"))
"""Names that stand beside the articles' own in the share folder and among the cards."""

LONGEST = 200
"""Bytes in one part of an address: file systems hold 255, and a name on its way there is a little longer."""

LEFT = re.compile(r"""(?:href|src|poster)\s*=\s*["']([{|](filename|static|attach)[}|]([^"'#?]*))""")
"""A link that Pelican couldn't resolve, as it stays in the rendered body."""
TO_SOURCE = re.compile(
    r"""href\s*=\s*["']((?![a-z+]+:|//|\{)[^"'#?]+\.(?:md|markdown|mkd))["'#?]""", re.IGNORECASE
)
SIGNS = {LEFT: ("{", "|"), TO_SOURCE: (".m", ".M")}
"""What stands in every such link, looked for first."""


def collisions(checked: Checked) -> Iterator[Finding]:
    """Two sources for one address, also where only capitals differ: some disks can't tell them apart."""
    owners: dict[str, list[Source]] = defaultdict(list)
    for source in checked.sources:
        owners[unicodedata.normalize("NFC", source.save_as).casefold()].append(source)
    for first, *others in owners.values():
        for other in others:
            message = f"its address is already that of {first.path}"
            yield _wrong_slug(other, message, "write another Slug in the newer of the two")


def keys(checked: Checked) -> Iterator[Finding]:
    """Two articles whose share kits and cards would lie in one folder, or in the place of something else."""
    owners: dict[str, Entry] = {}
    for entry in checked.entries:
        key, line = entry.key.casefold(), entry.lines.get("slug", entry.lines.get("title", 0))
        place = entry.source, line, 0, "error", "address"
        if key in RESERVED_KEYS:
            yield Finding(
                *place, f'its share kit would be called "{key}", which is taken', "write another Slug"
            )
        owner = owners.setdefault(key, entry)
        apart = owner.path.casefold() != entry.path.casefold()  # the same address has been said already
        if apart or (owner is not entry and not entry.path):
            message = f"its share kit and card would take the place of those of {owner.source}"
            yield Finding(
                *place, message, "write another Slug, or “Translation: yes” where it is a translation"
            )


def own_part(path: str, checked: Checked) -> str:
    """The first part of a path, or the second where the first is the folder of a language, as in `es/search/`."""
    first, *others = path.split("/")
    return others[0] if len(others) > 1 and first in checked.languages else first


def reserved(checked: Checked) -> Iterator[Finding]:
    """Addresses that the site needs for itself, that lie outside it, or that no disk can hold."""
    for source in checked.sources:
        first = own_part(posixpath.normpath(source.save_as), checked)
        if first.casefold() in RESERVED or first in ("", ".."):
            message = f'its address begins with "{first}", which the site uses itself'
            yield _wrong_slug(source, message)
        if any(len(part.encode()) > LONGEST for part in source.save_as.split("/")):
            yield _wrong_slug(source, "its address is too long for a file's name", "write a shorter Slug")


def links(checked: Checked) -> Iterator[Finding]:
    """Links to articles, pages and files that aren't there or aren't published."""
    for source in checked.sources:
        seen: dict[str, int] = {}
        for link, _what, target in _links(LEFT, source):
            there = _resolved(source, target) in checked.files
            why = "isn't published (a draft, hidden or dated later)" if there else "isn't there"
            place = find(source, (html.unescape(link), unquote(target)), seen)
            yield Finding(
                source.path, *place, "error", "link", f"the link leads to {target}, which {why}", "mend it"
            )
        for (target,) in _links(TO_SOURCE, source):
            place = find(source, (html.unescape(target),), seen)
            instead = f"write {{filename}}{target}"
            yield Finding(source.path, *place, "error", "link", "the link leads to a source file", instead)


def _links(kind: re.Pattern[str], source: Source) -> list[tuple[str, ...]]:
    there = any(sign in source.html for sign in SIGNS[kind])
    return [match.groups() for match in kind.finditer(source.html)] if there else []


def files(checked: Checked) -> Iterator[Finding]:
    """Linked files that aren't there, sources that are links to somewhere else, and folders that can't be opened."""
    for folder in sorted(checked.closed):
        message = "the folder can't be opened, so what lies in it would be left out"
        yield Finding(
            folder, 0, 0, "error", "file", message, "make it readable for you, or move it elsewhere"
        )
    for missing in sorted(path for path in checked.statics if path not in checked.files):
        name = missing.rpartition("/")[2]
        for source in (each for each in checked.sources if name in unquote(each.text)):
            place = find(source, (name, name.replace(" ", "%20")), {})
            message = f"there is no file {missing} in the content folder, or it is a symbolic link"
            yield Finding(source.path, *place, "error", "link", message, "add the file or mend the link")
    for source in checked.sources:
        if checked.files and source.path not in checked.files:
            message = "is a symbolic link, which is not followed"
            yield Finding(source.path, 0, 0, "error", "file", message, "put the file itself there")


def pictures(checked: Checked) -> Iterator[Finding]:
    """The picture named in a head: it is there, and it is described."""
    for entry in checked.entries:
        if not entry.image:
            continue
        path, line = entry.image.removeprefix("{static}").lstrip("/"), entry.lines.get("image", 0)
        if f"{entry.source.partition('/')[0]}/{path}" not in checked.files:
            message = f"there is no picture {path} in the content folder"
            yield Finding(
                entry.source, line, 0, "error", "image", message, "write its path there, as images/name.jpg"
            )
        if not entry.image_alt:
            message = "the picture has no description for those who can't see it"
            yield Finding(
                entry.source, line, 0, "review", "alt-text", message, "add Image_alt: and what one sees"
            )


def _wrong_slug(source: Source, message: str, instead: str = "write another Slug") -> Finding:
    return Finding(source.path, _slug_line(source), 0, "error", "address", message, instead)


def _slug_line(source: Source) -> int:
    for name in ("slug", "save_as", "title"):
        if match := re.search(rf"^{name}[ \t]*:", source.text, re.IGNORECASE | re.MULTILINE):
            return source.place(match.start())[0]
    return 0


def _resolved(source: Source, target: str) -> str:
    """As typed: below the content folder for `/x`, else beside the source."""
    root, folder = source.path.partition("/")[0], posixpath.dirname(source.path)
    path = html.unescape(unquote(target))
    return posixpath.normpath(posixpath.join(root if path.startswith("/") else folder, path.lstrip("/")))
