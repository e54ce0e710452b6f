"""The finished files, read by their own formats, and looked at once more."""

from __future__ import annotations

import io
import zipfile

import pytest

from plugins.checks import mentions
from plugins.checks.last_look import Known, LastLook, judged
from plugins.checks.privacy import Identifier

NUMBER = "619-555-0107"


def word_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as document:
        run = "<w:r><w:t>Ring 619-</w:t></w:r><w:r><w:t>555-0107</w:t></w:r>"
        document.writestr("word/document.xml", f"<w:document><w:p>{run}</w:p><w:p>End</w:p></w:document>")
    return out.getvalue()


HOLDING = {
    "text": ("a.html", f"<p>Ring {NUMBER}</p>"),
    "across inline elements": ("a.html", "<p>Ring <b>619</b>-555-<a href='/'>0107</a></p>"),
    "attribute": ("a.html", f'<img alt="Ring {NUMBER}">'),
    "attribute without quotes": ("a.html", f"<p data-x={NUMBER}>x</p>"),
    "entity": ("a.html", "<p>Ring 619&#45;555&#45;0107</p>"),
    "meta": ("a.html", f'<meta name="description" content="Ring {NUMBER}">'),
    "address": ("a.html", '<a href="https://x.example/?text=Ring%20619%2D555%2D0107+now">x</a>'),
    "comment": ("a.html", f"<!-- {NUMBER} -->"),
    "structured data": (
        "a.html",
        f'<script type="application/ld+json">{{"a": [{{"b": "{NUMBER}"}}]}}</script>',
    ),
    "script": ("a.html", f"<script>let x = '{NUMBER}'</script>"),
    "feed": ("a.xml", f"<summary>&lt;p&gt;Ring &lt;b&gt;{NUMBER}&lt;/b&gt;&lt;/p&gt;</summary>"),
    "raw text in a feed": ("a.xml", f"<x><![CDATA[<p>{NUMBER}</p>]]></x>"),
    "json": ("a.json", f'{{"items": [{{"text": "a\\n\\nRing {NUMBER}"}}]}}'),
    "name in json": ("a.json", f'{{"{NUMBER}": 1}}'),
    "markup in json": ("a.json", '{"html": "<p>619-<i>555</i>-0107</p>"}'),
    "endless json": ("a.json", "[" * 100_000 + f'"{NUMBER}"'),
    "calendar that is no UTF-8": ("a.ics", b"SUMMARY:\xff " + NUMBER.encode()),
    "broken json": ("a.json", f'{{"x": "{NUMBER}"'),
    "cell": ("a.csv", f'a,b\n1,"ring ""{NUMBER}"""\n'),
    "tabs": ("a.tsv", f"a\tb\n1\t{NUMBER}\n"),
    "folded calendar": ("a.ics", "SUMMARY:Ring 619-55\r\n 5-0107\r\n"),
    "note": ("a.txt", f"\ufeffRing {NUMBER}"),
    "no ending": ("_redirects", f"/a /b?x={NUMBER} 301"),
    "Word": ("a.docx", word_document()),
    "its name": (f"call-{NUMBER}/index.html", "<p>x</p>"),
}


def looked(
    path: str, data: str | bytes, known: Known | None = None, allowed: tuple[str, ...] = ()
) -> list[str]:
    look = LastLook(allowed, lambda: known or Known())
    return [
        each.message
        for each in look.at(path, data if isinstance(data, bytes) else data.encode(), "content/a.md")
    ]


@pytest.mark.parametrize("case", HOLDING)
def test_a_number_in_a_finished_file_is_found_once_and_shown_masked(case: str) -> None:
    assert looked(*HOLDING[case]) == [
        "6**-***-**07 looks like a telephone number in the finished site, from content/a.md"
    ]


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.html", "<p>Ring 619</p><p>555-0107</p>"),
        ("a.ics", "UID:salt.x.0@practice.example\r\n"),
        ("a.png", b"\x89PNG " + NUMBER.encode()),
        ("a.bin", b"\0\xff" + NUMBER.encode()),
        ("a.html", '<img srcset="a-619-555-0107.png 320w" style="x: 619-555-0107">'),
    ],
)
def test_what_nobody_reads_as_a_number_is_left_alone(path: str, data: str | bytes) -> None:
    assert looked(path, data) == []


def test_what_was_judged_where_it_was_written_is_not_told_again() -> None:
    page = "<p>Ring (619) 555-0107 or 619-555-0108</p>"
    assert len(looked("a.html", page, judged([f"Ring {NUMBER}"]))) == 1
    assert len(looked("a.html", page, allowed=(NUMBER, "619-555-0108"))) == 0


def test_a_number_that_stands_in_a_source_and_was_not_found_there_is_told() -> None:
    assert looked("a.html", f"<p>{NUMBER}</p>", judged(["Numbers: 619, 555 and 0107."]))


def test_a_passage_of_many_files_is_told_in_each_but_a_clean_one_is_read_once(monkeypatch) -> None:
    read = []
    monkeypatch.setattr("plugins.checks.last_look.identifiers", lambda text, _own: read.append(text) or [])
    look = LastLook((), Known)
    for name in ("a.html", "b.html"):
        assert list(look.at(name, b"<p>The same.</p>")) == []
    assert "".join(read).count("The same.") == 1
    look = LastLook((), Known)
    monkeypatch.undo()
    assert [len(list(look.at(name, f"<p>{NUMBER}</p>".encode()))) for name in ("a.html", "b.html")] == [1, 1]


def test_what_a_page_tells_beside_a_patients_story_is_judged_alone() -> None:
    told = "<p>My patient, a 58-year-old welder, came in with chest pain.</p>"
    assert looked("a.html", f"{told}<p>Published <time>March 3, 2026</time></p>") == []


LISTED = {"a.md": [mentions.Mention("NAME", "Jane Doe"), mentions.Mention("DATE", "2***-**-06")], "b.md": []}


def test_the_list_before_a_publish_names_file_kind_and_value_and_says_what_it_is_not() -> None:
    lines = list(mentions.listed(LISTED, 3))
    assert lines[1:4] == ["  a.md", "    people: Jane Doe", "    days: 2***-**-06"]
    assert "b.md" not in "".join(lines)
    assert "3 pages are live already" in lines[-2]
    assert lines[-1] == mentions.PLAINLY
    assert "not de-identification" in mentions.PLAINLY


def test_a_long_list_is_cut_and_an_empty_one_says_so() -> None:
    many = [mentions.Mention("GEO", f"Place {number}") for number in range(20)]
    assert "and 8 more" in list(mentions.listed({"a.md": many}, 0))[2]
    assert "none that" in list(mentions.listed({}, 0))[1]


def test_a_value_that_identifies_somebody_is_masked_in_the_list_and_others_are_not(monkeypatch) -> None:
    def found(text: str, allowed: tuple[str, ...] = ()) -> list[Identifier]:
        at = {"Oakland": "GEO", "Ada Ex": "NAME", NUMBER: "PHONE"}
        real = [
            word for word in at if word in text and (word != "Oakland" or text.startswith(mentions.AS_IF))
        ]
        return [
            Identifier(text.index(word), text.index(word) + len(word), at[word], "review") for word in real
        ]

    monkeypatch.setattr(mentions, "identifiers", found)
    shown = mentions.mentions(f"In Oakland Ada Ex rang {NUMBER}. Ada Ex.")
    assert [(each.kind, each.shown) for each in shown] == [
        ("GEO", "Oakland"),
        ("NAME", "A** **"),
        ("", "6**-***-**07"),
    ]
