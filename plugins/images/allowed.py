"""Which files may be published beside the articles: one row of `RULES` for each ending, and what to do about the rest.

Everything that isn't named here is refused. `SIGNS` come first: they tell by its bytes what a file really is.
"""

from __future__ import annotations

from pathlib import PurePosixPath

PICTURE, TEXT, UNREAD = "picture", "text", "unread"
"""A picture is re-encoded; a text is read for identifiers; an unread file waits for a person to look through it."""

RULES: dict[str, str] = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".gif"), PICTURE),
    **dict.fromkeys(
        (".txt", ".csv", ".tsv", ".ics", ".vcf", ".vtt", ".srt", ".json", ".css", ".webmanifest"), TEXT
    ),
    **dict.fromkeys((".bib", ".xml"), TEXT),
    **dict.fromkeys((".pdf", ".woff2", ".woff", ".ttf", ".otf"), UNREAD),
}
"""By ending, in small letters."""
NAMES: dict[str, str] = dict.fromkeys(("CNAME", ".nojekyll", "_headers", "_redirects", ".htaccess"), TEXT)
"""Files of web servers, by their whole name."""

SIGNS: tuple[tuple[int, tuple[bytes, ...], str, str], ...] = (
    (
        128,
        (b"DICM",),
        "is a DICOM file, which holds a patient's data",
        "export the picture alone, as PNG or JPEG",
    ),
    (
        4,
        (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftyphevc"),
        "is a HEIC photo",
        "export it as JPEG",
    ),
    (4, (b"ftypavif", b"ftypavis"), "is an AVIF picture", "export it as JPEG, PNG or WebP"),
    (0, (b"II*\0", b"MM\0*"), "is a TIFF picture", "export it as PNG or JPEG"),
    (
        0,
        (b"PK\x03\x04",),
        "is an archive or an Office file, which hides its author and history",
        "export it as PDF",
    ),
)
"""Offset, what stands there, what the file is, what to do."""

INSTEAD: dict[str, str] = {
    ".svg": "export it as PNG: an SVG can hold scripts and hidden text",
    ".bmp": "export it as PNG",
    ".ico": "use a PNG",
    ".mp4": "put the video on a video service and name its address in the article",
    ".mov": "put the video on a video service and name its address in the article",
    ".doc": "export it as PDF",
    ".html": "write it as a page in Markdown",
}
OTHERWISE = "remove it, or export it as PDF, PNG or JPEG"


def kind_of(path: str) -> str | None:
    """PICTURE, TEXT or UNREAD by the file's name, None where it isn't allowed."""
    name = PurePosixPath(path)
    return NAMES.get(name.name) or RULES.get(name.suffix.lower())


def refused(path: str, start: bytes) -> tuple[str, str] | None:
    """Why a file must not be published and what to do, None where it may; `start` are its first 200 bytes or more."""
    for offset, beginnings, what, instead in SIGNS:
        if start[offset:].startswith(beginnings):
            return what, instead
    if kind_of(path):
        return None
    ending = PurePosixPath(path).suffix.lower()
    return f"is of a kind that is not published ({ending or 'no ending'})", INSTEAD.get(ending, OTHERWISE)
