"""Videos and events as readers meet them: a site built by the command, opened in a real Chromium."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from lxml import html

HOME = "https://test.example/"
ARTICLES = {
    "measure": """Title: How to measure
Date: 2026-03-02
Summary: A few quiet minutes give numbers to trust.
Video: https://youtu.be/abc-EFG_123
Video_length: 6:40
Video_chapters:
  0:00 Why at home
  0:50 How to <sit>
  2:10 The cuff
Video_transcript: transcripts/measure.txt

Sit quietly.
""",
    "file": """Title: A file
Date: 2026-03-02
Video: https://files.example/salt.mp4
Video_length: 6:40

Less salt.
""",
    "evening": """Title: An evening about blood pressure
Date: 2026-03-01
Event_start: 2026-04-03 18:30
Event_end: 2026-04-03 20:00
Event_place: Your Practice

Bring your monitor.
""",
    "past": """Title: A day of open doors
Date: 2026-02-01
Event_start: 2026-02-12
Event_place: https://meet.example/doors

We showed how we work.
""",
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("videos")
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/transcripts").mkdir()
    for name, text in ARTICLES.items():
        (folder / f"content/articles/{name}.md").write_text(f"Slug: {name}\n{text}", "utf-8")
    (folder / "content/transcripts/measure.txt").write_text("We say <this>.\n\nAnd that.\n", "utf-8")
    settings = 'SITEURL = "https://test.example"\nTIMEZONE = "America/New_York"\n'
    (folder / "settings.py").write_text(settings, "utf-8")
    return folder


def build(rounds: Callable, folder: Path):
    arguments = [
        "--content",
        folder / "content",
        "--settings",
        folder / "settings.py",
        "--output",
        folder / "output",
    ]
    return rounds("build", *arguments, "--now", "2026-03-20T12:00:00+00:00")


@pytest.fixture(scope="module")
def built(rounds: Callable, content: Path) -> Path:
    ended = build(rounds, content)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return content / "output"


@pytest.fixture
def page(chromium, built: Path):
    """A page that gets our files from the built site; `page.asked` lists requests elsewhere, which get a player."""
    opened = chromium.new_page()
    opened.asked = []

    def answer(route) -> None:
        url = route.request.url
        if not url.startswith(HOME):
            opened.asked.append((url, route.request.headers.get("referer", "")))
            route.fulfill(body="<p id=playing>playing</p>", content_type="text/html")
            return
        file = built / urlsplit(url).path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain")

    opened.route("**/*", answer)
    yield opened
    opened.close()


PLAYER = "https://www.youtube-nocookie.com/embed/abc-EFG_123?autoplay=1"


def test_nothing_is_asked_of_the_video_s_host_until_the_player_is_pressed(page) -> None:
    page.goto(HOME + "measure/")
    page.wait_for_load_state("networkidle")
    assert page.asked == []
    page.frame_locator("iframe").get_by_role("link", name="Play the video (6:40)").click()
    page.frame_locator("iframe").locator("#playing").wait_for()
    assert page.asked == [(PLAYER, HOME)]
    assert page.url == HOME + "measure/"


def test_the_keyboard_plays_the_video(page) -> None:
    page.goto(HOME + "measure/")
    page.frame_locator("iframe").get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.frame_locator("iframe").locator("#playing").wait_for()


def test_a_chapter_plays_in_the_same_frame_from_its_second_on(page) -> None:
    page.goto(HOME + "measure/")
    page.get_by_role("link", name="0:50 How to <sit>").click()
    page.frame_locator("iframe").locator("#playing").wait_for()
    assert [url for url, _from in page.asked] == [f"{PLAYER}&start=50"]


def test_it_plays_without_any_script(chromium, built: Path) -> None:
    text = (built / "measure/index.html").read_text("utf-8")
    assert "<script" not in text.replace('<script type="application/ld+json">', "")
    policy = html.fromstring(text).xpath("string(//meta[@http-equiv]/@content)")
    assert "frame-src https://www.youtube-nocookie.com;" in f"{policy};"


def test_without_frames_there_is_a_plain_link(page) -> None:
    page.goto(HOME + "measure/")
    link = page.get_by_role("link", name="Watch on YouTube")
    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=abc-EFG_123"


def test_the_transcript_is_text_and_opens_on_demand(page) -> None:
    page.goto(HOME + "measure/")
    said = page.get_by_text("We say <this>.")
    assert not said.is_visible()
    page.get_by_text("What is said in the video").click()
    assert said.is_visible()


def test_a_file_is_not_fetched_before_it_is_played(page) -> None:
    page.goto(HOME + "file/")
    page.wait_for_load_state("networkidle")
    assert page.asked == []
    assert page.locator("video").get_attribute("src") == "https://files.example/salt.mp4"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_new_pages_are_open_to_everyone(page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    for path in ("measure/", "file/", "evening/", "past/", "events/"):
        page.goto(HOME + path)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], path


def test_an_article_says_when_and_where_its_event_is(page) -> None:
    page.goto(HOME + "evening/")
    box = " ".join(page.locator(".h-event").inner_text().split())
    assert "April 3, 2026, 6:30 p.m. to 8:00 p.m. EDT" in box
    assert "Your Practice" in box
    file = page.get_by_role("link", name="Add to your calendar").get_attribute("href")
    assert file == HOME + "events/evening.ics"


def test_the_page_of_events_has_the_next_ones_above_those_that_are_over(page) -> None:
    page.goto(HOME + "events/")
    assert page.locator("main h2, main h3").all_inner_texts() == [
        "Coming up",
        "An evening about blood pressure",
        "Past events",
        "A day of open doors",
        "Never miss one",
    ]
    follow = page.get_by_role("link", name="Follow our events").get_attribute("href")
    assert follow == "webcal://test.example/events/events.ics"


def test_the_files_for_calendars_are_on_the_site(built: Path) -> None:
    files = sorted((built / "events").glob("*.ics"))
    assert [file.name for file in files] == ["evening.ics", "events.ics", "past.ics"]
    feed = Calendar.from_ical((built / "events/events.ics").read_bytes())
    assert [str(event["uid"]) for event in feed.walk("VEVENT")] == [
        "past@test.example",
        "evening@test.example",
    ]


FAULTS = {
    "content/articles/measure.md:9:0: error": ("measure", "0:50 How to <sit>", "How to <sit>"),
    "content/articles/measure.md:11:0: error": ("measure", "transcripts/measure.txt", "../settings.py"),
    "content/articles/measure.md:11:0: error: the transcript none.txt": (
        "measure",
        "transcripts/measure",
        "none",
    ),
    "content/articles/evening.md:5:0: error": ("evening", "2026-04-03 20:00", "2026-04-03 08:00"),
}


@pytest.mark.parametrize("said", FAULTS)
def test_a_fault_stops_the_build_with_its_line(
    rounds: Callable, content: Path, tmp_path: Path, said: str
) -> None:
    file, old, new = FAULTS[said]
    broken = (content / f"content/articles/{file}.md").read_text("utf-8").replace(old, new)
    article = tmp_path / "content/articles" / f"{file}.md"
    article.parent.mkdir(parents=True)
    article.write_text(broken, "utf-8")
    (tmp_path / "content/transcripts").mkdir()
    (tmp_path / "content/transcripts/measure.txt").write_text("Said.", "utf-8")
    ended = rounds("check", "--content", tmp_path / "content", "--now", "2026-03-20T12:00:00+00:00")
    assert ended.returncode == 1
    assert said in ended.stdout + ended.stderr


def test_a_transcript_is_searched_for_what_must_stay_private(rounds: Callable, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    (folder / "transcripts").mkdir()
    (folder / "articles/measure.md").write_text(ARTICLES["measure"], "utf-8")
    (folder / "transcripts/measure.txt").write_text("Well.\nHis number is 219-09-9999.\n", "utf-8")
    ended = rounds("check", "--content", folder, "--now", "2026-03-20T12:00:00+00:00")
    assert "content/transcripts/measure.txt:2:" in ended.stdout + ended.stderr
