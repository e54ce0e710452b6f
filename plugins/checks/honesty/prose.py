"""What an article says in its own words, sign for sign where it stands in the file, so that each place can be named.

Blanked are code, comments, addresses, notes, the head's other fields, and for most rules quotations. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.checks.checked import Source, Told
from plugins.pattern import Pattern

Span = tuple[int, int]

SAID = Pattern(r"(?i)(?:title|summary|key[_ ]points|teaser[_ ]\w+)[ \t]*:")
"""The fields of the head that readers see as the article's own words."""

_SILENT = Pattern(
    r"[`~<\]:\[*](?:(?<=^`)``.*?(?:^```|\Z)|(?<=^~)~~.*?(?:^~~~|\Z)|(?<=`)[^`\n]+`|(?<=~)~[^~\n]+~~"
    r"|(?<=<)(?:!--.*?(?:-->|\Z)|/?[a-zA-Z][^<>]*>)|(?<=\])\([^()\s]*[^()\n]*\)|(?<=[pPsS]:)//[^\s)>\]]+"
    r"|(?<=^\[)\^[^\]\n]+\]:[^\n]*(?:\n[ \t]+\S[^\n]*)*|(?:(?<=^\[)|(?<=^\*)\[)[^\]\n]+\]:[^\n]*)",
    re.DOTALL | re.MULTILINE,
)
_QUOTED = Pattern(
    r'[“«">](?:(?<=“)[^”\n]*(?:\n[^”\n]+){0,6}”|(?<=«)[^»\n]*(?:\n[^»\n]+){0,6}»'
    r'|(?<=")[^"\n]*(?:\n[^"\n]+){0,6}"|(?<=^>)[^\n]*)',
    re.MULTILINE,
)
"""These begin with a class of signs, so that they are looked for quickly."""
_MARKED, _EMPTY = Pattern(r"\n---[ \t]*\n"), Pattern(r"\n[ \t]*\n")
_END = Pattern(
    r"[.!?…\n\u2028](?:(?<=[.!?…])[\"”’»)\]*_]*(?=\s)|(?<=\n)\s*(?:\n|(?=[-*+|#>]|\d+\.\s))|(?<=\u2028))"
)
_STOP = Pattern(r"(?i)\b(?:dr|dra|mr|mrs|ms|vs|no|st|approx|e\.g|i\.e|u\.s|al|sr|sra)\.$")

LONGEST_STOP = 8
"""Signs in such an abbreviation, and one before it."""

_SPACE = Pattern(r"\[[^\]]*\]|\(\?<[!=][^)]*\)| [?*+{]| ")
"""A space in a pattern, unless it stands in a class, looks behind, or may be missing."""

_BEGINNING = Pattern(r"\S(?<![\w-].)")
"""Where a whole phrase can begin."""

_SPACES = bytes(at if at > 127 or chr(at).isalnum() or chr(at) == "%" else 32 for at in range(256))
"""All of ASCII that is neither letter nor figure nor % becomes a space."""

FARTHEST, NEAR = 500, 150
"""So many signs before and after a place its sentence is looked for, and a phrase after its anchor."""


@dataclass(frozen=True)
class Phrases:
    """Whole phrases in small letters. Each holds one of the words `anchors`: only what is near one is looked at."""

    pattern: Pattern
    anchors: frozenset[bytes]
    reach: int

    def found(self, prose: Prose) -> Iterator[re.Match[str]]:
        """All matches in the file as it stands, in order."""
        text, end = prose.small, 0
        for at in sorted(_places(text, self.anchors & prose.words)):
            for beginning in (
                _BEGINNING.finditer(text, max(end, at - self.reach), at + 1) if at >= end else ()
            ):
                if beginning.start() >= end and (
                    match := self.pattern.match(text, beginning.start(), at + NEAR)
                ):
                    end = match.end()
                    yield match


def phrases(anchors: str, *patterns: str, reach: int = 40) -> Phrases:
    """`anchors` are parted by spaces; no phrase begins more than `reach` signs before one.

    In a pattern, a space stands for any white space, a line's end too.
    """
    return Phrases(whole(*patterns), frozenset(anchors.encode().split()), reach)


def whole(*patterns: str) -> Pattern:
    """A pattern that matches no part of a word."""
    joined = _SPACE.sub(lambda space: r"\s+" if space[0] == " " else space[0], "|".join(patterns))
    return Pattern(rf"(?<![\w-])(?:{joined})(?!\w)")


@dataclass(frozen=True)
class Prose:
    """An article or a page (of which nothing is `told`)."""

    source: Source
    told: Told | None = None

    @cached_property
    def small(self) -> str:
        """The whole file in small letters, with plain apostrophes and without stars: cheap, and so looked at first."""
        return _plain(self.source.text)

    @cached_property
    def words(self) -> frozenset[bytes]:
        """Its words in small letters: the one pass that tells which phrases can stand in it."""
        text = self.small
        for sign in "“”«»…–—¿¡★⭐%":
            text = text.replace(sign, f" {sign} ")
        return frozenset(text.encode().translate(_SPACES).split())

    @cached_property
    def body(self) -> int:
        """Where the head ends."""
        end = (_MARKED if self.source.text.startswith("---") else _EMPTY).search(self.source.text)
        return end.end() if end else 0

    @cached_property
    def head(self) -> str:
        """The fields of the head that readers see, like `small`."""
        return _plain(_head(self.source.text[: self.body]))

    @cached_property
    def said(self) -> str:
        """All that readers see, quotations too, like `small`."""
        return self.head + _plain(_SILENT.sub(_blank, self.source.text[self.body :]))

    @cached_property
    def own(self) -> str:
        """What its author says: `said` without what stands in quotation marks."""
        return self.head + _QUOTED.sub(_blank, self.said[self.body :])

    def matches(self, phrases: Phrases, *, quoted: bool = False) -> Iterator[re.Match[str]]:
        """Where one of `phrases` is said; `quoted`: in quotation marks, too."""
        for match in phrases.found(self):
            text = self.said if quoted else self.own
            if text[match.start() : match.end()] == match[0]:
                yield match

    def sentence(self, at: int, text: str) -> Span:
        """The sentence around the place `at` of `text`."""
        start, end = max(0, at - FARTHEST), min(len(text), at + FARTHEST)
        before = (
            each.end() for each in reversed([*_END.finditer(text, start, at)]) if _ends(text, start, each)
        )
        after = (each.end() for each in _END.finditer(text, at, end) if _ends(text, at, each))
        return next(before, start), next(after, end)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a sentence ends there, and no abbreviation, which is looked for from `start` on."""
    return not _STOP.search(text, max(start, stop.start() - LONGEST_STOP), stop.start() + 1)


def _places(text: str, anchors: Iterable[bytes]) -> Iterator[int]:
    for anchor in map(bytes.decode, anchors):
        at = text.find(anchor)
        while at >= 0:
            yield at
            at = text.find(anchor, at + 1)


def _head(text: str) -> str:
    """The head with the lines of `SAID` alone; each line of it ends a sentence."""
    said, name, kept = False, 0, []
    for line in text.splitlines(keepends=True):
        if not line.startswith((" ", "\t")):
            field = SAID.match(line)
            said = bool(field)
            name = field.end() if field else 0
        kept.append(" " * name + line[name:] if said else _blanked(line))
        name = 0
    return "".join(kept).replace("\n", "\u2028")


def _blank(match: re.Match[str]) -> str:
    return _blanked(match[0])


def _blanked(text: str) -> str:
    return re.sub(r"[^\n]", "\0", text)


def _plain(text: str) -> str:
    """In small letters and of the same length."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return small.replace("’", "'").replace("*", " ").replace("\xa0", " ")
