"""Text as people really write it, made plain for rules, with the way back to the text as given.

A new way of hiding a sign from a rule is a new alternative of `ODD` (and its first sign one of the class that `ODD`
begins with) and, if it isn't dropped, a case in `plain`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from plugins.pattern import Pattern

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Soft hyphen, zero-width and direction marks, variation selectors: a reader doesn't see them."""
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"

ODD = Pattern(
    rf"[{INVISIBLE}*`<\n\r\\%&-](?:(?<=[{INVISIBLE}])|(?<=[*`])[*`]*"
    r"|(?<=<)/?(?:b|i|u|em|strong|span|mark|code|small|su[bp])(?:\s[^<>]*)?>"
    r"|(?<=[a-z]-)\r?\n(?=[a-z])"
    r"|(?:(?<=\w-\n)|(?<=\w-\r)\n)[ ]?(?=\w)|(?<=\\)(?=[-.()@_+#:])|(?<=%)40"
    r"|(?<=&)(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)"
)
"""What stands for another sign, or for none. It begins with a class of signs, so that it is looked for quickly."""
FOREIGN = Pattern(r"[^\x00-\x7f]")


@dataclass(frozen=True)
class Normal:
    """`text` for rules to read; from each of `starts` in it on, it stands at that of `origins` in the text as given."""

    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]`, which isn't empty, stands in the text as given."""
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return self.origins[piece] + at - self.starts[piece]


def plain(sign: str) -> str:
    """What a reader takes `sign` for: one plain character, or none where it is invisible or markup."""
    if sign == "%40":
        return "@"
    if sign[0] in "<`-\r\n":
        return ""
    shown = html.unescape(sign) if sign[0] == "&" else sign
    if not shown or shown[0] in "*\\" or re.match(f"[{INVISIBLE}]", shown):
        return ""
    if shown in DASHES:
        return "-"
    if len(shown) == 1 and shown.isdecimal():
        return str(unicodedata.decimal(shown))
    folded = unicodedata.normalize("NFKC", shown)
    return folded if len(folded) == 1 else shown


def normalise(text: str) -> Normal:
    """`text` without emphasis, escapes, entities, invisible signs, breaks after hyphens; wide signs, dashes plain."""
    pieces: list[str] = []
    starts, origins, at, length = [0], [0], 0, 0
    for match in ODD.finditer(text):
        shown = plain(match[0])
        pieces += text[at : match.start()], shown
        length += match.start() - at
        at = match.end()
        starts += length, length + len(shown)
        origins += match.start(), at
        length += len(shown)
    pieces.append(text[at:])
    return Normal(_folded("".join(pieces)), tuple(starts), tuple(origins))


def _folded(text: str) -> str:
    """Every sign beyond ASCII as the plain one that it is read as, where there is one."""
    for sign in () if text.isascii() else set(FOREIGN.findall(text)):
        text = text.replace(sign, plain(sign) or sign)
    return text
