"""The English sample articles for patients are as plain as Rounds asks of others."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from markdown import markdown

from plugins import front_matter
from plugins.entry import Entry
from plugins.plain_language.reading import TARGET, read

ARTICLES = Path(__file__).parents[2] / "content" / "articles"


def head_of(path):
    return front_matter.read(path.read_text(encoding="utf-8"), path.name)[0]


FOR_PATIENTS = [
    path
    for path in sorted(ARTICLES.glob("*.md"))
    if head_of(path).fields["lang"] == "en" and head_of(path).fields["audience"] != "colleagues"
]


@pytest.mark.parametrize("path", FOR_PATIENTS, ids=lambda path: path.name)
def test_a_sample_article_stays_below_the_grade_and_explains_its_words(path):
    head, day = head_of(path), datetime(2026, 1, 1, tzinfo=UTC)
    html = markdown(head.body, extensions=["extra"])
    found = read(
        Entry("a", "a", head.fields["title"], "", "", path.name, "en", day, html, head.body_line), head.body
    )
    assert found.grade <= TARGET
    assert found.sentences >= 30
    assert (found.jargon, found.abbreviations) == ((), ())
