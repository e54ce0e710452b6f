"""How many texts a second each network's way of counting takes: python -B benchmarks/counting.py

Every text is another one, so that nothing is remembered from the one before: a post as it is composed, with a link of
its own, an emoji in every fourth.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))
from plugins.crosspost.counting import count
from plugins.platforms.table import platforms

TEXTS = 10_000
LENGTHS = {"a post": 1, "an article": 12}
POST = (
    "Sit still for five minutes before you measure – with your back supported. {sign}\n\n"
    "A target below 120 mm Hg was tested in 9,361 people; “lower” wasn't better for all of them.\n\n"
    "Read the article: https://practice.org/pressure-{number}/?utm_source=x&utm_medium=social\n\n#BloodPressure"
)


def texts(times: int) -> list[str]:
    """As many texts, each `times` posts long."""
    made = TEXTS // times
    return [
        " ".join(
            POST.format(sign="🩺" if at % 4 == 0 else "½", number=at * times + part) for part in range(times)
        )
        for at in range(made)
    ]


def a_second(platform: str, held: list[str]) -> float:
    """Counts a second over all of `held`, the best of three."""
    count(held[0], platform)
    times = []
    for repeat in range(3):
        fresh = [text.replace("pressure-", f"pressure-{repeat}-") for text in held]
        start = perf_counter()
        for text in fresh:
            count(text, platform)
        times.append(perf_counter() - start)
    return len(held) / min(times)


def main() -> None:
    """Prints the table."""
    held = {name: texts(times) for name, times in LENGTHS.items()}
    by_counting = {}
    for row in platforms().values():
        by_counting.setdefault(row.counting, []).append(row)
    sizes = [f"{name} ({len(made[0])} letters)" for name, made in held.items()]
    print(f"| counted as | on | {' | '.join(f'{size}, a second' for size in sizes)} |")
    print("|---" * (2 + len(sizes)) + "|")
    for counting, rows in by_counting.items():
        speeds = [f"{a_second(rows[0].name, made):,.0f}" for made in held.values()]
        print(f"| {counting} | {', '.join(row.name for row in rows)} | {' | '.join(speeds)} |")


if __name__ == "__main__":
    main()
