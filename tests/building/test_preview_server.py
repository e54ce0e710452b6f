"""The preview serves this machine only, and its pages reload after a build."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError

import pytest

from plugins.building.preview import RELOAD, Generation, server


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
