"""How near summaries come to what people wrote: ROUGE-1 F1, stemmed, on articles in English.

    python benchmarks/summarise.py FOLDER          measures
    python benchmarks/summarise.py FOLDER --fit    also fits the weights of `crosspost/relevance.py`, on each half alone

FOLDER holds `content/*.md` (as Pelican reads them) and `reference.jsonl` (a line each: `file`, `lang`, `description`).
The articles are split in two by a hash of their file name; weights fitted on one half are reported on the other.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

import markdown
import numpy
from rouge_score.rouge_scorer import RougeScorer

sys.path.insert(0, str(Path(__file__).parent.parent))

from plugins.crosspost import relevance
from plugins.crosspost.summarise import summarise
from plugins.entry import Entry

LIMIT = 200
SCORER = RougeScorer(["rouge1"], use_stemmer=True)
Case = tuple[Entry, str, str]
"""An entry, its text in Markdown, and what a person wrote about it."""


def main() -> None:
    """Reads the arguments, prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    halves: tuple[list[Case], list[Case]] = ([], [])
    for case in cases(arguments.folder):
        halves[hashlib.sha256(case[0].source.encode()).digest()[-1] % 2].append(case)
    report("first 200 characters", halves, lambda case: " ".join(case[1].split())[:LIMIT])
    report("title", halves, lambda case: case[0].title)
    report("summarise", halves, lambda case: summarise(case[0], LIMIT))
    if arguments.fit:
        for seen, unseen in ((0, 1), (1, 0)):
            use(fitted(halves[seen]))
            score = mean(f1(case[2], summarise(case[0], LIMIT)) for case in halves[unseen])
            print(f"fitted on half {seen + 1}, on half {unseen + 1}: {score:.3f}  {relevance.WEIGHTS}")


def cases(folder: Path) -> Iterator[Case]:
    """The articles in English that a person has described."""
    for line in (folder / "reference.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] == "en" and row["description"]:
            text = (folder / "content" / row["file"]).read_text(encoding="utf-8")
            body = text.partition("\n\n")[2]
            yield entry(row["file"], row["title"], body), body, row["description"]


def entry(name: str, title: str, body: str) -> Entry:
    """An article as the build would read it, as far as a summary needs it."""
    key = Path(name).stem
    html = markdown.markdown(body, extensions=["extra"])
    date = datetime(2026, 1, 1, tzinfo=UTC)
    return Entry(key, key, title, f"https://practice.example/{key}/", f"{key}/", name, "en", date, html)


def f1(reference: str, summary: str) -> float:
    """ROUGE-1 F1 with stems."""
    return SCORER.score(reference, summary)["rouge1"].fmeasure


def report(name: str, halves: tuple[list[Case], list[Case]], summary) -> None:
    """One line of the table."""
    scores = [[f1(case[2], summary(case)) for case in half] for half in halves]
    first, second, both = mean(scores[0]), mean(scores[1]), mean(scores[0] + scores[1])
    print(f"{name:22} half 1: {first:.3f}  half 2: {second:.3f}  all {sum(map(len, scores))}: {both:.3f}")


def fitted(half: list[Case], rounds: int = 12) -> list[float]:
    """Logistic regression: is a word of the article in the person's text, by its features."""
    rows, held = [], []
    for article, _, reference in half:
        wanted = relevance.stems(reference).each
        for stem, features in sorted(relevance.features(article.title, article.html).items()):
            rows.append(features)
            held.append(float(stem in wanted))
    x, y, weights = numpy.array(rows), numpy.array(held), numpy.zeros(len(relevance.WEIGHTS))
    for _ in range(rounds):
        likely = 1 / (1 + numpy.exp(-x @ weights))
        curve = x.T @ (x * (likely * (1 - likely))[:, None]) + numpy.eye(len(weights))
        weights += numpy.linalg.solve(curve, x.T @ (y - likely) - weights)
    return [round(float(weight), 2) for weight in weights]


def use(weights: list[float]) -> None:
    """Summaries from now on are made with these weights."""
    relevance.WEIGHTS = dict(zip(relevance.WEIGHTS, weights, strict=True))
    relevance._likely.cache_clear()


if __name__ == "__main__":
    main()
