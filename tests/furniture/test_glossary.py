"""Hints at abbreviations: once, where they help, and nowhere else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.furniture import glossary
from plugins.furniture.glossary import meanings_for, with_hints

MEANINGS = {
    "LDL": "low-density lipoprotein",
    "HDL": "high-density lipoprotein",
    "mm Hg": "millimeters of mercury",
}
LDL = '<abbr title="low-density lipoprotein">LDL</abbr>'
TABLE = tomllib.loads(Path(glossary.__file__).with_name("abbreviations.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Your LDL is fine. LDL again.</p>", f"<p>Your {LDL} is fine. LDL again.</p>"),
        ("<p>(LDL)</p>", f"<p>({LDL})</p>"),
        ("<p>Two LDLs</p>", f"<p>Two {LDL}s</p>"),
        ("<h2>LDL</h2><p>LDL</p>", f"<h2>LDL</h2><p>{LDL}</p>"),
        ('<p><a href="/ldl/">LDL</a> and <b>LDL</b></p>', f'<p><a href="/ldl/">LDL</a> and <b>{LDL}</b></p>'),
        ("<p><code>LDL</code><br>LDL</p>", f"<p><code>LDL</code><br>{LDL}</p>"),
        ("<p>120 mm Hg</p>", '<p>120 <abbr title="millimeters of mercury">mm Hg</abbr></p>'),
    ],
)
def test_the_first_use_in_plain_text_is_explained(before: str, after: str) -> None:
    assert with_hints(before, MEANINGS) == after


@pytest.mark.parametrize(
    "html",
    [
        "<p>ldl, LDLX, LDL-C and XLDL are other words</p>",
        "<p>Low-density lipoprotein (LDL) is explained by the author.</p>",
        '<p>The author’s own: <abbr title="what I call it">LDL</abbr>, and LDL again.</p>',
        "<p><dfn>LDL</dfn> is one kind of cholesterol. LDL again.</p>",
        '<p><img alt="LDL and > HDL" src="x.png"></p>',
        "<blockquote><p>They said LDL.</p></blockquote>",
        '<p>Text</p><div class="footnote"><p>LDL in a source\'s title</p></div>',
        "<pre><code>&lt;p&gt;LDL&lt;/p&gt;</code></pre>",
        "<p>No abbreviation at all.</p>",
    ],
)
def test_what_is_explained_or_not_plain_text_stays_as_it_is(html: str) -> None:
    assert with_hints(html, MEANINGS) == html


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["LDL", "HDL", "<p>", "</p>", "<a href='LDL'>", "</a>", "<br>", " ", "x", "&amp;", "<"]
        )
    )
)
def test_hints_only_ever_add_marks_and_each_once(parts: list[str]) -> None:
    html = "".join(parts)
    hinted = with_hints(html, MEANINGS)
    for short, meaning in MEANINGS.items():
        mark = f'<abbr title="{meaning}">{short}</abbr>'
        assert hinted.count(mark) <= 1
        hinted = hinted.replace(mark, short)
    assert hinted == html


@pytest.mark.parametrize(("lang", "known"), [("en", "LDL"), ("en-GB", "LDL"), ("es-MX", "IMC"), ("fr", "")])
def test_each_language_has_its_own_table(lang: str, known: str) -> None:
    assert (known in meanings_for(TABLE, lang)) == bool(known)


@pytest.mark.parametrize("lang", TABLE)
def test_meanings_are_words_and_the_table_is_in_order(lang: str) -> None:
    rows = TABLE[lang]
    assert list(rows) == sorted(rows, key=str.casefold)
    assert [short for short, meaning in rows.items() if len(meaning) <= len(short) or "<" in meaning] == []
