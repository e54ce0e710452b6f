"""The style guide: every part of the theme in one place, for whoever changes it, and for nobody else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import html5lib
import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.meta import find_referenced_templates
from lxml.etree import _Element as Element

from plugins.assets.joining import values
from plugins.building import build as building
from plugins.building.source import Source

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "theme/templates"
STYLES = ROOT / "theme/styles"
SITE = Path(__file__).parent / "site"

ELSEWHERE = {
    "parts/feed_text.html": "what feed readers show, without the theme's styles",
    "parts/redirect.html": "a page of its own at an old address",
    "parts/handout.html": "for paper: print an article",
    "parts/answered_claim.html": "in parts/asked_teaser.html, where there is a claim",
}
"""Parts that the style guide can't show, and why."""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Element:
    """The page, as a preview shows it."""
    output = tmp_path_factory.mktemp("guide") / "output"
    source = Source(ROOT, datetime(2026, 3, 20, tzinfo=UTC), SITE / "content", SITE / "settings.py")
    building.build(replace(source, preview=True, site_url="http://127.0.0.1:8000"), output)
    parser = html5lib.HTMLParser(
        strict=True, tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False
    )
    return parser.parse((output / "style-guide/index.html").read_bytes()).getroot()


def reached(template: str) -> set[str]:
    """`template` and all that it includes, wherever they stand."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES))
    found, ahead = set(), {template}
    while ahead:
        name = ahead.pop()
        found.add(name)
        parsed = environment.parse((TEMPLATES / name).read_text("utf-8"))
        ahead |= {other for other in find_referenced_templates(parsed) if other} - found
    return found


def test_every_part_is_in_the_style_guide() -> None:
    parts = {path.relative_to(TEMPLATES).as_posix() for path in (TEMPLATES / "parts").glob("*.html")}
    assert parts - reached("style_guide.html") - ELSEWHERE.keys() == set()


def test_every_token_is_in_the_style_guide(guide: Element) -> None:
    shown = set(guide.xpath("//code/text()"))
    tokens = values((STYLES / "tokens.css").read_text("utf-8"))
    assert {f"--{name}" for name in tokens} <= shown
    assert next(iter(tokens)) == "paper"


def test_what_has_states_is_shown_in_each(guide: Element) -> None:
    classes = " ".join(guide.xpath("//@class"))
    for name in (
        "button quiet",
        "correction",
        "disclosure",
        "pagination",
        "reviewed",
        "translations",
        "video",
    ):
        assert name in classes, name


def test_nobody_else_sees_the_style_guide(site: Path, pages: dict[str, Element]) -> None:
    assert not list(site.rglob("*style*guide*"))
    assert not re.search(
        "style.guide", " ".join(str(link) for page in pages.values() for link in page.xpath("//@href"))
    )
    published = [path.read_text("utf-8") for path in site.rglob("*.xml")]
    assert published
    assert not any("style-guide" in text for text in published)
