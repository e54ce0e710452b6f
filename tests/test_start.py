"""What a command loads before it does anything, by the names of modules: seconds differ from machine to machine."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

INVOKE = "import sys; sys.argv = ['invoke', *{!r}]; from invoke.main import program; program.run(exit=False)"
LAUNCHER = "import sys; sys.argv = ['rounds', '--help']; __file__ = 'rounds'; exec(open('rounds').read())"
ASK_FOR_A_BUILD = "import tasks; from plugins.building import build, terminal, unchanged"
ALL_PLUGINS = f"{ASK_FOR_A_BUILD}, making; import importlib; [importlib.import_module(each) for each in {{}}]"
LOADED = "; import sys; print('LOADED', *{name.partition('.')[0] for name in sys.modules}, *sys.modules)"

FOR_SOME_TEXTS = {"twitter_text", "regex", "faker", "citeproc", "pybtex", "nh3", "icalendar", "segno"}
FOR_ANY_BUILD = {
    "pelican",
    "jinja2",
    "markdown",
    "PIL",
    "lxml",
    "rich",
    "docutils",
    "feedgenerator",
    "dateutil",
}


def loaded(code: str, folder: Path = ROOT) -> set[str]:
    """The modules, and the packages they are of, that are there after `code`."""
    ended = subprocess.run(
        [sys.executable, "-c", code + LOADED], cwd=folder, capture_output=True, text=True, check=True
    )
    (line,) = (line for line in ended.stdout.splitlines() if line.startswith("LOADED "))
    return set(line.split()[1:])


def plugins() -> list[str]:
    tree = ast.parse((ROOT / "pelicanconf.py").read_text("utf-8"))
    (named,) = (
        each.value for each in tree.body if isinstance(each, ast.Assign) and each.targets[0].id == "PLUGINS"
    )
    return ast.literal_eval(named)


def test_the_launcher_says_what_there_is_with_what_python_has_loaded_anyway():
    assert not loaded(LAUNCHER) & {"invoke", "subprocess", "re", "shutil", "difflib", "tasks", "plugins"}


@pytest.mark.parametrize("asked", [["--list"], ["--help", "build"]], ids=" ".join)
def test_help_loads_nothing_of_what_it_tells_about(asked):
    found = loaded(INVOKE.format(asked))
    assert "tasks" in found
    assert not found & (FOR_ANY_BUILD | FOR_SOME_TEXTS)
    assert not [name for name in found if name.startswith("plugins")]


def test_asking_for_a_build_loads_nothing_that_builds():
    found = loaded(ASK_FOR_A_BUILD)
    assert not found & (FOR_ANY_BUILD | FOR_SOME_TEXTS)
    assert {name.split(".")[1] for name in found if name.startswith("plugins.")} <= {
        "building",
        "entry",
        "finding",
        "nearest",
        "report",
        "whole_file",
    }


def test_loading_all_plugins_loads_nothing_that_only_some_texts_need():
    found = loaded(ALL_PLUGINS.format(plugins()))
    assert found > FOR_ANY_BUILD
    assert not found & FOR_SOME_TEXTS


def test_where_nothing_has_changed_pelican_is_not_loaded_and_no_file_is_touched(tmp_path):
    article = tmp_path / "content/articles/salt.md"
    article.parent.mkdir(parents=True)
    article.write_text("Title: Salt\nDate: 2026-01-02\n\nLess salt lowers blood pressure.\n")
    for folder in ("pages", "images"):
        (article.parents[1] / folder).mkdir()
    command = ["build", "--content", str(article.parents[1]), "--output", str(tmp_path / "output")]
    command = INVOKE.format([*command, "--now", "2026-03-20T12:00"])
    assert "pelican" in loaded(command)
    before = _files(tmp_path)
    assert not loaded(command) & FOR_ANY_BUILD
    assert _files(tmp_path) == before


def _files(folder: Path) -> dict[Path, tuple[bytes, int]]:
    shown = [path for name in ("output", "share") for path in (folder / name).rglob("*") if path.is_file()]
    assert shown
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in shown}
