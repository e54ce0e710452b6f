"""Citations in the text: numbered in the order of first mention, and never where they aren't meant."""

import re

import pytest
from citations.library_of import library
from markdown import markdown

from plugins.citations.marks import EXTENSION, cited, without_marks


def html(text):
    return markdown(
        text, extensions=["extra", EXTENSION], extension_configs={EXTENSION: {"library": library()}}
    )


def numbers(text):
    return re.findall(r'href="#reference-(\d+)"', html(text))


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("One.[@lee2020]", "1"),
        ("One.[@lee2020] Two.[@who] One again.[@lee2020]", "121"),
        ("Both.[@lee2020; @who]", "12"),
        ("Both.[@who, @lee2020]", "12"),
        ("One source by three names.[@lee2020] [@10.1234/ABC] [@pmid:1234567]", "111"),
        ("Once in a mark.[@lee2020; @10.1234/abc]", "1"),
        ("Unknown.[@10.9999/x] Known.[@who]", "12"),
        ("An old one.[@10.1002/(SICI)1097_0258<1661::AID_SIM968>3.0.CO;2-2] Next.[@who]", "12"),
        ("| a | b |\n|---|---|\n| x[@who] | y[@lee2020] |", "12"),
        ("A note.[^n] Then.[@who]\n\n[^n]: Said elsewhere.[@lee2020]", "12"),
    ],
)
def test_sources_are_numbered_as_they_come(text, order):
    assert "".join(numbers(text)) == order


@pytest.mark.parametrize(
    "text",
    [
        "`[@lee2020]`",
        "\\[@lee2020]",
        "[@lee](https://x.example/@lee)",
        "    [@lee2020]",
        "me@practice.example",
        "[@ lee]",
    ],
)
def test_what_is_no_citation_stays(text):
    assert cited(html(text)) == []


def test_the_space_before_a_mark_goes():
    assert "Text<sup" in html("Text [@who].")


def test_each_place_has_an_id_of_its_own():
    ids = re.findall(r'id="(cited[^"]*)"', html("A.[@who] B.[@lee2020; @who]"))
    assert ids == ["cited-1-1", "cited-2-1", "cited-1-2"]


def test_notes_have_letters_only_beside_numbered_citations():
    note = "A note.[^n]{} More.[^m]\n\n[^n]: It.\n[^m]: Other."
    with_citation, alone = html(note.format("[@who]")), html(note.format(""))
    assert re.findall(r'href="#fn:\w">(\w)</a>', with_citation) == ["a", "b"]
    assert '<ol type="a">' in with_citation
    assert re.findall(r'href="#fn:\w">(\w)</a>', alone) == ["1", "2"]
    assert "type=" not in alone


def test_a_name_can_hold_nothing_that_runs():
    made = html('X.[@"><script>alert(1)</script>]')
    assert "<script" not in made
    assert cited(made) == ['"><script>alert(1)</script>']


def test_a_text_without_its_marks_is_as_if_it_had_none():
    assert without_marks(html("One.[@who] Two [@lee2020].")) == html("One. Two.")
