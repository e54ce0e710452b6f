"""Writes a Word document, the same bytes for the same text.

The folder `word` holds the parts of the file (ECMA-376) by their place in it; what is the same in every document is
packed once. To change how documents look, change `word/word/styles.xml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.crosspost.forms.pieces import Piece

STYLES = {"quote": "Quote", "item": "ListBullet"}
"""The style, by its id, for each kind of piece that hasn't the usual one; a heading has its own."""

LONG_AGO = (2000, 1, 1, 0, 0, 0)
"""The date of each part: a document has none of its own, and the build's would change its bytes."""

TEXT, PROPERTIES = "word/document.xml", "docProps/core.xml"
"""The parts that differ from document to document."""

_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(title: str, pieces: Iterable[Piece]) -> bytes:
    """The document: `title`, then each piece in its style."""
    below = (_paragraph(_style(piece), _said(piece)) for piece in pieces)
    paragraphs = "\n".join((_paragraph("Title", title), *below))
    held = BytesIO(_same_in_all())
    with ZipFile(held, "a") as packed:
        _pack(packed, TEXT, _parts()[TEXT].format(paragraphs=paragraphs))
        _pack(packed, PROPERTIES, _parts()[PROPERTIES].format(title=_escaped(title)))
    return held.getvalue()


def _style(piece: Piece) -> str:
    """What has a number needs no bullet before it."""
    if piece.kind == "heading":
        return f"Heading{min(piece.level, 4) - 1 or 1}"
    return "List" if piece.number else STYLES.get(piece.kind, "Normal")


def _said(piece: Piece) -> str:
    return f"{piece.number}. {piece.text}" if piece.number else piece.text


def _paragraph(style: str, text: str) -> str:
    lines = _escaped(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{lines}</w:t></w:r></w:p>'


def _escaped(text: str) -> str:
    return escape(_NOT_IN_XML.sub("", text))


@cache
def _parts() -> Mapping[str, str]:
    folder = Path(__file__).with_name("word")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


@cache
def _same_in_all() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as packed:
        for name, part in _parts().items():
            if name not in (TEXT, PROPERTIES):
                _pack(packed, name, part)
    return held.getvalue()


def _pack(packed: ZipFile, name: str, part: str) -> None:
    packed.writestr(ZipInfo(name, LONG_AGO), part, ZIP_DEFLATED)
