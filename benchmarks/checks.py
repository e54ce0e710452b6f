"""How long each family of checks takes for one article, within a real check of a whole content folder.

    python benchmarks/checks.py CONTENT [--runs 3]

CONTENT holds `*.md` in Pelican's Markdown. Processor time, the best of all runs, shared out over the articles; each run
begins in a fresh process, so nothing is remembered from the run before.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

APART = ("privacy",)
"""Families with a measure of their own; the sum is of all others."""


def main() -> None:
    """Prints a row for each family, slowest first, and their sum."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("content", type=Path)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.once:
        print(json.dumps(once(chosen.content)))
        return
    command = [sys.executable, "-B", __file__, str(chosen.content), "--once"]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)
        for _ in range(chosen.runs)
    ]
    best = {family: min(run["ms"][family] for run in runs) for family in runs[0]["ms"]}
    print(
        f"{runs[0]['articles']} articles, {runs[0]['words']} words each\n\n| family | ms an article |\n|---|---|"
    )
    for family, taken in sorted(best.items(), key=lambda each: -each[1]):
        print(f"| {family} | {taken:.2f} |")
    print(f"| all but privacy | {sum(taken for family, taken in best.items() if family not in APART):.2f} |")


def once(content: Path) -> dict[str, Any]:
    """Milliseconds an article by family, of one check; how many articles, and their mean length in words."""
    from plugins.building import build, terminal
    from plugins.checks import plugin as checks
    from plugins.checks import private
    from plugins.plain_language import plugin as plain
    from plugins.work import Work

    Work.each = lambda _self, work, jobs: [work(job) for job in jobs]  # here, where time is counted, and anew
    spent: Counter[str] = Counter()
    checks.CHECKS = tuple(_timed(each, each.__module__.split(".")[2], spent) for each in checks.CHECKS)
    private.judge = _timed(private.judge, "privacy", spent)
    plain.read_all = _timed(plain.read_all, "plain language", spent)
    build.check(terminal.source(str(content), "", ""))
    texts = [path.read_text(encoding="utf-8") for path in content.rglob("*.md")]
    words = round(sum(len(text.split()) for text in texts) / len(texts))
    taken = {family: 1000 * seconds / len(texts) for family, seconds in spent.items()}
    return {"articles": len(texts), "words": words, "ms": taken}


def _timed(work: Callable[..., Any], family: str, spent: Counter[str]) -> Callable[..., Any]:
    """The same work; a check that yields is run to its end."""

    def run(given: Any, *others: Any) -> Any:
        start = process_time()
        found = work(given, *others)
        found = list(found) if hasattr(found, "__next__") else found
        spent[family] += process_time() - start
        return found

    return run


if __name__ == "__main__":
    main()
