"""What a platform refuses is found before it is posted, and nothing that only looks like it."""

import pytest

from plugins.crosspost.forbidden import FORBIDDEN, forbidden
from plugins.platforms.platform import FORBIDS
from plugins.platforms.table import platforms

BUSINESS, VIDEO = platforms()["google_business"], platforms()["youtube"]


@pytest.mark.parametrize(
    "text",
    [
        "Call (555) 555-0100.",
        "Call 555-555-0100",
        "1-555-555-0100",
        "555.555.0100",
        "5555550100",
        "Call 555-0100 today",
        "+1 555 555 0100",
        "+34 912 345 678",
        "+44 (20) 7946 0958",
        "Llame al 912 34 56 78.",
        "Tel. 912 345 678",
        "555\u00a0555\u00a00100",
    ],
)
def test_a_phone_number_is_found(text):
    assert forbidden(text, BUSINESS) == ("a phone number",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "In 657,461 children there was no rise.",
        "In 9361 people a target below 120 mm Hg was tested, from 2010 to 2015.",
        "The years 2010-2015 and 2019–2020.",
        "120/80 mm Hg, 37.5 °C, 1.5-2.5 mg, 10-20 minutes.",
        "doi:10.1056/NEJMoa1511939, PMID 26551272",
        "On 2026-03-02 at 09:30.",
        "https://practice.example/555-555-0100/?id=5555550100",
        "1,234,567,890 people",
    ],
)
def test_a_figure_a_year_or_a_link_is_no_phone_number(text):
    assert forbidden(text, BUSINESS) == ()


@pytest.mark.parametrize("text", ["below <120", "a → b > c", "<b>"])
def test_an_angle_bracket_is_found(text):
    assert forbidden(text, VIDEO) == ("“<” or “>”",)


def test_what_one_platform_refuses_another_takes():
    assert forbidden("<120, call 555-0100", platforms()["x"]) == ()
    assert forbidden("<120, call 555-0100", BUSINESS) == ("a phone number",)


def test_everything_that_a_row_may_forbid_is_known():
    assert set(FORBIDDEN) == set(FORBIDS)
