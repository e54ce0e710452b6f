"""What several tests share: running our commands as a person does, and a real browser."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.entry import Entry

signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # a run in the background would teach its children to ignore it

ROOT = Path(__file__).parent.parent
PAGER = {
    "label": "Pager",
    "purpose": "Colleagues on call.",
    "audiences": ["colleagues"],
    "counting": "code_points",
    "limit": 240,
    "best": 200,
    "hashtags": 1,
    "link_placement": "text",
    "call_to_action": True,
    "card": "og",
    "alt_limit": 100,
    "lifetime_hours": 1,
    "compose": "https://pager.example/new?text={text}",
    "checked": "2026-11-21",
    "sources": dict.fromkeys(
        ("counting", "limit", "best", "hashtags", "card", "alt_limit", "lifetime_hours", "compose"),
        "own manual",
    ),
}
"""A whole row for a platform that doesn't exist, as a physician would write it into `PLATFORM_OVERRIDES`."""

PRESSURE = Entry(
    key="pressure",
    slug="pressure",
    title="Measuring blood pressure at home",
    url="https://practice.example/pressure/",
    path="pressure/",
    source="content/articles/pressure.md",
    lang="en",
    date=datetime(2026, 1, 1, tzinfo=UTC),
    html="<p>Sit quietly for five minutes.</p>",
)
"""An article for patients with nothing in its head but a title and a date."""

Command = Callable[..., subprocess.CompletedProcess[str]]


def command(*arguments: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """One of our commands in a process of its own, with what it printed."""
    invoke = [sys.executable, "-m", "invoke", "--search-root", str(ROOT)]
    return subprocess.run(
        [*invoke, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session")
def rounds() -> Command:
    return command


FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, or a skip that says what is not being tested."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("NO BROWSER TEST WAS RUN: install chromium (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()
