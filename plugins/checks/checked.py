"""What the checks read: frozen values, gathered once by `plugin.py`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.settings import Settings


@dataclass(frozen=True)
class Text:
    """A text that will be public: the whole of the file `path`, or what comes from its `line` (0: from no one line)."""

    path: str
    text: str
    line: int | None = None

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a place in the text; (`line`, 0) where it isn't a whole file's."""
        if self.line is not None:
            return self.line, 0
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(at + 1 for at, sign in enumerate(self.text) if sign == "\n")]


@dataclass(frozen=True)
class Source(Text):
    """A published article or page: its file's whole text, its rendered body, the file it becomes in the site,
    and its old addresses."""

    html: str = ""
    save_as: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """All of one build. `attachments` are files beside the sources, and case questions; `files` are there, links aside;
    `statics` are to be published; `closed` folders can't be read.

    Their paths are as typed.
    """

    settings: Settings
    sources: tuple[Source, ...] = ()
    entries: tuple[Entry, ...] = ()
    attachments: tuple[Text, ...] = ()
    said: tuple[Text, ...] = ()
    files: frozenset[str] = frozenset()
    statics: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()

    @cached_property
    def heads(self) -> Mapping[str, Text]:
        """Every text that begins with a head, by its path: articles, pages and case questions."""
        articles = {entry.source for entry in self.entries}
        cases = (each for each in self.attachments if each.path in articles)
        return {each.path: each for each in (*self.sources, *cases)}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The file in the site that each article and page becomes, by its path."""
        return {source.path: source.save_as for source in self.sources}

    @cached_property
    def allowed(self) -> tuple[str, ...]:
        """What is the practice's own, as `privacy.identifiers` takes it."""
        return allowed(self.settings, self.entries)


def allowed(settings: Settings, entries: Iterable[Entry] = ()) -> tuple[str, ...]:
    """What is the practice's own: contacts, profiles, the people who write and review, what the settings allow, and the
    lines for urgent help.
    """
    named = (name for entry in entries for name in (*entry.authors, entry.reviewer))
    people = {name for name in named if not re.search(r"[\d@]", name)}  # a name allows no number beside it
    own = (*settings.practice_contacts, *settings.privacy_allow, *settings.author_profiles.values())
    return (
        *own,
        *settings.urgent_help.values(),
        *sorted({settings.author, settings.practice_name, *people} - {""}),
    )


Check = Callable[[Checked], Iterable[Finding]]
