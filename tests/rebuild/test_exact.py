"""An incremental build is byte for byte a clean build, whatever was edited before it.

An edit that makes the site faulty stops both builds alike, leaves the last good site, and is taken back.

`ROUNDS_EDITS=500` tries as many sequences of edits; the normal run a few, always the same ones.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from edited_site import EDITS, ROOT, Site, site
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from plugins.building.build import build
from plugins.building.source import Source
from plugins.finding import Faults, Finding
from plugins.rebuild import plugin

SEQUENCES = int(os.environ.get("ROUNDS_EDITS", "4"))
SEED = int(os.environ.get("ROUNDS_SEED", "0"))
PARTS = 2
"""The sequences are shared out between so many tests, for as many cores (`pytest -n 2`)."""

Trees = dict[str, bytes]


class Edit(NamedTuple):
    """A row of `EDITS`, and the numbers that choose what is edited and how."""

    name: str
    which: int
    how: int


NUMBERS = st.integers(0, 999)
NAMES = st.sampled_from([*["field"] * len(EDITS), *EDITS])
STEPS = st.lists(
    st.lists(st.builds(Edit, NAMES, NUMBERS, NUMBERS), min_size=1, max_size=3), min_size=1, max_size=3
)
"""Each step ends with a build. Half of all edits change a head, where there is most to change."""


class Project:
    """A project on the disk, built again and again at `site`, and from nothing at `clean`."""

    def __init__(self, folder: Path):
        self.folder, self.cache, self.begun = folder / "project", folder / "project/.cache", folder / "begun"
        self.site, self.clean = folder / "site/output", folder / "clean/output"
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        self._written: dict[str, bytes] = {}

    def write(self, edited: Site) -> None:
        """Makes the folder hold what `edited` says, and touches no file that does already."""
        files = edited.files()
        for name in self._written.keys() - files.keys():
            self._take_back(name)
        for name, data in files.items() - self._written.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        self._written = files

    def _take_back(self, name: str) -> None:
        (self.folder / name).unlink()
        if name.startswith("theme/"):
            shutil.copyfile(ROOT / name, self.folder / name)

    def build(self, now: datetime) -> list[Finding] | None:
        """Builds at `site`; what stopped the build, or None."""
        return stopped(Source(self.folder, now), self.site)

    def build_from_nothing(self, now: datetime) -> list[Finding] | None:
        """The same at `clean`, without anything that was remembered."""
        shutil.rmtree(self.clean.parent, ignore_errors=True)
        aside = self.cache.rename(self.folder / ".cache-of-site")
        try:
            return stopped(Source(self.folder, now), self.clean)
        finally:
            shutil.rmtree(self.cache, ignore_errors=True)
            aside.rename(self.cache)

    def keep(self) -> None:
        """Remembers the folder and the site as they are, for `begin`."""
        for path in (self.cache, self.site.parent):
            shutil.copytree(path, self.begun / path.name, symlinks=True)

    def begin(self) -> None:
        """Goes back to where `keep` was called."""
        self.write(site())
        for path in (self.cache, self.site.parent):
            shutil.rmtree(path)
            shutil.copytree(self.begun / path.name, path, symlinks=True)


def stopped(source: Source, output: Path) -> list[Finding] | None:
    try:
        build(source, output)
    except Faults as faults:
        return sorted(faults.findings)
    return None


def files(output: Path) -> Trees:
    """Every file of a site and of its share folder."""
    folders = (output, output.with_name("share"))
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(output.parent).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project = Project(tmp_path_factory.mktemp("exact"))
    with pytest.MonkeyPatch.context() as patched:
        for wait in ("sync", "fsync"):  # no power cut is awaited here
            patched.setattr(os, wait, lambda *_file: None, raising=False)
        patched.setattr(plugin, "version", lambda: "the same, whoever works on it meanwhile")
        yield begun(project)


def begun(project: Project) -> Project:
    project.write(site())
    assert project.build(site().now) is None
    project.keep()
    return project


@pytest.mark.parametrize("part", range(PARTS))
def test_an_incremental_build_is_byte_for_byte_a_clean_build(project: Project, part: int) -> None:
    print(f"ROUNDS_SEED={SEED}")

    @seed(SEED + part)
    @settings(
        max_examples=max(SEQUENCES // PARTS, 1),
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(STEPS)
    def holds(steps: Sequence[Sequence[Edit]]) -> None:
        project.begin()
        good, before = site(), files(project.site)
        edited = deepcopy(good)
        for edits in steps:
            for edit in edits:
                EDITS[edit.name](edited, edit.which, edit.how)
            project.write(edited)
            if both_ways(project, edited, before):
                good, before = deepcopy(edited), files(project.site)
            else:
                edited = deepcopy(good)

    holds()


def picture(edited: Site, name: str) -> None:
    edited.pictures[name] = (320, 200, "gray")


def head(edited: Site, path: str, name: str, value: str) -> None:
    edited.texts[path][name] = value


ELSEWHERE: dict[str, Callable[[Site], None]] = {
    "a picture in an article's text": lambda edited: picture(edited, "log.png"),
    "a picture in a page's text": lambda edited: picture(edited, "room.png"),
    "a publication of the author's": lambda edited: edited.references[1].update(volume="7"),
    "a correction, on the home page": lambda edited: head(edited, "articles/correction.md", "Summary", "So."),
    "a page's translation, in menus": lambda edited: head(edited, "pages/privacy-es.md", "Title", "Otra"),
    "an event that is over": lambda edited: setattr(edited, "now", datetime(2026, 3, 20, 13, 40, tzinfo=UTC)),
}
"""What a page shows of something that is neither its article nor in its lists."""


@pytest.mark.parametrize("what", ELSEWHERE)
def test_a_page_follows_what_it_shows_from_elsewhere(project: Project, what: str) -> None:
    project.begin()
    edited, before = site(), files(project.site)
    ELSEWHERE[what](edited)
    project.write(edited)
    assert both_ways(project, edited, before)
    assert files(project.site) != before


def edited_by_hand(project: Project) -> None:
    page = project.site / "log/index.html"
    page.write_text(page.read_text("utf-8").replace("pattern", "PATTERN"), "utf-8")


def thrown_away(project: Project) -> None:
    (project.site / "measure/index.html").unlink()


def damaged_memory(project: Project) -> None:
    [memory] = project.cache.glob("rebuild/*.db")
    memory.write_bytes(memory.read_bytes()[:5000] + b"nothing of ours" * 100)


def damaged_stamps(project: Project) -> None:
    (project.site.resolve().parent / "made.json").write_text('{"version": 1, "files"', "utf-8")


def no_cache(project: Project) -> None:
    shutil.rmtree(project.cache)
    project.cache.mkdir()


HARMS = [edited_by_hand, thrown_away, damaged_memory, damaged_stamps, no_cache]


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_what_somebody_damaged_is_made_again(project: Project, harm: Callable[[Project], None]) -> None:
    project.begin()
    edited, before = site(), files(project.site)
    harm(project)
    head(edited, "articles/watch.md", "Summary", "How to put it on.")
    project.write(edited)
    assert both_ways(project, edited, before)


OF_THE_SETTINGS = {
    "a filter": ("JINJA_FILTERS = {'shout': lambda text: text.upper()}", ""),
    "a function": ("JINJA_GLOBALS = {'now': lambda: 1}", ""),
    "an order": ("ARTICLE_ORDER_BY = lambda article: article.date", ""),
    "a value": ("MINE = object()", ""),
    "a function for Markdown": (
        "MARKDOWN = {'extension_configs': {'markdown.extensions.toc': {'slugify': lambda text, sign: text}}}",
        "pelicanconf.py:{}:0: error: MARKDOWN holds what only the settings file knows",
    ),
}
"""What stands in a settings file and can't be told apart from build to build, with what is said of it."""


@pytest.mark.parametrize("what", OF_THE_SETTINGS)
def test_what_only_the_settings_know_is_made_anew_or_refused(project: Project, what: str) -> None:
    project.begin()
    path, (line, said) = project.folder / "pelicanconf.py", OF_THE_SETTINGS[what]
    before = path.read_text("utf-8")
    path.write_text(f"{before}{line}\n", "utf-8")
    for _build in range(2):
        wrong = project.build(site().now) or []
        assert [str(each) for each in wrong if said.format(before.count("\n") + 1) not in str(each)] == []
        assert bool(wrong) == bool(said)
    path.write_text(before, "utf-8")


def both_ways(project: Project, edited: Site, before: Trees) -> bool:
    """Builds after an edit and from nothing, and compares: the sites, or what stopped them. Whether they are good."""
    wrong, wrong_from_nothing = project.build(edited.now), project.build_from_nothing(edited.now)
    assert wrong == wrong_from_nothing
    now, expected = files(project.site), before if wrong else files(project.clean)
    assert sorted(now) == sorted(expected)
    assert {name: now[name] for name in now if now[name] != expected[name]} == {}
    print("stopped" if wrong else "built")
    return not wrong
