"""A wrong row says where it is wrong and what to write; the real rows have a source for every figure."""

import pytest

from plugins.finding import Faults
from plugins.platforms.platform import SOURCED
from plugins.platforms.table import platforms, platforms_of, read
from plugins.settings import Settings

ROW = """
[pager]
label = "Pager"
purpose = "Colleagues on call."
audiences = ["colleagues"]
counting = "code_points"
limit = 140
best = 120
hashtags = 0
link_placement = "text"
call_to_action = false
card = "og"
alt_limit = 100
lifetime_hours = 1
compose = ""
checked = "2026-11-21"
[pager.sources]
counting = "own manual"
limit = "own manual"
best = "our choice"
hashtags = "own manual"
card = "own manual"
alt_limit = "own manual"
lifetime_hours = "own manual"
"""

WRONG = [
    # what stands in the good row, what is written instead, what the message says
    ("limit = 140", "limit = -1", "[pager] has limit = -1; write a whole number above 0"),
    ("limit = 140", 'limit = "long"', "[pager] has limit = 'long'"),
    ("limit = 140", "limit = true", "[pager] has limit = True"),
    ("limit = 140", "limits = 140", "[pager] has an unknown field limits; write limit"),
    ("hashtags = 0", "hashtags = 0\nhashtag_limt = 3", "unknown field hashtag_limt; write hashtag_limit"),
    (
        'counting = "code_points"',
        'counting = "letters"',
        "one of code_points, utf16, bytes, words, x, bluesky",
    ),
    ('label = "Pager"\n', "", "[pager] has no label"),
    ('alt_limit = "own manual"', "", "[pager] says no source for alt_limit"),
    ('link_placement = "text"', 'link_placement = "below"', "[pager] has link_placement = 'below'"),
    ('card = "og"', 'card = "postcard"', "one of og, square, portrait, pin, story, landscape, youtube"),
    ('card = "own manual"', "", "[pager] says no source for card"),
    ('checked = "2026-11-21"', 'checked = "today"', "a date such as 2026-11-21"),
    ('compose = ""', 'compose = "pager.example"', "an address that starts with https://"),
]


@pytest.mark.parametrize(("good", "bad", "message"), WRONG)
def test_a_wrong_row_fails_with_file_row_and_field(good, bad, message):
    with pytest.raises(Faults) as faults:
        read(ROW.replace(good, bad, 1), "rows.toml")
    assert message in str(faults.value)
    assert str(faults.value).startswith("rows.toml:")


def test_a_wrong_value_is_reported_on_its_own_line():
    with pytest.raises(Faults) as faults:
        read(ROW.replace("limit = 140", "limit = 0"), "rows.toml")
    assert str(faults.value).startswith("rows.toml:7:")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[pager\nlimit = 1", "rows.toml:0:0: error: this is no TOML: "),
        ("limit = 140\n" + ROW, "[limit] has no label, purpose, audiences"),
        (ROW.replace("pager", "Pager"), "[Pager] is no name for a platform"),
        (ROW + 'limt = "own manual"', "[pager] has a source for an unknown field limt; write limit"),
    ],
)
def test_a_file_that_is_no_table_of_platforms_is_refused(text, message):
    with pytest.raises(Faults) as faults:
        read(text, "rows.toml")
    assert message in str(faults.value)


def test_a_good_row_is_read():
    row = read(ROW, "rows.toml")["pager"]
    assert (row.name, row.limit, row.fold) == ("pager", 140, None)


@pytest.mark.parametrize("name", platforms())
def test_every_source_says_how_far_it_can_be_trusted(name):
    kinds = (
        "own documentation",
        "own specification",
        "own source",
        "second hand",
        "our choice",
        "unverified",
    )
    assert [line for line in platforms()[name].sources.values() if not line.startswith(kinds)] == []


def test_no_name_or_other_name_belongs_to_two_platforms():
    names = [name for row in platforms().values() for name in (row.name, *row.also)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", platforms())
def test_every_real_row_says_where_its_figures_come_from(name):
    row = platforms()[name]
    assert {field for field in SOURCED if getattr(row, field)} <= set(row.sources)
    assert row.limit is None or row.best <= row.limit


def test_the_physician_may_override_a_figure():
    assert platforms_of(Settings(platform_overrides={"x": {"limit": 4000}}))["x"].limit == 4000


@pytest.mark.parametrize(("changes", "message"), [({"limt": 1}, "write limit"), ({"limit": 0}, "above 0")])
def test_a_wrong_override_is_refused_by_name_in_its_line(changes, message):
    settings = Settings(platform_overrides={"x": changes}, places={"PLATFORM_OVERRIDES": ("mine.py", 7)})
    with pytest.raises(Faults, match=message) as faults:
        platforms_of(settings)
    assert str(faults.value).startswith("mine.py:7:0: error: PLATFORM_OVERRIDES['x']")
