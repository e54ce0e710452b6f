"""How much one edit makes a build do: counted, as no clock can tell on another machine."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from edited_site import MADE_OF, ROOT

from plugins.building.build import build
from plugins.building.source import Source
from plugins.rebuild import plugin
from plugins.work import Work

MANY = 40
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
SUBJECTS = ("cuffs", "salt", "sleep", "walking", "vaccines", "peanuts", "statins", "headaches")
OWN = {"PLATFORMS": ["x"], "DEFAULT_PAGINATION": 5}

ALWAYS = (
    *("output/feeds/", "output/pagefind/", "output/theme/", "share/exports/"),
    *("output/sitemap.xml", "output/robots.txt", "output/llms.txt", "output/_", "output/.", "share/."),
)
"""How the files begin that are made of all articles together, or in no time."""

RELATED = (0, 10, 30)
"""Articles with the tag of the one that is edited."""

SHOWING_THE_ARTICLE = {
    *(f"output/number-{number}/index.html" for number in (20, *RELATED)),
    "output/page/5/index.html",
    "output/authors/your-name-md/page/5/index.html",
    *("output/topics/topic-0/page/2/index.html", "output/topics/index.html"),
    *("output/tags/tag-0/index.html", "output/tags/index.html"),
    "output/archive/index.html",
}
KIT, CARD = "share/number-20/", "output/cards/number-20/og.png"

Inodes = dict[str, int]


class Counted:
    """A site of many articles, and what each build of it did."""

    def __init__(self, folder: Path):
        self.folder, self.output, self.now = folder / "project", folder / "site/output", NOW
        self.results, self.written = Counter[str](), set[str]()
        (self.folder / "content/articles").mkdir(parents=True)
        (self.folder / "content/images").mkdir()
        (self.folder / "theme").symlink_to(ROOT / "theme")
        own = "".join(f"{name} = {value!r}\n" for name, value in OWN.items())
        (self.folder / "pelicanconf.py").write_text(f"{MADE_OF}\n{own}", "utf-8")
        for number in range(MANY):
            self.article(number).write_text(text(number), "utf-8")

    def article(self, number: int) -> Path:
        return self.folder / f"content/articles/{number:02}.md"

    def edit(self, number: int, old: str, new: str) -> None:
        path = self.article(number)
        before = path.read_text("utf-8")
        assert old in before
        path.write_text(before.replace(old, new), "utf-8")

    def build(self) -> Counter[str]:
        """What the build made. `results` and `written` then hold what was worked out anew, and the files written."""
        before, self.results = inodes(self.output), Counter()
        report = build(Source(self.folder, self.now), self.output).report
        after = inodes(self.output)
        self.written = {name for name in after if before.get(name) != after[name]}
        return Counter(report.made) if report else Counter()

    def written_for_an_edit(self) -> set[str]:
        """Without the files that each build writes, whatever was edited."""
        return {name for name in self.written if not name.startswith(ALWAYS)}


def text(number: int) -> str:
    """An article that has little in common with any other but its topic."""
    subject = f"{SUBJECTS[number % len(SUBJECTS)]} {chr(97 + number // 8)}{chr(97 + number % 8)}x"
    date = NOW - timedelta(days=1 + number)
    return (
        f"Title: About {subject}\nDate: {date:%Y-%m-%d}\nCategory: Topic {number % 4}\nTags: tag {number % 10}\n"
        f"Slug: number-{number}\nSummary: What we know of {subject}.\n\nWe talk of {subject} with you.\n"
    )


def inodes(output: Path) -> Inodes:
    """Every file of a site and of its share folder."""
    folders = (output, output.with_name("share"))
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(output.parent).as_posix(): path.stat().st_ino for path in paths}


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    site, done = Counted(tmp_path_factory.mktemp("counts")), Work._done

    def noted(self: Work, work: Callable[..., object], jobs: list[object]) -> list[object]:
        site.results[work.__qualname__] += len(jobs)
        return done(self, work, jobs)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Work, "_done", noted)
        for wait in ("sync", "fsync"):
            patched.setattr(os, wait, lambda *_file: None, raising=False)
        patched.setattr(plugin, "version", lambda: "the same, whoever works on it meanwhile")
        site.build()
        yield site


def test_where_nothing_changed_nothing_is_made(counted: Counted) -> None:
    before = inodes(counted.output)
    assert counted.build() == {}
    assert inodes(counted.output) == before


def test_in_another_hour_no_page_is_rendered_and_nothing_worked_out_anew(counted: Counted) -> None:
    counted.now += timedelta(hours=1)
    made = counted.build()
    assert (made["articles"], made["pages written"], made["cards drawn"]) == (MANY, 0, 0)
    assert counted.results.total() == 0
    assert counted.written_for_an_edit() <= {"share/index.html"}


@pytest.mark.parametrize(
    ("old", "new", "cards"),
    [("with you", "with you and others", 0), ("Title: About", "Title: All about", 1)],
    ids=["a word", "the title"],
)
def test_one_edit_makes_what_shows_the_article_and_no_more(
    counted: Counted, old: str, new: str, cards: int
) -> None:
    counted.edit(20, old, new)
    made = counted.build()
    written = {name for name in counted.written_for_an_edit() if not name.startswith(KIT)}
    assert written == SHOWING_THE_ARTICLE | {"share/index.html"} | ({CARD} if cards else set())
    assert (made["pages written"], made["cards drawn"]) == (len(SHOWING_THE_ARTICLE), cards)
    assert max(counted.results.values()) == 1


def test_a_new_tag_makes_its_page_and_the_list_of_tags_beside(counted: Counted) -> None:
    counted.edit(20, "Tags: tag 0", "Tags: tag 0, a new one")
    counted.build()
    written = {name for name in counted.written_for_an_edit() if not name.startswith(KIT)}
    assert written == SHOWING_THE_ARTICLE | {"share/index.html", "output/tags/a-new-one/index.html"}
