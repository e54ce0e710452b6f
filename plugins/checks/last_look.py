"""The last look before a site goes out: identifiers in what was made that nobody has judged where they stand. Pure.

A passage is judged alone: that a page about one patient also tells when it was written says nothing about the patient.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from plugins.checks.acknowledged import canonical
from plugins.checks.finished import BREAK, passages
from plugins.checks.privacy import MAY_BE_OWN, Identifier, identifiers, masked
from plugins.checks.private import INSTEAD, INSTEAD_OWN, WORDS, spaced, without_values
from plugins.finding import Finding

LONG = 5
"""Letters and digits from which on a part of a judged value is judged: a surname of a full name, say."""
SAID_BEFORE = frozenset({"PHOTO"})
"""Kinds that are judged by the names and captions of the originals; cards of ours are called `portrait`, too."""
ALLOW = "; if it identifies nobody, add it to PRIVACY_ALLOW"


@dataclass
class LastLook:
    """Looks at one file after another; a passage that stands in many of them is looked at once.

    `known` gives the values, as `canonical` writes them, that were found and judged in what the site is made of; it is
    asked only where there is something to judge.
    """

    allowed: tuple[str, ...]
    known: Callable[[], Collection[str]]
    _seen: set[str] = field(default_factory=set)

    def at(self, path: str, data: bytes, source: str = "") -> Iterator[Finding]:
        """What nobody has judged in the finished file `path`, which is made from the file `source`, if one knows."""
        made = f", made from {source}" if source else ""
        told: set[str] = set()
        for found, passage in self._found([spaced(path), *passages(path, data)]):
            value = passage[found.start : found.end]
            if value not in told and found.kind not in SAID_BEFORE and not self._judged(value):
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

    def _judged(self, value: str) -> bool:
        plain, known = canonical(value), self.known()
        return plain in known or (len(plain) >= LONG and any(plain in each for each in known))


def judged(texts: Iterable[str]) -> frozenset[str]:
    """Every value that the check finds in these sources, allowed or not: a person has judged it, or may not publish."""
    found = ((text, each) for text in texts for each in identifiers(text))
    return frozenset(canonical(text[each.start : each.end]) for text, each in found)


def _finding(found: Identifier, value: str, path: str, made: str) -> Finding:
    message = f"{masked(value)} looks like {WORDS.get(found.kind, WORDS['OTHER'])} in what was made{made}"
    instead = (INSTEAD_OWN if found.kind in MAY_BE_OWN else INSTEAD + ALLOW) + "; then build again"
    return Finding(path, 0, 0, found.level, f"privacy-{found.kind.lower()}", message, instead)
