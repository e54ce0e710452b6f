"""What promises too much is found where it stands; what is told fairly is left alone."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest
from conftest import PRESSURE

from plugins.checks.checked import Piece, Source, told
from plugins.checks.honesty.rules import RULES, honesty

EXAMPLE = re.compile(r"^\s*(Bad|Good): +(.+)$", re.MULTILINE)
EXAMPLES = [(rule, word, text) for rule in RULES for word, text in EXAMPLE.findall(rule.find.__doc__ or "")]


def found(text, **fields):
    """The findings in an article, without their words."""
    return [(each.rule, each.level, each.line, each.col) for each in findings(text, **fields)]


def findings(text, **fields):
    """The findings in an article; a line of its head stands before ` // `."""
    head, _, body = text.rpartition(" // ")
    head = head or "Title: A sample"
    html = markdown.markdown(body, extensions=["extra"])
    whole = f"{head}\nDate: 2026-03-01\n\n{body}\n"
    bare = {
        "summary": "",
        "key_points": (),
        "claim": "",
        "verdict": "",
        "disclosure": "",
        "disclosure_short": "",
    }
    bare |= {"teasers": {}, "video": "", "event_start": None, "audience": "patients", "kind": "education"}
    entry = replace(PRESSURE, source="a.md", html=html, **bare | fields)
    return list(honesty(Piece(Source("a.md", whole, html=html), told(entry))))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.find.__name__)
def test_every_rule_shows_bad_and_good(rule):
    assert {word for each, word, _text in EXAMPLES if each is rule} == {"Bad", "Good"}


@pytest.mark.parametrize(("rule", "word", "text"), EXAMPLES)
def test_a_rule_finds_its_bad_examples_and_leaves_its_good_ones_alone(rule, word, text):
    names = [name for name, *_ in found(text)]
    assert (rule.name in names) == (word == "Bad"), names


@pytest.mark.parametrize("number", ["00482913", "123-45-6789", "234-5678"])
def test_a_number_such_as_one_of_a_person_is_shown_by_no_rule(number):
    [told_of] = findings(f"“The practice changed my life, {number},” writes a patient.")
    assert "changed my life" in told_of.message
    assert number not in told_of.message


PROMISES = [
    ("Our stem cell injections are a miracle for arthritis.", "overclaim"),
    ("This supplement will cure your diabetes in two weeks.", "overclaim"),
    ("We guarantee you will be pain free.", "overclaim"),
    ("Acupuncture has no side effects.", "overclaim"),
    ("I am the best surgeon in town.", "overclaim"),
    ("A risk-free procedure for everyone.", "overclaim"),
    ("This *miracle\ncure* works every time.", "overclaim"),
    ("Cura el cáncer en un mes.", "overclaim"),
    ("Una operación sin riesgos.", "overclaim"),
    ("“This practice changed my life,” writes a patient.", "testimonial"),
    ("★★★★★ from our patients", "testimonial"),
    ("Read our reviews on Google.", "testimonial"),
    ("Mi paciente dice que este tratamiento le cambió la vida.", "testimonial"),
    ("Give your child 5 ml of the syrup twice a day.", "dose-without-asking"),
    ("Tome 500 mg cada ocho horas.", "dose-without-asking"),
    ("The drug cuts the risk of stroke in half.", "relative-risk-alone"),
    ("A 25% reduction in heart attacks was seen with the drug.", "relative-risk-alone"),
    ("The new tablet makes heart attacks 40% less likely.", "relative-risk-alone"),
    ("La estatina reduce el riesgo de infarto en un 25 %.", "relative-risk-alone"),
    ("In the trial, surgery relieved pain in 8 of 10 people.", "benefit-without-harm"),
    ("Semaglutide lowered weight by 15% in a year.", "benefit-without-harm"),
    ("The new Omron monitor is the best I have used.", "disclosure-wanted"),
    ("Summary: 90% of people are cured. // Some are.", "promise-not-kept"),
    ("Teaser_x: Half of 9,361 people. // The trial had 9,631 people.", "promise-not-kept"),
]


@pytest.mark.parametrize(("text", "rule"), PROMISES)
def test_what_a_clinician_should_not_write_is_found(text, rule):
    assert rule in [name for name, *_ in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Antibiotics cure strep throat. Hepatitis C can be cured.",
        "Get a manicure. An obscure, secure procedure occurs. The curate cured nobody.",
        "Beware of ads that promise a miracle cure. Is garlic a miracle cure?",
        "“It is a miracle,” the ad says. `guaranteed` <!-- guaranteed -->",
        "Read https://who.int/miracle/risk-free and ~~guaranteed~~.\n\n~~~\nguaranteed\n~~~\n",
        "No vaccine is completely safe, and no surgery is risk-free.",
        "Some people had no side effects. It doesn’t mean that statins have no side effects.",
        "Coverage is guaranteed by law. How to find the best doctor for you: ask friends.",
        "Many patients ask me about sleep. A family doctor can change how you feel.",
        "Take two deep breaths, take a walk for 30 minutes and a break every 2 hours.",
        "Eat less than 2,300 mg of sodium a day. Use 1 tablet computer per child.",
        "Premiums fell by 25%. The law reduces the cost of drugs by 50%.",
        "The risk fell from 4% to 3% with the tablet; some had muscle pain.",
        "Half of all adults have high blood pressure. Hand washing can prevent 1 in 3 cases of diarrhea.",
        "Pfizer and Moderna make vaccines. The Merck Manual is a good book.",
        "[^a]: Roche P, Abbott J. Best treatment cures all. 2019.",
        "El seguro garantiza la cobertura. Ningún remedio es milagroso.",
        "Title: 5 tips for 2026, on March 14 at 6 pm // Sleep well.",
        "Summary: 9,361 people, 2% of them ill. // Of 9361 people, 1.9% were ill.",
        "Summary: Half of them felt well. // Thirty of 60 felt well.",
    ],
)
def test_what_is_told_fairly_is_left_alone(text):
    assert found(text) == []


def test_a_claim_that_is_corrected_is_no_overclaim():
    text = "Lemon water cures cancer."
    assert found(text)
    assert not found(text, claim="Lemon water cures cancer", verdict="false")


def test_a_disclosure_answers_the_question_who_pays():
    assert not found("Ozempic works well for some.", disclosure="I have no ties to its maker.")


def test_colleagues_get_advice_on_figures_and_none_on_doses():
    assert [level for _rule, level, *_ in found("The hazard ratio was 0.75.", audience="colleagues")] == [
        "advice"
    ]
    assert not found("Take 400 mg every 6 hours.", audience="colleagues")


def test_a_finding_names_line_and_column_in_the_head_and_in_the_text():
    assert found("Title: A // One.\n\nTwo is *guaranteed*.") == [("overclaim", "review", 6, 9)]
    assert found("Summary: A miracle. // One.")[0][2:] == (1, 12)
