"""Builds the same site with Rounds, Hugo, Eleventy and plain Pelican, in turn, and says what each took.

    python -m benchmarks.compare [--articles 1000 10000] [--rounds 5 2] [--saves 5 0] [--programs Rounds Hugo]
                                 [--hugo PROGRAM] [--node FOLDER] [--folder FOLDER] [--keep]

`./rounds bench` is the same, with few articles. Every site holds the words of `corpus.py`; what else it consists of is
said in `peers/`. In a round each program builds cold (nothing kept, no output), then after a word of one article was
changed, then with nothing changed; which one comes first changes from round to round. A round before the first one
warms up the disk and has its memory looked at (on Linux); it isn't timed. After each build it is seen whether every
page and card, and the new word, are really there. `--keep` writes `compared.json` and the tables of `README.md` after
every round.

To add a program: a module in `peers/`, its site in `sites/`, and a row in `PROGRAMS`.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from benchmarks import serving
from benchmarks.compare_site import Site, sites
from benchmarks.compare_tables import text
from benchmarks.compared import BUILDS, COLD, SERVED, Compared, Run, as_json
from benchmarks.measuring import Failed
from benchmarks.peers import eleventy, hugo, plain_pelican, rounds
from benchmarks.peers.peer import NotHere, Peer, Tools

HERE = Path(__file__).parent
PROGRAMS = {
    "Rounds": rounds.peer,
    "Hugo": hugo.peer,
    "Eleventy": eleventy.peer,
    "plain Pelican": plain_pelican.peer,
}
MARKS = r"(<!-- compare\.py writes from here -->\n).*?(<!-- to here -->)"


def compare(found: Sequence[Site], turn: int, compared: Compared) -> None:
    """One round: every kind of build by every program that hasn't failed, another one first each time."""
    first = turn % len(found)
    for scenario in BUILDS:
        for site in alive((*found[first:], *found[:first])):
            with said_where_it_fails(site, compared):
                compared.runs.append(site.run(scenario, turn))
                tell(compared.runs[-1])
                if scenario == COLD and turn == 0:
                    compared.made.append(site.made())


def serve(found: Sequence[Site], saves: int, compared: Compared) -> None:
    """So many saves under each program's own server, if it has one."""
    for site in alive(found):
        with said_where_it_fails(site, compared):
            wanted = saves if site.peer.serve else 0
            seconds = serving.edits(site.peer, site.folder, site.edited, wanted) if wanted else ()
            for turn, wall in enumerate(seconds, 1):
                compared.runs.append(Run(site.peer.name, len(site.held), SERVED, turn, wall))
                tell(compared.runs[-1])


def alive(found: Iterable[Site]) -> Iterator[Site]:
    """Those that haven't failed by the time it is their turn."""
    return (site for site in found if site.alive)


@contextmanager
def said_where_it_fails(site: Site, compared: Compared) -> Iterator[None]:
    """A program that fails goes no further with this site, and the tables say so."""
    try:
        yield
    except Failed as failed:
        site.alive = False
        where = f"{site.peer.name} fails with {len(site.held):,} articles"
        print(f"{where}:\n{failed}", file=sys.stderr)
        compared.left_out.append(f"{where}; what is left of its figures is from before.")


def tell(run: Run) -> None:
    """One line for who waits."""
    memory = f", {run.memory / 2**20:,.0f} MiB" if run.memory else ""
    said = f"{run.articles:,} articles, round {run.turn}, {run.scenario}, {run.program}: {run.wall:.2f} s{memory}"
    print(said, file=sys.stderr, flush=True)


def here(asked: Sequence[str], tools: Tools) -> tuple[list[Peer], list[str]]:
    """The programs that are installed, and a sentence for each that isn't."""
    found, left_out = [], []
    for name in asked:
        try:
            found.append(PROGRAMS[name](tools))
        except NotHere as missing:
            left_out.append(str(missing))
    return found, left_out


def keep(compared: Compared, folder: Path = HERE) -> None:
    """Writes what was measured, and between the marks of `README.md` the tables made of it."""
    (folder / "compared.json").write_text(as_json(compared), "utf-8")
    readme = folder / "README.md"
    tables = text(compared)
    written = re.sub(
        MARKS, lambda found: f"{found[1]}\n{tables}\n\n{found[2]}", readme.read_text("utf-8"), flags=re.DOTALL
    )
    readme.write_text(written, "utf-8")


def machine() -> str:
    """What the figures depend on beside the programs."""
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """What is asked for. Ends with a sentence where that doesn't fit together."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[50])
    parser.add_argument(
        "--rounds", type=int, nargs="+", default=[3], help="one for each of them, or one for all"
    )
    parser.add_argument(
        "--saves", type=int, nargs="+", default=[3], help="as many edits under a server; 0: it isn't started"
    )
    parser.add_argument("--programs", nargs="+", default=list(PROGRAMS), choices=PROGRAMS)
    parser.add_argument("--hugo", default="hugo", help="the program")
    parser.add_argument("--node", type=Path, default=HERE.parent / ".cache/node", help="where npm installed")
    parser.add_argument(
        "--folder", help="where the sites are built, instead of the system's temporary folder"
    )
    parser.add_argument("--keep", action="store_true", help="write compared.json and the tables of README.md")
    asked = parser.parse_args(words)
    for name in ("rounds", "saves"):
        numbers = getattr(asked, name)
        if len(numbers) not in (1, len(asked.articles)):
            parser.error(f"--{name} wants one number, or one for each of --articles")
    return asked


def command(asked: argparse.Namespace) -> str:
    """What was asked for, without where things are on this machine."""
    numbers = {"articles": asked.articles, "rounds": asked.rounds, "saves": asked.saves}
    said = " ".join(f"--{name} {' '.join(map(str, each))}" for name, each in numbers.items())
    return f"python -m benchmarks.compare {said} --keep"


def measure(asked: argparse.Namespace, peers: Sequence[Peer], compared: Compared) -> None:
    """All rounds with each number of articles, and the saves after them."""
    for count, last, saves in zip(asked.articles, cycle(asked.rounds), cycle(asked.saves), strict=False):
        with sites(peers, count, asked.folder) as found:
            for turn in range(last + 1):
                compare(found, turn, compared)
                if asked.keep:
                    keep(compared)
            serve(found, saves, compared)


def main() -> None:
    """Measures and prints; with `--keep` writes it down, too."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is compiled is kept, as on everybody's machine
    asked = arguments()
    if os.name == "nt":
        sys.exit(
            "Builds are compared on Linux, or on macOS without their memory: Windows counts processes another way."
        )
    peers, left_out = here(asked.programs, Tools(asked.hugo, asked.node))
    print("\n".join(left_out), file=sys.stderr)
    versions = {peer.name: peer.version for peer in peers}
    compared = Compared(command(asked), machine(), versions, left_out=left_out)
    measure(asked, peers, compared)
    print(text(compared))
    if asked.keep:
        keep(compared)


if __name__ == "__main__":
    main()
