"""How long an Open Graph card takes: ours beside the usual Pillow code (RGB, `textwrap`, `save("x.png")`), in one run.

    python benchmarks/cards.py [how many titles]

Both draw the same titles, in turns, on one core, after a warm-up; the ratios are what counts, since machines differ.
"""

from __future__ import annotations

import io
import statistics
import sys
import textwrap
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PIL import Image, ImageDraw

from plugins.og_cards.colors import colors_of
from plugins.og_cards.design import formats
from plugins.og_cards.drawing.flat import draw
from plugins.og_cards.drawing.fonts import font, measure
from plugins.og_cards.layout import layout
from plugins.settings import Settings

WORDS = {
    "author": "Your Name, MD",
    "credentials": "Board-certified in family medicine",
    "category": "Heart health",
    "site": "Your Practice",
}
SUBJECTS = (
    "blood pressure",
    "your child's fever",
    "a statin",
    "the flu shot",
    "peanut allergy",
    "kidney stones",
)
QUESTIONS = (
    "{}: what to know",
    "{} and {}",
    "How we treat {} today, and why it changed",
    "Questions about {} to ask before {} comes up",
)
WARM_UP = 20


def titles(count: int) -> list[str]:
    """That many different titles of 3 to 16 words."""
    pairs = product(QUESTIONS, SUBJECTS, SUBJECTS)
    some = [question.format(one, other) for question, one, other in pairs]
    return [f"{some[number % len(some)].capitalize()} ({number})" for number in range(count)]


def ours(title: str) -> bytes:
    """A card of this project."""
    shape = formats()["og"]
    return draw(layout(shape, WORDS | {"title": title}, measure), shape, colors_of(Settings()))


def usual(title: str) -> bytes:
    """The same words as most code on the web draws them."""
    card = Image.new("RGB", (1200, 630), "#fffdf9")
    pen = ImageDraw.Draw(card)
    pen.rectangle((0, 546, 1200, 630), "#dde7e4")
    pen.text((80, 70), WORDS["site"], "#0b4f4a", font(34, "Semibold"))
    pen.text((980, 72), WORDS["category"], "#444c50", font(28, "Regular"))
    for number, line in enumerate(textwrap.wrap(title, 28)):
        pen.text((80, 150 + 80 * number), line, "#161e22", font(72, "Bold"))
    pen.text((80, 430), WORDS["author"], "#161e22", font(34, "Semibold"))
    pen.text((80, 472), WORDS["credentials"], "#444c50", font(30, "Regular"))
    file = io.BytesIO()
    card.save(file, "PNG")
    return file.getvalue()


def timed(draw_one: Callable[[str], bytes], title: str) -> tuple[float, int]:
    """Milliseconds and bytes of one card."""
    start = time.perf_counter()
    size = len(draw_one(title))
    return (time.perf_counter() - start) * 1000, size


def main(count: int) -> None:
    """Prints medians and ratios."""
    ways = {"ours": ours, "usual": usual}
    taken = {name: [] for name in ways}
    for title in titles(count + WARM_UP):
        for name, way in ways.items():
            taken[name].append(timed(way, title))
    print(f"{count} titles       median ms  95th ms  median KB  largest KB")
    medians = {}
    for name, runs in taken.items():
        times, sizes = zip(*runs[WARM_UP:], strict=True)
        medians[name] = statistics.median(times), statistics.median(sizes)
        late = statistics.quantiles(times, n=20)[-1]
        print(
            f"{name:<16}{medians[name][0]:>11.2f}{late:>9.2f}{medians[name][1] / 1000:>11.1f}{max(sizes) / 1000:>12.1f}"
        )
    faster, smaller = (usual / own for own, usual in zip(medians["ours"], medians["usual"], strict=True))
    print(f"ours is {faster:.1f} times as fast and {smaller:.1f} times as small")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
