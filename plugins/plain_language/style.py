"""Sentences that are long, or say what is done and not who does it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plain_language.passages import Sentence

LONGEST = 25
"""Words. The US guidelines for plain language ask for short sentences; past 25 words most readers begin again."""

_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
_IRREGULAR = """
begun bitten borne bought broken brought built caught chosen cut done drawn driven eaten fed felt forgotten found given
grown heard held hidden hurt kept known laid led left lost made meant paid put read said seen sent set shown shut spent
stolen sung taken taught thrown told torn understood woken worn written
"""
IRREGULAR = frozenset(_IRREGULAR.split())

_ADJECTIVES = """
advanced aged allowed armed ashamed asked bored complicated concerned confused dated detailed devoted disappointed done
educated embarrassed excited experienced exhausted expected frightened gifted impaired interested involved limited
married mixed moved needed overwhelmed pleased prepared qualified related relaxed retired scared skilled sophisticated
supposed surprised talented tired unexpected used wicked worried
"""
ADJECTIVES = frozenset(_ADJECTIVES.split())
"""Words that look like a passive and mostly only say how somebody is."""

_BETWEEN = frozenset(("not", "also", "often", "never", "always", "been", "being"))


def is_long(sentence: Sentence) -> bool:
    """Whether it has more words than a reader holds in mind.

    Bad: If you notice swelling, which is common in the first week, you should, unless we told you ..., come back.
    Good: Swelling is common in the first week. Come back if it grows.
    """
    return len(sentence.words) > LONGEST


def is_passive(sentence: Sentence) -> bool:
    """Whether it certainly has a passive verb: a form of be with a participle that is no everyday adjective.

    Bad: Your medicine will be reviewed.
    Good: We will go through your medicine with you.
    """
    words = sentence.words
    if _BE.isdisjoint(words):
        return False
    return any(word in _BE and _is_done(words[at + 1 : at + 4]) for at, word in enumerate(words))


def _is_done(following: Sequence[str]) -> bool:
    """Whether the first of these words is a participle, but for words that may stand between."""
    for word in following:
        if word not in _BETWEEN and not word.endswith("ly"):
            regular = len(word) > 3 and word.endswith("ed") and not word.endswith("eed") and "-" not in word
            return (regular or word in IRREGULAR) and word not in ADJECTIVES
    return False


def passive(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Those with a passive verb."""
    return tuple(filter(is_passive, sentences))
