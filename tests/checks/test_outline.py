"""Headings out of order, links that say nothing and broken addresses are found with their place."""

import markdown
import pytest

from plugins.checks.checked import Piece, Source
from plugins.checks.outline import outline


def found(text):
    html = markdown.markdown(text, extensions=["extra"])
    piece = Piece(Source("a.md", text, html=html))
    return [(each.line, each.col, each.level, each.rule) for each in outline(piece)]


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("Title: Salt\n\n# Salt", (3, 1), "heading"),
        ("A text.\n\nSalt\n====\n", (3, 1), "heading"),
        ("### Salt", (1, 1), "heading"),
        ("## Salt\n\n#### *Bread* and cheese", (3, 1), "heading"),
        ("## Salt\n\n### Bread\n\n## Salt\n\n#### Salt", (7, 1), "heading"),
        ("One.\n\n<h4>Salt</h4>", (3, 1), "heading"),
        ("One.\n\nSee [](https://who.int).", (3, 6), "link-text"),
        ('One.\n\n<a href="https://who.int"> </a>', (3, 1), "link-text"),
        ("[![](pan.jpg){: .decorative }](https://who.int)", (1, 30), "link-text"),
        ('One.\n\n<img src="" alt="A pan">', (3, 1), "address"),
        ("![A pan]()", (1, 8), "address"),
        ("[the pan](<my pan.pdf>)", (1, 12), "address"),
        ("![A pan](<my pan.jpg>)", (1, 11), "address"),
    ],
)
def test_what_leaves_readers_out_is_advice(text, place, rule):
    assert found(text) == [(*place, "advice", rule)]


@pytest.mark.parametrize(
    "text",
    [
        "## Salt\n\n### Bread\n\n#### Rye\n\n## Water",
        "`<h4>` and [where it leads](https://who.int/a%20b), a place [^1]\n\n[^1]: A note.",
        '<a id="here"></a> <a href="/x" aria-label="More"></a> [![A pan](pan.jpg)](/pan/)',
        "No heading at all, and ![A pan](pan.jpg)",
        "![A pan]( pan.jpg )",
    ],
)
def test_what_everybody_can_use_is_left_alone(text):
    assert found(text) == []
