"""A long text gets a list of contents; headings are called by their own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.furniture.contents import Heading, contents, headings
from plugins.reading.files import ids_of_theme
from plugins.reading.rendering import markdown

THEME = Path(__file__).parents[2] / "theme/templates"


def rendered(text: str) -> str:
    return markdown({"extensions": ["markdown.extensions.extra"]}, taken=("references",)).convert(text)


@pytest.mark.parametrize(
    ("heading", "id"),
    [
        ("When to call", "when-to-call"),
        ("What it can & can’t do", "what-it-can-cant-do"),
        ("¿Cuándo llamar?", "cuándo-llamar"),
        ("如何測量", "如何測量"),
        ("A *first* `step`", "a-first-step"),
        ("References", "section-references"),
        ("???", "section"),
    ],
)
def test_a_heading_is_called_by_its_words(heading: str, id: str) -> None:
    assert [each.id for each in headings(rendered(f"## {heading}"))] == [id]


def test_two_headings_never_share_an_id() -> None:
    ids = [
        heading.id
        for heading in headings(rendered("## Dose\n\n## Dose\n\n### Dose\n\n## References\n\n## References"))
    ]
    assert len(set(ids)) == 5


def test_an_id_of_the_authors_own_stays() -> None:
    assert next(headings(rendered("## Dose {#how-much}"))).id == "how-much"


def test_a_heading_in_the_list_is_plain_text_without_its_note() -> None:
    text = "## Salt & *water*[^1]\n\nText.\n\n[^1]: A note."
    assert list(headings(rendered(text))) == [Heading("salt-water", "Salt & water", 2)]


def test_a_text_that_shows_a_list_of_contents_as_code_or_words_gets_none_of_markdowns() -> None:
    assert "[TOC]" in rendered("[TOC]\n\n## One")


LONG = "## One\n\n## Two\n\n### Two and a half\n\n## Three"


@pytest.mark.parametrize(
    ("text", "words", "listed"),
    [
        (LONG, 801, ["One", "Two", "Three"]),
        (LONG, 800, []),
        ("## One\n\n## Two", 5000, []),
    ],
)
def test_only_a_long_text_with_headings_lists_them(text: str, words: int, listed: list[str]) -> None:
    assert [heading.text for heading in contents(rendered(text), words)] == listed


def test_the_ids_of_the_themes_parts_are_known() -> None:
    assert {"main", "key-points", "references", "contents"} <= ids_of_theme(THEME)
