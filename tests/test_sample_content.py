"""The sample articles are the product's face: heads without a fault, figures and sources that were looked up."""

import json
import re
from pathlib import Path

import pytest
from conftest import command

from plugins import front_matter
from plugins.citations import files, marks, style

CONTENT = Path(__file__).parents[1] / "content"
ARTICLES = sorted((CONTENT / "articles").glob("*.md"))
PAGES = sorted((CONTENT / "pages").glob("*.md"))

FIGURES = {
    # Muntner 2019, the statement on measuring blood pressure: no figures are quoted
    "10.1161/HYP.0000000000000087": "",
    # SPRINT 2015
    "10.1056/NEJMoa1511939": "9361 120 140 1.65% 2.19% 0.75 95% 0.64-0.89 0.73 0.60-0.90",
    # Hviid 2019; a ratio of 1 is no difference
    "10.7326/M18-2101": "657,461 1999 2010 6517 0.93 95% 0.85 1.02 1",
    # SAMSON 2020 and 2021
    "10.1056/NEJMc2031173": "60 49 0 100 8.0 15.4 16.3 0.39 30",
    # LEAP 2015
    "10.1056/NEJMoa1414850": "640 4 11 5 13.7% 1.9% 35.3% 10.6%",
}
"""Every figure that a sample article may quote, by its source."""

NOT_STUDY_DATA = ("911", "(555) 555-0100")
CITATION = re.compile(r"(?ms)^\[\^\w+\]:.*?(?=^\[\^|\Z)|\[@[^\]]*\]")
LIST_NUMBER = re.compile(r"(?m)^\d+\. ")
NUMBER = re.compile(r"\d[\d,.]*(?:-\d[\d.]*)?%?(?<![.,])")
CITED = (
    "2019;73(5):e35-e66",
    "2015;373(22):2103-2116",
    "2019;170(8):513-520",
    "2021",
    "2020;383:2182-2184",
    "2015;372(9):803-813",
)
"""Year, volume and pages of every source, as a citation ends."""


def read(path, **how):
    return front_matter.read(path.read_text(encoding="utf-8"), path.name, **how)


def words_of(head):
    """What a reader of the article or of its teasers sees, but for citations, addresses and numbers of list items."""
    said = [
        value
        for name, value in head.fields.items()
        if name in ("title", "summary") or name.startswith("teaser_")
    ]
    text = "\n".join([*said, *head.fields.get("key_points", ()), CITATION.sub("", head.body)])
    for noise in NOT_STUDY_DATA:
        text = text.replace(noise, "")
    return LIST_NUMBER.sub("", re.sub(r"\]\([^)]*\)", "]", text))


def figures(text):
    return [number.rstrip(".,") for number in NUMBER.findall(text)]


def test_there_are_six_articles_and_one_translation():
    langs = [read(path)[0].fields["lang"] for path in ARTICLES]
    assert sorted(langs) == ["en"] * 6 + ["es"]


@pytest.mark.parametrize("path", ARTICLES + PAGES, ids=lambda path: path.name)
def test_every_head_is_read_without_a_finding(path):
    assert read(path, dated=path in ARTICLES)[1] == ()


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_number_that_looks_like_study_data_stands_in_one_of_its_sources(path):
    head, _ = read(path)
    sources = head.fields.get("references") or ("10.1161/HYP.0000000000000087",)
    allowed = " ".join(FIGURES[source] for source in sources).split()
    assert [figure for figure in figures(words_of(head)) if figure not in allowed] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10.7% fewer, 657,461 children.", ["10.7%", "657,461"]),
        ("(95% CI 0.60-0.90)", ["95%", "0.60-0.90"]),
        ("P=0.39.", ["0.39"]),
    ],
)
def test_a_figure_is_found_however_it_is_written(text, found):
    assert figures(text) == found


def test_every_reference_ends_as_its_source_was_looked_up():
    library, faults = files.library(CONTENT)
    shown = [style.reference(work, "en", files.rules()) for work in library.works]
    assert faults == ()
    assert sorted(text.removesuffix(".").split(". ")[-1].split("</i>. ")[-1] for text in shown) == sorted(
        CITED
    )


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_article_cites_a_source_that_is_described(path):
    head, _ = read(path)
    library, _ = files.library(CONTENT)
    named = [name for mark in re.findall(marks.MARK, head.body) for name in marks.sources_in(mark)]
    assert named
    assert [name for name in (*named, *head.fields.get("references", ())) if not library.find(name)] == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_an_article_has_a_length_that_people_read(path):
    assert 300 <= len(re.findall(r"\w+", read(path)[0].body)) <= 800


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_pictures_and_linked_articles_exist(path):
    head, _ = read(path)
    pictures = [*re.findall(r"\{static\}/([^)\s]+)", head.body), head.fields.get("image", "images")]
    articles = [path.with_name(name) for name in re.findall(r"\{filename\}([^)\s]+)", head.body)]
    assert all((CONTENT / picture).exists() for picture in pictures)
    assert all(article.exists() for article in articles)


def test_the_translation_stands_beside_its_original():
    original, translation = (
        read(CONTENT / "articles" / f"home-blood-pressure{end}.md")[0].fields for end in ("", "-es")
    )
    same = ("slug", "date", "image", "references", "audience", "purpose")
    assert [original[name] for name in same] == [translation[name] for name in same]
    assert len(original["key_points"]) == len(translation["key_points"])
    assert len(original["tags"]) == len(translation["tags"])


def test_the_correction_never_leads_with_the_myth():
    head, _ = read(CONTENT / "articles" / "mmr-vaccine-and-autism.md")
    told = [head.fields["title"], *head.fields["key_points"], head.fields["summary"], head.body.lstrip()]
    assert head.fields["verdict"] == "false"
    assert not any(text.startswith(head.fields["claim"].rstrip(".")) for text in told)
    assert head.fields["claim"].rstrip(".") not in head.body


def test_nothing_in_the_sample_stops_a_publish():
    levels = {json.loads(line)["level"] for line in command("check", "--json").stdout.splitlines()}
    assert levels <= {"advice"}
