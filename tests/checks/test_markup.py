"""Markup that doesn't belong in an article is found with its line; code that only shows it is left alone."""

import markdown
import pytest

from plugins.checks.checked import Piece, Source
from plugins.checks.markup import ELEMENTS, markup


def found(text, allowed=()):
    html = markdown.markdown(text, extensions=["extra"])
    piece = Piece(Source("a.md", text, html=html), html_allowed=tuple(allowed))
    return [(finding.line, finding.col, finding.level, finding.rule) for finding in markup(piece)]


@pytest.mark.parametrize("name", ELEMENTS)
def test_every_forbidden_element_is_found_unless_the_settings_name_it(name):
    text = f"One.\n\nTwo.\n\n<{name} class='x'></{name}>\n"
    assert found(text) == [(5, 1, ELEMENTS[name][0], "html")]
    assert found(text, (name,)) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\n\nb <b onclick='x()'>c</b>", (3, 3)),
        ("a\n\nb <b ONCLICK = 'x()'>c</b>", (3, 3)),
        ("<img src=x alt=x onerror=x()>", (1, 1)),
        ("a\n\n[b](javascript:x)", (3, 5)),
        ("a\n\n[b](JavaScript:x)", (3, 5)),
        ('<a href="java\tscript:x">b</a>', (1, 1)),
        ('<a href=" &#106;avascript:x">b</a>', (1, 1)),
        ("a\n\n![b](data:image/png;base64,AAAA)", (3, 6)),
        ("<p>\n<script>x()</script>\n</p>", (2, 1)),
        ("a\n\n<svg/onload=x()>", (3, 1)),
        ("<svg><a xlink:href='javascript:x'>b</a></svg>", (1, 6)),
        ("<a href='java&Tab;script&colon;x'>b</a>", (1, 1)),
        ("<a href='&#x6A&#x61vascript:x'>b</a>", (1, 1)),
        ("<a href='VBScript:x'>b</a>", (1, 1)),
        ("<p srcdoc='&lt;script>'>b</p>", (1, 1)),
        ("<img srcset='a.jpg 1x, data:image/png;base64,AA 2x' alt=a>", (1, 1)),
        ("<p style='background: URL (https://a.example/x.png)'>b</p>", (1, 1)),
        ("<a href='b/' ping='https://a.example'>b</a>", (1, 1)),
    ],
)
def test_programs_and_hidden_files_are_errors(text, place):
    assert found(text) == [(*place, "error", "html")]


@pytest.mark.parametrize(
    "text",
    [
        "`<script>x()</script>` and `onclick=`",
        "    <iframe src=x></iframe>\n",
        "```\n<form>\n<!-- open\n```",
        "[a](https://a.example/data:b) and [b](#on), once and for all = done",
        "<div class='x'>plain</div>",
        "![A pan](pan.jpg)",
        "2 < 3 and 5 > 4",
    ],
)
def test_what_is_harmless_or_only_shown_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "<style><img src=x alt=x onerror=x()></style>",
        "<svg><style><img src=x alt=x onerror=x()></style></svg>",
        "<svg><animate attributeName=href values='javascript:x'/></svg>",
        "<noscript><p title='</noscript><img src=x alt=x onerror=x()>'></noscript>",
        "<!--><script>x()</script>-->",
        "<!---><img src=x alt=x onerror=x()>-->",
        "<!-- a --!><script>x()</script>-->",
    ],
)
def test_what_browsers_read_in_another_way_than_checks_is_an_error(text):
    assert {level for *_, level, _rule in found(text)} == {"error"}


def test_the_same_fault_twice_is_found_at_both_places():
    text = "<iframe src=a></iframe>\n\n<iframe src=a></iframe>\n"
    assert [line for line, *_ in found(text)] == [1, 3]


def test_a_comment_that_never_ends_is_an_error():
    assert found("a\n\nb <!-- a private note") == [(3, 3, "error", "comment")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Image: pan.jpg\n\nA ![](pan.jpg)", (3, 3)),
        ("Image: pan.jpg\n\n![A pan](pan.jpg)\n\n![ ](x/pan.jpg)", (5, 1)),
        ("![][1]\n\n[1]: pan.jpg", (1, 1)),
        ("a\n\n![](my%20pan.jpg)", (3, 1)),
        ('a\n\n<img src="x/pan.jpg">', (3, 1)),
        ('<img alt=" " src="pan.jpg">', (1, 1)),
        ('<img alt="" class="decorativeness" src="pan.jpg">', (1, 1)),
    ],
)
def test_a_picture_without_a_description_is_found_where_it_stands(text, place):
    assert found(text) == [(*place, "review", "alt-text")]


@pytest.mark.parametrize(
    "text", ["![](line.png){: .decorative }", "![](line.png){: .wide .decorative }", "![A line](line.png)"]
)
def test_a_picture_that_says_nothing_may_say_so(text):
    assert found(text) == []


def test_each_of_two_pictures_without_a_description_is_found():
    assert [line for line, *_ in found("![](a.png)\n\n![](a.png)")] == [1, 3]
