"""The file that goes with a teaser: a page to copy, a letter, a document. A new one is a row of `FILES`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.crosspost.forms.essay import essay_file
from plugins.crosspost.forms.letter import letter_file
from plugins.crosspost.forms.page import page_file
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry, is_case
from plugins.platforms.table import platforms_of
from plugins.settings import Settings


@dataclass(frozen=True)
class File:
    """How the name of a file ends, and who writes it."""

    ending: str
    write: Callable[[Entry, Teaser, Settings], bytes]


FILES: Mapping[str, File] = {
    "page": File("html", page_file),
    "letter": File("html", letter_file),
    "essay": File("docx", essay_file),
}
"""By the form of the platform."""


def attachments(entry: Entry, teaser: Teaser, settings: Settings) -> Mapping[str, bytes]:
    """The files of a teaser by name, such as `medium.html`; none for most forms, further variants and a case."""
    file = FILES.get(platforms_of(settings)[teaser.platform].form)
    return {name: file.write(entry, teaser, settings) for name in names(entry, teaser, settings) if file}


def names(entry: Entry, teaser: Teaser, settings: Settings) -> tuple[str, ...]:
    """What the files of a teaser are called, without writing them."""
    file = FILES.get(platforms_of(settings)[teaser.platform].form)
    has_one = file and not teaser.variant and not is_case(entry.purposes)
    return (f"{teaser.platform}.{file.ending}",) if file and has_one else ()
