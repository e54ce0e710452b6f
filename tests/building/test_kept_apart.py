"""A build never replaces, hides or fills a folder that it is made from."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, command

ARTICLE = "Title: Walking\nDate: 2026-03-01\n\nWalking after supper helps many people.\n"
SETTINGS = ROOT / "tests" / "site" / "settings.py"


def build(content: Path, output: Path) -> str:
    arguments = ["--content", content, "--output", output, "--settings", SETTINGS]
    ended = command("build", *arguments, "--now", "2026-03-20T12:00:00+00:00")
    assert ended.returncode == 1, ended.stdout
    assert "Traceback" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize(
    "output", ["content", "content/output", "content/articles/site", ".", "content/new/site"]
)
def test_the_site_is_never_built_over_or_into_its_content(tmp_path: Path, output: str) -> None:
    article = tmp_path / "content" / "articles" / "walking.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE, "utf-8")
    said = build(tmp_path / "content", tmp_path / output)
    assert "the site can't be built there" in said
    assert f"choose an --output apart from {tmp_path / 'content'}" in said
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [article]


@pytest.mark.parametrize("kept_in", ["output", "share"])
def test_content_put_into_a_built_folder_is_neither_replaced_nor_cleared(
    tmp_path: Path, kept_in: str
) -> None:
    first = tmp_path / "content"
    first.mkdir()
    built = command("build", "--content", first, "--output", tmp_path / "output", "--settings", SETTINGS)
    assert built.returncode == 0, built.stderr
    own = tmp_path / kept_in / "content" / "walking.md"
    own.parent.mkdir()
    own.write_text(ARTICLE, "utf-8")
    assert "the site can't be built there" in build(own.parent, tmp_path / "output")
    assert own.read_text("utf-8") == ARTICLE
