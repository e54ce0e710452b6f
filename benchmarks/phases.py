"""Where the time of a build goes: processor time of each part of it, done in one process, cold and with one edit.

    python -B benchmarks/phases.py --articles 1000

The parts are Pelican's steps, the handlers of every plugin, and the pieces of work within these that a build spreads
over the cores (indented). The articles are those of `compare.py`. To measure another part, add it to `STEPS`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpus import articles
from benchmarks.peers import rounds

STEPS = {
    "ArticlesGenerator": ("generate_context", "generate_output"),
    "PagesGenerator": ("generate_context",),
}
"""Methods of Pelican's generators: reading files into articles, and writing their pages."""

ROWS = 24
"""Parts in the table, the longest first."""

SPENT: Counter[str] = Counter()
"""Seconds of the processor, by part."""

TIMED: list[Callable[..., Any]] = []
"""Handlers are held weakly by Pelican's signals: these are the ones that stand in for them."""


def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """`work`, with the time that it takes added to `name`."""

    @wraps(work)
    def measured(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return work(*given, **named)
        finally:
            SPENT[name] += time.process_time() - start

    return measured


def watch() -> None:
    """From here on every part is timed, and no other process takes part."""
    from pelican import generators, signals

    from plugins import executor, work

    executor.WORTH_A_PROCESS = work.WORTH_A_PROCESS = sys.maxsize
    for kind, methods in STEPS.items():
        own = getattr(generators, kind)
        for method in methods:
            setattr(own, method, timed(f"Pelican: {kind}.{method}", getattr(own, method)))
    each, connect = work.Work.each, type(signals.initialized).connect

    def each_timed(self: work.Work, work: Callable[..., Any], jobs: Any) -> Any:
        return timed(f"  {work.__module__}.{work.__name__}", each)(self, work, jobs)

    def connect_timed(self: Any, handler: Callable[..., Any], *where: Any, **how: Any) -> Any:
        if handler.__module__.startswith("plugins."):
            handler = timed(f"{handler.__module__}.{handler.__name__}", handler)
            TIMED.append(handler)
        return connect(self, handler, *where, **how)

    work.Work.each, type(signals.initialized).connect = each_timed, connect_timed


def build(folder: Path) -> None:
    """Builds the project in `folder` in this process, and prints a row for each part."""
    watch()
    count, start = len(list((folder / "content/articles").iterdir())), time.process_time()
    from invoke.main import program

    try:
        program.run(["invoke", "build", "--now", "2026-11-20T09:00"])
    except SystemExit as ended:
        if ended.code:
            raise
    SPENT["the whole build"] = time.process_time() - start
    for name, seconds in SPENT.most_common(ROWS):
        print(
            f"| {name.replace('  ', '&nbsp;&nbsp;')} | {seconds:.2f} | {1000 * seconds / count:.2f} |",
            file=sys.stderr,
        )


def table(folder: Path, title: str) -> None:
    """Builds in a process of its own, and prints its table."""
    command = [sys.executable, "-P", __file__, "--build", str(folder)]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(ended.stdout + ended.stderr)
    rows = [line for line in ended.stderr.splitlines() if line.startswith("|")]
    print(f"| {title} | s | ms an article |\n|---|---|---|", *rows, "", sep="\n", flush=True)


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.build:
        sys.path.insert(0, str(asked.build))
        build(asked.build)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "project")
        rounds.peer(None).prepare(folder)
        for article in articles(asked.articles):
            (folder / f"content/articles/{article.slug}.md").write_text(rounds.text(article), "utf-8")
        table(folder, f"{asked.articles:,} articles, cold")
        with (folder / f"content/articles/{article.slug}.md").open("a", encoding="utf-8") as file:
            file.write("\nOne more sentence.\n")
        table(folder, f"{asked.articles:,} articles, one of them edited")


if __name__ == "__main__":
    main()
