"""The quick look: a rule that isn't asked, or looks around its words alone, misses nothing that is in a text."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.checks.identifiers.document import Document
from plugins.checks.privacy import RULES, identifiers

EXAMPLES = [text for row in RULES for text in re.findall(r"(?m)^ *(?:Bad|Good): (.+)$", row[2].__doc__)]
SENTENCES = [
    line.strip(" \",'").replace("«", "").replace("»", "")
    for file in sorted(Path(__file__).parent.glob("test_*.py"))
    for line in file.read_text(encoding="utf-8").splitlines()
    if re.match(r"\s+\"[A-Z!\[][^\"\\]{12,}\"", line)
]
TEXTS = st.lists(
    st.one_of(st.sampled_from(EXAMPLES + SENTENCES), st.sampled_from(["", "# ", "- ", "“", "_a_", "Dr."])),
    min_size=1,
    max_size=8,
).flatmap(lambda parts: st.sampled_from([" ", "\n", "\n\n", "; "]).map(lambda between: between.join(parts)))


def slowly(text):
    """The same with every rule asked, and each pattern tried in all of the text."""

    def everywhere(document, pattern, *_where):
        return pattern.finditer(document.flat)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Document, "has", lambda *_: True)
        patched.setattr(Document, "near", everywhere)
        patched.setattr(Document, "starting", everywhere)
        return identifiers(text)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_the_quick_look_changes_no_finding(text):
    assert identifiers(text) == slowly(text)


@pytest.mark.parametrize("row", RULES, ids=lambda row: row[2].__name__)
def test_every_rule_has_one_of_its_signs_in_what_it_finds(row):
    _kind, _level, rule, signs = row
    bad = [text for word, text in re.findall(r"(?m)^ *(Bad|Good): (.+)$", rule.__doc__) if word == "Bad"]
    assert all(Document(text).has(signs) for text in bad)


def test_a_text_without_signs_needs_no_rule():
    asked = [row[2].__name__ for row in RULES if Document("salt keeps water in the blood").has(row[3])]
    assert set(asked) <= {"home", "place_of_somebody", "place_beside_patient"}
