"""Which files may be published beside the articles: one row of `RULES` for each ending, and what to do about the rest.

Everything that isn't named here is refused. `SIGNS` come first: they tell by its bytes what a file really is.
"""

from __future__ import annotations

from pathlib import PurePosixPath

PICTURE, TEXT, DOCUMENT, UNREAD = "picture", "text", "document", "unread"
"""A picture is re-encoded; a text and a document are read for identifiers; an unread file waits for a person."""

RULES: dict[str, str] = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".gif"), PICTURE),
    **dict.fromkeys(
        (".txt", ".csv", ".tsv", ".ics", ".vcf", ".vtt", ".srt", ".json", ".css", ".webmanifest"), TEXT
    ),
    **dict.fromkeys((".bib", ".xml"), TEXT),
    ".pdf": DOCUMENT,
    **dict.fromkeys((".woff2", ".woff", ".ttf", ".otf"), UNREAD),
}
"""By ending, in small letters."""
NAMES: dict[str, str] = dict.fromkeys(("CNAME", ".nojekyll", "_headers", "_redirects", ".htaccess"), TEXT)
"""Files of web servers, by their whole name."""

ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\xfd7zXZ\0", b"BZh")
DICOM = "is a DICOM file, which holds a patient's data", "export the picture alone, as PNG or JPEG"
ELEMENTS = (
    b"\2\0\0\0UL",
    b"\2\0\0\0\4\0",
    b"\x08\0\0\0",
    b"\x08\0\1\0",
    b"\x08\0\5\0",
    b"\x08\0\x08\0",
    b"\x08\0\x16\0",
)
"""How a DICOM file without its head begins: with the first element of a group."""
HEIF = tuple(
    b"ftyp" + kind for kind in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
)

SIGNS: tuple[tuple[int, tuple[bytes, ...], str, str], ...] = (
    (128, (b"DICM",), *DICOM),
    (0, ELEMENTS, *DICOM),
    (4, HEIF, "is a HEIC photo", "export it as JPEG"),
    (4, (b"ftypavif", b"ftypavis"), "is an AVIF picture", "export it as JPEG, PNG or WebP"),
    (
        0,
        (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"),
        "is a TIFF picture, which may hold more pages than one sees",
        "export the page that you want as PNG or JPEG",
    ),
    (
        0,
        (b"PK\x03\x04",),
        "is an archive or an Office file, which hides its author and history",
        "export it as PDF",
    ),
    (0, (b"\xd0\xcf\x11\xe0",), "is an Office file, which hides its author and history", "export it as PDF"),
    (0, ARCHIVES, "is an archive, into which nobody looks", "publish the files in it one by one"),
)
"""Offset, what stands there, what the file is, what to do."""

OURS = ("cards/", "theme/", "images/sized/")
"""Where pictures lie in the site that are drawn by program, or made from others: a person is not asked about them."""

STARTS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".woff2": (b"wOF2",),
    ".woff": (b"wOFF",),
    **dict.fromkeys((".ttf", ".otf"), (b"\0\1\0\0", b"OTTO", b"true")),
}
"""How files begin that are copied as they are, by ending, so that nothing else goes by its name."""

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
    ending = PurePosixPath(path).suffix.lower()
    if kind_of(path):
        right = start.startswith(STARTS.get(ending, b""))
        return None if right else (f"is no {ending[1:].upper()} file, whatever its name says", OTHERWISE)
    return f"is of a kind that is not published ({ending or 'no ending'})", INSTEAD.get(ending, OTHERWISE)
