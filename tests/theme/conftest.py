"""A small site, built by the command itself and read back as a browser reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from lxml.etree import _Element as Element

SITE = Path(__file__).parent / "site"
NOW = "2026-03-20T12:00:00+00:00"


@pytest.fixture(scope="session")
def site(rounds: Callable, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    output = tmp_path_factory.mktemp("theme") / "output"
    arguments = ["--content", SITE / "content", "--settings", SITE / "settings.py", "--output", output]
    built = rounds("build", *arguments, "--now", NOW)
    assert built.returncode == 0, built.stdout + built.stderr
    return output


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Element]:
    """Every page by its path in the site, parsed strictly: a slip in the markup is an error."""
    parser = html5lib.HTMLParser(
        strict=True, tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False
    )
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): parser.parse(file.read_bytes()).getroot() for file in files}


@pytest.fixture(scope="session")
def article(pages: dict[str, Element]) -> Callable[[str], Element]:
    """`article("pressure")`: the page of one article."""
    return lambda path: pages[f"{path}/index.html"]


@pytest.fixture(scope="session")
def hostile() -> dict[str, str]:
    """The head fields of an article whose texts try to be markup."""
    head, _, _body = (SITE / "content/articles/hostile.md").read_text("utf-8").partition("\n\n")
    return dict(line.split(": ", 1) for line in head.splitlines())
