"""Whatever a person did to the settings, the theme or the content: one clear line each, and never a traceback."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import ROOT, command

from plugins.building.plugin import load
from plugins.building.source import Source
from plugins.finding import Faults

ARTICLE = "Title: Walking\nDate: 2026-03-01\n\nWalking after supper helps many people.\n"
SETTINGS = (ROOT / "tests" / "site" / "settings.py").read_text("utf-8")


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "walking.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "settings.py").write_text(SETTINGS, "utf-8")
    return tmp_path


def said_by_build(practice: Path) -> list[str]:
    arguments = ["--content", practice / "content", "--settings", practice / "settings.py"]
    ended = command("build", *arguments, "--output", practice / "output", "--now", "2026-03-20T12:00+00:00")
    assert ended.returncode == 1, ended.stdout
    assert "Traceback" not in ended.stderr
    assert not (practice / "output").exists()
    return [line for line in ended.stderr.splitlines() if ": error: " in line]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("SITENAME = 5", "settings.py:{last}:0: error: SITENAME wants a text"),
        ('CARD_COLORS = {"accnt": "#000"}', "settings.py:{last}:0: error: CARD_COLORS: "),
        ('THEME = "nowhere"', "settings.py:{last}:0: error: there is no folder "),
        ("OUTPUT_PATH = None", "settings.py:{last}:0: error: OUTPUT_PATH wants a text"),
        (
            'DEFAULT_PAGINATION = "many"',
            "rounds:0:0: error: something went wrong that Rounds doesn't know: ValueError",
        ),
        ('ARTICLE_SAVE_AS = "{nope}.html"', "doesn't know: KeyError: 'nope' (in pelican/contents.py:"),
        (
            'ARTICLE_SAVE_AS = "../{slug}.html"',
            "Skipping content/walking.md: file '../walking.html' would be",
        ),
    ],
)
def test_a_wrong_setting_ends_in_one_line(practice: Path, line: str, said: str) -> None:
    with (practice / "settings.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    last = len((practice / "settings.py").read_text("utf-8").splitlines())
    errors = said_by_build(practice)
    assert len(errors) == 1
    assert said.replace("{last}", str(last)) in errors[0]
    assert str(practice / "content") not in errors[0]


def test_a_template_that_is_missing_is_named_where_it_is_wanted(practice: Path) -> None:
    shutil.copytree(ROOT / "theme", practice / "theme")
    (practice / "theme" / "templates" / "parts" / "byline.html").unlink()
    with (practice / "settings.py").open("a", encoding="utf-8") as file:
        file.write('\nTHEME = "theme"\n')
    (error,) = said_by_build(practice)
    assert error.startswith("theme/templates/parts/article_opening.html:")
    assert "there is no template parts/byline.html" in error


def test_texts_of_the_theme_that_cannot_be_read_are_one_line(practice: Path) -> None:
    shutil.copytree(ROOT / "theme", practice / "theme")
    (practice / "theme" / "translations" / "en.toml").write_text("home = ", "utf-8")
    with (practice / "settings.py").open("a", encoding="utf-8") as file:
        file.write('\nTHEME = "theme"\n')
    (error,) = said_by_build(practice)
    assert error.startswith("theme/translations/en.toml:0:0: error: the theme's texts can't be read: ")


def test_a_fault_in_the_projects_own_settings_is_said_there_under_a_file_laid_over_it(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    own = 'PATH = "content"\nTHEME = "content"\nOUTPUT_PATH = "output"\nSITENAME = 5\nTIMEZONE = "Mars"\n'
    (tmp_path / "pelicanconf.py").write_text(own, "utf-8")
    (tmp_path / "mine.py").write_text('SITENAME = "Mine"\nSITEURL = "practice.example"\n', "utf-8")
    with pytest.raises(Faults) as stopped:
        load(Source(tmp_path, datetime(2026, 3, 20, tzinfo=UTC), settings=tmp_path / "mine.py"))
    places = {(fault.path, fault.line) for fault in stopped.value.findings}
    assert places == {("mine.py", 2), ("pelicanconf.py", 5)}


def test_what_a_finding_of_ours_says_pelican_does_not_say_again(practice: Path) -> None:
    (practice / "content" / "again.md").write_text(ARTICLE, "utf-8")
    arguments = ["--content", practice / "content", "--settings", practice / "settings.py"]
    lines = command("check", *arguments).stdout.splitlines()
    said = [line for line in lines if ": advice: " not in line]
    assert [line for line in said if "its address is already that of content/again.md" in line] == said != []
