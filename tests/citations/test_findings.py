"""What is said of an article's references: each rule with its place, and nothing where all is well."""

import re
from datetime import datetime

import pytest
from citations.library_of import library
from markdown import markdown

from plugins import front_matter
from plugins.citations import findings as rules
from plugins.citations.article import Cited
from plugins.citations.claims import claims
from plugins.citations.marks import EXTENSION
from plugins.settings import Settings

HEAD = "Title: T\nDate: 2026-03-04\n"


def article(head, body):
    text = f"{HEAD}{head}\n{body}"
    read, _ = front_matter.read(text, "content/a.md")
    options = {EXTENSION: {"library": library()}}
    html = markdown(read.body, extensions=["extra", EXTENSION], extension_configs=options)
    return Cited("content/a.md", text, read.fields, read.lines, read.body_line, html)


def found(head="", body="Text.\n", age=10):
    return [str(finding) for finding in rules.findings(article(head, body), library(), age)]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("References: 10.1234/abc\n", "Text."),
        ("References:\n  lee2020\n  A printed book, 1999\n  https://cdc.example/x\n", "Text."),
        ("", "It helps 30% of people.[@lee2020]"),
        ("", "Write `[@x]` to cite. Ask [@lee](https://x.example/@lee)."),
        ("Claim: It hurts.\nVerdict: false\nReferences: lee2020\n", "Text."),
        ("Claim: It hurts.\nVerdict: false\n", "No.[@lee2020]"),
        ("Kind: marketing\n", "30% off."),
    ],
)
def test_nothing_is_said_where_all_is_well(head, body):
    assert found(head, body) == []


@pytest.mark.parametrize(
    ("head", "body", "said"),
    [
        (
            "References:\n  10.1234/abc\n  10.1056\n",
            "T.",
            "a.md:5:3: error: “10.1056” is no DOI; write it like this",
        ),
        ("References: PMID 12x\n", "T.", "a.md:3:13: error: “PMID 12x” is no PMID"),
        ("References: lee2021\n", "T.", "a.md:3:13: error: “lee2021” is no DOI"),
        (
            "",
            "A.\n\nB.[@lee2020; @10.9999/x]",
            "a.md:6:14: error: no entry describes “10.9999/x”, which the text cites",
        ),
        ("", "B.[@10.9999/x]", "add one: ./rounds cite 10.9999/x (citation)"),
        ("", "B.[@lee2021]", "a.md:4:4: error: no entry describes “lee2021”"),
        ("", "B.[@pmid:12x]", "a.md:4:4: error: “pmid:12x” is no PMID"),
        ("", "<div>B.[@lee2020]</div>", "a.md:4:9: error: the citation of “lee2020” stands inside HTML"),
        ("Summary: It helps.[@lee2020]\n", "T.", "a.md:3:0: error: Summary holds a citation"),
        ("Key_points:\n  It helps.[@x]\n", "T.", "a.md:3:0: error: Key_points holds a citation"),
        ("References: 10.9999/x\n", "T.", "a.md:3:13: advice: readers see only the number of 10.9999/x, not"),
        ("References:\n  10.9999/x\n  PMID 99\n", "T.", "10.9999/x and 1 more"),
        (
            "References: van-book\n",
            "T.",
            "a.md:3:13: advice: van-book is of 1999, 27 years before this article",
        ),
        ("", "T.[@van-book]", "a.md:4:4: advice: van-book is of 1999"),
        ("Claim: It hurts.\n", "T.", "a.md:3:1: error: the claim has no verdict"),
        ("Verdict: false\n", "T.", "a.md:3:1: error: the verdict has no claim"),
        ("Claim: It hurts.\nVerdict: false\n", "T.", "a.md:3:1: review: the correction has no reference"),
        ("", "Hello.\n\nIt helps 30% of people.", "a.md:6:11: advice: this number has no source, and"),
    ],
)
def test_each_fault_is_said_at_its_place(head, body, said):
    assert [said in each for each in found(head, body)] == [True], found(head, body)


def test_each_place_of_an_unknown_citation_is_named():
    places = [each.split(": ")[0] for each in found("", "A.[@x] B.\n\nC.[@x]")]
    assert places == ["content/a.md:4:4", "content/a.md:6:4"]


@pytest.mark.parametrize(
    ("year", "age", "expected"), [(2009, 10, 0), (2010, 10, 1), (2010, 11, 0), (2026, 0, 0), (2026, 26, 1)]
)
def test_a_source_is_old_by_the_articles_own_dates(year, age, expected):
    fields = {"references": ("van-book",), "date": datetime(year, 1, 1), "modified": datetime(2005, 1, 1)}  # noqa: DTZ001
    read = Cited("a.md", "", fields, {}, 1, "")
    assert len(list(rules.young_enough(read, library(), age))) == expected


def test_a_review_makes_an_article_as_young_as_its_day():
    assert found("Reviewed: 2027-01-01\nReviewer: A B\nReferences: lee2020\n", age=6)[0].startswith(
        "content/a.md:5"
    )
    assert found("References: lee2020\n", age=6) == []


@pytest.mark.parametrize(
    "text",
    [
        "Up to 30% of people feel dizzy.",
        "About 3 of 100 people fell ill.",
        "It helped one in five people.",
        "Uno de cada cinco mejoró: el 20 por ciento.",
        "The hazard ratio was 0.7.",
        "Smokers are 3 times more at risk.",
        "They are twice as likely to fall.",
    ],
)
def test_a_number_that_claims_something_is_found(text):
    assert claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Take 2 of the 10 mg tablets at 9 in the morning.",
        "She was born in 1950 and moved in 1999.",
        "In March of 2024 we moved.",
        "Wipe it with 70% alcohol, or use 1% cream.",
        "Measure twice a day for 7 days.",
        "Children from 6 to 12 years take 5 ml.",
        "Call 911. Our number is (555) 555-0100.",
        "`30%` <!-- 40% of people -->",
        "Step 3 of the plan.",
        "15 de marzo de 2024, a las 3 de la tarde",
        "",
    ],
)
def test_a_date_a_dose_or_an_age_claims_nothing(text):
    assert claims(text) == []


def test_a_page_has_no_list_to_cite():
    page = article("", "T.[@lee2020]")
    assert [str(each) for each in rules.in_page(page)] == [
        "content/a.md:4:4: error: a page can’t cite “lee2020”: it has no list of references; "
        "link to the source, or make it an article (citation-place)"
    ]


def test_the_authors_publications_are_checked_where_they_stand():
    settings = Settings(
        author_publications=("lee2020", "10.9999/x", "Lee K. A study. 2020.", "10.1056", "nobody"),
        places={"AUTHOR_PUBLICATIONS": ("pelicanconf.py", 7)},
    )
    said = [str(each) for each in rules.of_the_author(settings, library())]
    assert [re.search("“(.*?)”", each)[1] for each in said] == ["10.1056", "nobody"]
    assert all(each.startswith("pelicanconf.py:7:0: error: AUTHOR_PUBLICATIONS") for each in said)


@pytest.mark.parametrize(
    "rule", [*rules.RULES, rules.in_page, rules.of_the_author, claims], ids=lambda rule: rule.__name__
)
def test_every_rule_shows_what_is_bad_and_what_is_good(rule):
    assert re.search(r"\n\s+Bad: .+\n\s+Good: .+", rule.__doc__, re.DOTALL)
