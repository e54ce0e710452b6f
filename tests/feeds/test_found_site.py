"""A small site as feed readers, search engines and visitors of old addresses find it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import html5lib
import pytest
from lxml import etree

HOME = "https://test.example/"
NOW = "2026-03-20T12:00:00+00:00"
SETTINGS = """
SITENAME = "Test & Practice"
SITEURL = "https://test.example"
PLATFORMS = ["mastodon"]
CALLS_TO_ACTION = {"subscribe": {"address": "https://test.example/letters"}, "get_handout": {"address": "/handout/"}}
"""
ARTICLES = {
    "articles/sleep.md": """Title: Sleep & rest
Date: 2026-03-01
Modified: 2026-03-12
Category: Sleep
Slug: sleep
Tags: nights
Summary: Keep the same hours.
Disclosure: The author sells pillows.
Aliases:
    /2019/sleep.html
    sleeping
Call_to_action: get_handout

Go to bed at the same hour. [Walk, too]({filename}walk.md).
""",
    "articles/sleep-es.md": """Title: Dormir
Date: 2026-03-02
Category: Sueño
Slug: sleep
Lang: es
Translation: yes
Aliases: /es/dormir-bien/

Acuéstese siempre a la misma hora.
""",
    "articles/walk.md": "Title: Walk\nDate: 2026-02-01\nCategory: Walking\nSlug: walk\n\nWalk every day.\n",
    "articles/draft.md": "Title: No\nDate: 2026-03-01\nStatus: draft\nAliases: /secret/\n\nSecretword.\n",
    "articles/later.md": "Title: No\nDate: 2026-04-01\nAliases: /later-on/\n\nSecretword.\n",
    "pages/about.md": "Title: About\nSummary: Who writes.\nAliases: /who/\n\nA doctor.\n",
}


def write(folder: Path) -> list[str | Path]:
    for path, text in ARTICLES.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, "utf-8")
    (folder / "settings.py").write_text(SETTINGS, "utf-8")
    return ["--content", folder / "content", "--settings", folder / "settings.py", "--now", NOW]


@pytest.fixture(scope="module")
def site(rounds: Callable, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("found")
    built = rounds("build", *write(folder), "--output", folder / "output")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "output"


def page(file: Path):
    parser = html5lib.HTMLParser(
        strict=True, tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False
    )
    return parser.parse(file.read_bytes()).getroot()


def urls(site: Path) -> dict[str, etree._Element]:
    root = etree.fromstring((site / "sitemap.xml").read_bytes())
    return {url[0].text: url for url in root}


def test_every_feed_holds_the_whole_text_with_disclosure_first_and_what_to_do_last(site: Path) -> None:
    read = json.loads((site / "feeds/all.json").read_text("utf-8"))["items"]
    (text,) = [each["content_html"] for each in read if each["id"] == f"{HOME}sleep/"]
    parts = ["sells pillows", "same hour", f'href="{HOME}walk/"', "not advice", f'href="{HOME}handout/"']
    places = [text.find(part) for part in parts]
    assert places == sorted(places)
    assert places[0] > 0


def test_feeds_name_the_card_with_its_true_size(site: Path) -> None:
    read = feedparser.parse((site / "feeds/all.rss.xml").read_bytes())
    for entry in read.entries:
        (card,) = entry.enclosures
        assert int(card.length) == (site / urlsplit(card.href).path.lstrip("/")).stat().st_size


def test_there_are_feeds_for_each_topic_and_language_and_no_feed_of_pelicans(site: Path) -> None:
    stems = {"all", "topics/sleep", "topics/sueno", "topics/walking", "languages/en", "languages/es"}
    files = {f"{stem}{ending}" for stem in stems for ending in (".atom.xml", ".rss.xml", ".json")}
    found = {
        path.relative_to(site / "feeds").as_posix() for path in (site / "feeds").rglob("*") if path.is_file()
    }
    assert {path for path in found if not path.startswith("teasers/") and not path.endswith(".ics")} == files


def test_the_sitemap_lists_every_public_page_and_nothing_else(site: Path) -> None:
    listed = {url.removeprefix(HOME) for url in urls(site)}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    moved = {"2019/sleep.html", "sleeping/index.html", "es/dormir-bien/index.html", "who/index.html"}
    assert {f"{url}index.html" for url in listed} == files - moved - {"404.html"}
    assert moved < files


def test_the_sitemap_says_when_a_page_changed_and_where_its_translations_are(site: Path) -> None:
    changed = {url.removeprefix(HOME): each.findtext("{*}lastmod") for url, each in urls(site).items()}
    assert changed["sleep/"].startswith("2026-03-12")
    assert changed["topics/walking/"].startswith("2026-02-01")
    assert changed[""] == changed["archive/"] == changed["sleep/"]
    assert changed["about/"] is None
    links = urls(site)[f"{HOME}es/sleep/"].findall("{http://www.w3.org/1999/xhtml}link")
    assert {(link.get("hreflang"), link.get("href")) for link in links} == {
        ("en", f"{HOME}sleep/"),
        ("es", f"{HOME}es/sleep/"),
    }


def test_a_visitor_of_an_old_address_is_led_on_and_a_search_engine_too(site: Path) -> None:
    for path, target, lang in (
        ("2019/sleep.html", "sleep/", "en"),
        ("sleeping/index.html", "sleep/", "en"),
        ("es/dormir-bien/index.html", "es/sleep/", "es"),
        ("who/index.html", "about/", "en"),
    ):
        old = page(site / path)
        assert old.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={HOME}{target}"]
        assert old.xpath("//link[@rel='canonical']/@href") == old.xpath("//main//a/@href") == [HOME + target]
        assert old.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert old.get("lang") == lang
        assert len(old.xpath("//h1")) == len(old.xpath("//main")) == 1
        assert f"/{path.removesuffix('index.html')} {HOME}{target} 301\n" in (site / "_redirects").read_text(
            "utf-8"
        )


def test_no_redirect_leads_to_another(site: Path) -> None:
    lines = [line.split() for line in (site / "_redirects").read_text("utf-8").splitlines()]
    assert not {HOME.rstrip("/") + old for old, _new, _code in lines} & {new for _old, new, _code in lines}


def test_nothing_that_is_not_public_is_named_anywhere(site: Path) -> None:
    words = (b"Secretword", b"secret/", b"later-on")
    public = [path for path in site.rglob("*") if path.is_file()]
    assert [path for path in public for word in words if word in path.read_bytes()] == []


def test_llms_txt_names_every_article_and_page_with_what_it_is_about(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    assert f"## Pages\n\n- [About]({HOME}about/): Who writes.\n" in text
    assert f"## Sleep\n\n- [Sleep & rest]({HOME}sleep/): Keep the same hours.\n" in text
    links = [line.rpartition("](")[2].partition(")")[0] for line in text.splitlines() if "](" in line]
    assert len(links) == len(set(links)) == 9
    for link in links:
        target = site / urlsplit(link).path.lstrip("/")
        assert target.is_file() or (target / "index.html").is_file(), link


def test_the_subscribe_page_gives_every_feed_in_every_language_of_the_site(site: Path) -> None:
    feeds = {path.stem for path in site.glob("feeds/**/*.atom.xml")}
    for path, other in (("subscribe", "es"), ("es/subscribe", "en")):
        shown = page(site / path / "index.html")
        addresses = shown.xpath("//ul[@class='feeds']//code/text()")
        assert len(addresses) == len(feeds) == 6
        for address in (*addresses, *shown.xpath("//ul[@class='feeds']//a/@href")):
            assert (site / unquote(urlsplit(address).path).lstrip("/")).is_file()
        assert shown.xpath("//main//a[@class='button']/@href") == [f"{HOME}letters"]
        assert other in shown.xpath("//link[@rel='alternate']/@hreflang")


def test_every_page_leads_to_the_subscribe_page_and_names_the_feeds(site: Path) -> None:
    for path in ("index.html", "sleep/index.html", "es/sleep/index.html", "about/index.html", "404.html"):
        shown = page(site / path)
        own = f"{HOME}{'es/' if path.startswith('es/') else ''}subscribe/"
        assert own in shown.xpath("//footer//a/@href"), path
        types = shown.xpath("//link[@rel='alternate' and not(@hreflang)]/@type")
        assert types == ["application/atom+xml", "application/rss+xml", "application/feed+json"], path
    topic = page(site / "topics/sleep/index.html")
    assert f"{HOME}feeds/topics/sleep.rss.xml" in topic.xpath("//link[@rel='alternate']/@href")


def test_an_old_address_that_is_taken_stops_the_build_at_its_line(rounds: Callable, tmp_path: Path) -> None:
    arguments = write(tmp_path)
    file = tmp_path / "content/articles/walk.md"
    file.write_text(
        ARTICLES["articles/walk.md"].replace("Slug: walk", "Slug: walk\nAliases: /sleep/"), "utf-8"
    )
    failed = rounds("check", *arguments)
    assert failed.returncode == 1
    assert (
        "content/articles/walk.md:5:11: error: the old address is taken already by content/articles/sleep.md"
        in (failed.stdout + failed.stderr)
    )


NODE = shutil.which("node")
MODULES = Path(os.environ.get("NODE_MODULES", Path(__file__).parents[2] / ".cache/node/node_modules"))
READ = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const [modules, ...files] = process.argv.slice(2);
const at = (name) => import(createRequire(modules + "/x.js").resolve(name));
const { parseFeed } = await at("feedsmith");
const Parser = (await at("rss-parser")).default;
const said = {};
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const { format, feed } = parseFeed(text);
  const old = file.endsWith(".json") ? null : await new Parser().parseString(text);
  said[file] = [format, (feed.items ?? feed.entries).length, old ? old.items.length : null];
}
console.log(JSON.stringify(said));
"""


def modules(*names: str) -> Path:
    """The folder of npm's packages, or a skip that says what is not being tested."""
    if not NODE or not all((MODULES / name).is_dir() for name in names):
        pytest.skip(
            f"FEEDS WERE NOT READ BY OTHERS: install node, and npm's {', '.join(names)} (NODE_MODULES)"
        )
    return MODULES


def test_other_feed_readers_read_every_feed(site: Path, tmp_path: Path) -> None:
    folder = modules("feedsmith", "rss-parser")
    (tmp_path / "read.mjs").write_text(READ, "utf-8")
    files = sorted(path for path in (site / "feeds").rglob("*") if path.suffix in (".xml", ".json"))
    ran = subprocess.run(
        [NODE, tmp_path / "read.mjs", folder, *files], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    said = json.loads(ran.stdout)
    assert len(said) == len(files) > 18
    for file, (form, items, old) in said.items():
        assert form == ("json" if file.endswith(".json") else "atom" if ".atom." in file else "rss")
        assert items > 0
        assert old in (None, items)


def test_the_sitemap_keeps_to_its_schema(site: Path) -> None:
    schema = etree.XMLSchema(etree.parse(modules("sitemap") / "sitemap/schema/sitemap.xsd"))
    read = etree.parse(site / "sitemap.xml")
    for link in list(read.iter("{http://www.w3.org/1999/xhtml}link")):
        link.getparent().remove(link)  # in a schema of their own, which is not there
    schema.assertValid(read)
