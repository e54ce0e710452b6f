"""The share folder as the build leaves it: whole, beside the output folder, able to stand alone."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.crosspost.plugin import KITS, begin, compose, write
from plugins.earlier import EARLIER, Earlier
from plugins.entry import CASES, Entry
from plugins.executor import WORTH_A_PROCESS
from plugins.report import REPORT, Report
from plugins.settings import PREVIEW, SETTINGS, Settings
from plugins.work import WORK, Work

SLEEP = Entry(
    key="sleep-es", slug="sleep", title="Dormir mejor", url="https://practice.example/es/sleep/", path="es/sleep/",
    source="content/articles/sleep.md", lang="es", date=datetime(2026, 3, 4, tzinfo=UTC), html="<p>Duerma.</p>",
    key_points=("Acuéstese a la misma hora cada noche.",), platforms=("x", "mastodon", "quantiamd"),
)  # fmt: skip


def composed(entry: Entry) -> SimpleNamespace:
    """The article after composing, and the values that the plugins share."""
    article, settings = (
        SimpleNamespace(entry=entry),
        {SETTINGS: Settings(), WORK: Work(Settings()), REPORT: Report(), CASES: [], PREVIEW: False},
    )
    compose([SimpleNamespace(settings=settings, articles=[article], translations=[])])
    return SimpleNamespace(article=article, settings=settings, report=settings[REPORT])


def build(settings: dict, site: Path) -> None:
    """What happens after the checks."""
    pelican = SimpleNamespace(settings=settings, output_path=str(site))
    begin(pelican)
    write(pelican)


@pytest.fixture
def built(tmp_path):
    made = composed(SLEEP)
    site = tmp_path / "site"
    (site / "cards" / SLEEP.key).mkdir(parents=True)
    (site / made.article.kit.teasers[0].image).write_bytes(b"a picture")
    made.settings[EARLIER] = Earlier(tmp_path)
    build(made.settings, site)
    made.share = tmp_path / "share"
    return made


def test_desk_kit_texts_picture_and_exports_lie_beside_the_site_and_nothing_else(built):
    written = {path.relative_to(built.share).as_posix() for path in built.share.rglob("*") if path.is_file()}
    files = {f"sleep-es/{name}" for name in ("kit.json", "x.txt", "mastodon.txt", "og.png")}
    assert {name for name in written if not name.startswith("exports/")} == files | {"index.html"}
    assert "exports/calendar.ics" in written
    assert (built.share / "sleep-es/og.png").read_bytes() == b"a picture"
    assert (built.share / "sleep-es/x.txt").read_text("utf-8") == built.article.kit.teasers[0].text


def test_a_preview_has_neither_share_folder_nor_feeds_of_posts(tmp_path):
    made = composed(SLEEP)
    build(made.settings | {PREVIEW: True, EARLIER: Earlier(tmp_path)}, tmp_path / "site")
    assert not list(tmp_path.iterdir())


def test_a_build_after_it_takes_over_what_is_made_from_the_same_and_makes_the_rest(built, tmp_path):
    stamps = built.settings[EARLIER].stamps()
    own = built.settings | {EARLIER: Earlier(tmp_path / "next", tmp_path, stamps), REPORT: Report()}
    made, *others = built.article.kit.teasers
    changed = replace(built.article.kit, teasers=(replace(made, text="Changed."), *others), digest="2")
    again = tmp_path / "next" / "site" / "cards" / SLEEP.key
    again.mkdir(parents=True)
    (again / "og.png").write_bytes(b"a picture")
    for kits, same in ((built.settings[KITS], True), ([changed], False)):
        build(own | {KITS: kits}, tmp_path / "next/site")
        for name in ("index.html", "sleep-es/kit.json", "sleep-es/x.txt", "sleep-es/mastodon.txt"):
            before, after = built.share / name, tmp_path / "next" / "share" / name
            assert after.samefile(before) is same
        assert (tmp_path / "next/share/sleep-es/og.png").samefile(built.share / "sleep-es/og.png")
        shutil.rmtree(tmp_path / "next" / "share")


def test_many_kits_are_begun_while_the_pages_are_written_and_there_when_the_share_folder_is(built, tmp_path):
    (kit,) = built.settings[KITS]
    kits = [
        replace(kit, entry=replace(kit.entry, key=f"sleep-{number}")) for number in range(WORTH_A_PROCESS)
    ]
    own = built.settings | {KITS: kits, EARLIER: Earlier(tmp_path / "many")}
    shutil.copytree(tmp_path / "site", tmp_path / "many/site")
    build(own, tmp_path / "many/site")
    written = {path.parent.name for path in (tmp_path / "many/share").glob("*/kit.json")}
    assert written == {each.entry.key for each in kits}
    desk = (tmp_path / "many/share/index.html").read_text("utf-8")
    assert all(f'id="{each.entry.key}"' in desk for each in kits)


def test_the_report_counts_what_was_made_and_names_what_was_not(built):
    assert built.report.made["teasers"] == 2
    ((key, platform, reason),) = built.report.skipped
    assert (key, platform) == ("sleep-es", "quantiamd")
    assert reason


def test_every_teaser_asks_in_the_articles_language(built):
    assert {teaser.call_to_action for teaser in built.settings[KITS][0].teasers} == {"Lea más:"}


def test_an_own_text_that_does_not_fit_is_an_error_at_its_line():
    long = replace(SLEEP, teasers={"x": "a" * 290}, lines={"teaser_x": 9})
    (finding,) = composed(long).report.findings
    assert (finding.level, finding.path, finding.line) == ("error", SLEEP.source, 9)
