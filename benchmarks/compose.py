"""How long it takes to compose every teaser of an article, with nothing remembered from before.

    python benchmarks/compose.py FOLDER

FOLDER holds `content/*.md`, as for `summarise.py`. Each article of 600 to 900 words is composed once for a purpose's
usual five platforms and once for all 25; the processor's time is taken, the best of three runs for each article.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from summarise import entry

from plugins.crosspost.compose import composed
from plugins.entry import Entry
from plugins.platforms.table import platforms
from plugins.settings import Settings

FIVE = ("facebook", "x", "linkedin", "bluesky", "mastodon")
RUNS = 3


def main() -> None:
    """Prints a row for five platforms and one for all."""
    articles = [each for each in map(read, sorted(Path(sys.argv[1], "content").glob("*.md"))) if fits(each)]
    print(f"{len(articles)} articles")
    for names in (FIVE, tuple(platforms())):
        settings = Settings(site_url="https://practice.org", platforms=names)
        composed(articles[0], settings)
        taken = [min(timed(each, settings) for _ in range(RUNS)) for each in articles]
        made = mean(len(composed(each, settings).teasers) for each in articles)
        print(f"| {len(names)} | {made:.0f} | {median(taken):.1f} | {max(taken):.1f} |")


def read(path: Path) -> Entry:
    """The article, for colleagues and with a video, so that no platform is left out for want of one."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    title = next(line for line in head.splitlines() if line.startswith("Title:"))[6:].strip()
    made = entry(path.name, title, body)
    return replace(
        made, url=f"https://practice.org/{made.slug}/", audience="colleagues", video="https://video.example/1"
    )


def fits(article: Entry) -> bool:
    """Whether it is about as long as an article usually is."""
    return 600 <= len(article.html.split()) <= 900


def timed(article: Entry, settings: Settings) -> float:
    """Milliseconds for all its teasers, with nothing remembered of it, nor of any sentence of it."""
    for kept in remembered():
        kept.cache_clear()
    start = process_time()
    composed(article, settings)
    return (process_time() - start) * 1000


@cache
def remembered() -> Sequence[Any]:
    """What remembers texts: all that has an end. What has none holds word lists, which are read once in a build."""
    modules = [module for name, module in sys.modules.items() if name.startswith("plugins.")]
    kept = {
        id(each): each for module in modules for each in vars(module).values() if hasattr(each, "cache_clear")
    }
    return [each for each in kept.values() if each.cache_parameters()["maxsize"]]


if __name__ == "__main__":
    main()
