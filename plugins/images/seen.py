"""What there is to ask a person about what a program saw in a picture, or read in a PDF. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.finding import Finding
from plugins.images.documents import Read

CONSENT = "image_consent"
"""The head's field for the day on which a person in the picture agreed."""


class Use(NamedTuple):
    """An article or page that shows the picture: its file as typed, the line that names it (0: somewhere), its head."""

    source: str
    line: int
    head: Mapping[str, object]


def questions(
    picture: str, kinds: Sequence[str], faces: int, uses: Sequence[Use], words: Mapping[str, str]
) -> Iterator[Finding]:
    """Findings about the file `picture`, for each kind of identifier on it, and for its faces where nobody agreed.

    `words` says what a kind is. A picture that no article shows is asked about itself.
    """
    known = f"or, where it may be seen, add “{picture.rpartition('/')[2]}” to PRIVACY_ALLOW"
    for kind in kinds:
        what = (
            f"the letters on this picture look like {words.get(kind, 'something that identifies a person')}"
        )
        yield Finding(
            picture, 0, 0, "review", f"image-{kind.lower()}", what, f"cover it in the picture, {known}"
        )
    if not faces:
        return
    if not uses:
        yield Finding(
            picture,
            0,
            0,
            "review",
            "image-face",
            "there may be a face on this picture",
            f"leave it out, {known}",
        )
    for use in uses:
        if CONSENT not in use.head:
            what = f"there may be a face on {picture}"
            instead = f"write “Image_consent: <the day the person agreed in writing>” in the head, {known}"
            yield Finding(use.source, use.line, 0, "review", "image-face", what, instead)


def about_document(path: str, read: Read, words: Mapping[str, str], *, known: bool) -> Iterator[Finding]:
    """Findings about a PDF. `known`: a person has looked through it, which settles all but errors."""
    for page, kind, level in read.found:
        if level == "error" or not known:
            what = f"this PDF holds what looks like {words.get(kind, kind)}"
            where = f"on page {page}" if page else "beside its pages (author, title, comments, forms)"
            rule, instead = f"privacy-{kind.lower()}", "take it out, and export the PDF again"
            yield Finding(path, 0, 0, level, rule, f"{what} {where}", instead)
    if read.pictures and not known:
        yield _waits(path, "nobody has looked at the pictures in this PDF")


def about_unread(path: str, *, known: bool) -> Iterator[Finding]:
    """The finding about a file that no program reads. `known`: a person has looked through it."""
    if not known:
        yield _waits(path, "nobody has read the text and the author's data in this file")


def _waits(path: str, what: str) -> Finding:
    name = path.rpartition("/")[2]
    return Finding(path, 0, 0, "review", "file", what, f'look through it, then add "{name}" to PRIVACY_ALLOW')
