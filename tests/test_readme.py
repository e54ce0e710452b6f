"""The README's tables name what there is: every setting, field and command."""

from __future__ import annotations

import re
import tomllib

import pytest
from conftest import ROOT
from invoke import Collection

import tasks
from plugins.head_fields import FIELDS
from plugins.platforms.choice import PURPOSES
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms
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


UNITS = {"bytes": "bytes", "words": "words"}
LINKS = {
    "text": "in the text",
    "own_field": "in a field of its own",
    "first_comment": "in the first comment",
    "bio": "on your profile",
    "none": "none",
}


@pytest.mark.parametrize("row", platforms().values(), ids=lambda row: row.name)
def test_every_platform_is_in_the_readme_as_its_row_says(row: Platform) -> None:
    chosen = [f"`{purpose}`" for purpose, names in PURPOSES.items() if row.name in names]
    longest = f"{row.limit:,} {UNITS.get(row.counting, 'characters')}" if row.limit else "any"
    unsure = " (not confirmed)" if row.sources.get("limit", "").startswith("unverified") else ""
    cells = [f"`{row.name}`", row.purpose, ", ".join(chosen) or "only by name", f"{longest}{unsure}"]
    assert f"| {' | '.join(cells)} | {LINKS[row.link_placement]} |" in README.splitlines()


def test_every_setting_is_explained_in_the_settings_file() -> None:
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    assert [name for name in OURS if not re.search(rf"^{name} = ", settings, re.MULTILINE)] == []


def test_every_file_that_the_readme_names_exists() -> None:
    named = re.findall(
        r"\]\((?!https?:|\{)([^)#]+)\)|`((?:plugins|theme|tests|benchmarks|docs)/[\w./]*)`", README
    )
    missing = [path for pair in named for path in pair if path and not (ROOT / path).exists()]
    assert missing == []
