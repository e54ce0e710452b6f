"""Cards of ours to be timed, for `cards.py`: a job for any title, and how long each format and kind takes.

A new format or kind of `design.toml` is timed without a change here.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PIL import Image, ImageFilter

from plugins.entry import Entry
from plugins.og_cards.colors import colors_of
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.job import File, Job, digest, picture
from plugins.og_cards.words import words_of
from plugins.settings import Settings

WORDS = {
    "author": "Your Name, MD",
    "credentials": "Board-certified in family medicine",
    "category": "Heart health",
    "site": "Your Practice",
}
WARM_UP = 20
"""Cards drawn before the clock runs."""


def titles(count: int) -> list[str]:
    """That many different titles of 3 to 16 words, out of the sample articles: words recur as they do in language."""
    texts = [
        path.read_text("utf-8")
        for path in sorted((Path(__file__).parent.parent / "content/articles").glob("*.md"))
    ]
    words = re.findall(r"[^\W\d_]+(?:[’-][^\W\d_]+)*", " ".join(texts))
    chance = random.Random(1)
    found: dict[str, None] = {}
    while len(found) < count:
        start = chance.randrange(len(words) - 16)
        found[" ".join(words[start : start + chance.randint(3, 16)]).capitalize()] = None
    return list(found)


def job(title: str, format_name: str = "og", kind: str = "text", photo: File | None = None) -> Job:
    """A card with these words."""
    entry = Entry(
        **dict.fromkeys(("key", "slug", "url", "path", "source"), ""),
        title=title,
        lang="en",
        date=datetime(2026, 1, 1, tzinfo=UTC),
        html=f"<h2>{title}?</h2><blockquote><p>{title}.</p></blockquote>",
        category=WORDS["category"],
        key_points=(f"{title}: 30 of 60 people.",),
        claim=f"{title}.",
        verdict="false",
    )
    settings = Settings(author_credentials=WORDS["credentials"])
    words = words_of(entry, settings, kind)
    return Job(format_name, kind, tuple(words.items()), colors_of(settings), photo=photo)


def table_of_formats(held: Sequence[str], folder: Path) -> Iterator[str]:
    """Each format and kind of ours: the median of the processor's milliseconds, and whether it is what we aim at."""
    photo = twelve_megapixels(folder / "photo.jpg")
    megabytes = Path(photo.path).stat().st_size / 1e6
    medians, most = {}, 0
    for format_name, kind in product(formats(), kinds()):
        jobs = [job(title, format_name, kind, photo if kind == "photo" else None) for title in held]
        medians[format_name, kind], largest = median_of(jobs)
        most = max(most, largest if kind == "photo" else 0)
    yield f"Milliseconds of the processor for one card, the median of {len(held) - WARM_UP} after {WARM_UP} to warm up."
    largest_card = f"the largest card with it has {most / 1000:.0f} KB"
    yield f"The photo is a JPEG of 12 megapixels and {megabytes:.1f} MB; {largest_card}."
    yield ""
    yield f"| | {' | '.join(kinds())} |"
    yield "|---" * (len(kinds()) + 1) + "|"
    for name, shape in formats().items():
        cells = " | ".join(f"{medians[name, kind]:.1f}" for kind in kinds())
        yield f"| {name} {shape.width} x {shape.height} | {cells} |"
    yield ""
    yield from aims(medians)


def aims(medians: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """What each card may take at most, beside the slowest that was measured."""
    flat = [
        took for (name, kind), took in medians.items() if kind != "photo" and (name, kind) != ("og", "text")
    ]
    photos = [took for (name, kind), took in medians.items() if kind == "photo" and name != "og"]
    rows = {
        "og with text": (medians["og", "text"], 5),
        "any other flat card": (max(flat), 12),
        "og with a photo": (medians["og", "photo"], 60),
        "a photo in any other format": (max(photos), 60),
    }
    for name, (took, most) in rows.items():
        said = "kept" if took <= most else "MISSED"
        yield f"- {name}: at most {took:.1f} ms; the aim of {most} ms is {said}"


def median_of(jobs: Sequence[Job]) -> tuple[float, int]:
    """The median of the processor's milliseconds for a card, without the first ones, and the bytes of the largest."""
    taken, largest = [], 0
    for each in jobs:
        start = time.process_time()
        largest = max(largest, len(picture(each)))
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken[WARM_UP:]), largest


def twelve_megapixels(path: Path) -> File:
    """A photo as a telephone takes it: large forms, soft edges, and grain."""
    chance = random.Random(1)
    forms = Image.frombytes("RGB", (20, 15), chance.randbytes(900)).resize(
        (4000, 3000), Image.Resampling.BICUBIC
    )
    grain = Image.frombytes("RGB", (4000, 3000), chance.randbytes(36_000_000)).filter(ImageFilter.BoxBlur(1))
    Image.blend(forms, grain, 0.2).save(path, "JPEG", quality=92)
    return File(str(path), digest(path.read_bytes()))
