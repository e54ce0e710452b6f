"""A local file in a real Chromium that no test can make ask the network for anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


@pytest.fixture
def opened(chromium):
    """`opened(path, **options)`: a local file in a window of its own; `page.asked` lists what went beyond it."""
    contexts = []

    def _open(path: Path, **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        context.route(
            re.compile("^(https?|wss?):"), lambda route: (page.asked.append(route.request.url), route.abort())
        )
        page.set_default_timeout(5000)
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on(
            "dialog", lambda dialog: (page.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss())
        )
        page.goto(path.as_uri())
        return page

    yield _open
    for context in contexts:
        context.close()
