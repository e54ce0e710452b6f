"""The alt text of a card: its words as sentences, what matters most first. Pure.

What a kind says, and in which order, is a row of `SAYS`; words that stand on no card are in `LABELS`, by language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from plugins.og_cards.breaking import shortened

ALT_LIMIT = 420
"""The longest alt text in characters: X's limit for `twitter:image:alt`, which most networks' limits leave whole."""

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"photo": "Photo", "question": "Question"},
        "es": {"photo": "Foto", "question": "Pregunta"},
    }
)
"""English where a language has no row."""

FRAME = ("author", "credentials", "category", "site", "corner")
"""The blocks around a kind's own words, in the order in which they are said; the last ones give way first."""

Words = Mapping[str, str]

SAYS: Mapping[str, Callable[[Words, Words], Sequence[str]]] = MappingProxyType(
    {
        "text": lambda words, _: (words["title"],),
        "photo": lambda words, labels: (_labelled(labels["photo"], words["image_alt"]), words["title"]),
        "myth": lambda words, _: (
            _labelled(words["fact_label"], words["fact"]),
            words["fact"] and _labelled(words["myth_label"], words["myth"]),
        ),
        "number": lambda words, _: (words["meaning"],),
        "quote": lambda words, _: (
            words["quote"] and f"“{words['quote']}”",
            words["source"].removeprefix("— "),
        ),
        "question": lambda words, labels: (_labelled(labels["question"], words["question"]),),
    }
)
"""What each kind says, the most important first, so that a myth never stands without its fact."""


def alt_text(kind: str, words: Words, lang: str, limit: int = ALT_LIMIT) -> str:
    """The alt text of a card of that kind in at most `limit` characters.

    `words` are those of its blocks, and the article's `title` and `image_alt`. What doesn't fit goes from the end:
    first site and category, then the kind's own further sentences. Only a first sentence that alone is too long is
    shortened, to whole words. A kind whose own words are missing says the title.
    """
    labels = LABELS.get(lang.lower().partition("-")[0], LABELS["en"])
    whole = defaultdict(str, {name: " ".join(text.split()) for name, text in words.items()})
    own = _sentences(SAYS[kind](whole, labels)) or _sentences(whole[name] for name in ("title", *FRAME))
    frame = [text for text in _sentences(whole[name] for name in FRAME) if text not in own]
    found = next((text for text in _from_the_fullest(own, frame) if len(text) <= limit), "")
    return found or _first_shortened(own[0], frame, limit)


def _from_the_fullest(own: Sequence[str], frame: Sequence[str]) -> Iterator[str]:
    for said in range(len(own), 0, -1):
        for around in range(len(frame), -1, -1):
            yield " ".join((*own[:said], *frame[:around]))


def _first_shortened(first: str, frame: Sequence[str], limit: int) -> str:
    """The beginning of the first sentence, and as much of who says it as half of the room holds."""
    beginnings = ("".join(f" {text}" for text in frame[:around]) for around in range(len(frame), -1, -1))
    who = next(text for text in beginnings if len(text) < limit / 2)
    return shortened(first, lambda text: len(text + who) <= limit) + who


def _sentences(texts: Iterable[str]) -> list[str]:
    """Each text once, with a full stop where it has no end."""
    ended = (text if text.endswith((".", "?", "!", "…", "”")) else f"{text}." for text in texts if text)
    return list(dict.fromkeys(ended))


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label and text else text
