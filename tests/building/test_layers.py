"""Another settings file is laid over the project's own, and can't take its safety away."""

from __future__ import annotations

import pytest

from plugins.building.layers import FORCED, layered, names_of_pelican

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


def test_our_plugins_run_first_and_theirs_are_added() -> None:
    merged = layered(OURS, "/project", {"PLUGINS": ["theirs", "ours"], "PLUGIN_PATHS": ["p"]}, "/other")
    assert merged["PLUGINS"] == ["ours", "theirs"]
    assert merged["PLUGIN_PATHS"] == ["/project", "/other/p"]


@pytest.mark.parametrize("name", FORCED)
def test_no_settings_file_changes_what_safety_rests_on(name: str) -> None:
    assert layered(OURS, "/project", {name: "another value"}, "/other")[name] == FORCED[name]


def test_each_direct_template_has_two_settings_of_its_own() -> None:
    names = names_of_pelican({"DIRECT_TEMPLATES": ["index"]}, {"DIRECT_TEMPLATES": ["archives"]})
    assert {"ARCHIVES_SAVE_AS", "ARCHIVES_URL"} <= names
    assert "INDEX_SAVE_AS" not in names
