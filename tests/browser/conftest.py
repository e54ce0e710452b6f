"""Local files and a served site in a real Chromium that no test can make ask the network for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from served import serving
from whole_site import build


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


class Site(NamedTuple):
    """A built site, and the address at which it is served."""

    folder: Path
    address: str


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site that has a page of every kind, served with the headers that it asks for."""
    folder = tmp_path_factory.mktemp("whole")
    with serving(folder / "output") as address:
        built = build(folder, address)
        assert built.returncode == 0, built.stdout + built.stderr
        yield Site(folder / "output", address)


@pytest.fixture
def window(chromium, whole: Site) -> Iterator:
    """`window(**look)`: a page in a window of its own.

    `page.elsewhere` lists the requests to other hosts, none of which is let out; `page.complaints` what the browser
    says of the page: what its policy forbids, what isn't there, what fails.
    """
    contexts = []

    def opened(**look: object):
        contexts.append(chromium.new_context(**look))
        page = contexts[-1].new_page()
        page.elsewhere, page.complaints = [], []
        contexts[-1].route(
            lambda url: not url.startswith((f"{whole.address}/", "data:", "blob:")),
            lambda route: (page.elsewhere.append(route.request.url), route.abort()),
        )
        page.on("console", lambda said: page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
