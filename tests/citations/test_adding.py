"""`cite`: adds an entry and never loses one; nothing is fetched, so what isn't known is asked for."""

import json
from io import StringIO

import pytest
from citations.library_of import BOOK, SITE, TRIAL
from rich.console import Console

from plugins.citations import adding, files
from plugins.citations.fields import key_for, people
from plugins.citations.library import Library
from plugins.finding import Faults

ODD = SITE | {"id": "odd", "URL": "https://odd.example/", "x-of-another-program": {"kept": [1]}}
BIB = "@article{kim2021, title={T}, author={Kim, A}, journal={J}, year=2021, doi={10.5555/k}}"


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / files.JSON).write_text(json.dumps([TRIAL, ODD]), "utf-8")
    return folder


def entries(content):
    return json.loads((content / files.JSON).read_text("utf-8"))


def test_a_source_out_of_a_file_is_added_and_the_others_stay_as_they_are(content):
    said = adding.add(content, "doi:10.5555/K", BIB)
    assert entries(content)[1:] == [TRIAL, ODD]
    assert entries(content)[0]["DOI"] == "10.5555/k"
    assert said == [
        "Added to content/references.json:",
        "Kim A. T. J. 2021. https://doi.org/10.5555/k",
        "Cite it in the text: [@10.5555/k], or [@kim2021]",
    ]


def test_what_is_described_already_is_not_touched(content):
    before = (content / files.JSON).read_bytes()
    assert adding.add(content, "10.1234/ABC", "")[0] == "It is described already."
    assert adding.add(content, "all", json.dumps([TRIAL | {"title": "Another"}]))[0].startswith(
        "Nothing was added"
    )
    assert (content / files.JSON).read_bytes() == before


def test_all_of_an_exported_file_is_added_but_for_what_is_there(content):
    adding.add(content, "all", json.dumps([TRIAL, BOOK]))
    assert [entry["id"] for entry in entries(content)] == ["lee2020", "odd", "van-book"]


@pytest.mark.parametrize(
    ("written", "exported", "why"),
    [
        ("10.5555", "", "“10.5555” is no DOI"),
        ("10.5555/k", "", "nothing is known of it but its number"),
        ("10.5555/other", BIB, "the file holds no source that is called “10.5555/other”"),
        ("10.5555/k", "@article{", "the file can't be read"),
        ("10.5555/k", '[{"id": "a", "title": "T", "DOI": "x"}]', '"x" is no DOI'),
        ("10.5555/k", BIB.replace("kim2021", "lee2020"), "lee2020 stands here twice"),
    ],
)
def test_what_cannot_be_added_changes_nothing(content, monkeypatch, written, exported, why):
    monkeypatch.setattr(adding.sys, "stdin", StringIO())
    before = (content / files.JSON).read_bytes()
    with pytest.raises(Faults, match=why):
        adding.add(content, written, exported)
    assert (content / files.JSON).read_bytes() == before
    assert [file.name for file in content.iterdir()] == [files.JSON]


def test_a_file_with_a_fault_is_never_written(content):
    (content / files.JSON).write_text("[{}", "utf-8")
    with pytest.raises(Faults, match="can't be read from here on"):
        adding.add(content, "10.5555/k", BIB)
    assert (content / files.JSON).read_text("utf-8") == "[{}"


def asked(written, *answers):
    console = Console(file=StringIO())
    return adding.ask(written, Library(), console, StringIO("\n".join([*answers, ""])))


def test_the_fields_are_asked_for():
    answers = ("article", "Du Toit G, A Group, et al", "A title", "J Test", "2015-02", "3", "2", "1-9")
    assert asked("pmid:1234567", *answers) == {
        "id": "du-toit2015",
        "type": "article-journal",
        "author": [{"family": "Du Toit", "given": "G"}, {"literal": "A Group"}, {"literal": "et al"}],
        "title": "A title",
        "container-title": "J Test",
        "issued": {"date-parts": [[2015, 2]]},
        "volume": "3",
        "issue": "2",
        "page": "1-9",
        "PMID": "1234567",
    }


def test_a_page_on_the_web_is_asked_for_its_own_fields():
    made = asked("https://a.example/x", "page", "An Agency", "A fact", "The site", "2024", "", "2026-03-04")
    assert (made["type"], made["URL"], made["container-title"]) == (
        "webpage",
        "https://a.example/x",
        "The site",
    )
    assert made["accessed"] == {"date-parts": [[2026, 3, 4]]}


class Ended(StringIO):
    """A keyboard at which Ctrl-D was pressed."""

    def readline(self, *_size):
        raise EOFError


def test_who_breaks_off_adds_nothing():
    with pytest.raises(KeyboardInterrupt):
        adding.ask("10.5555/k", Library(), Console(file=StringIO()), Ended())


@pytest.mark.parametrize(
    ("author", "issued", "taken", "key"),
    [
        ("Du Toit G, Lee K", "2015", (), "du-toit2015"),
        ("Muñoz Á", "2020-03", (), "munoz2020"),
        ("SPRINT Research Group", "2015", (), "sprint-research-group2015"),
        ("Lee K", "2015", ("LEE2015", "lee2015b"), "lee2015c"),
        ("", "", (), "a-title"),
    ],
)
def test_an_entry_is_named_after_author_and_year(author, issued, taken, key):
    assert key_for({"author": author, "issued": issued, "title": "A title"}, taken) == key


def test_names_are_read_as_pubmed_writes_them():
    assert people("Du Toit G, Lee KM, World Health Organization, et al.") == [
        {"family": "Du Toit", "given": "G"},
        {"family": "Lee", "given": "KM"},
        {"literal": "World Health Organization"},
        {"literal": "et al"},
    ]
