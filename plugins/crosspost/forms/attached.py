"""The files that go with a teaser: a page to copy, a letter, a document. A new one is a row of `FILES`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.crosspost.forms.essay import essay_file
from plugins.crosspost.forms.letter import letter_file
from plugins.crosspost.forms.page import page_file
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry, is_case
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

FILES: Mapping[str, Callable[[Entry, Teaser, Settings], Mapping[str, bytes]]] = {
    "page": page_file,
    "letter": letter_file,
    "essay": essay_file,
}
"""Who writes them, by the form of the platform."""


def attachments(entry: Entry, teaser: Teaser, settings: Settings) -> Mapping[str, bytes]:
    """The files of a teaser by name, such as `medium.html`; none for most forms, further variants and a case."""
    form = platforms_of(settings)[teaser.platform].form
    write = FILES.get(form)
    return (
        write(entry, teaser, settings) if write and not teaser.variant and not is_case(entry.purposes) else {}
    )
