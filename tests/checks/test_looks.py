"""What is made of a file is judged where it says something that the file doesn't: no finding gets lost by that."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.checks import looks, private
from plugins.checks.acknowledged import acknowledged
from plugins.checks.checked import Checked, Source, Text
from plugins.checks.identifiers.document import Passages
from plugins.checks.looks import BREAK, one_by_one
from plugins.checks.privacy import RULES, identifiers
from plugins.settings import Settings

PATH = "content/salt.md"
STORY = "A patient of mine, a welder, came in with chest pain."
ALONE = [
    *(text for row in RULES for text in re.findall(r"(?m)^ *(?:Bad|Good): (.+)$", row[2].__doc__)),
    *(
        "Thank you for my new knee. — Agnes T.",
        "Wojtek is seven and has leukemia.",
        STORY,
        "Elena walks again.",
    ),
    *("Elena (not her real name) told me.", "By Elena Weiss, MD.", "A typical patient salts. Imagine a man."),
    *("It was May 3, 2017.", "Read more: https://practice.example/salt/", "#Salt #Heart", "# My dry weight"),
]


def told(body: str, *said: str, head: str = "") -> list[str]:
    """Every finding, as `line: rule`; `said` is made of an article with this body."""
    source = Source(PATH, f"Title: Salt\n{head}\n{body}\n", save_as="salt/index.html")
    checked = Checked(Settings(), sources=(source,), said=tuple(Text(PATH, text, 0) for text in said))
    findings = private.judge(checked, acknowledged(checked)[0]).findings
    return [f"{one.line}: {one.rule}" for one in findings]


@given(st.lists(st.sampled_from(ALONE), min_size=1, max_size=8, unique=True))
@settings(max_examples=200, deadline=None)
def test_passages_together_hold_something_where_one_of_them_does(passages):
    if any(map(identifiers, passages)):
        assert identifiers(BREAK.join(passages), (), Passages)


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ("Salt matters. Ring 619-555-0107.", "privacy-phone"),
        ("Salt matters.\n\nMyth: Mrs. Okonjo eats salt.\n\n#Salt", "privacy-name"),
        ("Salt matters.\n\nShe was admitted on March 3, 2018 …", "privacy-date"),
        ("Salt matters.\n\nHer page: https://www.gofundme.com/f/help-m-tester", "privacy-url"),
        ("![Mrs. Okonjo with her salt](salt.jpg)", "privacy-name"),
    ],
)
def test_what_only_a_text_made_of_a_file_says_is_found(said, finding):
    assert told("Salt matters.", said) == [f"0: {finding}"]


def test_two_harmless_passages_of_a_file_are_judged_as_one_where_they_are_joined():
    body = f"{STORY}\n\nMany things happen. Salt was new then."
    assert told(body, f"{STORY} Salt was new then.\n\n#Salt") == []
    assert told("Salt is 619-555 here.\n\n0107 is late.", "Ring 619-555\n0107 is late.") != []


def test_what_a_file_explains_needs_no_explanation_in_what_is_made_of_it():
    body = "Elena (not her real name) told me about her stroke.\n\n**Elena** smiled at me."
    assert told(body) == []
    assert told(body, "Elena smiled at me.\n\nRead more: https://practice.example/salt/") == []
    assert told("Salt.", "Elena smiled at me.\n\nRead more: https://practice.example/salt/") != []


@pytest.mark.parametrize(
    ("body", "said", "finding"),
    [
        ("Mrs. [Okonjo](https://who.int) eats salt.", "Mrs. Okonjo eats salt.", "privacy-name"),
        ("Her [MRN](https://who.int) 1234567 is there.", "Her MRN 1234567 is there.", "privacy-mrn"),
        ("Her SSN is [123](/x/)-45-6789.", "Her SSN is 123-45-6789.", "privacy-ssn"),
        ("She is [92](/x/) years old.", "She is 92 years old.", "privacy-age90"),
        ("She lives at 12 [Elm](/e/) Street, Fresno.", "She lives at 12 Elm Street, Fresno.", "privacy-geo"),
        ("Ring 619-555\n\n0107 is late.", "Ring 619-555 0107 is late.", "privacy-phone"),
        ("The oldest man I helped was\n93.", "The oldest man I helped was 93.", "privacy-age90"),
        ("Her last visit was June\n18.", "Her last visit was June 18.", "privacy-date"),
    ],
)
def test_what_stands_in_the_file_where_no_rule_sees_it_is_found_in_what_is_made_of_it(body, said, finding):
    assert told(body, said) == [*told(body), f"0: {finding}"]


def test_what_is_found_in_a_file_is_told_there_alone_and_once():
    body = "Ring 619-555-0107."
    assert told(body, body, f"{body}\n\n#Salt", f"Now! {body}") == ["3: privacy-phone"]


def test_a_passage_that_stands_only_in_what_a_person_has_reviewed_was_not_judged():
    head = "Privacy_reviewed: Ring -- Mrs. Okonjo eats salt., 2025-11-02\n"
    assert "0: privacy-name" in told("Salt.", "Mrs. Okonjo eats salt.", head=head)


def test_what_one_file_says_allows_it_in_no_other():
    sources = [
        Source("a.md", "Title: A\n\nRing 619-555-0107.", save_as="a/index.html"),
        Source("b.md", "Title: B\n\nSalt.", save_as="b/index.html"),
    ]
    said = [Text(path, "Ring 619-555-0107.", 0) for path in ("a.md", "b.md", "pelicanconf.py")]
    found = private.judge(Checked(Settings(), sources=(*sources,), said=(*said,))).findings
    assert [(each.path, each.line) for each in found] == [("a.md", 3), ("b.md", 0), ("pelicanconf.py", 0)]


def test_what_is_kept_of_a_look_holds_no_text():
    source = Source(PATH, "Title: Salt\n\nMrs. Okonjo eats salt.", save_as="salt/index.html")
    checked = Checked(Settings(), sources=(source,), said=(Text(PATH, "Ring 619-555-0107.", 0),))
    (found,) = one_by_one(looks.seen, list(looks.looks(checked).values()))
    assert [each.kind for some in found for each in some] == ["NAME", "PHONE"]
    assert "Okonjo" not in repr(found)
    assert "0107" not in repr(found)
