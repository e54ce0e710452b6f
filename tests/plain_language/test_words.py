"""Words of the trade, abbreviations, and sentences that are long or passive: what is found and what is left alone."""

import pytest

from plugins.medicines import is_medicine
from plugins.plain_language import abbreviations, jargon, style
from plugins.plain_language.passages import Sentence, passages
from plugins.plain_language.tables import plainer


def sentences(html):
    return [each for passage in passages(f"<p>{html}</p>") for each in passage.sentences]


def test_the_table_has_terms_enough_and_none_explains_itself():
    assert len(plainer()) >= 150
    assert [term for term, words in plainer().items() if term in words.lower() or not words] == []
    assert [term for term in plainer() if is_medicine(term)] == []


@pytest.mark.parametrize("term", plainer())
def test_every_term_is_found_where_it_stands_bare(term):
    assert [
        each.term for each in jargon.unexplained(sentences(f"You may notice {term} soon and often."))
    ] == [term]


@pytest.mark.parametrize("term", plainer())
def test_every_term_may_stay_where_its_plainer_words_stand(term):
    assert jargon.unexplained(sentences(f"You may have {plainer()[term]} ({term}).")) == ()


@pytest.mark.parametrize(
    ("html", "terms"),
    [
        ("You have hypertension. Many do.", ["hypertension"]),
        ("After a myocardial infarction, rest.", ["myocardial infarction"]),
        ("Lesions can heal. A lesion can stay.", ["lesion"]),
        ("Randomized controlled trials come first.", ["randomized controlled trial"]),
    ],
)
def test_a_term_is_found_once_in_the_plural_and_in_its_longest_form(html, terms):
    assert [each.term for each in jargon.unexplained(sentences(html))] == terms


@pytest.mark.parametrize(
    "html",
    [
        "A placebo (a tablet with nothing in it) can do that.",
        "Your blood may be low in oxygen. Doctors call this <em>hypoxia</em>.",
        "This is called the hazard ratio.",
        "Dyspnea means that breathing is hard.",
        "It is a stroke, or cerebrovascular accident, in many words.",
        "The study gives a hazard ratio. It compares two groups.",
        "You have edema. Edema is when water stays in your legs.",
    ],
)
def test_a_term_that_the_article_explains_is_left_alone(html):
    assert jargon.unexplained(sentences(html)) == ()


@pytest.mark.parametrize(
    ("html", "shorts"),
    [
        ("Ask us for your GFR and your A1C.", ["GFR"]),
        ("Your eGFR fell. The EGFR did not.", ["eGFR", "EGFR"]),
        ("Two NSAIDs are too many.", ["NSAID"]),
        ("Bring the COPD’s plan.", ["COPD"]),
    ],
)
def test_an_abbreviation_without_its_long_form_is_found_once(html, shorts):
    assert [each.short for each in abbreviations.undefined(sentences(html))] == shorts


@pytest.mark.parametrize(
    "html",
    [
        "The glomerular filtration rate (GFR) matters. Ask for the GFR.",
        "GFR (how well kidneys filter) matters.",
        "MMR stands for three diseases.",
        "The vaccine against measles, mumps and rubella is safe. The MMR is old.",
        "In the LEAP trial, babies ate peanut. LEAP was large.",
        "A small trial called SAMSON looked into that.",
        "HIV, DNA, MRI, COVID-19 and the FDA are known in the USA.",
        "NEVER stop it on your own.",
        "CALL US TODAY FOR AN APPOINTMENT.",
        "Room II, part III, and a patient from NY, or JD.",
    ],
)
def test_explained_and_known_abbreviations_names_of_trials_and_loud_words_are_left_alone(html):
    assert abbreviations.undefined(sentences(html)) == ()


def test_an_abbreviation_that_is_marked_up_with_its_meaning_is_explained():
    html = '<p>Your <abbr title="what kidneys filter">GFR</abbr> fell.</p>'
    found = [each for passage in passages(html) for each in passage.sentences]
    assert abbreviations.undefined(found, html) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The dose was changed.",
        "Your blood will be taken by a nurse.",
        "It has not been tested in children.",
        "The results are often misread as proof that it was given late.",
        "You are being watched closely.",
    ],
)
def test_a_passive_is_found(text):
    assert style.is_passive(Sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "We changed the dose.",
        "You may be worried or tired.",
        "This is a good idea, and it is indeed cheap.",
        "He is used to it.",
        "We are here and have tested it.",
        "It is red and hundred percent clean.",
        "If you are concerned, call us.",
    ],
)
def test_an_active_sentence_and_a_feeling_are_no_passive(text):
    assert not style.is_passive(Sentence(text))


def test_a_sentence_is_long_from_its_26th_word():
    assert not style.is_long(Sentence("word " * 25))
    assert style.is_long(Sentence("word " * 26))
