"""The title of a post, where a platform has a field for one."""

from __future__ import annotations

import re

from plugins.crosspost.material import denied_claim, own_words, tells, usable
from plugins.crosspost.says import opens_with
from plugins.crosspost.signs import written_for
from plugins.crosspost.standing_alone import denies
from plugins.entry import Entry
from plugins.platforms.platform import Platform

_CLAUSE = re.compile(r"(?<=[?!.:;,–—])\s+")
_LOOSE_END = " ,;:–—."


def title_of(entry: Entry, platform: Platform) -> str:
    """The article's title in the platform's limit; for a correction neither the claim nor a question, but the truth.

    A title that is too long gives its part before a colon, else as many whole clauses, else whole words. "" where an
    article that corrects a claim has no sentence that says the truth in so few signs.
    """
    claim, limit = denied_claim(entry), platform.title_limit
    title = " ".join(written_for(platform, entry.title, entry.lang).split())
    told = tells(title, claim)
    if claim and (told or title.endswith("?")):
        truths = (each.text for each in (*own_words(entry), *usable(entry)) if denies(each.text, claim))
        fit = (truth.rstrip(".") for truth in truths if limit is None or len(truth) <= limit + 1)
        title = next(fit, "" if told else title)
    return title if limit is None or len(title) <= limit else _shorter(title, limit)


def _shorter(title: str, limit: int) -> str:
    first = title.partition(": ")[0]
    if len(first) <= limit:
        return first
    held = ""
    for clause in _CLAUSE.split(title):
        longer = f"{held} {clause}".strip()
        if len(longer.rstrip(_LOOSE_END)) > limit:
            break
        held = longer
    return held.rstrip(_LOOSE_END) or _whole_words(title, limit)


def _whole_words(title: str, limit: int) -> str:
    """As many words as fit, less the small ones at the end that lead to nothing ("about the")."""
    words = title[: limit + 1].split(" ")[:-1]
    while len(words) > 1 and opens_with("small", words[-1]):
        words.pop()
    return " ".join(words).rstrip(_LOOSE_END) or title[:limit]
