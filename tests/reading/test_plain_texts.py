"""A text without a sign of Markdown is spared its patterns, and what becomes of it is the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, Pattern
from markdown.util import AtomicString

from plugins.reading.rendering import Plain, PlainTexts


class Signs(Extension):
    """Patterns of both kinds that look for what is no sign elsewhere."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        md.inlinePatterns.register(Arrow("->", md), "arrow", 65)
        md.inlinePatterns.register(Degrees("([0-9]+)C", md), "degrees", 64)


class Arrow(InlineProcessor):
    def handleMatch(self, m, data):  # noqa: N802 - Markdown's name for it
        return "→", m.start(0), m.end(0)


class Degrees(Pattern):
    def handleMatch(self, m):  # noqa: N802 - Markdown's name for it
        return f"{m.group(2)} °C"


EXTENSIONS = [
    "extra",
    "smarty",
    "toc",
    "admonition",
    "nl2br",
    "sane_lists",
    "wikilinks",
    "codehilite",
    Signs(),
]
PIECES = [
    *(
        "plain words",
        "*much*",
        "_more_",
        "`x`",
        "GFR",
        "37C",
        "a -> b",
        '"said"',
        "[link](a.html)",
        "![p](p.png)",
    ),
    *(
        "<b>x</b>",
        "&amp;",
        "AT&T",
        "a  \nb",
        "[^1]",
        "<a@b.example>",
        "[[Page]]",
        "\\*",
        "...",
        "http://a.example",
    ),
    *(
        "\n\n",
        "\n- ",
        "\n\n1. ",
        "\n\n## ",
        "\n\n> ",
        "\n\n    ",
        "\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n",
    ),
    *("\n\nTerm\n: what it is\n", "\n\n[^1]: The *note*.\n\n", "\n\n*[GFR]: Glomerular filtration rate\n\n"),
    *(
        "\n\n!!! note\n    Mind it.\n\n",
        '\n\n<div markdown="1">\n*in* it\n</div>\n\n',
        "\n\n```\ncode\n```\n\n",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_the_html_is_what_markdown_makes_without_it(text: str) -> None:
    with_it, without = (Markdown(extensions=[*EXTENSIONS, *more]) for more in ([PlainTexts()], []))
    assert with_it.convert(text) == without.convert(text)


@pytest.mark.parametrize(("text", "is_plain"), [("As it stands.", True), ("As *it* stands.", False)])
def test_patterns_are_applied_only_where_they_find_something(text: str, is_plain: bool, monkeypatch) -> None:
    reader, asked = Markdown(extensions=[PlainTexts()]), []
    inline = reader.treeprocessors["inline"]
    monkeypatch.setattr(inline, "run", lambda root: asked.extend(each.text for each in root.iter("p")))
    reader.convert(text)
    assert [isinstance(each, AtomicString) for each in asked] == [is_plain]


def test_no_text_stays_marked() -> None:
    reader, seen = Markdown(extensions=[PlainTexts()]), []
    last = reader.treeprocessors["unescape"]
    run = last.run
    last.run = lambda root: seen.extend(type(each.text) for each in root.iter()) or run(root)
    reader.convert("As it stands.")
    assert str in seen
    assert Plain not in seen
