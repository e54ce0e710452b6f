"""Texts that somebody made to be slow. Each took minutes or hours where a part of it was looked at again and again."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds: some ten times what the slowest needs, and a small part of what it took."""

PAGES = ('<p a="', "<p ", "<!--", "<![CDATA[", "<script>", "<script ", "<style x>", "</p b='")
TEXTS = (
    "Jane ",
    "Jane, ",
    "Mr. Jane ",
    "admitted 3/4 ",
    "May 4 ",
    "room 4 ",
    "photo of ",
    "aged 95 ",
    "his photo ",
)
TERMS = ("(", "word ", "hypertension ", "hypertension (", "or ")


def run(program):
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=PATIENCE, check=True)


@pytest.mark.parametrize("piece", PAGES)
def test_a_page_that_nobody_closed_is_read_once(piece):
    run(f"""
from plugins.checks.finished import passages
text = "<b>Jane</b>" + {piece!r} * 150_000
assert "Jane" in " ".join(passages("page.html", text.encode()))
""")


def test_a_long_line_of_the_same_words_is_read_once():
    run(f"""
from plugins.checks.privacy import identifiers
for piece in {TEXTS!r}:
    assert identifiers(piece * 5_000 + " SSN 219-09-9999.")[-1].kind == "SSN"
""")


def test_an_explanation_is_looked_for_beside_its_word():
    run(f"""
from plugins.plain_language.jargon import unexplained
from plugins.plain_language.passages import Sentence
for piece in {TERMS!r}:
    unexplained([Sentence("Hypertension " + piece * 20_000)])
""")
