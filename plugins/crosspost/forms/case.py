"""A case for colleagues: an outline in the article's own sections, and one question at the end.

No call to action, and nothing that promotes the author. It is never called de-identified: the physician judges that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

from plugins.crosspost.choosing import Pool
from plugins.crosspost.fill import fits
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.forms.pieces import Piece, pieces
from plugins.crosspost.frame import Frame, Job, bare_frames
from plugins.crosspost.phrases import phrase
from plugins.crosspost.says import says
from plugins.crosspost.sentences import split
from plugins.crosspost.standing_alone import leans_back
from plugins.entry import Entry

NO_QUESTION = (
    "a case needs one question for its readers; end the article with it, such as: What would you do next?"
)
LEFT_OUT = ("note", "code")
_MARK = re.compile(r"\[\d+\]")
"""The mark of a note, which is left out."""


@dataclass(frozen=True)
class Told:
    """One sentence of the case: where it stands, and its place within its section."""

    section: int
    heading: str
    paragraph: int
    rank: int
    text: str


def case(job: Job, _offered: Sequence[Pool]) -> Parts:
    """As much of each section as has room, the first sentences first. Raises `DoesNotFit` without a question."""
    question = question_of(job.entry)
    if not question:
        raise DoesNotFit(NO_QUESTION)
    asked = f"{phrase('question', job.entry.lang)} {question}"
    frame = next(bare_frames(replace(job, ask="")))
    told = sorted(_told(job.entry.html), key=lambda each: (each.rank, each.section))
    too_many = bisect_left(
        range(1, len(told) + 1),
        True,
        key=lambda number: not fits(_text(frame, told[:number], asked), job.platform),
    )
    kept = told[:too_many]
    if not kept:
        raise DoesNotFit(f"not one sentence of it has room in its limit of {job.platform.limit}")
    return Parts(_text(frame, kept, asked), _outline(kept), frame, written=False)


def question_of(entry: Entry) -> str:
    """The last question of the article, else its title if that is one, else ""."""
    questions = [text for piece in _spoken(entry) for text in _sentences(piece) if text.endswith("?")]
    return questions[-1] if questions else entry.title if entry.title.endswith("?") else ""


def _text(frame: Frame, kept: Sequence[Told], asked: str) -> str:
    return frame.around(f"{_outline(kept)}\n\n{asked}")


def _outline(kept: Sequence[Told]) -> str:
    text, section, paragraph = "", -1, -1
    for told in sorted(kept, key=lambda each: (each.section, each.paragraph, each.rank)):
        if told.section != section:
            text += f"\n\n{told.heading}\n" if told.heading else "\n\n"
        elif told.paragraph != paragraph:
            text += "\n"
        else:
            text += " "
        text, section, paragraph = text + told.text, told.section, told.paragraph
    return text.strip()


@lru_cache(maxsize=16)
def _told(html: str) -> tuple[Told, ...]:
    """Every sentence that tells of the case: no question, for the one stands at the end, and no promotion."""
    return tuple(_telling(html))


def _telling(html: str) -> Iterator[Told]:
    section, heading, ranks = 0, "", count()
    for paragraph, piece in enumerate(pieces(html)):
        if piece.kind == "heading":
            section, heading, ranks = section + 1, piece.text, count()
        elif piece.kind not in LEFT_OUT:
            mark = "- " if piece.kind == "item" else ""
            for at, text in enumerate(_tellable(_sentences(piece))):
                yield Told(section, heading, paragraph, next(ranks), text if at else mark + text)


def _tellable(sentences: Sequence[str]) -> Iterator[str]:
    """Without other questions and the answers that mean nothing alone, and without promotion and addresses."""
    for before, text in zip(("", *sentences), sentences, strict=False):
        answer = before.endswith("?") and leans_back(text)
        if not (text.endswith("?") or answer or says("promotion", text) or "://" in text):
            yield text


def _spoken(entry: Entry) -> Iterator[Piece]:
    return (piece for piece in pieces(entry.html) if piece.kind not in (*LEFT_OUT, "heading"))


def _sentences(piece: Piece) -> list[str]:
    return [text.strip() for text in split(_MARK.sub("", piece.text))]
