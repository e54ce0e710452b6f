"""Writes a Word document, the same bytes for the same text. The only file here that uses python-docx."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from plugins.crosspost.forms.pieces import Piece

STYLES = {"quote": "Quote", "item": "List Bullet"}
"""The style, as Word names it, for each kind of piece that hasn't the usual one; a heading has its own."""

LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 - Word's own fields hold no time zone
"""The date in the document's properties: it has none of its own, and the build's would change its bytes."""


def document(title: str, pieces: Iterable[Piece]) -> bytes:
    """The document: `title`, then each piece in its style."""
    made = Document()
    made.core_properties.title, made.core_properties.author = title, ""
    made.core_properties.created = made.core_properties.modified = LONG_AGO
    made.add_heading(title, 0)
    for piece in pieces:
        if piece.kind == "heading":
            made.add_heading(piece.text, min(piece.level, 4) - 1 or 1)
        else:
            made.add_paragraph(_numbered(piece), _style(piece))
    held = BytesIO()
    made.save(held)
    return _undated(held)


def _style(piece: Piece) -> str:
    """What has a number needs no bullet before it."""
    return "List" if piece.number else STYLES.get(piece.kind, "Normal")


def _numbered(piece: Piece) -> str:
    return f"{piece.number}. {piece.text}" if piece.number else piece.text


def _undated(held: BytesIO) -> bytes:
    """The same archive without the time at which it was packed."""
    packed = BytesIO()
    with ZipFile(held) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, (2000, 1, 1, 0, 0, 0)), source.read(name), ZIP_DEFLATED)
    return packed.getvalue()
