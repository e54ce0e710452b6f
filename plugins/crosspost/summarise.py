"""A few whole sentences that say what an article is about: for descriptions, feeds and share kits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from plugins.crosspost.material import Sentence, own_words, quotable
from plugins.crosspost.relevance import Stems, relevance, stems, together
from plugins.crosspost.standing_alone import LEANING, SHORT, TAKEN_BACK, limits, takes_back
from plugins.entry import Entry


class Passage(NamedTuple):
    """Sentences that stand in a row in the article, their length in characters with the spaces between, their words."""

    said: tuple[Sentence, ...]
    length: int
    stems: Stems


NOTHING = Passage((), -1, Stems(frozenset(), 0))
"""What a passage begins with: no space stands before its first sentence."""

RUN = 3
"""So many sentences that follow one another are tried together."""

PAIRED = 20
"""How many of the best passages are tried two by two."""

READ = 45
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
    """The best of all passages that fit, and of pairs of the best ones."""
    alone = [(relevance(entry, one.stems), one) for one in _passages(quotable(entry)[:READ], limit)]
    best = [one for _, one in sorted(alone, key=lambda each: -each[0])[:PAIRED]]
    paired = [(relevance(entry, two.stems), two) for two in _pairs(best, limit)]
    most, chosen = max([*alone, *paired], key=lambda each: each[0], default=(0.0, NOTHING))
    return " ".join(each.text for each in chosen.said) if most else ""


def _pairs(passages: Sequence[Passage], limit: int) -> Iterator[Passage]:
    """Those two by two that don't touch."""
    for one, other in combinations(sorted(passages, key=lambda each: each.said[0].place), 2):
        length = one.length + 1 + other.length
        if length <= limit and one.said[-1].place + 1 < other.said[0].place:
            yield Passage(one.said + other.said, length, together(one.stems, other.stems))


def _passages(sentences: Sequence[Sentence], limit: int) -> Iterator[Passage]:
    """Up to `RUN` sentences in a row that fit: none leans on what isn't there, none is taken back later."""
    for at in range(len(sentences)):
        one = NOTHING
        for each in sentences[at : at + RUN]:
            length = one.length + 1 + len(each.text)
            if length > limit or not _goes_on(one.said, each):
                break
            one = Passage((*one.said, each), length, together(one.stems, stems(each.text)))
            if not takes_back(each.after):
                yield one


def _goes_on(said: Sequence[Sentence], each: Sentence) -> bool:
    """Whether `each` can follow what is said, or begin where nothing is."""
    if not said:
        return each.fault in ("", TAKEN_BACK)
    led = each.place == said[-1].place + 1
    if takes_back(each.text):
        return led and limits(each.text) and each.fault in ("", TAKEN_BACK, LEANING)
    mended = (LEANING, SHORT) if led and each.before else ()
    return led and each.fault in ("", TAKEN_BACK, *mended)


def _cut(title: str, limit: int) -> str:
    if len(title) <= limit:
        return title
    return title[: limit + 1].rsplit(" ", 1)[0].strip()[:limit]
