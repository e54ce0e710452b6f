"""Files that can't be read or named are one error each; all others are read in one order."""

from __future__ import annotations

import os
import random
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import ROOT, command

from plugins.reading.files import content_of, fault_of_name
from plugins.reading.plugin import order_files
from plugins.report import REPORT, Report

ARTICLE = "Title: Walking\nDate: 2026-03-01\n\nWalking after supper helps many people.\n"
SETTINGS = ROOT / "tests" / "site" / "settings.py"


def checked(content: Path, **environment: str) -> str:
    arguments = ["--content", content, "--settings", SETTINGS, "--now", "2026-03-20T12:00:00+00:00"]
    ended = command("check", *arguments, **environment)
    assert "Traceback" not in ended.stderr
    assert str(content) not in ended.stdout
    return ended.stdout


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "content" / "articles" / "walking.md").write_text(ARTICLE, "utf-8")
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("articles/walking.md", ""),
        ("./..walking.md", ""),
        ("articles/blåbär 日本 🫐.md", ""),
        (
            "../notes/walking.md",
            "content:0:0: error: ARTICLE_PATHS, PAGE_PATHS or STATIC_PATHS leads outside this folder",
        ),
        ("./b\udcff.md", "content/b\\udcff.md:0:0: error: has letters in its name that can't be read"),
    ],
)
def test_only_files_inside_with_readable_names_are_used(name: str, said: str) -> None:
    assert str(fault_of_name(name, "content") or "").startswith(said)
    assert bool(fault_of_name(name, "content")) is bool(said)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "articles" / "pipe.md")
    with pytest.raises(OSError, match="no plain file"):
        content_of(content / "articles" / "pipe.md")
    assert "content/articles/pipe.md:0:0: error: can't be read: it is no plain file; " in checked(content)


def test_a_link_that_leads_nowhere_is_one_error_with_its_name(content: Path) -> None:
    (content / "articles" / "lost.md").symlink_to("nowhere.md")
    said = [line for line in checked(content).splitlines() if ": error: " in line]
    assert len(said) == 1
    assert said[0].startswith("content/articles/lost.md:0:0: error: can't be read: No such file")


@pytest.mark.skipif(os.name != "posix", reason="names are text on this system")
def test_a_name_that_is_no_text_is_one_error(content: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(content / "articles") + b"/b\xff.md")).write_text(ARTICLE, "utf-8")
    except OSError:
        pytest.skip("this disk takes no such name")
    assert "content/articles/b\\udcff.md:0:0: error: has letters in its name" in checked(content)


def test_files_are_read_in_one_order_whatever_the_disk_says() -> None:
    names = [f"articles/{number}.md" for number in range(20)]
    settings = {"PATH": "/practice/content", REPORT: Report()}
    shuffled = random.Random(4).sample(names, len(names))
    generator = SimpleNamespace(settings=settings, get_files=lambda *_paths, **_choice: set(shuffled))
    order_files(generator)
    assert list(generator.get_files(["articles"], exclude=[])) == sorted(names)
