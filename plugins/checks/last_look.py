"""The last look before a site goes out: identifiers in what was made that nobody has judged where they stand. Pure.

A passage is judged alone: that a page about one patient also tells when it was written says nothing about the patient.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from plugins.checks.acknowledged import canonical
from plugins.checks.finished import BREAK, passages
from plugins.checks.identifiers.normalise import normalise
from plugins.checks.privacy import Identifier, identifiers, masked
from plugins.checks.private import ALLOW, WORDS, advice, spaced, without_values
from plugins.finding import Finding

LONG = 5
"""Letters and digits from which on a part of a judged value is judged: the number in a whole address, say."""
IN_CONTEXT = frozenset({"AGE90", "DATE", "GEO", "NAME"})
"""Kinds that depend on what stands around them: each such word of a source was judged there, in its own context."""
WORD = re.compile(r"[^\W_]+")
SAID_BEFORE = frozenset({"PHOTO"})
"""Kinds that are judged by the names and captions of the originals; cards of ours are called `portrait`, too."""


@dataclass(frozen=True)
class Known:
    """What was judged before: `values` as `canonical` writes them, and all words of the sources and of the theme."""

    values: frozenset[str] = frozenset()
    words: str = ""

    def holds(self, kind: str, value: str) -> bool:
        """Whether a value of this kind was judged."""
        plain = canonical(value)
        part = len(plain) >= LONG and any(plain in each for each in self.values)
        return part or plain in self.values or (kind in IN_CONTEXT and words(value) in self.words)


@dataclass
class LastLook:
    """Looks at one file after another; a passage that stands in many of them is looked at once.

    `known` says what was judged where it was written; it is asked only where there is something to judge.
    """

    allowed: tuple[str, ...]
    known: Callable[[], Known]
    _seen: set[str] = field(default_factory=set)

    def at(self, path: str, data: bytes, source: str = "") -> Iterator[Finding]:
        """What nobody has judged in the finished file `path`, which is made from the file `source`, if one knows."""
        made = f", from {source}" if source else ""
        told: set[str] = set()
        for found, passage in self._found([spaced(path), *passages(path, data)]):
            value = passage[found.start : found.end]
            if (
                value not in told
                and found.kind not in SAID_BEFORE
                and not self.known().holds(found.kind, value)
            ):
                told.add(value)
                yield _finding(found, value, without_values(path), made)

    def _found(self, texts: Iterable[str]) -> Iterator[tuple[Identifier, str]]:
        """All new passages in one go, as most hold nothing; then those with something in them, each alone."""
        new = [text for text in dict.fromkeys(texts) if text not in self._seen]
        spans = identifiers(BREAK.join(new), self.allowed)
        end = 0
        for text in new:
            start, end = end, end + len(text) + len(BREAK)
            if any(span.start < end and start < span.end for span in spans):
                alone = identifiers(text, self.allowed)
                yield from ((found, text) for found in alone)
                if alone:
                    continue  # it is told in every file that holds it
            self._seen.add(text)


def judged(sources: Iterable[str], ours: Iterable[str] = ()) -> Known:
    """What was judged in these sources: every value that the check finds, allowed or not, as a person has acknowledged
    it or may not publish. `ours` are texts of the settings and the theme.
    """
    sources = list(sources)
    found = ((text, each) for text in sources for each in identifiers(text))
    values = frozenset(canonical(text[each.start : each.end]) for text, each in found)
    return Known(values, " ".join(map(words, (*sources, *ours))))


def words(text: str) -> str:
    """The words of a text in small letters, a space around each."""
    return " ".join(["", *WORD.findall(normalise(text).text.casefold()), ""])


def _finding(found: Identifier, value: str, path: str, made: str) -> Finding:
    message = f"{masked(value)} looks like {WORDS.get(found.kind, WORDS['OTHER'])} in the finished site{made}"
    instead = f"{advice(found.kind, ALLOW)}; then build again"
    return Finding(path, 0, 0, found.level, f"privacy-{found.kind.lower()}", message, instead)
