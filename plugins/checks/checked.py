"""What the checks read: frozen values, gathered once by `plugin.py`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from operator import attrgetter

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
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


@dataclass(frozen=True)
class Source(Text):
    """A published article or page: its file's whole text, its rendered body, the file it becomes in the site,
    and its old addresses."""

    html: str = ""
    save_as: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """What an entry tells of an article or a case question, beside its text: the fields of the same names."""

    audience: str
    kind: str
    claim: str
    verdict: str
    image_alt: str
    disclosure: str
    disclosure_short: str
    video: str
    event_start: datetime | None
    patient_consent: datetime | None
    composite: bool


_TOLD = attrgetter(*(field.name for field in fields(Told)))


def told(entry: Entry) -> Told:
    """What checks of one file need to know of its entry: not its text, nor what other articles change."""
    return Told(*_TOLD(entry))


@dataclass(frozen=True)
class Piece:
    """One file, and all that decides what is found in it by itself. A page and a file beside have nothing `told`."""

    text: Text
    told: Told | None = None
    html_allowed: tuple[str, ...] = ()


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

    @property
    def pieces(self) -> Iterator[Piece]:
        """Each article, page and file beside them."""
        entries = {entry.source: entry for entry in self.entries}
        for text in (*self.sources, *self.attachments):
            entry = entries.get(text.path)
            yield Piece(text, told(entry) if entry else None, self.settings.html_allowed)

    @cached_property
    def languages(self) -> frozenset[str]:
        """Those of all articles."""
        return frozenset(entry.lang for entry in self.entries)

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
"""What wants to know the whole site."""
CheckOfFile = Callable[[Piece], Iterable[Finding]]
