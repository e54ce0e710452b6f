"""A physician may change any figure in the settings, and add a platform; what is wrong there is said in its line."""

import re
from dataclasses import fields

import pytest
from conftest import PAGER, ROOT
from hypothesis import given
from hypothesis import strategies as st

from plugins.finding import Faults
from plugins.platforms.platform import FIELDS, REQUIRED, Platform
from plugins.platforms.table import platforms, platforms_of, read
from plugins.settings import Settings


def written(**rows) -> Settings:
    return Settings(platform_overrides=rows, places={"PLATFORM_OVERRIDES": ("pelicanconf.py", 41)})


def said(**rows) -> list[str]:
    with pytest.raises(Faults) as faults:
        platforms_of(written(**rows))
    return [str(finding) for finding in faults.value.findings]


def test_without_changes_the_table_is_ours():
    assert platforms_of(Settings()) is platforms()


def test_a_figure_of_the_physicians_own_is_used_and_says_whose_it_is():
    row = platforms_of(written(x={"limit": 4000, "best": 900}))["x"]
    assert (row.limit, row.best) == (4000, 900)
    assert row.sources["limit"] == row.sources["best"] == "your own settings"
    assert row.sources["hashtags"] == platforms()["x"].sources["hashtags"]


def test_what_no_longer_fits_goes_down_with_its_limit():
    row = platforms_of(written(instagram={"limit": 100, "hashtag_limit": 2}))["instagram"]
    assert (row.best, row.hashtags) == (100, 2)


NEW = {
    "label": "Other", "purpose": "Something else.", "audiences": ["colleagues"], "also": ["other"], "form": "caption",
    "status": "members_only", "counting": "bytes", "limit": 7000, "byte_limit": 9000, "title_limit": 70,
    "words": [10, 20], "fold": 90, "best": 77, "hashtags": 4, "hashtag_limit": 6, "hashtag_style": "none",
    "link_placement": "bio", "call_to_action": False, "forbids": ["angle_brackets"], "card": "og", "alt_limit": 111,
    "lifetime_hours": 5, "compose": "", "checked": "2026-12-24",
}  # fmt: skip


@pytest.mark.parametrize("field", [name for name in FIELDS if name != "sources"])
def test_every_field_may_be_changed(field):
    row = platforms_of(written(facebook={field: NEW[field]}))["facebook"]
    value = NEW[field]
    assert getattr(row, field) == (tuple(value) if isinstance(value, list) else value)


def test_a_whole_row_is_a_platform_of_the_physicians_own_after_ours():
    table = platforms_of(written(pager=PAGER))
    assert list(table) == [*platforms(), "pager"]
    assert table["pager"].label == "Pager"
    assert table["pager"].audiences == ("colleagues",)


def test_a_row_of_the_settings_and_the_same_row_of_the_table_are_one_platform():
    toml = "\n".join(f"{name} = {_toml(value)}" for name, value in PAGER.items())
    assert read(f"[pager]\n{toml}", "rows.toml")["pager"] == platforms_of(written(pager=PAGER))["pager"]


def _toml(value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'{key} = "{text}"' for key, text in value.items()) + "}"
    return str(value).lower() if isinstance(value, bool) else str(value).replace("'", '"') if isinstance(
        value, list) else f'"{value}"' if isinstance(value, str) else str(value)  # fmt: skip


@pytest.mark.parametrize("field", REQUIRED)
def test_a_row_that_lacks_a_field_is_refused_with_place_row_and_field(field):
    row = {name: value for name, value in PAGER.items() if name != field}
    assert said(pager=row)[0].startswith(
        f"pelicanconf.py:41:0: error: PLATFORM_OVERRIDES['pager'] has no {field}; write {field} = "
    )


def test_all_that_a_row_lacks_is_said_at_once():
    (fault,) = said(pager={"label": "Pager", "purpose": "Colleagues on call."})
    assert "has no audiences, counting, best, hashtags," in fault


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"limit": -5}, "has limit = -5; write a whole number above 0"),
        ({"limit": "140"}, "has limit = '140'"),
        ({"counting": "letters"}, "has counting = 'letters'; write one of code_points, utf16"),
        ({"form": "poem"}, "has form = 'poem'; write one of post, titled"),
        ({"card": "postcard"}, "has card = 'postcard'; write one of og, square, portrait"),
        ({"audiences": []}, "has audiences = []; write a list of patients"),
        ({"audiences": "patients"}, "has audiences = 'patients'"),
        ({"forbids": ["swearing"]}, "has forbids = ['swearing']; write a list of angle_brackets"),
        ({"words": [1000, 600]}, "has words = [1000, 600]; write the fewest and the most"),
        ({"best": 500}, "has best = 500, above its limit; write at most 240"),
        ({"hashtag_limit": 0}, "has hashtags = 1, above its hashtag_limit; write at most 0"),
        ({"title_limit": 60}, "says no source for title_limit"),
        ({"sources": {}}, "says no source for counting"),
        ({"sources": PAGER["sources"] | {"limt": "x"}}, "has a source for an unknown field limt; write limit"),
        ({"compose": "http://pager.example"}, "has compose = 'http://pager.example'"),
        ({"compose": "https://pager.example/?t={txt}"}, "with {text}, {url}, {title} or {media}"),
        ({"compose": "https://pager.example/?t={text"}, "with {text}, {url}, {title} or {media}"),
        ({"checked": "2026-02-30"}, "has checked = '2026-02-30'; write a date"),
        ({"lifetime_hours": 0}, "has lifetime_hours = 0"),
        ({"colour": "blue"}, "has an unknown field colour; remove it"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_refused_like_one_of_ours(change, message):
    faults = said(pager=PAGER | change)
    assert any(message in fault for fault in faults)
    assert all(
        fault.startswith("pelicanconf.py:41:0: error: PLATFORM_OVERRIDES['pager'] ") for fault in faults
    )


@pytest.mark.parametrize(
    ("name", "meant"),
    [("facebok", "facebook"), ("twitter", "x"), ("Linkedin", "linkedin"), ("redit", "reddit")],
)
def test_some_figures_under_a_misspelt_name_are_meant_for_that_platform(name, meant):
    (fault,) = said(**{name: {"limit": 4000}})
    assert f"PLATFORM_OVERRIDES['{name}'] is no platform; did you mean {meant}?" in fault


def test_a_whole_row_may_have_a_name_much_like_one_of_ours():
    assert "threads2" in platforms_of(written(threads2=PAGER))


@pytest.mark.parametrize("name", ["My Forum", "../x", "9gag", "ÄRZTE", "Pager"])
def test_a_name_that_no_file_or_address_can_have_is_refused(name):
    assert any(
        "is no name for a platform; write it in a-z, 0-9 and _" in fault for fault in said(**{name: PAGER})
    )


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)


@given(st.sampled_from(FIELDS), anything)
def test_whatever_is_written_gives_a_platform_or_a_finding(field, value):
    try:
        row = platforms_of(written(pager=PAGER | {field: value}))["pager"]
    except Faults:
        return
    assert hash(tuple(getattr(row, each.name) for each in fields(Platform) if each.name != "sources"))


def test_the_example_in_the_settings_file_is_a_whole_row():
    text = (ROOT / "pelicanconf.py").read_text("utf-8")
    block = re.search(r"^PLATFORM_OVERRIDES = \{\n(.*?)^\}", text, re.DOTALL | re.MULTILINE)[1]
    rows = eval("{" + re.sub(r"(?m)^    # ", "", block) + "}")
    assert {"x", "our_forum"} == set(rows)
    assert platforms_of(written(**rows))["our_forum"].label == "Our forum"
