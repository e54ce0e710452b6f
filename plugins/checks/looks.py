"""What the privacy check looks at, those texts of one file as one piece of work. Pure.

A file's own text is judged as a whole. In what is made of it, such as teasers, a passage that stands in the file word
for word was judged there, with what stands around it. The other passages are looked at in one go, as most hold nothing;
where one could hold something, every text with such a passage is judged as a whole, too.

The pieces are spread over the cores and remembered by `plugins/work.py`: places and kinds, and no value. A new kind of
text is gathered in `looks`, and told of by a row of `private.LOOKED_AT`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import chain
from typing import Any

from plugins.checks.acknowledged import to_be_judged
from plugins.checks.checked import Checked, Text
from plugins.checks.identifiers.document import Passages
from plugins.checks.privacy import Identifier, identifiers

Key = tuple[str, str]
"""One of `WAYS`, and a text."""


@dataclass(frozen=True)
class Look:
    """What there is of one file: its `own` texts, those `made` of it, each once; and what is the practice's own."""

    own: tuple[Key, ...]
    made: tuple[Key, ...]
    allowed: tuple[str, ...]


Seen = Mapping[str, Mapping[Key, tuple[Identifier, ...]]]
"""What identifies a person in each text, by the file's path."""
Each = Callable[
    [Callable[[Look], list[tuple[Identifier, ...]]], list[Look]], list[list[tuple[Identifier, ...]]]
]
"""How the looks are taken: as `Work.each` does."""


def looked_at(checked: Checked, each_of: Each) -> Seen:
    """What is found in all that is to be looked at."""
    taken = looks(checked)
    found = each_of(seen, list(taken.values()))
    return {
        path: dict(zip((*look.own, *look.made), each, strict=True))
        for (path, look), each in zip(taken.items(), found, strict=True)
    }


def looks(checked: Checked) -> dict[str, Look]:
    """All that is to be looked at, by the file's path."""
    own: Mapping[str, dict[Key, None]] = defaultdict(dict)
    made: Mapping[str, dict[Key, None]] = defaultdict(dict)
    for text in (*checked.sources, *checked.attachments):
        own[text.path][key(text, checked)] = None
    for text in checked.said:
        made[text.path][key(text, checked)] = None
    for name, path in names(checked).items():
        made[path][NAME, name] = None
    return {path: Look((*own[path],), (*made[path],), checked.allowed) for path in {**own, **made}}


def one_by_one(work: Callable[[Look], Any], jobs: list[Look]) -> list[Any]:
    """An `Each` without memory or helpers."""
    return [work(job) for job in jobs]


def seen(look: Look) -> list[tuple[Identifier, ...]]:
    """What identifies a person in each of the texts: nothing in one that is made of what was judged before."""
    passages = {each: APART.split(_read(each)) for each in look.made}
    new = _new(dict.fromkeys(chain(*passages.values())), look)
    doubtful = new if identifiers(BREAK.join(new), look.allowed, Passages) else frozenset()
    made = (each for each in look.made if not doubtful.isdisjoint(passages[each]))
    found = {each: tuple(identifiers(_read(each), look.allowed)) for each in chain(look.own, made)}
    return [found.get(each, ()) for each in (*look.own, *look.made)]


def _new(passages: Iterable[str], look: Look) -> Set[str]:
    """Those that don't stand in a line of the file, in their order: across lines some rules don't read."""
    file = "\n".join(shown(line) for each in look.own for line in _read(each).splitlines())
    return dict.fromkeys(each for each in passages if shown(each) not in file).keys()


def _read(key: Key) -> str:
    way, text = key
    return WAYS[way](text)


def shown(text: str) -> str:
    """A passage as a rule sees it: without marks of emphasis, quotation marks plain, a space around each word.

    What no rule sees through stays: a name that is a link in the file was not judged as one.
    """
    for mark, plain in MARKS:
        text = text.replace(mark, plain)
    return " ".join(["", *text.split(), ""])


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


BREAK = "\n\n"
APART = re.compile(r"\n\s*\n")
MARKS = (("*", ""), ("`", ""), ("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'))
HASH = re.compile(r"(?<=-)(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6,12}(?=\.\w+$|/|$)")
"""What programs put behind the name of a file to tell it from others: letters and digits of base 16."""


def spaced(name: str) -> str:
    """Between words, `-`, `_` and `/` stand for spaces; a hash at the end is none of the words."""
    plain = HASH.sub(lambda match: " " * len(match[0]), name)
    return re.sub(r"[_/]|(?<=[^\W\d])-|-(?=[^\W\d])", " ", plain)


ARTICLE, TEXT, NAME = "article", "text", "name"
WAYS: Mapping[str, Callable[[str], str]] = {ARTICLE: to_be_judged, TEXT: str, NAME: spaced}
"""What of a text is judged; every place stays the same."""
