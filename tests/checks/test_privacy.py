"""Plain privacy: what is found, what is left alone, and where it says that it stands."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.privacy import RULES, identifiers, masked
from plugins.checks.private import spaced

EXAMPLE = re.compile(r"^\s*(Bad|Good): (.+)$", re.MULTILINE)
OWN = ("Front desk: (619) 555-0142", "office@harbor.example", "clinic.example", "https://www.portal.example/")


def kinds(text, allowed=()):
    return [found.kind for found in identifiers(text, allowed)]


def values(text, allowed=()):
    return [text[found.start : found.end] for found in identifiers(text, allowed)]


@pytest.mark.parametrize("row", RULES, ids=lambda row: row[2].__name__)
def test_every_rule_shows_bad_and_good_and_keeps_to_them(row):
    kind, level, rule, _signs = row
    examples = EXAMPLE.findall(rule.__doc__)
    assert {word for word, _ in examples} == {"Bad", "Good"}
    for word, text in examples:
        results = [(found.kind, found.level) for found in identifiers(text)]
        assert results == ([(kind, level)] if word == "Bad" else []), text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ring +1 (619) 555-0107 now", "+1 (619) 555-0107"),
        ("at 619.555.0107.", "619.555.0107"),
        ("at 619 555 0107,", "619 555 0107"),
        ("at 619\u00a0555\u20110107", "619\u00a0555\u20110107"),
        ("at 619&#8209;555&ndash;0107", "619&#8209;555&ndash;0107"),
        ("at 6\u200b19-555-0107", "6\u200b19-555-0107"),
        ("at 619-555-０１０７", "619-555-０１０７"),
        ("at 619-**555**-0107", "619-**555**-0107"),
        ("tel:+16195550107", "+16195550107"),
        ("Faxed to 6195550107", "6195550107"),
        ("on +44 20 7946 0958 at night", "+44 20 7946 0958"),
        ("Teléfono: 619 555 0107", "619 555 0107"),
        ("m.tester\\@mail.example", "m.tester\\@mail.example"),
        ("mailto:m.tester%40mail.example", "m.tester%40mail.example"),
        ("m.tester&#64;mail.example", "m.tester&#64;mail.example"),
        ("m.tester at gmail dot com", "m.tester at gmail dot com"),
        ("SSN 219099999", "219099999"),
        ("219\u201109\u20119999", "219\u201109\u20119999"),
        ("219 09 9999", "219 09 9999"),
        ("her medical record number is 86-00-001", "86-00-001"),
        ("?mrn=8600001", "8600001"),
        ("Chart #: **8600001**", "8600001"),
    ],
)
def test_what_people_really_write_is_found_where_it_stands(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "doi:10.1056/NEJMoa1911303 and doi.org/10.1016/S0140-6736(20)30183-5",
        "PMID: 31535829. NCT01206062. ISBN 0-306-40615-2",
        "Circulation. 2022;145(18):e895-e1032. Lancet 2021; 398: 1713-25.",
        "Use 1,000 IU daily, 500 mg twice; 132/84 mm Hg; HLA-B*57:01; 45-0-1200 kcal.",
        "From 1999-2019, 12.3 per 100,000; 5988 patients at 622 centers in 23 countries.",
        "The release of 2013-10-14 was number 12 of 2014.",
        "| 120 | 300 | 4000 |\n| 119 | 301 | 4001 |",
        "lodash@4.17.21 and user@host, @clinic, picture@3x.webp",
    ],
)
def test_doses_dates_citations_and_tables_are_left_alone(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Call +1 619.555.0142 or 555-0142", []),
        ("Call 619-555-0143", ["619-555-0143"]),
        ("OFFICE@Harbor.example", []),
        ("other@harbor.example", ["other@harbor.example"]),
        ("front@mail.clinic.example, desk (at) clinic.example", []),
        ("front@notclinic.example", ["front@notclinic.example"]),
        ("help@portal.example", []),
    ],
)
def test_the_practices_own_numbers_and_addresses_are_allowed(text, stays):
    assert values(text, OWN) == stays


def test_nobody_can_allow_a_social_security_or_record_number():
    text = "SSN 219-09-9999, MRN 8600001"
    assert kinds(text, ("219-09-9999", "8600001")) == ["SSN", "MRN"]


def test_a_number_under_two_rules_is_reported_once():
    assert kinds("MRN: 219-09-9999; fax 619-555-0107; tel 619-555-0108") == ["MRN", "FAX", "PHONE"]


def test_a_person_in_between_makes_an_offices_number_an_error():
    text = "I told the Department of Health that her line is 619-555-0107"
    assert [found.level for found in identifiers(text)] == ["error"]


@pytest.mark.parametrize(
    "value", ["219-09-9999", "m.tester59@mail.example", "(619) 555-0107", "8600001", "9999"]
)
def test_a_message_never_shows_a_value_in_full(value):
    shown = masked(value)
    assert len(shown) == len(value)
    assert sum(sign.isalnum() for sign in shown) <= 3
    assert shown != value


@given(st.text(alphabet=st.sampled_from("619-5 0(7)\u00a0\u200b&#45;*@a.bMRN:ﬁ"), max_size=60))
def test_offsets_always_index_the_text_as_given(text):
    for found in identifiers(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["a@", "a.", "(1 ", "+1 ", "1-", "fax ", "MRN ", "&", "10.1234/", "a at ", "number "]
)
def test_no_text_takes_more_than_linear_time(piece):
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    identifiers(text)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("Write to m.tester@gmail.com.", "gmail.com"),
        ("Write to m.tester@mail.example.", "example"),
        ("My patient was born on March 4, 1961.", "March 4, 1961"),
        ("Her page: https://www.gofundme.com/f/help-m-tester", "gofundme.com"),
    ],
)
def test_nobody_can_allow_everybodys_host_or_a_date_of_birth(text, allowed):
    assert identifiers(text, [allowed])


@pytest.mark.parametrize(
    "text",
    [
        "Making sites more like M&Ms. Your Practice, May 2026.",
        "Our patient team and the American College of Emergency Physicians worked together.",
        "My patients bring a monitor from Omron or from Walgreens.",
    ],
)
def test_sweets_societies_and_shops_are_nobody(text):
    assert identifiers(text) == []


@pytest.mark.parametrize("name", ["do-i-qualify-for-medicaid-754d91.md", "a-case-study-7e6470.md"])
def test_a_hash_behind_a_files_name_is_nobodys_number(name):
    assert identifiers(spaced(name)) == []


def test_a_record_number_in_a_files_name_is_found():
    assert identifiers(spaced("scan-mrn-8600001.md"))
