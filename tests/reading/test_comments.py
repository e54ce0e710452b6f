"""Comments in Markdown never reach a page, and nothing else is lost."""

import time

import markdown
import pytest

from plugins.reading.comments import without_comments


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a<!-- note -->b</p>", "<p>ab</p>"),
        ("<!-- two\nlines, a > and a -- in it -->b", "b"),
        ("a<!-->b", "ab"),
        ("a<!--->b", "ab"),
        ("a<!-- note --!>b", "ab"),
        ("a<!-- never closed", "a"),
        ("a<?php note ?>b", "ab"),
        ("a<!doctype note>b", "ab"),
        ("a<![CDATA[note]]>b", "ab"),
        ("a</ note>b", "ab"),
        ("<!-- one --><p>kept</p><!-- two -->", "<p>kept</p>"),
        ('<!-- "quoted --><p>kept</p>', "<p>kept</p>"),
    ],
)
def test_a_comment_is_left_out(html, left):
    assert without_comments(html) == left


@pytest.mark.parametrize(
    "html",
    [
        "<p>5 &lt; 6 and 6 > 5</p>",
        '<img alt="an arrow <!-- like this -->" src="a.png">',
        "<code>&lt;!-- shown --&gt;</code>",
        "<style>/* <!-- */ p { } /* --> */</style>",
        "a < b, 3 <4",
    ],
)
def test_everything_else_stays(html):
    assert without_comments(html) == html


def test_markdown_code_that_shows_a_comment_is_not_touched():
    rendered = markdown.markdown("Write `<!-- note -->`:\n\n    <!-- so -->\n\n<!-- private -->\n\nEnd.")
    left = without_comments(rendered)
    assert left.count("&lt;!--") == 2
    assert "private" not in left


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<a '", "<script", "<?", '"<a'])
def test_hostile_input_takes_no_longer_than_a_blink(piece):
    start = time.process_time()
    without_comments(piece * 3000)
    assert time.process_time() - start < 1
