"""A small real site, built end to end by the command itself."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest
from conftest import ROOT, command

SITE = ROOT / "tests" / "site"
NOW = "2026-03-20T12:00:00+00:00"
PLATFORMS = {"facebook", "x", "linkedin", "bluesky", "mastodon"}


def build(
    folder: Path, content: Path = SITE / "content", **environment: str
) -> subprocess.CompletedProcess[str]:
    arguments = ["--content", content, "--settings", SITE / "settings.py", "--output", folder / "output"]
    return command("build", *arguments, "--now", NOW, **environment)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for top in ("output", "share")
        for path in sorted((folder / top).rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = build(folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture
def own_content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SITE / "content", tmp_path / "content"))


def kits(folder: Path) -> dict[str, dict]:
    """The share kits of public articles."""
    found = {
        path.parent.name: json.loads(path.read_text("utf-8")) for path in folder.glob("share/*/kit.json")
    }
    return {key: kit for key, kit in found.items() if kit["article"]["url"]}


def test_every_public_article_has_its_page_card_and_share_kit(site: Path) -> None:
    pages = {"walking-after-supper-a-little-day-why", "sleep-well", "es/sleep-well"}
    assert all((site / "output" / page / "index.html").is_file() for page in pages)
    assert set(kits(site)) == {"walking-after-supper-a-little-day-why", "sleep-well", "sleep-well-es"}
    for key in kits(site):
        assert (site / "output" / "cards" / key / "og.png").is_file()


def test_every_article_has_a_teaser_for_every_platform_with_its_link(site: Path) -> None:
    for kit in kits(site).values():
        assert {teaser["platform"] for teaser in kit["teasers"]} == PLATFORMS
        for teaser in kit["teasers"]:
            assert teaser["url"] in teaser["text"]
            assert f"utm_source={teaser['platform']}&utm_medium=social&utm_campaign=" in teaser["url"]
            assert teaser["length"] <= teaser["limit"]


@pytest.mark.parametrize("reason", ["draft", "hidden", "future", "page"])
def test_nothing_of_what_is_not_public_is_in_anything_written(site: Path, reason: str) -> None:
    words = (
        f"{reason}title",
        f"{reason}sentence",
        f"{reason}summary",
        f"{reason}tag",
        f"Secret topic {reason}",
    )
    secrets = [word.encode() for word in (*words, "aardvark")]
    written = files(site)
    assert len(written) > 20
    assert [name for name, data in written.items() for secret in secrets if secret in data] == []
    assert [name for name in written if reason in ("draft", "hidden") and reason in name] == []


def test_a_case_is_in_its_share_kit_and_in_nothing_public(site: Path) -> None:
    words = (b"casetitle", b"casesentence", b"casequestion", b"a-case")
    public = {name: data for name, data in files(site).items() if name.startswith("output/")}
    assert len(public) > 20
    assert [name for name, data in public.items() for word in words if word in data.lower()] == []
    assert [name for name in public if "case" in name] == []
    kit = json.loads((site / "share" / "a-case-casetitle" / "kit.json").read_text("utf-8"))
    assert kit["article"]["url"] == ""
    assert {teaser["platform"] for teaser in kit["teasers"]} > {"sermo", "doximity", "figure1"}
    for teaser in kit["teasers"]:
        assert teaser["text"].endswith("Question: Would the casequestion change what you do?")
        assert (teaser["url"], teaser["image"], teaser["call_to_action"]) == ("", None, "")
    assert {skipped["platform"] for skipped in kit["skipped"]} == {"x"}


def test_comments_never_reach_a_page(site: Path) -> None:
    assert [name for name, data in files(site).items() if b"commentsentence" in data] == []


def test_a_picture_is_published_without_its_metadata(site: Path) -> None:
    picture = (site / "output" / "images" / "path.jpg").read_bytes()
    assert b"Exif" not in picture
    assert b"aardvark" not in picture


def test_a_title_with_quotes_and_markup_is_harmless(site: Path) -> None:
    page = (site / "output" / "walking-after-supper-a-little-day-why" / "index.html").read_text("utf-8")
    assert "<every>" not in page
    assert "&lt;every&gt;" in page


def test_links_between_articles_lead_to_their_pages(site: Path) -> None:
    page = (site / "output" / "walking-after-supper-a-little-day-why" / "index.html").read_text("utf-8")
    assert 'href="https://test.example/sleep-well/"' in page


def test_the_feed_holds_the_public_articles(site: Path) -> None:
    feed = feedparser.parse((site / "output" / "feeds" / "all.atom.xml").read_bytes())
    assert not feed.bozo
    assert {entry.title for entry in feed.entries} >= {"Sleep well", "Dormir bien"}


def test_the_build_says_what_it_made_and_left_out(tmp_path: Path) -> None:
    said = build(tmp_path).stdout
    assert "Made 3 articles, 1 page, " in said
    assert re.search(r" and \d\d teasers in ", said)
    for name, why in {
        "articles/draft.md": "draft",
        "articles/hidden.md": "hidden",
        "articles/future.md": "dated in the future",
        "articles/case.md": "a case question: in the share folder, never public",
        "pages/draft-page.md": "draft",
    }.items():
        assert f"left out: content/{name} ({why})" in said


def test_two_builds_give_the_same_bytes_whatever_the_machine(site: Path, tmp_path: Path) -> None:
    other = {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "7"}
    assert build(tmp_path, **other).returncode == 0
    ours, theirs = files(site), files(tmp_path)
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("Title: A\nStauts: draft\nDate: 2026-03-01\n\nText.\n", "content/articles/broken.md:2:1: error: "),
        ("Title: A\nDate: 2026-02-30\n\nText.\n", "content/articles/broken.md:2:7: error: "),
        ("# A title in Markdown\n\nText.\n", "content/articles/broken.md:"),
        ("Title: A\nDate: 2026-03-01\n\nHis SSN is 123-45-6789.\n", "content/articles/broken.md:4:"),
        (
            "Title: A\nDate: 2026-03-01\n\nSee [that]({filename}nowhere.md).\n",
            "content/articles/broken.md:4:",
        ),
        (
            "Title: A\nDate: 2026-03-01\nPurpose: consult\n\nHis SSN is 123-45-6789. And now?\n",
            "content/articles/broken.md:5:",
        ),
        ("Title: A\nDate: 2026-03-01\nTemplate: nope\n\nText.\n", "content/articles/broken.md:3:0: error: "),
    ],
    ids=[
        "misspelt field",
        "impossible date",
        "no head",
        "identifier",
        "broken link",
        "identifier in a case",
        "no such template",
    ],
)
def test_a_bad_article_stops_the_build_and_the_last_good_site_stays(
    own_content: Path, tmp_path: Path, broken: str, said: str
) -> None:
    assert build(tmp_path, own_content).returncode == 0
    before = files(tmp_path)
    (own_content / "articles" / "broken.md").write_text(broken, "utf-8")
    failed = build(tmp_path, own_content)
    assert failed.returncode == 1
    assert said in failed.stderr
    assert "Traceback" not in failed.stderr + failed.stdout
    assert "123-45-6789" not in failed.stderr + failed.stdout
    assert files(tmp_path) == before


def test_check_finds_the_same_and_writes_nothing(own_content: Path, tmp_path: Path) -> None:
    (own_content / "articles" / "broken.md").write_text("Title: A\nStauts: draft\n\nText.\n", "utf-8")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    arguments = ["--content", own_content, "--settings", SITE / "settings.py", "--now", NOW]
    checked = command("check", "--json", *arguments)
    assert checked.returncode == 1
    found = [json.loads(line) for line in checked.stdout.splitlines()]
    assert {"path", "line", "col", "end_col", "level", "rule", "message", "instead"} == set(found[0])
    assert any(one["path"] == "content/articles/broken.md" and one["line"] == 2 for one in found)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_check_of_one_file_says_what_is_wrong_there_and_nothing_else(own_content: Path) -> None:
    broken, good = own_content / "articles" / "broken.md", own_content / "pages" / "about.md"
    broken.write_text("Title: A\nStauts: draft\n\nText.\n", "utf-8")
    arguments = ["check", "--content", own_content, "--settings", SITE / "settings.py", "--now", NOW]
    faulty = command(*arguments, "--file", broken, "--file", good)
    assert (faulty.returncode, "broken.md:2:1: error: " in faulty.stdout) == (1, True)
    fine = command(*arguments, "--file", good)
    assert (fine.returncode, fine.stdout) == (0, "Nothing wrong was found.\n")


def test_a_build_goes_on_when_nobody_reads_what_it_says(tmp_path: Path) -> None:
    arguments = ["build", "--content", SITE / "content", "--settings", SITE / "settings.py", "--now", NOW]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        subprocess.run(
            [sys.executable, "-m", "invoke", *map(str, [*arguments, "--output", tmp_path / "output"])],
            cwd=ROOT,
            stdout=closed,
            stderr=closed,
            check=False,
        )
    assert len(kits(tmp_path)) == 3


NO_SOCKETS = """
import sys
def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname",):
        raise SystemExit(f"a socket was used: {event} {arguments}")
sys.addaudithook(watch)

from invoke.main import program
program.run(["invoke", *sys.argv[1:]])
"""


@pytest.mark.parametrize("task", ["build", "check"])
def test_no_socket_is_opened(tmp_path: Path, task: str) -> None:
    settings = tmp_path / "settings.py"
    where = {"site": {"kind": "directory", "path": "published"}}
    settings.write_text(f"{(SITE / 'settings.py').read_text('utf-8')}\nPUBLISH_TO = {where}\n", "utf-8")
    arguments = [task, "--content", SITE / "content", "--settings", settings, "--now", NOW]
    output = ["--output", tmp_path / "output"]
    publish = ["publish", "--settings", settings, "--images-reviewed"]
    tasks = [*arguments, *output, *publish, *output] if task == "build" else arguments
    ended = subprocess.run(
        [sys.executable, "-c", NO_SOCKETS, *map(str, tasks)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "a socket was used" not in ended.stderr
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "published/current/index.html").is_file() == (task == "build")
