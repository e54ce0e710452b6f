"""`Library`: every source that the file of references describes, found by whatever it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from plugins.citations import numbers
from plugins.citations.work import Work


class Library:
    """Sources by their key, number or web address. Cases don't matter."""

    def __init__(self, works: Iterable[Work] = ()):
        self.works = tuple(works)

    def __reduce__(self) -> tuple[type[Library], tuple[tuple[Work, ...]]]:
        """Sent to another process as its sources alone."""
        return Library, (self.works,)

    @cached_property
    def _by_name(self) -> dict[str, Work]:
        return {name: work for work in reversed(self.works) for name in names(work)}

    def find(self, written: str) -> Work | None:
        """The source that is called so: `10.1056/...`, `pmid:26551272`, `sprint2015`, or its web address."""
        return self._by_name.get(_name(written))

    def identity(self, written: str) -> str:
        """The same for each way to name one source, whether the file describes it or not."""
        found = self.find(written)
        return f"key:{found.key.casefold()}" if found else _name(written)

    def in_order(self, written: Sequence[str]) -> tuple[str, ...]:
        """Each source once, as a head names it, in the order of first mention."""
        first = {self.identity(each): each for each in reversed(written)}
        once = dict.fromkeys(map(self.identity, written))
        return tuple(self.plain(first[each]) for each in once)

    def plain(self, written: str) -> str:
        """A source as a head names it: its first number, without a word before it where none is needed."""
        if found := self.find(written):
            return found.written
        number = numbers.read(written)
        return str(number) if number else written.strip()


def names(work: Work) -> Iterator[str]:
    """All that a source is called, in small letters."""
    yield work.key.casefold()
    yield from (number.identity for number in work.numbers)
    if "URL" in work.fields:
        yield work.fields["URL"].casefold().rstrip("/")


def _name(written: str) -> str:
    number = numbers.read(written)
    return number.identity if number else written.strip().removeprefix("@").casefold().rstrip("/")
