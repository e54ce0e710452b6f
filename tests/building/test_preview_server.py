"""The preview serves this machine only, and its pages reload after a build."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError

import pytest

from plugins.building.preview import RELOAD, Generation, server

ROOT = Path(__file__).parents[2]


@pytest.fixture
def generation() -> Generation:
    return Generation()


@pytest.fixture
def serving(tmp_path: Path, generation: Generation) -> Iterator[ThreadingHTTPServer]:
    (tmp_path / "sleep").mkdir()
    (tmp_path / "index.html").write_text("<body>Home</body>", "utf-8")
    (tmp_path / "sleep" / "index.html").write_text("<body>Sleep</body>", "utf-8")
    (tmp_path / "404.html").write_text("<body>Lost</body>", "utf-8")
    (tmp_path / "style.css").write_text("p {}", "utf-8")
    with server(tmp_path, 0, generation) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def get(serving: ThreadingHTTPServer, path: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{serving.server_port}{path}") as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, error.read()


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/", 200, b"Home"),
        ("/?utm_source=x", 200, b"Home"),
        ("/sleep/", 200, b"Sleep"),
        ("/nowhere/", 404, b"Lost"),
        ("/../../etc/passwd", 404, b"Lost"),
    ],
)
def test_pages_are_served_with_the_lines_that_reload_them(
    serving: ThreadingHTTPServer, path: str, status: int, said: bytes
) -> None:
    assert get(serving, path) == (status, b"<body>" + said + RELOAD)


def test_other_files_are_served_as_they_are(serving: ThreadingHTTPServer) -> None:
    assert get(serving, "/style.css") == (200, b"p {}")


def test_a_page_hears_of_the_next_build(serving: ThreadingHTTPServer, generation: Generation) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{serving.server_port}/.reload", timeout=5) as answer:
        threading.Timer(0.1, generation.next).start()
        assert answer.readline() == b"data: built\n"


def test_only_this_machine_can_ask(serving: ThreadingHTTPServer) -> None:
    assert serving.server_address[0] == "127.0.0.1"


def test_a_taken_port_gives_way_to_a_free_one(serving: ThreadingHTTPServer, tmp_path: Path) -> None:
    with server(tmp_path, serving.server_port, Generation()) as other:
        assert other.server_port != serving.server_port


SAVED_AT_ONCE = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from plugins.building.preview import preview
from plugins.building.source import Source

project = Path(sys.argv[1])
article, page = project / "content/articles/salt.md", project / ".cache/preview/output/salt/index.html"
said = []

def say(text):
    said.append(text)
    if len(said) == 1:
        article.write_text(article.read_text("utf-8").replace("less", "far less"), "utf-8")
    if "far less" in page.read_text("utf-8"):
        os._exit(0)

preview(Source(project, datetime(2026, 3, 4, tzinfo=UTC)), 0, say)
"""


def test_what_is_saved_before_anybody_watches_is_seen(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copyfile(ROOT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    for name in ("articles", "pages", "images"):
        (tmp_path / "content" / name).mkdir(parents=True)
    head = "Title: Salt\nDate: 2026-03-02\nCategory: Heart\nSlug: salt\nSummary: Eat less salt.\n"
    (tmp_path / "content/articles/salt.md").write_text(f"{head}\nEat less salt.\n", "utf-8")
    command = [sys.executable, "-c", SAVED_AT_ONCE, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=90, check=False)
    assert ended.returncode == 0, ended.stderr
