"""One program's site on the disk: built in one of the ways that are compared, measured, and seen to be right."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.compared import COLD, EDITED, Made, Run
from benchmarks.corpus import Article, articles, word
from benchmarks.measuring import Failed, measured
from benchmarks.peers.peer import Peer


@dataclass
class Site:
    """A program's site in its folder, with the articles that it holds; `alive` until the program fails."""

    peer: Peer
    folder: Path
    held: Sequence[Article]
    alive: bool = True

    @property
    def edited(self) -> Article:
        """The one that is edited."""
        return self.held[len(self.held) // 2]

    def run(self, scenario: str, turn: int) -> Run:
        """One build, measured and seen to be right. Raises `Failed`."""
        if scenario == COLD:
            self.peer.forget(self.folder)
            self.peer.write(self.folder, self.edited)
        if scenario == EDITED:
            self.peer.write(self.folder, replace(self.edited, edits=turn + 1))
        taken = measured(self.peer.build, self.folder, memory=turn == 0)
        self._see(scenario, turn)
        return Run(self.peer.name, len(self.held), scenario, turn, taken.wall, taken.processors, taken.memory)

    def _see(self, scenario: str, turn: int) -> None:
        page = self.peer.page(self.folder, self.edited)
        if scenario == COLD:
            made = self.made()
            without = [each.slug for each in self.held if not self.peer.page(self.folder, each).is_file()]
            if without or made.cards != len(self.held):
                raise Failed(f"{len(without)} articles have no page; there are {made.cards} cards")
        elif word(turn + 1) not in page.read_text("utf-8"):
            raise Failed("the page isn't what was written")

    def made(self) -> Made:
        """What lies there after a build, beside the program's caches."""
        output = self.folder / self.peer.output
        cards = len(list(output.glob(self.peer.cards)))
        files = [each for each in output.rglob("*") if each.is_file()]
        pages = sum(each.suffix == ".html" for each in files)
        return Made(self.peer.name, len(self.held), pages, cards, sum(each.stat().st_size for each in files))


@contextmanager
def sites(peers: Sequence[Peer], count: int, place: str | None) -> Iterator[list[Site]]:
    """A site of so many articles for each program, in a temporary folder."""
    held = list(articles(count))
    with tempfile.TemporaryDirectory(dir=place, prefix="compare-") as folder:
        found = [Site(peer, Path(folder, peer.name.replace(" ", "-")), held) for peer in peers]
        for site in found:
            site.peer.lay(site.folder, held)
        yield found
