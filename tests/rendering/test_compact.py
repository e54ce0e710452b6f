"""Compact templates: fewer bytes, and not a word, a space between words, or a line of code changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.rendering.compact import compact

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<ul>\n  <li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>"),
        (
            "<ul>\n  {% if x %}\n  <li>a</li>\n  {% endif %}\n  <li>b</li>",
            "<ul>\n{% if x %}\n<li>a</li>\n{% endif %}\n<li>b</li>",
        ),
        ("<p>\n  {{ a }}\n  {{ b }}\n</p>", "<p>\n{{ a }}\n{{ b }}\n</p>"),
        ("<p>\n  {# why #}\n  a", "<p>\n{# why #}\na"),
        ("<p>\n\t{% set x = 1 %}\n\ta", "<p>\n{% set x = 1 %}\na"),
    ],
)
def test_indentation_goes(before: str, after: str) -> None:
    assert compact(before) == after


@pytest.mark.parametrize(
    "source",
    [
        "<pre>\n  a\n    b\n</pre>",
        "<textarea>\n  a</textarea>",
        "<script>\n  if (a) {\n    b()\n  }\n</script>",
        "<style>\n  p { color: red }\n</style>",
        "<p>a  b</p>",
    ],
)
def test_white_space_that_is_shown_or_read_stays(source: str) -> None:
    assert compact(source) == source


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("<b>a</b>{% if x %}\n  <i>b</i>{% endif %}", "<b>a</b> <i>b</i>"),
        ("<b>a</b>\n{%- if x %}\n  <i>b</i>\n{%- endif %}", "<b>a</b> <i>b</i>"),
        ("<b>a</b>\n{% include 'part' %}\n  <i>b</i>", "<b>a</b> <u>part</u> <i>b</i>"),
        ("{% macro m() %}\n  <i>b</i>{% endmacro %}<b>a</b>{{ m() }}", "<b>a</b> <i>b</i>"),
        ("{% set s %}\n  <i>b</i>{% endset %}<b>a</b>{{ s }}", "<b>a</b> <i>b</i>"),
        ("<b>a</b>{% for n in (1, 2) %}\n  <i>{{ n }}</i>{% endfor %}", "<b>a</b> <i>1</i> <i>2</i>"),
        ("<b>a</b>{# why #}\n  {% if x %}\n  <i>b</i>{% endif %}", "<b>a</b> <i>b</i>"),
        ("<b>a</b>{% filter upper %}\n  b{% endfilter %}", "<b>a</b> B"),
        ("<b>{{ x -}}\n  </b>", "<b>True</b>"),
    ],
)
def test_a_space_that_parts_two_words_stays(template: str, shown: str) -> None:
    for source in (template, compact(template)):
        loader = DictLoader({"page": source, "part": "<u>part</u>\n"})
        environment = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True)
        written = environment.get_template("page").render(x=True)
        assert " ".join(written.split()) == shown


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: file.stem)
def test_a_fault_is_still_found_in_its_line(file: Path) -> None:
    source = file.read_text("utf-8")
    assert [line.strip() for line in compact(source).split("\n")] == [
        line.strip() for line in source.split("\n")
    ]
