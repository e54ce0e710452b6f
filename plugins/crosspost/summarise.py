"""A few whole sentences that say what an article is about: for descriptions, feeds and share kits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from plugins.crosspost.material import Sentence, own_words, usable
from plugins.crosspost.relevance import relevance
from plugins.entry import Entry

PAIRED = 12
"""How many of the best sentences are tried two by two."""

READ = 60
"""How many sentences from the start are looked at: what a long article says later is rarely what it is about."""


def summarise(entry: Entry, limit: int = 200) -> str:
    """Whole sentences in at most `limit` characters, without link and hashtags; never empty for an entry with a title.

    The author's Summary where there is one that fits, else the sentences of the text that say most, in their order;
    else a key point, else the title, cut between words where even that is too long.
    """
    own = own_words(entry)
    summary = _from_start([each.text for each in own if each.block == 0], limit) if entry.summary else ""
    return (
        summary
        or _chosen(entry, limit)
        or _from_start([each.text for each in own], limit)
        or _cut(entry.title, limit)
    )


def _from_start(texts: Sequence[str], limit: int) -> str:
    """As many sentences as fit, in order from the first that does."""
    said = ""
    for text in texts:
        longer = f"{said} {text}".strip()
        if len(longer) <= limit:
            said = longer
        elif said:
            break
    return said


def _chosen(entry: Entry, limit: int) -> str:
    best, most = "", 0.0
    for sentences in _choices(entry, usable(entry)[:READ]):
        texts = [each.text for each in sentences]
        if sum(map(len, texts)) + len(texts) - 1 <= limit:
            worth = relevance(entry, texts)
            best, most = (" ".join(texts), worth) if worth > most else (best, most)
    return best


def _choices(entry: Entry, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    """Each sentence, runs of two and three that follow one another, and pairs of the best."""
    for at, each in enumerate(sentences):
        if each.alone:
            yield (each,)
            yield from _runs(sentences[at : at + 3])
    free = [each for each in sentences if each.alone]
    best = sorted(free, key=lambda each: -relevance(entry, [each.text]))[:PAIRED]
    yield from combinations(sorted(best, key=lambda each: each.place), 2)


def _runs(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    for length in range(2, len(sentences) + 1):
        run = tuple(sentences[:length])
        if run[-1].place == run[0].place + length - 1:
            yield run


def _cut(title: str, limit: int) -> str:
    if len(title) <= limit:
        return title
    return title[: limit + 1].rsplit(" ", 1)[0].strip()[:limit]
