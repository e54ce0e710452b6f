"""What the checks read: frozen values, gathered once by `plugin.py`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
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


Check = Callable[[Checked], Iterable[Finding]]
