"""An essay for editors who take whole texts between so many words, as a Word document with author and conflicts."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.crosspost.choosing import Pool
from plugins.crosspost.forms.document import document
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.forms.pieces import Piece, pieces, plain
from plugins.crosspost.forms.whole import whole
from plugins.crosspost.frame import Job, bare_frames
from plugins.crosspost.material import own_words
from plugins.crosspost.phrases import phrase
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.settings import Settings

FOR_PATIENTS = "its editors take nothing written for patients; this article has Audience: patients"


def essay(job: Job, _offered: Sequence[Pool]) -> Parts:
    """The article as plain text. Raises `DoesNotFit` where it has too few or too many words, or is for patients.

    Its list of sources doesn't count: editors don't count it.
    """
    if job.entry.audience == "patients":
        raise DoesNotFit(FOR_PATIENTS)
    told = plain(pieces(job.entry.html))
    words, frame = plain(_told(job.entry)), next(bare_frames(job))
    text = frame.around(words)
    long, all_told = len(told.split()), len(frame.around(told).split())
    fewest, most = job.platform.words or (1, job.platform.limit or whole)
    if long < fewest or all_told > most:
        added = f", {all_told} with link and disclosure" if fewest <= long <= most else ""
        raise DoesNotFit(f"the article has {long} words{added}; it takes {fewest:,} to {most:,}")
    return Parts(text, words, frame, bool(own_words(job.entry)))


def essay_file(entry: Entry, teaser: Teaser, settings: Settings) -> bytes:
    """The Word file: title, disclosure, the text, who wrote it, where it first stood."""
    title = teaser.title or entry.title
    return document(title, [*_opening(teaser), *_told(entry), *_closing(entry, teaser, settings)])


def _told(entry: Entry) -> list[Piece]:
    return list(pieces(whole(entry)))


def _opening(teaser: Teaser) -> list[Piece]:
    return [Piece("text", teaser.disclosure)] if teaser.disclosure else []


def _closing(entry: Entry, teaser: Teaser, settings: Settings) -> list[Piece]:
    """The author in a sentence or two, conflicts of interest, the address of the article."""
    author = ", ".join(entry.authors) or settings.author
    own = author == settings.author
    who = ", ".join(filter(None, (author, settings.author_credentials if own else "")))
    about = " ".join(filter(None, (f"{who}.".replace("..", "."), settings.author_bio if own else "")))
    said = [Piece("heading", phrase("about", entry.lang), level=2), Piece("text", about)]
    if teaser.disclosure:
        said += [Piece("heading", phrase("conflict", entry.lang), level=2), Piece("text", teaser.disclosure)]
    return [*said, Piece("text", f"{phrase('published', entry.lang)} {teaser.url}")]
