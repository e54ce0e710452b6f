"""Whole teasers, as files that a writer can read and edit: see `teasers/README.md`."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import markdown
import pytest

from plugins.crosspost.compose import teasers
from plugins.crosspost.phrases import phrase
from plugins.crosspost.summarise import summarise
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.platforms.table import platforms
from plugins.settings import Settings

FOLDER = Path(__file__).with_name("teasers")
CASES = sorted(FOLDER.glob("*.txt"))
FIVE = ("facebook", "x", "linkedin", "bluesky", "mastodon")
EVERY = tuple(platforms())
LISTS = ("key_points", "tags", "references", "video_chapters", "purposes")


def parts_of(path: Path) -> dict[str, str]:
    """The parts of a case by name; what stands before the first `=== name` line is "why"."""
    parts, name = {"why": ""}, "why"
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith("=== "):
            name = line[4:].strip()
            parts[name] = ""
        else:
            parts[name] += line
    return {name: text.strip("\n") for name, text in parts.items()}


def entry_of(parts: dict[str, str]) -> Entry:
    head: dict[str, str] = {}
    for line in parts["head"].splitlines():
        key, _, value = line.partition(": ")
        key = key.lower()
        head[key] = f"{head[key]}\n{value}" if key in head else value
    own = {key.removeprefix("teaser_"): head.pop(key) for key in list(head) if key.startswith("teaser_")}
    fields = {key: tuple(value.split("\n")) if key in LISTS else value for key, value in head.items()}
    return replace(
        Entry(
            key="case",
            slug="case",
            title="",
            url="https://practice.org/case/",
            path="case/",
            source="content/articles/case.md",
            lang="en",
            date=datetime(2026, 1, 1, tzinfo=UTC),
            teasers=own,
            html=markdown.markdown(parts["article"], extensions=["extra"]),
        ),
        **fields,
    )


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request) -> dict[str, str]:
    return parts_of(request.param)


def settings_for(case: dict[str, str]) -> Settings:
    """The usual five platforms, and those that the case judges."""
    judged = {name.partition(".")[0] for name in case if name.partition(".")[0] in EVERY}
    return Settings(site_url="https://practice.org", platforms=tuple({*FIVE, *judged}))


def told(teaser: Teaser) -> str:
    """The teaser as a case writes it down: its title as a heading, its link short."""
    title = f"# {teaser.title}\n\n" if teaser.title else ""
    return title + teaser.text.replace(teaser.url or "{link}", "{link}")


def test_the_teasers_are_as_the_writer_wants_them(case):
    made, skipped = teasers(entry_of(case), settings_for(case))
    texts = {f"{teaser.platform}.{teaser.variant + 1}": told(teaser) for teaser in made}
    texts |= {f"{each.platform}.1": f"(skipped: {each.reason})" for each in skipped}
    texts = {name.removesuffix(".1"): text for name, text in texts.items()}
    texts["summary"] = summarise(entry_of(case))
    wanted = {name: case[name] for name in case if name.partition(".")[0] in (*EVERY, "summary")}
    assert {name: texts[name] for name in wanted} == wanted


def test_what_must_never_be_said_is_said_nowhere(case):
    """But for the one line that names a claim as the myth it is."""
    entry = entry_of(case)
    said = [teaser.text for teaser in teasers(entry, settings_for(case))[0]]
    said += [] if "summary" in case else [summarise(entry)]
    said = [
        text.replace(f"{phrase(entry.verdict or 'false', entry.lang)} {entry.claim}", "") for text in said
    ]
    assert [line for line in case.get("never", "").splitlines() for text in said if line in text] == []


def test_each_case_says_why_it_is_there_and_judges_something(case):
    assert case["why"]
    assert {name.partition(".")[0] for name in case} & {*EVERY, "summary", "never"}
