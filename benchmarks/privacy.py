"""How much of what identifies a person the privacy check finds, what it takes for it wrongly, and how long it takes.

    python benchmarks/privacy.py FOLDER [--articles FOLDER]     prints, and writes `privacy.md` beside this file

FOLDER holds `*_sentences.jsonl` and `*_articles.jsonl` (a line each: `text`, and `spans` of `start`, `end`, `label`),
`benign_*.jsonl` (nothing in their `text` is an identifier) and `site.json` (`contacts` and `people`, allowed).
The other folder holds `*.md`, in which nothing is expected either. An identifier is found where a finding overlaps it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from plugins.checks.privacy import Identifier, identifiers

ROUNDS = 3


@dataclass
class Score:
    """The counts of one set of texts."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: int = 0
    wrong: int = 0
    words: int = 0
    seconds: float = 0.0

    def add(self, text: str, spans: list[dict], results: list[Identifier]) -> Iterator[str]:
        """Counts one text; yields what was missed or is wrong."""
        for span in spans:
            hit = any(one.start < span["end"] and span["start"] < one.end for one in results)
            self.there[span["label"]] += 1
            self.found[span["label"]] += hit
            if not hit:
                yield f"missed {span['label']}: {text[max(0, span['start'] - 60) : span['end'] + 40]!r}"
        for one in results:
            hit = any(one.start < span["end"] and span["start"] < one.end for span in spans)
            self.right += hit
            self.wrong += not hit
            if not hit:
                around = text[max(0, one.start - 60) : one.end + 40]
                yield f"wrong {one.kind}: {text[one.start : one.end]!r} in {around!r}"


def main() -> None:
    """Reads the arguments, prints, writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--verbose", action="store_true", help="also print what was missed and what is wrong")
    arguments = parser.parse_args()
    site = json.loads((arguments.folder / "site.json").read_text(encoding="utf-8"))
    scores = {
        name: measured(texts, (*site["contacts"], *site["people"]), arguments.verbose)
        for name, texts in sets(arguments.folder, arguments.articles)
    }
    text = report(scores)
    print(text)
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")


def sets(folder: Path, articles: Path | None) -> Iterator[tuple[str, list[tuple[str, list[dict]]]]]:
    """The sets of texts, each with its name, as (text, spans)."""
    for kind in ("*_sentences", "*_articles", "benign_*"):
        for path in sorted(folder.glob(f"{kind}.jsonl")):
            rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
            yield path.stem, [(row["text"], row["spans"]) for row in rows]
    if articles:
        yield "articles", [(path.read_text(encoding="utf-8"), []) for path in sorted(articles.rglob("*.md"))]


def measured(texts: list[tuple[str, list[dict]]], allowed: tuple[str, ...], verbose: bool) -> Score:
    """The score of a set, and the least time of the rounds."""
    score, times = Score(), []
    identifiers(texts[0][0], allowed)
    for _ in range(ROUNDS):
        start = time.process_time()
        results = [identifiers(text, allowed) for text, _spans in texts]
        times.append(time.process_time() - start)
    for (text, spans), result in zip(texts, results, strict=True):
        score.words += len(text.split())
        for line in score.add(text, spans, result):
            if verbose:
                print(line)
    score.seconds = min(times)
    return score


def report(scores: dict[str, Score]) -> str:
    """The page, in Markdown."""
    there, found = Counter(), Counter()
    for score in scores.values():
        there.update(score.there)
        found.update(score.found)
    lines = [
        "# Identifiers found\n",
        "Written by `python benchmarks/privacy.py FOLDER --articles FOLDER`; see there what the folders hold.",
        "A finding counts where it overlaps an identifier, at the levels error and review.\n",
        "| texts | words | identifiers | recall | precision | false alarms in 1,000 words | ms for 1,000 words |",
        "|---|---|---|---|---|---|---|",
        *(row(name, score) for name, score in scores.items()),
        "\n| class | identifiers | found | recall |",
        "|---|---|---|---|",
        *(
            f"| {kind} | {there[kind]} | {found[kind]} | {share(found[kind], there[kind])} |"
            for kind in sorted(there)
        ),
        f"| all | {there.total()} | {found.total()} | {share(found.total(), there.total())} |",
    ]
    return "\n".join(lines) + "\n"


def row(name: str, score: Score) -> str:
    """One set's line of the first table."""
    there, found = score.there.total(), score.found.total()
    alarms, speed = 1000 * score.wrong / score.words, 1e6 * score.seconds / score.words
    precision = share(score.right, score.right + score.wrong)
    return f"| {name} | {score.words:,} | {there} | {share(found, there)} | {precision} | {alarms:.2f} | {speed:.1f} |"


def share(part: int, whole: int) -> str:
    """A share with three decimals, or a dash where there is nothing to share."""
    return f"{part / whole:.3f}" if whole else "-"


if __name__ == "__main__":
    main()
