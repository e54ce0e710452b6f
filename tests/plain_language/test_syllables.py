"""Syllables of English words, against a list made by hand from how dictionaries divide them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.plain_language.syllables import syllables

KNOWN = {
    1: """a the be cat health heart breath breathe pain drug drugs nurse walked helped played eye eyes plays they're
       don't can’t won't you're we’ll it's caused changed makes takes sleep through strength young wheat seal reach
       fruit juice bruise guilt please leave cough sea tea priest does shoe blue screened""",
    2: """table tables handled settled patient patients doctor taking being doing trying going lately careful changes
       nurses nurse's isn’t doesn't couldn't walking wanted added flower towel lawyer player royal beyond poem trial
       diet quiet giant client science fluid ruin people business every evening issue liquid language careless iron
       lifestyle homework something sometimes safety ninety basement increase decrease create react lion vaccine
       caffeine protein acne herpes hundred sacred surgeon pigeon region nation million onion fashion special social
       anxious gorgeous rhythm autumn asthma symptom tablet study measure pressure lonely movement useless employed
       enjoyed annoyed check-up""",
    3: """medicine different general several family favorite natural interest another together hospital attention
       infection condition employer employee area idea nausea theory video radio audio period studio medium calcium
       radius genius various serious obvious previous opinion behavior familiar carrier barrier earlier easier
       happiest theater museum actual usual gradual annual influence fluency genuine suicide tuition arthritis
       depression autism exercise diaper medical clinical physician emotion element supplement requirement management
       settlement everyone recipe syncope nuclear compliance reinforce reimburse diagnose antigen alcohol allergy
       appliance realize studying dementia continue pancreas awareness piano infectious allergic coexist
       step-by-step patient-led""",
    4: """anxiety variety society diagnosis pneumonia bacteria material January February evaluate temperature vegetable
       comfortable usually actually pediatric psychiatrist reality appreciate initiate associate diarrhea influenza
       creatinine medication information operation coordinate hypertension biology immunity ability diabetes reliable
       injectable priority antibody complicated population catastrophe community necessary continuous hemoglobin
       cholesterol situation experience ingredient""",
    5: """immediately university association antibiotic opportunity physiology radiology cardiology individual
       initiation encephalitis pancreatitis continuity anaphylaxis examination cooperation hypoglycemic abnormality
       possibility prediabetes""",
    6: "osteoporosis responsibility cardiovascular hypoglycemia rehabilitation gastrointestinal",
    7: "epidemiology",
}
WORDS = [(word, number) for number, words in KNOWN.items() for word in words.split()]


def test_the_list_is_long_enough_to_mean_something():
    assert len({word for word, _number in WORDS}) >= 250


@pytest.mark.parametrize(("word", "number"), WORDS)
def test_a_word_has_as_many_syllables_as_a_dictionary_says(word, number):
    assert syllables(word) == number


@pytest.mark.parametrize(("word", "number"), WORDS)
def test_capitals_change_nothing(word, number):
    assert syllables(word.upper()) == syllables(word.capitalize()) == number


def test_a_published_sentence_has_its_published_syllables():
    """Wikipedia, “Flesch–Kincaid readability tests”: 24 syllables in 13 words."""
    sentence = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature"
    assert sum(map(syllables, sentence.split())) == 24


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'’-", min_size=1, max_size=20))
def test_any_word_has_at_least_one_and_at_most_one_for_each_letter(word):
    assert 1 <= syllables(word) <= max(1, len(word) + 1)
