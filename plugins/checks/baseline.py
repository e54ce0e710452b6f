"""The baseline: what the privacy check found in an old blog on one day, taken as read. Never a value, only hashes.

`privacy-baseline.json` lies beside the content folder. Each entry is a slow, salted hash of an article's address, the
kind of identifier and the value: it is good for that value in that article, wherever the content folder lies. Who has
the file can't read a value in it, but could try out short ones, so it belongs where the articles are, and nowhere else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plugins.checks.acknowledged import canonical
from plugins.finding import Finding

NAME = "privacy-baseline.json"
ABOUT = "What the privacy check found in old articles, as hashes. Made by ./rounds baseline; keep it with the content."
RULE = "privacy-baseline"
EFFORT = {"n": 2**11, "r": 8, "p": 1, "dklen": 16}
"""scrypt (RFC 7914): some milliseconds for each value."""


@dataclass(frozen=True)
class Baseline:
    """`entries` gives each hash its line in the file."""

    salt: str = ""
    entries: Mapping[str, int] = field(default_factory=dict)

    def holds(self, article: str, kind: str, value: str) -> str:
        """The hash of this value in this article where it is an entry, else nothing."""
        entry = hashed(self.salt, article, kind, value) if self.entries else ""
        return entry if entry in self.entries else ""


NO_BASELINE = Baseline()


def hashed(salt: str, article: str, kind: str, value: str) -> str:
    """The entry for a value; `article` is its address in the site, or the name of a file."""
    told = "\n".join((article, kind, canonical(value)))
    return hashlib.scrypt(told.encode(), salt=bytes.fromhex(salt), **EFFORT).hex()


def read(text: str) -> tuple[Baseline, tuple[Finding, ...]]:
    """The baseline of a file's text, and an error where it is none."""
    try:
        kept = json.loads(text)
        salt, entries = kept["salt"], kept["entries"]
        if len(bytes.fromhex(salt)) < 16 or not all(isinstance(each, str) for each in entries):
            raise ValueError(salt)
    except (ValueError, KeyError, TypeError):
        instead = "bring back an older copy of it, or delete it and run ./rounds baseline"
        return Baseline(), (Finding(NAME, 0, 0, "error", RULE, "this file can't be read", instead),)
    lines = {line.strip(' ",'): number for number, line in enumerate(text.splitlines(), 1)}
    return Baseline(salt, {entry: lines.get(entry, 0) for entry in entries}), ()


def written(salt: str, entries: Iterable[str]) -> str:
    """The file's text: an entry a line, in order, so that the same ones are the same bytes."""
    return json.dumps({"about": ABOUT, "salt": salt, "entries": sorted(set(entries))}, indent=1) + "\n"


def stale(baseline: Baseline, used: Iterable[str]) -> list[Finding]:
    """A finding for each entry that stands for nothing any more."""
    lines = sorted(line for entry, line in baseline.entries.items() if entry not in set(used))
    instead = "run ./rounds baseline, which takes such entries away and adds none"
    message = "what this entry stands for is not found any more"
    return [Finding(NAME, line, 0, "review", RULE, message, instead) for line in lines]
