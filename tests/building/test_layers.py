"""Another settings file is laid over the project's own, and can't take its safety away."""

from __future__ import annotations

import pytest

from plugins.building.layers import FIRST, FORCED, LAST, layered, names_of_pelican

OURS = {"PATH": "content", "THEME": "theme", "PLUGINS": ["ours"], "PLUGIN_PATHS": ["."], "SITENAME": "Ours"}


def test_what_the_other_file_does_not_name_stays_ours() -> None:
    merged = layered(OURS, "/project", {"SITENAME": "Theirs"}, "/other")
    assert merged["SITENAME"] == "Theirs"
    assert (merged["PATH"], merged["THEME"]) == ("/project/content", "/project/theme")


def test_each_file_speaks_of_paths_from_its_own_folder() -> None:
    theirs = {"PATH": "articles", "PUBLISH_TO": {"site": {"kind": "directory", "path": "live"}}}
    merged = layered(OURS, "/project", theirs, "/other")
    assert merged["PATH"] == "/other/articles"
    assert merged["PUBLISH_TO"]["site"]["path"] == "/other/live"


def test_our_plugins_run_before_theirs_and_the_checks_after_all() -> None:
    ours = OURS | {"PLUGINS": ["ours", *LAST]}
    merged = layered(ours, "/project", {"PLUGINS": ["theirs", "ours"], "PLUGIN_PATHS": ["p"]}, "/other")
    assert merged["PLUGINS"] == [*FIRST, "ours", "theirs", *LAST]
    assert merged["PLUGIN_PATHS"] == ["/project", "/other/p"]


def test_a_settings_file_without_plugins_still_reads_strictly_and_checks() -> None:
    assert layered({**OURS, "PLUGINS": []}, "/project", {}, "/project")["PLUGINS"] == [*FIRST, *LAST]


@pytest.mark.parametrize("name", FORCED)
def test_no_settings_file_changes_what_safety_rests_on(name: str) -> None:
    assert layered(OURS, "/project", {name: "another value"}, "/other")[name] == FORCED[name]


def test_each_direct_template_has_two_settings_of_its_own() -> None:
    names = names_of_pelican({"DIRECT_TEMPLATES": ["index"]}, {"DIRECT_TEMPLATES": ["archives"]})
    assert {"ARCHIVES_SAVE_AS", "ARCHIVES_URL"} <= names
    assert "INDEX_SAVE_AS" not in names
