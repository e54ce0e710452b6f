"""The reading of a whole article, its advice, and what the share desk shows of it."""

import inspect
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import html as lxml_html

from plugins.crosspost.desk.desk import page
from plugins.crosspost.kit import Kit
from plugins.entry import Entry
from plugins.plain_language import abbreviations, findings, jargon, style
from plugins.plain_language.findings import KINDS
from plugins.plain_language.points import POINTS
from plugins.plain_language.reading import read
from plugins.settings import Settings

PLAIN = [
    "Salt can raise your blood pressure.",
    "Eat less of it.",
    "Ask us how much is right for you.",
] * 4
HARD = (
    "Notwithstanding considerable epidemiological heterogeneity, contemporary cardiovascular recommendations emphasize "
    "individualized antihypertensive intensification, particularly among predisposed populations whose comorbidities "
    "necessitate multidisciplinary coordination and extraordinarily careful longitudinal surveillance of everybody"
)


def article(*paragraphs, **values):
    html = "".join(f"<p>{text}</p>" for text in paragraphs)
    day = datetime(2026, 1, 1, tzinfo=UTC)
    made = Entry("salt", "salt", "Salt", "", "", "content/articles/salt.md", "en", day, html, body_line=8)
    return replace(made, **values), "\n\n".join(paragraphs)


def advice(*paragraphs, **values):
    entry, body = article(*paragraphs, **values)
    return list(findings.findings(entry, read(entry, body)))


def test_a_plain_article_gets_no_advice():
    assert advice(*PLAIN) == []


def test_a_hard_article_gets_its_grades_and_the_lines_of_its_three_hardest_sentences():
    words = (f"{HARD}.", f"Moreover, {HARD}.", f"Furthermore, {HARD}.", *PLAIN)
    (grade,) = [each for each in advice(*words) if each.rule == "reading-grade"]
    assert re.search(r"grade \d+\.\d \(Flesch-Kincaid\), \d+\.\d by SMOG", grade.message)
    assert sorted(re.findall(r"line \d+", grade.instead)) == ["line 10", "line 12", "line 8"]
    assert (grade.path, grade.level) == ("content/articles/salt.md", "advice")


def test_a_short_text_is_graded_without_smog():
    (grade,) = [each for each in advice(f"{HARD}.") if each.rule == "reading-grade"]
    assert "SMOG" not in grade.message


def test_there_is_one_finding_of_a_kind_however_many_places():
    words = [f"{HARD} {at} GFR{'A' * at}, dyspnea was found, and it was cut." for at in range(12)]
    rules = [each.rule for each in advice(*words)]
    assert len(rules) == len(set(rules)) == 6
    assert all(each.level == "advice" for each in advice(*words))


def test_a_finding_quotes_no_sentence():
    told = "Jonathan Example lives in Springfield and was seen, "
    text = " ".join(f"{each}{each.instead}" for each in advice(*[told + HARD] * 4))
    assert text
    assert not re.search("Jonathan|Springfield|Notwithstanding", text)


@pytest.mark.parametrize("values", [{"audience": "colleagues"}, {"lang": "es"}, {"lang": "de"}])
def test_colleagues_and_other_languages_get_no_advice(values):
    assert advice(f"{HARD}.", **values) == []


def test_spanish_is_not_graded_and_american_english_is():
    assert read(*article(*PLAIN, lang="es")) is None
    assert read(*article(*PLAIN, lang="en-US")).grade < 8


def test_an_article_without_words_is_no_reason_to_stop():
    assert read(*article()).grade is None
    assert [each.rule for each in advice()] == ["clear-communication"]


def test_some_passives_are_no_advice_and_many_are():
    passive = [f"The dose number {at} was changed." for at in range(3)]
    assert "passive-voice" not in [each.rule for each in advice(*passive[:2])]
    assert "passive-voice" not in [each.rule for each in advice(*passive, *PLAIN * 3)]
    assert "passive-voice" in [each.rule for each in advice(*passive)]


LONG = ["Salt is in bread, cheese and soup. "] * 40
NUMBERS = ("This lowers the risk by 20%. Ask us.",)


@pytest.mark.parametrize(
    ("number", "bad", "good"),
    [
        ("1, 2", article(" ".join(LONG)), article("Eat less salt.", *LONG)),
        ("1, 2", article(" ".join(LONG)), article(" ".join(LONG), key_points=("Eat less salt.",))),
        ("5", article("Salt is bad."), article("Salt is bad. Ask your doctor how much you may eat.")),
        ("5", article("Salt is bad."), article("Salt is bad. Please read the label.")),
        ("5", article("Salt is bad."), article("Salt is bad.", call_to_action="book_visit")),
        ("6", article("Salt.", summary="Salt was studied."), article("Salt.", summary="We studied salt.")),
        ("15", article(*NUMBERS), article(*NUMBERS, "That is 2 in 100 people.")),
        ("15", article(*NUMBERS), article(*NUMBERS, "Of 60 people, 3 out of 60 were ill.")),
    ],
)
def test_a_point_of_clear_communication_is_missed_and_met(number, bad, good):
    missed, met = ({point.number: met for point, met in read(*each).points} for each in (bad, good))
    assert missed[number] is False
    assert met[number] is True


@pytest.mark.parametrize(
    ("number", "mark"),
    [("8", "<ul><li>Bread</li><li>Soup</li></ul>"), ("9", "<h2>Where salt is</h2><p>Soup.</p>")],
)
def test_a_long_text_wants_lists_and_headings(number, mark):
    entry, body = article(*LONG)
    missed = dict((point.number, met) for point, met in read(entry, body).points)
    met = dict(
        (point.number, met) for point, met in read(replace(entry, html=entry.html + mark), body).points
    )
    assert (missed[number], met[number]) == (False, True)


def test_a_short_text_needs_neither_list_nor_heading_nor_people_where_nothing_is_counted():
    assert [point.number for point, _met in read(*article(*PLAIN)).points] == ["1, 2", "5"]


def test_every_point_has_a_number_of_the_index():
    assert all(1 <= int(number) <= 20 for point in POINTS for number in point.number.split(","))


@pytest.mark.parametrize(
    "rule",
    [*KINDS, jargon.unexplained, abbreviations.undefined, style.is_long, style.is_passive],
    ids=lambda rule: rule.__name__,
)
def test_every_rule_shows_what_is_bad_and_what_is_good(rule):
    assert re.search(r"Bad: .*Good: ", inspect.getdoc(rule), re.DOTALL)


def desk(entry, body):
    readings = {entry.key: read(entry, body)}
    shown = page([Kit(entry, "", (), ())], Settings(), readings).decode()
    return lxml_html.fromstring(shown[shown.index('<details class="article"') :])


def test_the_desk_shows_grades_hardest_sentences_and_plainer_words():
    shown = desk(*article(f"{HARD}.", "You may notice dyspnea & your GFR.", *PLAIN)).text_content()
    for words in (
        "Flesch-Kincaid",
        "SMOG",
        "over 8",
        HARD,
        "line 8",
        "being short of breath",
        "GFR",
        "Met: What to do",
    ):
        assert re.search(re.sub(r"\s+", r"\\s+", re.escape(words).replace(r"\ ", " ")), shown), words


def test_the_desk_says_plainly_that_spanish_is_not_graded():
    assert "not graded" in desk(*article("Coma menos sal.", lang="es")).text_content()


def test_the_desk_shows_no_markup_of_an_article_as_its_own():
    entry, body = article(
        "Rest &lt;script&gt;alert(1)&lt;/script&gt; for as long as you like to, and then go on."
    )
    readings = {entry.key: read(entry, body)}
    assert "<script>alert" not in page([Kit(entry, "", (), ())], Settings(), readings).decode()


def test_the_desk_does_without_readings():
    entry, _body = article(*PLAIN)
    assert "Plain language" not in page([Kit(entry, "", (), ())], Settings()).decode()
