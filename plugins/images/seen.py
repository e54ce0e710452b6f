"""What there is to ask a person about what a program saw in a picture. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.finding import Finding

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
