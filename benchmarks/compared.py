"""What `compare.py` measured, as values and as JSON, and what follows from it by arithmetic."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

OURS = "Rounds"
COLD, EDITED, UNCHANGED, SERVED = "cold", "one article edited", "nothing changed", "save to fresh page"
BUILDS = (COLD, EDITED, UNCHANGED)
MIB = 2**20
Figure = Callable[["Run"], float | None]


@dataclass(frozen=True)
class Run:
    """One build, or one save under a server. `turn` 0 is the run that was looked at for its memory and isn't timed."""

    program: str
    articles: int
    scenario: str
    turn: int
    wall: float | None = None
    processors: float | None = None
    memory: int | None = None


@dataclass(frozen=True)
class Made:
    """What a program's site consists of: HTML pages, cards, and bytes of all files."""

    program: str
    articles: int
    pages: int
    cards: int
    size: int


@dataclass
class Compared:
    """All that was measured, with what it depends on. `left_out` says why a program has no figures, or no more."""

    command: str
    machine: str
    versions: dict[str, str]
    runs: list[Run] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def sizes(self) -> list[int]:
        """The numbers of articles, the smallest first."""
        return sorted({run.articles for run in self.runs})

    def values(self, figure: Figure, program: str, articles: int, scenario: str) -> dict[int, float]:
        """A figure of each round in which there is one."""
        asked = (program, articles, scenario)
        found = {
            run.turn: figure(run) for run in self.runs if (run.program, run.articles, run.scenario) == asked
        }
        return {turn: value for turn, value in found.items() if value is not None}

    def median(self, figure: Figure, *asked: str | int) -> float | None:
        """The middle one of them; None where there is none."""
        values = self.values(figure, *asked)
        return statistics.median(values.values()) if values else None


def wall(run: Run) -> float | None:
    """Seconds on the wall, of a run that is timed."""
    return run.wall if run.turn else None


def processors(run: Run) -> float | None:
    """Seconds of all processors, of a run that is timed."""
    return run.processors if run.turn else None


def memory(run: Run) -> float | None:
    """MiB at the most, of a run that was looked at."""
    return run.memory / MIB if run.memory else None


def pairs(compared: Compared, figure: Figure, program: str, articles: int, scenario: str) -> list[float]:
    """How many times as much as ours, in each round that has both."""
    own = compared.values(figure, OURS, articles, scenario)
    other = compared.values(figure, program, articles, scenario)
    return [other[turn] / own[turn] for turn in sorted(own.keys() & other.keys())]


def growth(compared: Compared, figure: Figure, program: str, scenario: str) -> float | None:
    """How many times as much the largest site takes as the smallest; None with one size."""
    sizes = compared.sizes()
    few, many = (compared.median(figure, program, articles, scenario) for articles in (sizes[0], sizes[-1]))
    return many / few if few and many and len(sizes) > 1 else None


def as_json(compared: Compared) -> str:
    """To be kept; one run a line, so that two of them can be compared."""
    values = asdict(compared)
    runs = ",\n".join("    " + json.dumps(run) for run in values.pop("runs"))
    return json.dumps(values, indent=2)[:-2] + f',\n  "runs": [\n{runs}\n  ]\n}}\n'


def from_json(kept: str) -> Compared:
    """What `as_json` wrote."""
    values = json.loads(kept)
    runs, made = values.pop("runs"), values.pop("made")
    return Compared(**values, runs=[Run(**each) for each in runs], made=[Made(**each) for each in made])
