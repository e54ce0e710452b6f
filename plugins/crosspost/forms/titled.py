"""A title and a text in Markdown, with the article's sources below: for communities that want to see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.citations.numbers import address
from plugins.crosspost.choosing import Pool
from plugins.crosspost.forms.parts import Parts
from plugins.crosspost.forms.post import framed
from plugins.crosspost.frame import Frame, Job, frames
from plugins.crosspost.phrases import phrase
from plugins.entry import Entry

_MEANT = re.compile(r"([*_`~\[\]\\])")
"""Signs that Markdown would take for markup."""


def titled(job: Job, offered: Sequence[Pool]) -> Parts:
    """The post, with its sources; signs that Markdown would read stand as they are meant."""
    made = framed(job, offered, _with_sources(job))
    words = _MEANT.sub(r"\\\1", made.words)
    return replace(made, words=words, text=made.frame.around(words))


def sources(entry: Entry) -> tuple[str, ...]:
    """The addresses of the article's references, as far as they have one."""
    return tuple(filter(None, map(address, entry.references)))


def _with_sources(job: Job) -> Iterator[Frame]:
    held = sources(job.entry)
    if held:
        listed = "\n".join(f"- {address}" for address in held)
        yield from frames(replace(job, below=f"{phrase('sources', job.entry.lang)}\n\n{listed}"))
    yield from frames(job)
