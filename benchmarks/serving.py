"""How long it takes from a save to the fresh page, with a program's own server running: `edits` makes and times them.

The page is asked for over HTTP until it holds the word that was written, as a browser that was told to reload would.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from benchmarks.corpus import Article, word
from benchmarks.measuring import Failed
from benchmarks.peers.peer import Peer

ASKED_EVERY = 0.01
SETTLES = 2.0
"""Seconds before an edit in which the server has nothing to do."""
FIRST_PAGE, FRESH_PAGE = 3600, 300
"""Seconds after which nobody waits any longer."""


def edits(peer: Peer, folder: Path, article: Article, count: int) -> list[float]:
    """Seconds from each of so many saves of an article to its fresh page. Raises `Failed`. The text is put back."""
    taken = []
    with _served(peer, folder) as address:
        page = f"{address}/{article.slug}/"
        _until(page, article.title.split(",")[0], FIRST_PAGE)
        for turn in range(1, count + 1):
            time.sleep(SETTLES)
            start = time.perf_counter()
            peer.write(folder, replace(article, edits=turn))
            _until(page, word(turn), FRESH_PAGE)
            taken.append(time.perf_counter() - start)
    peer.write(folder, article)
    return taken


@contextmanager
def _served(peer: Peer, folder: Path) -> Iterator[str]:
    port = _free_port()
    command = [part.format(port=port) for part in peer.serve]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, start_new_session=True, **quiet)
    try:
        yield f"http://localhost:{port}"
    finally:
        os.killpg(server.pid, signal.SIGINT)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _until(page: str, text: str, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        # The page may not be there yet, or may be written just now.
        with suppress(OSError, http.client.HTTPException), urllib.request.urlopen(page, timeout=30) as answer:
            if text in answer.read().decode(errors="replace"):
                return
        time.sleep(ASKED_EVERY)
    raise Failed(f"the page never came: {page.partition('//')[2].partition('/')[2]}")
