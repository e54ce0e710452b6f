"""The file of references: read from CSL-JSON and BibTeX, with each fault at its place; written whole."""

import json

import pytest
from citations.library_of import BOOK, SITE, TRIAL

from plugins.citations import csl_json, files


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def read(content, text, name=files.JSON):
    (content / name).write_text(text, "utf-8")
    library, faults = files.library(content)
    return library, [str(fault) for fault in faults]


def test_without_a_file_nothing_is_described_and_nothing_is_wrong(content):
    library, faults = files.library(content)
    assert (library.works, faults) == ((), ())


def test_a_source_is_found_by_all_its_names(content):
    library, faults = read(content, json.dumps([TRIAL, SITE]))
    assert faults == []
    names = ("lee2020", "LEE2020", "10.1234/ABC", "doi:10.1234/abc", "pmid:1234567", "1234567")
    assert {library.find(name).key for name in names} == {"lee2020"}
    assert library.find("https://agency.example/fact/").key == "who"
    assert library.find("lee") is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[{"id": "a",}]', "content/references.json:1:13: error: the file can't be read from here on"),
        ("[" * 100_000, "error: the file is nested too deep"),
        (f'[{{"id": {"1" * 5000}}}]', "or a number in it is far too long"),
        ('{"a": 1}', "content/references.json:1:0: error: the file is no list of references"),
        ('[\n {"id": "a b", "title": "T"}]', ':2:9: error: a b: "a b" can\'t be the name'),
        ('[{"id": "a"}]', "error: a: the entry has no title"),
        ('[{"title": "T"}]', 'error: "" can\'t be the name'),
        ('[\n\n {"id": "a", "title": "T", "DOI": "NEJM"}]', ':3:9: error: a: "NEJM" is no DOI'),
        ('[{"id": "a", "title": "T", "PMID": "10.1234/x"}]', 'a: "10.1234/x" is no PMID'),
        ('[{"id": "a", "title": "T", "URL": "javascript:x"}]', 'a: "javascript:x" is no web address'),
        ('[{"id": "a", "title": ["T"]}]', 'a: "title" is no text'),
        ('[{"id": "a", "title": "T", "author": "Lee"}]', 'a: "author" is no list of names'),
        ('[{"id": "a", "title": "T", "author": [{"given": "K"}]}]', "a: a name has no family name"),
        ('[{"id": "a", "title": "T", "issued": {"date-parts": [[2020, 13]]}}]', 'a: "issued" is no date'),
        ('[{"id": "a", "title": "T", "issued": "2020"}]', 'a: "issued" is no date'),
        ('[{"id": "a", "title": "T"},\n {"id": "A", "title": "U"}]', "A stands here twice"),
        (
            '[{"id": "a", "title": "T", "DOI": "10.1234/x"},\n {"id": "b", "title": "T", "DOI": "10.1234/X"}]',
            ":2:0: error: b stands here twice, or under two names: also as a",
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_never_shown_as_a_reference(content, text, fault):
    _, faults = read(content, text)
    assert len(faults) == 1
    assert fault in faults[0]


def test_a_number_in_a_note_of_zotero_is_taken(content):
    entry = {"id": "a", "title": "T", "note": "PMID: 1234567\nPMCID: PMC12"}
    library, _ = read(content, json.dumps([entry]))
    assert library.find("PMC12") is library.find("1234567") is library.find("a")


BIB = r"""
@comment{exported}
@article{lee2020,
  author = {Lee, Kim M. and Hansen, J{\o}rgen and {A Study Group} and others},
  title = {A {Great} trial \& more: 5\% \textit{in vivo}},
  journal = {Journal of Tests}, shortjournal = {J Test},
  year = 2020, month = mar, volume = 3, number = {2}, pages = {1--9}, doi = {10.1234/abc}, pmid = {1234567},
}
@online{who, author = {{A Health Agency}}, title = {A fact}, url = {https://agency.example/fact}, date = {2024-01-03},
  urldate = {2026-03-04}}
"""


def test_bibtex_says_the_same_as_json(content):
    library, faults = read(content, BIB, files.BIB)
    assert faults == []
    lee, who = library.find("10.1234/abc"), library.find("who")
    assert lee.fields["title"] == "A Great trial & more: 5% in vivo"
    assert [person.get("family", person.get("literal")) for person in lee.fields["author"]] == [
        *("Lee", "Hansen", "A Study Group", "et al")
    ]
    assert lee.fields["author"][1]["given"] == "Jørgen"
    assert (lee.fields["page"], lee.fields["issued"]) == ("1-9", {"date-parts": [[2020, 3]]})
    assert who.fields["type"] == "webpage"
    assert who.fields["accessed"] == {"date-parts": [[2026, 3, 4]]}


def test_both_files_may_be_there_but_not_one_source_in_both(content):
    assert read(content, json.dumps([BOOK]))[1] == []
    library, faults = read(content, BIB, files.BIB)
    assert len(library.works) == 3
    assert faults == []
    assert "stands here twice" in read(content, json.dumps([TRIAL]))[1][0]


def test_broken_bibtex_names_its_line(content):
    _, faults = read(content, "@article{a,\n title={x}\n author={y}}", files.BIB)
    assert len(faults) == 1
    assert faults[0].startswith("content/references.bib:3:0: error: the file can't be read")


def test_a_file_is_written_in_one_order_whatever_comes_first():
    both = csl_json.written([TRIAL, BOOK])
    assert both == csl_json.written([BOOK, TRIAL])
    assert json.loads(both) == [TRIAL, BOOK]
