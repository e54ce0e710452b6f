"""Text as people really write it, made plain for rules, with the way back to the text as given.

A new way of hiding a sign from a rule is a new alternative of `ODD` and, if it isn't dropped, a case in `plain`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Soft hyphen, zero-width and direction marks, variation selectors: a reader doesn't see them."""
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"

ODD = re.compile(
    rf"[{INVISIBLE}]|[*`]+|</?(?:b|i|u|em|strong|span|mark|code|small|su[bp])(?:\s[^<>]*)?>"
    rf"|(?<=[a-z])-\r?\n(?=[a-z])"
    rf"|(?<=\w-)\r?\n[ ]?(?=\w)|\\(?=[-.()@_+#:])|%40|&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}"
    rf"|[A-Za-z]{{2,8}});|[^\x00-\x7f]"
)


@dataclass(frozen=True)
class Normal:
    """`text` for rules to read; `origin` are the offsets of its signs in the text as given, None where they agree."""

    text: str
    origin: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]`, which isn't empty, stands in the text as given."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


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
    folded = unicodedata.normalize("NFKC", shown)
    return folded if len(folded) == 1 else shown


def normalise(text: str) -> Normal:
    """`text` without emphasis, escapes, entities, invisible signs, breaks after hyphens; wide signs, dashes plain."""
    if not ODD.search(text):
        return Normal(text, None)
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for match in ODD.finditer(text):
        shown = plain(match[0])
        pieces += text[at : match.start()], shown
        origin += range(at, match.start())
        origin += [match.start()] * len(shown)
        at = match.end()
    pieces.append(text[at:])
    origin += range(at, len(text))
    return Normal("".join(pieces), tuple(origin))
