"""What the privacy check looks at: each text once, those of one file as one piece of work. Pure.

The pieces are spread over the cores and remembered by `plugins/work.py`: places and kinds, and no value. A new kind of
text is gathered in `looks`, and told of by a row of `private.LOOKED_AT`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.checks.acknowledged import to_be_judged
from plugins.checks.checked import Checked, Text
from plugins.checks.privacy import Identifier, identifiers


@dataclass(frozen=True)
class Look:
    """The texts of one file and those made of it, each once, as they stand; and what is the practice's own."""

    texts: tuple[Key, ...]
    allowed: tuple[str, ...]


Key = tuple[str, str]
"""One of `WAYS`, and a text."""
Seen = Mapping[Key, tuple[Identifier, ...]]
"""What identifies a person in each text."""
Each = Callable[
    [Callable[[Look], list[tuple[Identifier, ...]]], list[Look]], list[list[tuple[Identifier, ...]]]
]
"""How the looks are taken: as `Work.each` does."""


def seen(look: Look) -> list[tuple[Identifier, ...]]:
    """What identifies a person in each of the texts."""
    return [tuple(identifiers(WAYS[way](text), look.allowed)) for way, text in look.texts]


def looks(checked: Checked) -> list[Look]:
    """All that is to be looked at, by file."""
    texts: Mapping[str, dict[Key, None]] = defaultdict(dict)
    for text in (*checked.sources, *checked.attachments, *checked.said):
        texts[text.path][key(text, checked)] = None
    for name, path in names(checked).items():
        texts[path][NAME, name] = None
    return [Look(tuple(each), checked.allowed) for each in texts.values()]


def one_by_one(work: Callable[[Look], Any], jobs: list[Look]) -> list[Any]:
    """An `Each` without memory or helpers."""
    return [work(job) for job in jobs]


def key(text: Text, checked: Checked) -> Key:
    """How a text is read, and the text."""
    is_article = text.line is None and text.path in checked.heads
    return ARTICLE if is_article else TEXT, text.text


def names(checked: Checked) -> Mapping[str, str]:
    """Names of files and folders, and addresses, each with the file that answers for it."""
    names = {source.path: source.path for source in checked.sources} | {
        path: path for path in checked.statics
    }
    names |= {name: source.path for source in checked.sources for name in (source.save_as, *source.aliases)}
    return names


HASH = re.compile(r"(?<=-)(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6,12}(?=\.\w+$|/|$)")
"""What programs put behind the name of a file to tell it from others: letters and digits of base 16."""


def spaced(name: str) -> str:
    """Between words, `-`, `_` and `/` stand for spaces; a hash at the end is none of the words."""
    plain = HASH.sub(lambda match: " " * len(match[0]), name)
    return re.sub(r"[_/]|(?<=[^\W\d])-|-(?=[^\W\d])", " ", plain)


ARTICLE, TEXT, NAME = "article", "text", "name"
WAYS: Mapping[str, Callable[[str], str]] = {ARTICLE: to_be_judged, TEXT: str, NAME: spaced}
"""What of a text is judged; every place stays the same."""
