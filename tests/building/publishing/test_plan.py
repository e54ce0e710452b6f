"""What changes, and which releases stay."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.building.publishing.plan import (
    Plan,
    before,
    is_release,
    outdated,
    plan,
    public,
    release_name,
)

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
NAMES = [f"2026030{day}T120000Z" for day in range(1, 9)]
LISTINGS = st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from("xyz"))


@given(LISTINGS, LISTINGS)
def test_carrying_out_a_plan_always_gives_the_new_listing(live, new):
    todo = plan(live, new)
    result = {path: digest for path, digest in live.items() if path not in todo.removed}
    result |= {path: new[path] for path in todo.added + todo.changed}
    assert result == new


@given(LISTINGS, LISTINGS)
def test_a_plan_is_empty_only_where_nothing_changes_and_names_no_path_twice(live, new):
    todo = plan(live, new)
    paths = todo.added + todo.changed + todo.removed
    assert bool(todo) == (live != new)
    assert len(paths) == len(set(paths))


def test_a_plan_reads_as_a_list_of_files_and_as_one_line():
    todo = plan({"gone": "1", "same": "1", "edited": "1"}, {"same": "1", "edited": "2", "new": "1"})
    assert todo == Plan(("new",), ("edited",), ("gone",))
    assert list(todo.lines()) == ["+ new", "~ edited", "- gone"]
    assert str(todo) == "1 added, 1 changed, 1 removed"


@pytest.mark.parametrize(
    ("name", "goes_out"),
    [
        ("index.html", True),
        (".well-known", True),
        (".rounds", False),
        (".DS_Store", False),
        (".git", False),
        (".env", False),
    ],
)
def test_hidden_files_do_not_go_out(name, goes_out):
    assert public(name) == goes_out


@pytest.mark.parametrize(
    ("now", "releases", "name"),
    [
        (NOON, [], "20260304T120000Z"),
        (NOON.astimezone(timezone(timedelta(hours=-5))), [], "20260304T120000Z"),
        (NOON, ["20260304T115959Z"], "20260304T120000Z"),
        (NOON, ["20260304T120000Z"], "20260304T120001Z"),
        (NOON, ["20260304T120001Z", "20260304T120000Z"], "20260304T120002Z"),
        (NOON, ["20261231T235959Z"], "20270101T000000Z"),
    ],
)
def test_a_release_is_named_by_its_second_and_after_all_others(now, releases, name):
    assert release_name(now, releases) == name


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("20260304T120000Z", True),
        ("notes", False),
        ("20260304T120000Z.aside", False),
        ("2026030T120000Z", False),
    ],
)
def test_only_folders_named_by_a_time_are_releases(name, ours):
    assert is_release(name) == ours


@pytest.mark.parametrize(
    ("live", "earlier"), [(NAMES[3], NAMES[2]), (NAMES[1], NAMES[0]), (NAMES[0], None), ("", None)]
)
def test_a_rollback_goes_one_release_back(live, earlier):
    assert before(NAMES, live) == earlier


@pytest.mark.parametrize(
    ("releases", "live", "goes"),
    [
        (NAMES[:5], NAMES[4], []),
        (NAMES[:7], NAMES[6], NAMES[:2]),
        (NAMES[:5], NAMES[2], NAMES[3:5]),
        (NAMES, NAMES[6], [NAMES[0], NAMES[1], NAMES[7]]),
        (NAMES[:2], "", NAMES[:2]),
    ],
)
def test_the_newest_five_stay_and_what_was_rolled_back_goes(releases, live, goes):
    assert outdated(releases, live) == set(goes)


@given(st.sets(st.sampled_from(NAMES)), st.sampled_from(NAMES))
def test_the_live_release_never_goes(releases, live):
    assert live not in outdated(releases | {live}, live)
