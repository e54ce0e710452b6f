"""The HTML of an article's body."""

import pytest

from plugins.reading.rendering import markdown

OWN = {"extensions": ["markdown.extensions.extra", "markdown.extensions.meta"], "output_format": "html5"}


def table(line: str) -> str:
    return markdown(OWN).convert(f"| a |\n|{line}|\n| 1 |")


@pytest.mark.parametrize(("line", "name"), [(":--", "to-start"), (":-:", "to-center"), ("--:", "to-end")])
def test_an_aligned_column_has_a_class_and_no_style(line: str, name: str) -> None:
    assert f'<th class="{name}">a</th>' in table(line)
    assert f'<td class="{name}">1</td>' in table(line)
    assert "style" not in table(line)


def test_a_column_that_is_not_aligned_stays_as_it_is() -> None:
    assert "<td>1</td>" in table("---")


def test_a_heading_is_named_by_its_words_and_a_line_of_the_text_is_never_taken_for_a_field() -> None:
    made = markdown(OWN).convert("Note: drink\n\n## Keep a log")
    assert made == '<p>Note: drink</p>\n<h2 id="keep-a-log">Keep a log</h2>'
