"""A platform is one row: with it alone a build makes its posts, its place on the desk, its feed and its exports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import PAGER, ROOT, command

from plugins.crosspost.compose import FORMS as COMPOSED
from plugins.crosspost.terminal import counted, said
from plugins.platforms.platform import FORMS
from plugins.settings import Settings

SITE = ROOT / "tests" / "site"
KEY = "sleep-well"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one_row")
    settings = (SITE / "settings.py").read_text("utf-8").replace('"mastodon"]', '"mastodon", "pager"]')
    (folder / "settings.py").write_text(f"{settings}\nPLATFORM_OVERRIDES = {{'pager': {PAGER!r}}}\n", "utf-8")
    arguments = ["--content", SITE / "content", "--settings", folder / "settings.py"]
    made = command("build", *arguments, "--output", folder / "output", "--now", "2026-03-20T12:00:00+00:00")
    assert made.returncode == 0, made.stdout + made.stderr
    return folder


def test_it_gets_a_post_of_its_own(built: Path) -> None:
    kit = json.loads((built / "share" / KEY / "kit.json").read_text("utf-8"))
    first, *_ = (teaser for teaser in kit["teasers"] if teaser["platform"] == "pager")
    assert first["length"] == len(first["text"]) <= first["limit"] == 240
    assert first["url"] in first["text"]
    assert "utm_source=pager" in first["url"]
    assert first["compose_url"].startswith("https://pager.example/new?text=")
    assert (built / "share" / KEY / "pager.txt").read_text("utf-8") == first["text"]


def test_it_stands_on_the_desk_under_its_label(built: Path) -> None:
    desk = (built / "share" / "index.html").read_text("utf-8")
    assert 'data-platform="pager"' in desk
    assert "Pager" in desk


def test_it_gets_a_feed(built: Path) -> None:
    feed = (built / "output" / "feeds" / "teasers" / "pager.xml").read_text("utf-8")
    assert "utm_source=pager" in feed


def test_it_is_in_the_exports(built: Path) -> None:
    held = [path.name for path in (built / "share" / "exports").iterdir() if b"pager" in path.read_bytes()]
    assert {"teasers.csv", "teasers.json", "buffer-pager.csv"} <= set(held)


def test_it_can_be_counted() -> None:
    own = Settings(platform_overrides={"pager": PAGER})
    assert said(counted("Pager", "👍 Sit still.", own), own) == "Pager: 12 of 240, 228 left"


def test_whatever_a_row_may_name_is_made() -> None:
    assert set(COMPOSED) == set(FORMS)
