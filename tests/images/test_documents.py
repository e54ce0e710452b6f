"""A PDF is read on its pages and beside them; what can't be read is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from plugins.checks.private import WORDS
from plugins.images import documents
from plugins.images.documents import Read, fill, read_pdf, reading_of, result
from plugins.images.reencode import Unusable
from plugins.images.seen import about_document
from plugins.settings import Settings

RECORD = "MRN 1234567"


def writer(text: str = "Measure twice.") -> PdfWriter:
    made = PdfWriter()
    page = made.add_blank_page(300, 200)
    letters = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in letters.items()})
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = made._add_object(content)
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    return made


def saved(made: PdfWriter) -> bytes:
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def with_metadata() -> PdfWriter:
    made = writer()
    made.add_metadata({"/Title": RECORD})
    return made


def with_note() -> PdfWriter:
    made = writer()
    made.add_annotation(0, FreeText(text=RECORD, rect=(10, 10, 90, 40)))
    return made


def with_bookmark() -> PdfWriter:
    made = writer()
    made.add_outline_item(RECORD, 0)
    return made


def with_xmp() -> PdfWriter:
    made = writer()
    made.xmp_metadata = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{RECORD}</x:xmpmeta>".encode()
    return made


def with_picture() -> PdfWriter:
    made = writer()
    picture = DecodedStreamObject()
    picture.update({NameObject("/Subtype"): NameObject("/Image")})
    made._add_object(picture)
    return made


def with_password() -> PdfWriter:
    made = writer()
    made.encrypt("secret")
    return made


def with_file_in_it() -> PdfWriter:
    made = writer()
    made.add_attachment("notes.txt", RECORD.encode())
    return made


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (writer, ()),
        (lambda: writer(RECORD), ((1, "MRN", "error"),)),
        (with_metadata, ((0, "MRN", "error"),)),
        (with_note, ((0, "MRN", "error"),)),
        (with_bookmark, ((0, "MRN", "error"),)),
        (with_xmp, ((0, "MRN", "error"),)),
    ],
)
def test_identifiers_are_found_wherever_a_pdf_holds_text(made, found):
    assert read_pdf(saved(made())) == Read(found, pictures=False)


def test_pictures_in_a_pdf_are_noticed():
    assert read_pdf(saved(with_picture())).pictures


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (saved(with_password()), "encrypted"),
        (saved(with_file_in_it()), "more than pages"),
        (saved(writer()) + b"\nstartxref\n0\n%%EOF", "earlier versions"),
        (saved(writer()) + RECORD.encode(), "behind its end"),
        (saved(writer())[:-40], "cut short"),
        (b"%PDF-1.7\nnothing\n%%EOF", "no PDF"),
    ],
)
def test_a_pdf_that_cannot_all_be_read_is_refused_with_the_reason(data, reason):
    with pytest.raises(Unusable, match=reason):
        read_pdf(data)


def test_a_pdf_is_read_once_and_none_of_its_text_is_kept(tmp_path: Path, monkeypatch):
    file, kept = tmp_path / "a.pdf", tmp_path / "kept"
    file.write_bytes(saved(writer(RECORD)))
    reading = reading_of(file, ())
    assert [error for _reading, error in fill([reading], kept, Settings())] == [None]
    monkeypatch.setattr(documents, "read_pdf", lambda *_: pytest.fail("was read again"))
    assert list(fill([reading], kept, Settings())) == []
    assert result(reading, kept) == Read(((1, "MRN", "error"),), pictures=False)
    assert b"1234567" not in b"".join(path.read_bytes() for path in kept.iterdir())


@pytest.mark.parametrize(("known", "levels"), [(False, ["error", "review", "review"]), (True, ["error"])])
def test_a_person_who_looked_through_a_pdf_settles_all_but_errors(known, levels):
    read = Read(((1, "MRN", "error"), (2, "DATE", "review")), pictures=True)
    found = list(about_document("content/a.pdf", read, WORDS, known=known))
    assert [finding.level for finding in found] == levels
