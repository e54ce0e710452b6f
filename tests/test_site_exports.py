"""A small real site's feeds, exports and calendar, as other programs read them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import feedparser
import pytest
from conftest import command
from icalendar import Calendar
from test_site import NOW, PLATFORMS, build

SECRETS = ("aardvark", "drafttitle", "hiddentitle", "futuretitle", "casetitle", "casesentence")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = build(folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def kits(site: Path) -> list[dict]:
    """The kits of public articles."""
    held = [json.loads(path.read_text("utf-8")) for path in sorted(site.glob("share/*/kit.json"))]
    return [kit for kit in held if kit["article"]["url"]]


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def test_each_platform_in_use_has_a_feed_with_an_item_for_each_article(site: Path) -> None:
    feeds = {path.stem: path for path in (site / "output/feeds/teasers").iterdir()}
    assert set(feeds) == PLATFORMS
    for name, path in feeds.items():
        read = feedparser.parse(path.read_bytes())
        first = [
            one
            for kit in kits(site)
            for one in kit["teasers"]
            if (one["platform"], one["variant"]) == (name, 0)
        ]
        assert not read.bozo
        assert {item.link for item in read.entries} == {teaser["url"] for teaser in first}
        assert len(read.entries) == len(kits(site)) == len({item.id for item in read.entries})
        for item in read.entries:
            (card,) = item.enclosures
            drawn = site / "output" / card.href.removeprefix("https://test.example/")
            assert int(card.length) == drawn.stat().st_size


def test_every_teaser_is_in_the_general_files_as_it_is_in_its_kit(site: Path) -> None:
    held = json.loads((site / "share/exports/teasers.json").read_text("utf-8"))
    own = ("article_key", "article_title", "article_url", "planned")
    bare = [{name: value for name, value in one.items() if name not in own} for one in held]
    teasers = [teaser for kit in kits(site) for teaser in kit["teasers"]]
    assert sorted(bare, key=lambda one: one["url"] + one["text"]) == sorted(
        teasers, key=lambda one: one["url"] + one["text"]
    )
    assert {one["article_key"] for one in held} == {kit["article"]["key"] for kit in kits(site)}
    assert [row["text"] for row in rows(site / "share/exports/teasers.csv")] == [one["text"] for one in held]


def test_schedulers_get_every_planned_post_at_the_hour_that_the_calendar_shows(site: Path) -> None:
    exports = site / "share/exports"
    planned = [one for one in json.loads((exports / "teasers.json").read_text("utf-8")) if one["planned"]]
    assert len(planned) >= len(PLATFORMS)
    hours = sorted(f"{one['planned'][:10]} {one['planned'][11:16]}" for one in planned)
    assert len(set(hours)) == len(hours)
    buffer = [row for path in exports.glob("buffer-*.csv") for row in rows(path)]
    assert sorted(row["Posting Time"] for row in buffer) == hours
    assert {path.stem.removeprefix("buffer-") for path in exports.glob("buffer-*.csv")} == PLATFORMS
    dates = [row["Date - Intl. format or prompt"].replace("/", "-") for row in rows(exports / "publer.csv")]
    assert dates == hours
    events = Calendar.from_ical((exports / "calendar.ics").read_bytes()).walk("VEVENT")
    assert [f"{event.start:%Y-%m-%d %H:%M}" for event in events] == hours
    assert len(json.loads((exports / "postiz.json").read_text("utf-8"))) == len(hours)


def test_nothing_that_is_not_public_is_in_a_feed_or_an_export(site: Path) -> None:
    written = [*site.glob("output/feeds/**/*.xml"), *site.glob("share/exports/*")]
    assert len(written) > 10
    assert [path.name for path in written for secret in SECRETS if secret.encode() in path.read_bytes()] == []


def test_the_command_shows_what_was_planned(site: Path) -> None:
    shown = command("calendar", "--output", site / "output", "--now", NOW)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Walking after supper" in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 80
    nothing = command("calendar", "--output", site / "nowhere" / "output")
    assert (nothing.returncode, "run ./rounds build first" in nothing.stderr) == (1, True)
