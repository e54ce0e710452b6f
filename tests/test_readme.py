"""The README's tables name what there is: every setting, field and command."""

from __future__ import annotations

import re
import tomllib

import pytest
from conftest import ROOT
from invoke import Collection

import tasks
from plugins.head_fields import FIELDS
from plugins.settings import OURS

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", [*OURS, *(field.label for field in FIELDS)])
def test_every_setting_and_field_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("task", Collection.from_module(tasks).task_names)
def test_every_command_is_in_the_readme(task: str) -> None:
    assert f"`./rounds {task}" in README


def test_every_call_to_action_is_in_the_readme() -> None:
    catalog = tomllib.loads((ROOT / "plugins/calls_to_action/catalog.toml").read_text("utf-8"))
    calls = [name for name, row in catalog.items() if isinstance(row, dict)]
    assert len(calls) >= 8
    assert [name for name in calls if f"`{name}`" not in README] == []


def test_every_setting_is_explained_in_the_settings_file() -> None:
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    assert [name for name in OURS if not re.search(rf"^{name} = ", settings, re.MULTILINE)] == []


def test_every_file_that_the_readme_names_exists() -> None:
    named = re.findall(
        r"\]\((?!https?:|\{)([^)#]+)\)|`((?:plugins|theme|tests|benchmarks|docs)/[\w./]*)`", README
    )
    missing = [path for pair in named for path in pair if path and not (ROOT / path).exists()]
    assert missing == []
