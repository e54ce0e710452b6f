"""The templates with next to nothing to show: what is missing is left out, and nothing fails."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html
from markupsafe import Markup

from plugins.citations.shown import Shown
from plugins.head_metadata import plugin as head_plugin
from plugins.site_pages.kinds import KINDS
from plugins.translations import plugin as words_plugin
from plugins.translations.tables import read_tables

THEME = Path(__file__).parents[2] / "theme"
SETTINGS = {
    "SITENAME": "A site",
    "SITEURL": "https://test.example",
    "DEFAULT_LANG": "en",
    "THEME_STATIC_DIR": "theme",
    "TEXTS": read_tables(THEME / "translations"),
}
THING = SimpleNamespace(
    title="Walk more",
    content="<p>Every day.</p>",
    summary="",
    metadata={},
    date=datetime(2026, 3, 1, tzinfo=UTC),
    url="walk/",
    lang="en",
    name="Walking",
)
LISTING = SimpleNamespace(kind="topics", title="", lang="en", url="topics/", translations=[], items=())
LISTED = {
    "topics": [(THING, [THING])],
    "tags": [(THING, [THING])],
    "series": [SimpleNamespace(name="Walking", url="series/walking/", articles=[THING])],
    "one_series": [SimpleNamespace(**vars(THING), series=SimpleNamespace(part=1, total=1))],
}
"""What kinds of pages show that are never made without it."""
OWN = {
    "article.html": {"article": THING},
    "page.html": {"page": THING},
    "category.html": {"category": THING},
    "tag.html": {"tag": THING},
    "author.html": {"author": THING},
    "period_archives.html": {"dates": []},
    "listing.html": {"page": LISTING},
    **{f"{kind.name}.html": {"page": LISTING, "items": LISTED.get(kind.name, ())} for kind in KINDS},
    "publications.html": {"page": LISTING, "publications": [Shown("A reference", "", ())]},
    "index.html": {},
    "404.html": {},
}


def shown(template: str, **settings: object):
    environment = Environment(loader=FileSystemLoader(THEME / "templates"), autoescape=True, trim_blocks=True)
    environment.globals |= {
        "text": words_plugin.text,
        "day": words_plugin.day,
        "page_lang": words_plugin.page_lang,
        "direction": words_plugin.direction,
        "theme_lang": words_plugin.theme_lang,
        "contact_address": head_plugin.contact_address,
        "page_head": lambda *_said: {},
        "breadcrumbs": lambda: (),
        "site_page": lambda _kind: None,
        "pages_in": lambda _place: (),
        "urgent_help": lambda _lang: "",
        "policy": lambda _needs: "",
        "with_pictures": lambda content, _write, _first: Markup(content),
        "asset": lambda name: f"/theme/{name}",
        "once": lambda *_key, caller: caller(),
    }
    return html.fromstring(environment.get_template(template).render(SETTINGS | OWN[template] | settings))


def test_every_template_is_tried() -> None:
    assert set(OWN) == {file.name for file in (THEME / "templates").glob("*.html")} - {
        "base.html",
        "style_guide.html",
    }


@pytest.mark.parametrize("template", OWN)
def test_a_template_shows_what_there_is(template: str) -> None:
    page = shown(template)
    assert page.findtext(".//title") == "A site"
    assert page.xpath("count(//h1)") == 1
    assert not page.xpath("//*[(self::p or self::ul or self::ol or self::h2) and not(normalize-space())]")


def test_an_article_that_is_nothing_but_text_is_shown() -> None:
    assert shown("article.html").xpath("string(//*[@class='e-content'])").strip() == "Every day."


def test_a_counter_is_the_only_script_and_only_where_it_is_set() -> None:
    assert not shown("index.html").xpath("//script")
    counter = {"src": "https://stats.example/count.js", "data-site": '"><b>'}
    [script] = shown("index.html", COUNTER=counter).xpath("//script")
    assert dict(script.attrib) == {"defer": script.get("defer"), **counter}


def test_a_page_runs_as_its_language_does() -> None:
    assert shown("index.html").get("dir") == "ltr"
    assert shown("index.html", DEFAULT_LANG="ar").get("dir") == "rtl"
