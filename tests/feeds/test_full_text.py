"""What becomes of an article's markup in a feed."""

from __future__ import annotations

import pytest

from plugins.feeds.full_text import full_text

PAGE = "https://practice.example/sit/"


def shown(markup: str) -> str:
    """The text in a feed, without the element around it."""
    return full_text(markup, PAGE, "en").removeprefix('<div lang="en">').removesuffix("</div>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/walk/">x</a>', '<a href="https://practice.example/walk/">x</a>'),
        ('<a href="#why">x</a>', '<a href="https://practice.example/sit/#why">x</a>'),
        (
            '<img src="../images/a.png" alt="An arm">',
            '<img src="https://practice.example/images/a.png" alt="An arm">',
        ),
        ('<a href="mailto:office@test.example">x</a>', '<a href="mailto:office@test.example">x</a>'),
        ('<a href="tel:5550100">x</a>', '<a href="tel:5550100">x</a>'),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="http://[broken">x</a>', "<a>x</a>"),
        ("<p>a</p><script>b()</script>tail", "<p>a</p>tail"),
        ("<p>a<!-- b --></p>", "<p>a</p>"),
        ('<p class="x" id="y" style="z" onclick="w">a</p>', "<p>a</p>"),
        ('<iframe src="https://tube.example/1"></iframe><p>a</p>', "<p>a</p>"),
        (
            '<picture><source srcset="a.webp"><img src="/a.png" srcset="/b 2x" alt="" width="3"></picture>',
            '<img src="https://practice.example/a.png" alt="" width="3">',
        ),
        ('<p>a<embed src="/b.pdf">c</p>', "<p>ac</p>"),
        ('<td colspan="2">a</td>', '<td colspan="2">a</td>'),
        ("p &lt; 0.05 &amp; more", "p &lt; 0.05 &amp; more"),
        ("a\x00\x0bb", "ab"),
        ("", ""),
    ],
)
def test_a_text_is_made_fit_for_readers(before: str, after: str) -> None:
    assert shown(before) == after


def test_a_text_says_its_language() -> None:
    assert full_text("<p>Hola</p>", PAGE, "es") == '<div lang="es"><p>Hola</p></div>'
