"""The tables and sentences of `README.md`, made of what `compare.py` measured. Nothing is typed by hand.

A figure is the median of its rounds, or of its pairs: a pair is the same build by two programs in the same round.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.compared import (
    BUILDS,
    COLD,
    EDITED,
    OURS,
    SERVED,
    UNCHANGED,
    Compared,
    Figure,
    growth,
    memory,
    pairs,
    processors,
    wall,
)

COLUMNS = (
    *((scenario, unit, figure, form) for scenario in BUILDS for unit, figure, form in (
        ("s", wall, ",.2f"), ("processor s", processors, ",.2f"), ("MiB", memory, ",.0f"))),
    (SERVED, "s", wall, ",.2f"),
)  # fmt: skip
"""Of the table of figures: what was done, the unit, the figure, how it is written."""
SHORT = {COLD: "cold", EDITED: "edited", UNCHANGED: "unchanged", SERVED: SERVED}


@dataclass(frozen=True)
class Goal:
    """What is aimed at with so many articles: `value` gives what came of it, or None where it wasn't measured."""

    text: str
    articles: int
    value: Callable[[Compared], float | None]
    kept: Callable[[float], bool]


def times_hugo(scenario: str, articles: int) -> Callable[[Compared], float | None]:
    """How many times as long Hugo takes: the median of the pairs."""

    def value(compared: Compared) -> float | None:
        found = pairs(compared, wall, "Hugo", articles, scenario)
        return statistics.median(found) if found else None

    return value


def ours(figure: Figure, scenario: str, articles: int) -> Callable[[Compared], float | None]:
    """The median of a figure of Rounds itself."""
    return lambda compared: compared.median(figure, OURS, articles, scenario)


GOALS = (
    Goal("cold, Hugo takes at least 3 times as long", 1_000, times_hugo(COLD, 1_000), lambda it: it >= 3),
    Goal("one article edited, Hugo takes longer", 1_000, times_hugo(EDITED, 1_000), lambda it: it > 1),
    Goal("one article edited, Hugo takes longer", 10_000, times_hugo(EDITED, 10_000), lambda it: it > 1),
    Goal("nothing changed: under 0.6 s", 1_000, ours(wall, UNCHANGED, 1_000), lambda it: it < 0.6),
    Goal("save to fresh page: under 0.5 s", 1_000, ours(wall, SERVED, 1_000), lambda it: it < 0.5),
    Goal("cold: under 200 MiB", 1_000, ours(memory, COLD, 1_000), lambda it: it < 200),
    Goal("cold: under 1,024 MiB", 10_000, ours(memory, COLD, 10_000), lambda it: it < 1_024),
    Goal(
        "cold: at most 10.5 times as long as 1,000",
        10_000,
        lambda compared: growth(compared, wall, OURS, COLD) if compared.sizes() == [1_000, 10_000] else None,
        lambda it: it <= 10.5,
    ),
)


def text(compared: Compared) -> str:
    """All tables, as Markdown."""
    blocks = ("\n".join(lines) for lines in _blocks(compared))
    return "\n\n".join(block for block in blocks if block)


def _blocks(compared: Compared) -> Iterator[Iterable[str]]:
    versions = ", ".join(f"{name} {version}" for name, version in compared.versions.items())
    yield [f"    {compared.command}"]
    yield [f"{compared.machine}. {versions}."]
    yield [f"- {reason}" for reason in compared.left_out]
    for articles in compared.sizes():
        yield [f"### {articles:,} articles"]
        yield _figures(compared, articles)
        yield _ratios(compared, articles)
        yield _sites(compared, articles)
    if len(compared.sizes()) > 1:
        yield _growth(compared)
    yield _goals(compared)


def _figures(compared: Compared, articles: int) -> Iterator[str]:
    yield _row("", *(f"{SHORT[scenario]}, {unit}" for scenario, unit, _figure, _form in COLUMNS))
    yield _rule(len(COLUMNS))
    for program in compared.versions:
        cells = (
            _cell(compared.median(figure, program, articles, scenario), form)
            for scenario, _unit, figure, form in COLUMNS
        )
        yield _row(program, *cells)


def _ratios(compared: Compared, articles: int) -> Iterator[str]:
    asked = [
        (scenario, figure, name)
        for scenario in BUILDS
        for figure, name in ((wall, "s"), (processors, "processor s"))
    ]
    asked += [(COLD, memory, "MiB"), (SERVED, wall, "s")]
    yield _row(
        "times as much as Rounds in the same round",
        *(f"{SHORT[scenario]}, {name}" for scenario, _figure, name in asked),
    )
    yield _rule(len(asked))
    for program in compared.versions:
        if program != OURS:
            cells = (
                _spread(pairs(compared, figure, program, articles, scenario)) for scenario, figure, _ in asked
            )
            yield _row(program, *cells)


def _spread(ratios: Sequence[float]) -> str:
    if len(ratios) < 2:
        return _cell(ratios[0] if ratios else None, ",.2f")
    return f"{statistics.median(ratios):,.2f} ({min(ratios):,.2f} to {max(ratios):,.2f})"


def _sites(compared: Compared, articles: int) -> Iterator[str]:
    yield _row("what was made", "HTML pages", "cards", "MB in all")
    yield _rule(3)
    for made in compared.made:
        if made.articles == articles:
            yield _row(made.program, f"{made.pages:,}", f"{made.cards:,}", f"{made.size / 1e6:,.1f}")


def _growth(compared: Compared) -> Iterator[str]:
    few, *_, many = compared.sizes()
    yield _row(f"{many:,} articles take, times as much as {few:,}", *BUILDS, "memory, cold")
    yield _rule(len(BUILDS) + 1)
    for program in compared.versions:
        times = [growth(compared, wall, program, scenario) for scenario in BUILDS]
        yield _row(
            program, *(_cell(each, ",.1f") for each in (*times, growth(compared, memory, program, COLD)))
        )


def _goals(compared: Compared) -> Iterator[str]:
    for goal in GOALS:
        found = goal.value(compared)
        if found is not None:
            kept = "kept" if goal.kept(found) else "MISSED"
            yield f"- {goal.articles:,} articles, {goal.text}: {found:,.2f}; the aim is {kept}"


def _cell(value: float | None, form: str) -> str:
    return "" if value is None else format(value, form)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(columns: int) -> str:
    return "|---" * (columns + 1) + "|"
