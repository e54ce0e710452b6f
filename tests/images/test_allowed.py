"""Files beside the articles: what is published, and what is refused, whatever its name says."""

import pytest

from plugins.images.allowed import kind_of, refused


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.JPG", "picture"),
        ("b/handout.pdf", "document"),
        ("letters.woff2", "unread"),
        ("x.csv", "text"),
        ("CNAME", "text"),
        ("a.exe", None),
        ("a", None),
    ],
)
def test_the_ending_says_how_a_file_is_treated(path, kind):
    assert kind_of(path) == kind
    starts = {"document": b"%PDF-1.7", "unread": b"wOF2"}
    assert bool(refused(path, starts.get(kind, b""))) == (kind is None)


@pytest.mark.parametrize(
    ("path", "start", "instead"),
    [
        ("scan.jpg", bytes(128) + b"DICM", "PNG or JPEG"),
        ("scan", bytes(128) + b"DICM", "PNG or JPEG"),
        ("photo.jpg", b"\0\0\0\x18ftypheic", "JPEG"),
        ("a.png", b"II*\0", "PNG"),
        ("a.csv", b"PK\x03\x04", "PDF"),
        ("scan.png", b"\x08\0\x05\0CS\x0a\0ISO_IR 100", "PNG or JPEG"),
        ("scan.txt", b"\2\0\0\0UL\4\0", "PNG or JPEG"),
        ("scans.jpg", b"MM\0*", "the page that you want"),
        ("letter.pdf", b"\xd0\xcf\x11\xe0\xa1\xb1", "PDF"),
        ("all.pdf", b"Rar!\x1a", "one by one"),
        ("all.csv", b"\x1f\x8b\x08", "one by one"),
        ("all.pdf", b"<html>", "PDF"),
        ("letters.woff2", b"MZ", "remove it"),
        ("drawing.svg", b"<svg", "PNG"),
        ("talk.mp4", b"\0\0\0\x18ftypisom", "video service"),
        ("old.html", b"<p>", "Markdown"),
    ],
)
def test_what_is_refused_comes_with_what_to_do(path, start, instead):
    assert instead in refused(path, start)[1]
