"""Every page, feed and list of the built site, read by strict parsers and by the checkers that web authors use."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import html5lib
import node
import pytest
from lxml import etree
from whole_site import KINDS

RULES = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
    "rules": {
        "long-title": "off",  # a headline is as long as it has to be
        "aria-label-misuse": ["error", {"allowAnyNamable": True}],  # a list may have a name
        "require-sri": "off",  # nothing is loaded from elsewhere
    },
}
LIGHT = 15_000
"""Bytes that an article without pictures may take over the line, with its stylesheet."""


@pytest.fixture(scope="module")
def pages(whole):
    """Every page by its path in the site. A slip in the markup is an error: html5lib parses strictly."""
    tree = html5lib.getTreeBuilder("lxml")
    parser = html5lib.HTMLParser(strict=True, tree=tree, namespaceHTMLElements=False)
    files = sorted(whole.folder.rglob("*.html"))
    return {
        file.relative_to(whole.folder).as_posix(): parser.parse(file.read_bytes()).getroot() for file in files
    }


def test_there_is_a_page_of_every_kind(pages) -> None:
    files = {f"{path}index.html" if path.endswith("/") or not path else path for path in KINDS.values()}
    assert files <= set(pages)


def test_html_validate_finds_nothing(whole, tmp_path: Path) -> None:
    program = node.program("html-validate")
    (tmp_path / "rules.json").write_text(json.dumps(RULES), "utf-8")
    found = tmp_path / "found.json"  # a pipe would cut it short
    command = [program, "--config", tmp_path / "rules.json", "--formatter", f"json={found}"]
    ended = subprocess.run(
        [*command, f"{whole.folder}/**/*.html"], capture_output=True, text=True, check=False
    )
    assert found.is_file(), ended.stderr
    faults = {
        (Path(page["filePath"]).relative_to(whole.folder).as_posix(), each["ruleId"], each["message"])
        for page in json.loads(found.read_text("utf-8"))
        for each in page["messages"]
    }
    assert sorted(faults) == []


def test_the_nu_checker_finds_no_error(whole) -> None:
    if not shutil.which("java"):
        pytest.skip(node.MISSING.format("java"))
    jar = node.file("vnu-jar/build/dist/vnu.jar")
    command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html", "--exit-zero-always"]
    ended = subprocess.run(
        [*command, "--stdout", whole.folder], capture_output=True, text=True, encoding="utf-8", check=True
    )
    faults = [each for each in json.loads(ended.stdout)["messages"] if each["type"] == "error"]
    assert [(each["url"].partition("/output/")[2], each["message"]) for each in faults] == []


def test_every_link_within_the_site_leads_to_a_place_that_is_there(pages, whole) -> None:
    ids = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    lost = []
    for path, page in pages.items():
        for link in {*page.xpath("//@href"), *page.xpath("//@src")}:
            address, fragment = urldefrag(link)
            if address and not address.startswith(f"{whole.address}/"):
                continue
            target = unquote(urlsplit(address).path).lstrip("/") if address else path
            target = target if (whole.folder / target).is_file() else f"{target}/index.html".lstrip("/")
            target = target.replace("//", "/")
            if not (whole.folder / target).is_file() or (
                fragment and unquote(fragment) not in ids.get(target, ())
            ):
                lost.append((path, link))
    assert lost == []


def test_no_page_says_an_address_of_this_machine_or_leaves_a_template_open(pages, whole) -> None:
    for path in pages:
        text = (whole.folder / path).read_text("utf-8")
        assert not re.search(r"\{\{|\{%|\bNone\b|undefined|file://", text), path


def packed(text: bytes) -> int:
    return len(gzip.compress(text, mtime=0))


@pytest.mark.parametrize("path", ["next-part", "colleague", "correction"])
def test_an_article_without_pictures_is_light(whole, path: str) -> None:
    [style] = whole.folder.glob("theme/style.*.css")
    page = (whole.folder / path / "index.html").read_bytes()
    assert packed(page) + packed(style.read_bytes()) < LIGHT


SITEMAP = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{}"/>
  <xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{}"/>
</xs:schema>"""
LINK = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xs:element name="link"><xs:complexType>
    <xs:attribute name="rel" use="required"/><xs:attribute name="hreflang"/><xs:attribute name="href" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>"""
"""The schema allows other languages' pages only where something says what a link is."""


def test_the_sitemap_keeps_its_schema(whole, tmp_path: Path) -> None:
    (tmp_path / "link.xsd").write_text(LINK, "utf-8")
    both = SITEMAP.format(node.file("sitemap/schema/sitemap.xsd").as_uri(), (tmp_path / "link.xsd").as_uri())
    schema = etree.XMLSchema(etree.fromstring(both))
    schema.assertValid(etree.parse(whole.folder / "sitemap.xml"))


def test_words_in_another_language_than_their_page_say_so(pages) -> None:
    page = pages["ar/arabic/index.html"]
    texts = [text for text in page.xpath("//body//text()") if re.search("[A-Za-z]{2}", text)]
    around = [(text.getparent() if text.is_text else text.getparent().getparent(), text) for text in texts]
    unmarked = [text for each, text in around if each.xpath("ancestor-or-self::*/@lang")[-1] != "en"]
    assert (len(around) > 20, unmarked) == (True, [])
    labels = page.xpath("//body//*[@aria-label][not(ancestor-or-self::*[@lang='en'])]/@aria-label")
    assert [label for label in labels if re.search("[A-Za-z]", label)] == []


def test_a_picture_is_not_shown_twice_where_it_waits_for_a_video(pages) -> None:
    page = pages["everything/index.html"]
    assert "images/cuff.jpg" in page.xpath("//*[@class='video']//iframe/@srcdoc")[0]
    assert page.xpath("//*[@class='article-picture']") == []
    assert page.xpath("//data[@class='u-featured']/@value")[0].endswith("/images/cuff.jpg")


def test_feeds_hold_the_picture_of_an_article(whole) -> None:
    feed = json.loads((whole.folder / "feeds/all.json").read_text("utf-8"))
    [text] = [item["content_html"] for item in feed["items"] if item["url"].endswith("/everything/")][-1:]
    assert text.count("/images/cuff.jpg") == 1
