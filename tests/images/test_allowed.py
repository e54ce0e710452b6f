"""Files beside the articles: what is published, and what is refused, whatever its name says."""

import pytest

from plugins.images.allowed import kind_of, refused


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.JPG", "picture"),
        ("b/handout.pdf", "unread"),
        ("x.csv", "text"),
        ("CNAME", "text"),
        ("a.exe", None),
        ("a", None),
    ],
)
def test_the_ending_says_how_a_file_is_treated(path, kind):
    assert kind_of(path) == kind
    assert bool(refused(path, b"")) == (kind is None)


@pytest.mark.parametrize(
    ("path", "start", "instead"),
    [
        ("scan.jpg", bytes(128) + b"DICM", "PNG or JPEG"),
        ("scan", bytes(128) + b"DICM", "PNG or JPEG"),
        ("photo.jpg", b"\0\0\0\x18ftypheic", "JPEG"),
        ("a.png", b"II*\0", "PNG"),
        ("a.csv", b"PK\x03\x04", "PDF"),
        ("drawing.svg", b"<svg", "PNG"),
        ("talk.mp4", b"\0\0\0\x18ftypisom", "video service"),
        ("old.html", b"<p>", "Markdown"),
    ],
)
def test_what_is_refused_comes_with_what_to_do(path, start, instead):
    assert instead in refused(path, start)[1]
