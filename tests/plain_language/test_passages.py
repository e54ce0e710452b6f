"""What of an article's body the grades count, and as what."""

import pytest

from plugins.plain_language.grades import Tally
from plugins.plain_language.passages import Sentence, counted, passages
from plugins.plain_language.places import Places


def texts(html):
    return [[each.text for each in passage.sentences] for passage in passages(html)]


def test_each_item_of_a_list_is_a_sentence_of_its_own():
    assert texts("<p>Call us for:</p><ul><li>a fever</li><li>a rash</li></ul>") == [
        ["Call us for:"],
        ["a fever"],
        ["a rash"],
    ]


@pytest.mark.parametrize(
    "left_out",
    [
        "<h2>Considerations for hospitalization</h2>",
        "<table><tr><td>Hospitalization</td></tr></table>",
        "<pre>hospitalization</pre>",
        "<figure><figcaption>Hospitalization</figcaption></figure>",
        '<div class="footnote"><ol><li><p>Hospitalization.</p></li></ol></div>',
    ],
)
def test_headings_tables_code_captions_and_notes_count_for_nothing(left_out):
    assert texts(f"<p>Rest a lot.</p>{left_out}") == [["Rest a lot."]]


@pytest.mark.parametrize(
    "word",
    ["120", "13.7%", "2019;73(5)", "atorvastatin", "Lisinopril", "www.practice.example", "a@b.example"],
)
def test_numbers_addresses_and_medicines_are_left_aside(word):
    assert counted(word) == 0
    assert Sentence(f"Take {word} now.").tally == Sentence("Take now.").tally


@pytest.mark.parametrize(("word", "number"), [("MMR", 3), ("HPV", 3), ("WBC", 5), ("LEAP", 1), ("SAMSON", 2)])
def test_an_abbreviation_without_a_vowel_is_read_letter_by_letter(word, number):
    assert counted(word) == number


def test_an_address_is_left_aside_with_all_its_parts():
    assert Sentence("See https://practice.example/information/today now.").tally == Sentence("See now.").tally


def test_a_sentence_of_numbers_alone_is_none():
    assert Sentence("120/80.").tally == Tally()


def test_words_are_counted_without_the_marks_around_them():
    assert Sentence("“Don’t stop,” we said – (not yet)…").words == (
        "Don’t",
        "stop",
        "we",
        "said",
        "not",
        "yet",
    )


BODY = """First line here with some words.

Then **bold and
over** two lines, see [the page]({filename}other.md) for more.
"""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("First line here with some words.", 10),
        ("Then bold and over two lines, see the page for more.", 12),
        ("over two lines", 13),
        ("Nothing that stands there.", 0),
        ("…", 0),
    ],
)
def test_the_line_of_a_sentence_is_found_through_its_markup(text, line):
    assert Places(BODY, 10).line(text) == line
