"""A build that would make the same again makes nothing; whatever could change what it makes leads to a build."""

import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.building import hashes, plugin, trees
from plugins.building.build import build
from plugins.building.hashes import LARGE, Hashes
from plugins.building.source import Source
from plugins.building.unchanged import until
from plugins.finding import Faults, Finding
from plugins.report import Report

NOON = datetime(2026, 3, 2, 12, 10, tzinfo=UTC)
SETTINGS = """
import os
PATH, OUTPUT_PATH, THEME, PLUGINS = "content", "output", "theme", ["plugins.reading.plugin"]
SITENAME = os.environ.get("NAME_OF_SITE", "Salt")
"""


class Project:
    """A project whose builds copy articles and templates, as Pelican would at some length."""

    def __init__(self, folder: Path):
        self.folder, self.output = folder, folder / "output"
        self.source = Source(folder, NOON)
        self.builds = 0
        self.files = {
            "pelicanconf.py": SETTINGS,
            "content/salt.md": "Title: Salt",
            "theme/page.html": "<p>",
            "plugins/own.py": "LIMIT = 1",
            "requirements.txt": "pelican",
            "elsewhere/sleep.md": "Title: Sleep",
        }
        for name, text in self.files.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def edit(self, name: str) -> None:
        """Another letter, the same size."""
        path = self.folder / name
        path.write_text(path.read_text()[:-1] + "#")

    def record(self) -> Path:
        shelf = trees.shelf(self.output)
        return shelf.versions / shelf.live / "build.json"

    def run(self, source: Source, output: Path, _shown: object, before: Path | None) -> tuple:
        self.builds += 1
        values, settings = plugin.load(source)
        if "faulty" in settings.site_name:
            raise Faults([Finding("content/salt.md", 1, 0, "error", "head", "is wrong")])
        (output / "salt").mkdir(exist_ok=True)
        for file in (*Path(values["PATH"]).iterdir(), *Path(values["THEME"]).iterdir()):
            (output / "salt" / file.name).write_bytes(file.read_bytes())
        (output.with_name("share") / "kit.json").write_text("{}")
        return Report(moments=[NOON + timedelta(minutes=30), NOON - timedelta(days=9)]), settings

    def build(self, **asked: object) -> tuple[str, ...]:
        return build(replace(self.source, **asked), self.output).said

    def made(self) -> dict[str, tuple[bytes, int]]:
        shown = [path for name in ("output", "share") for path in (self.folder / name).rglob("*")]
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in shown if path.is_file()}


@pytest.fixture
def project(tmp_path, monkeypatch, way):
    project = Project(tmp_path / "project")
    monkeypatch.setattr(plugin, "run", project.run)
    return project


CHANGES = {
    "an edited article": lambda project: project.edit("content/salt.md"),
    "a new article": lambda project: project.write("content/sleep.md", "Title: Sleep"),
    "a removed article": lambda project: (project.folder / "content/salt.md").unlink(),
    "a renamed article": lambda project: (project.folder / "content/salt.md").rename(
        project.folder / "content/table-salt.md"
    ),
    "an edited template": lambda project: project.edit("theme/page.html"),
    "a setting": lambda project: project.write("pelicanconf.py", f"{SETTINGS}AUTHOR = 'A. Reed, MD'"),
    "our own code": lambda project: project.edit("plugins/own.py"),
    "other requirements": lambda project: project.edit("requirements.txt"),
    "a baseline": lambda project: project.write("privacy-baseline.json", "{}"),
    "an edited page": lambda project: project.edit("output/salt/salt.md"),
    "a removed page": lambda project: (project.output / "salt/salt.md").unlink(),
    "a file of somebody's": lambda project: (project.output / "new.html").write_text("new"),
    "a renamed page": lambda project: (project.output / "salt/salt.md").rename(project.output / "salt.md"),
    "an edited share kit": lambda project: project.edit("share/kit.json"),
    "no record": lambda project: project.record().unlink(),
    "a damaged record": lambda project: project.record().write_text('{"ok": true'),
    "an empty record": lambda project: project.record().write_text("{}"),
    "a record of something else": lambda project: project.record().write_text("[1]"),
    "an older version's record": lambda project: project.record().write_text(
        '{"ok": true, "finished": "x", "review": []}'
    ),
}

ASKED = {
    "a clock at which an article appears": {"now": NOON + timedelta(minutes=30)},
    "a clock in the next hour": {"now": NOON.replace(hour=13, minute=0)},
    "a clock of tomorrow": {"now": NOON + timedelta(days=1)},
    "an earlier clock": {"now": NOON - timedelta(minutes=1)},
    "another folder of articles": {"content": "elsewhere"},
    "a settings file": {"settings": "theme/mine.py"},
    "drafts": {"preview": True},
    "another address": {"site_url": "https://dr.example"},
}

NO_CHANGES = {
    "nothing": lambda project: None,
    "a touched article": lambda project: os.utime(project.folder / "content/salt.md", (0, 0)),
    "an editor's backup": lambda project: project.write("content/salt.md~", "x"),
    "the Finder's": lambda project: (project.output / ".DS_Store").write_text("x"),
}


@pytest.mark.parametrize("change", NO_CHANGES)
def test_where_nothing_has_changed_nothing_is_made_and_the_last_build_speaks_again(project, change):
    said = project.build()
    NO_CHANGES[change](project)
    before = project.made()
    again = project.build(now=NOON + timedelta(minutes=29))
    assert project.builds == 1
    assert project.made() == before
    assert again[0].startswith("Nothing has changed since the last build")
    assert [said[0].partition(" in ")[0], *said[1:]] == [again[1].removesuffix("."), *again[2:]]


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_built(project, change):
    project.build()
    CHANGES[change](project)
    assert project.build()[0].startswith("Made ")
    assert project.builds == 2
    project.build()
    assert project.builds == 2


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_differently_is_built(project, asked):
    project.write("theme/mine.py", "")
    project.build()
    paths = {
        name: project.folder / value
        for name, value in ASKED[asked].items()
        if name in ("content", "settings")
    }
    project.build(**{**ASKED[asked], **paths})
    assert project.builds == 2


def test_another_package_or_python_builds_anew(project, tmp_path, monkeypatch):
    project.build()
    (tmp_path / "packages" / "Markdown-9.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "packages")])
    project.build()
    (tmp_path / "packages" / "Markdown-9.dist-info").rename(tmp_path / "packages" / "Markdown-9.1.dist-info")
    project.build()
    monkeypatch.setattr(sys, "version", "9.0")
    project.build()
    assert project.builds == 4


def test_a_setting_that_comes_from_elsewhere_counts_by_its_value(project, monkeypatch):
    project.build()
    monkeypatch.setenv("NAME_OF_SITE", "Sleep")
    project.build()
    assert project.builds == 2


@pytest.mark.parametrize(
    "setting", ['PLUGINS = [*PLUGINS, "neighbours"]', 'THEME_TEMPLATES_OVERRIDES = ["elsewhere"]']
)
def test_what_others_read_is_never_known(project, setting):
    project.write("pelicanconf.py", f"{SETTINGS}\n{setting}")
    project.build()
    project.build()
    assert project.builds == 2


def test_after_a_build_that_failed_the_next_one_is_no_repetition_of_the_good_one(project, monkeypatch):
    project.build()
    monkeypatch.setenv("NAME_OF_SITE", "faulty")
    with pytest.raises(Faults):
        project.build()
    monkeypatch.delenv("NAME_OF_SITE")
    project.build()
    assert project.builds == 3


@pytest.mark.parametrize(
    ("zone", "full"),
    [("UTC", "2026-03-02T13:00+00:00"), ("Asia/Kolkata", "2026-03-02T12:30+00:00")],
)
def test_a_build_holds_until_the_full_hour_of_the_practice_or_the_next_moment_before_it(zone, full):
    full = datetime.fromisoformat(full)
    soon, past, far = NOON + timedelta(minutes=5), NOON - timedelta(days=1), NOON + timedelta(days=1)
    assert until(NOON, zone, [past, far]) == full
    assert until(NOON, zone, [past, soon, far]) == soon
    assert until(full, zone, [full]) == full + timedelta(hours=1)


class TestHashes:
    """Large files are read once, however often they are asked for."""

    @pytest.fixture
    def photo(self, tmp_path):
        photo = tmp_path / "photo.jpg"
        photo.write_bytes(b"a" * LARGE)
        return photo

    @pytest.fixture
    def later(self, monkeypatch):
        now = time.time_ns()
        monkeypatch.setattr(time, "time_ns", lambda: now + 10**10)

    def learned(self, memory, *files):
        known = Hashes(memory)
        found = [known.of(file) for file in files]
        known.keep()
        return found

    @pytest.fixture
    def read(self, monkeypatch):
        """The names of the files that are opened to be hashed."""
        read = []

        def opened(path, *how):
            read.append(Path(path).name)
            return open(path, *how)

        monkeypatch.setattr(hashes, "open", opened, raising=False)
        return read

    def test_a_large_file_that_lay_still_is_read_once(self, tmp_path, photo, later, read):
        (tmp_path / "small.md").write_bytes(b"a")
        read.clear()
        first = self.learned(tmp_path / "memory", photo, tmp_path / "small.md")
        assert self.learned(tmp_path / "memory", photo, tmp_path / "small.md") == first
        assert read.count("photo.jpg") == 1
        assert read.count("small.md") == 2

    def test_what_changes_during_a_build_is_for_the_next_one_to_see(self, photo):
        known = Hashes()
        before = known.of(photo)
        photo.write_bytes(b"b")
        assert known.of(photo) == before != Hashes().of(photo)

    def test_a_file_changed_just_now_is_read_again(self, tmp_path, photo, read):
        self.learned(tmp_path / "memory", photo)
        self.learned(tmp_path / "memory", photo)
        assert read.count("photo.jpg") == 2

    def test_a_change_that_keeps_size_and_time_is_seen(self, tmp_path, photo, later):
        state = photo.stat()
        before = self.learned(tmp_path / "memory", photo)
        photo.write_bytes(b"b" * LARGE)
        os.utime(photo, ns=(state.st_atime_ns, state.st_mtime_ns))
        assert self.learned(tmp_path / "memory", photo) != before

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"photo.jpg": 1}', "null"])
    def test_a_damaged_memory_is_none(self, tmp_path, photo, later, text):
        before = self.learned(None, photo)
        (tmp_path / "memory").write_text(text)
        assert self.learned(tmp_path / "memory", photo) == before == self.learned(tmp_path / "memory", photo)

    def test_files_that_are_gone_are_forgotten_and_others_kept(self, tmp_path, photo, later):
        other = photo.with_name("other.jpg")
        other.write_bytes(b"c" * LARGE)
        self.learned(tmp_path / "memory", photo, other)
        photo.unlink()
        self.learned(tmp_path / "memory")
        assert "other.jpg" in (tmp_path / "memory").read_text()
        assert "photo.jpg" not in (tmp_path / "memory").read_text()
