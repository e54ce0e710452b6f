"""Every picture that a small real site names, anywhere, is there, in the size that is said of it."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import feedparser
import pytest
from conftest import command
from lxml import html
from PIL import Image
from test_site import NOW, SITE

from plugins.platforms.platform import CARDS
from plugins.platforms.table import platforms

ADDRESS = "https://test.example/"
HEAD = "Title: {title}\nDate: 2026-03-0{day}\n{more}\n\nSit quietly for five minutes. Then measure twice.\n"
ARTICLES = {
    "photo": "Image: images/large.jpg\nImage_alt: A path\nImage_focus: 30% 60%\nVideo: https://video.example/1",
    "wide photo": "Image: images/wide.jpg\nImage_alt: A path",
    "myth": "Claim: Salt is harmless\nVerdict: false\nKey_points:\n  Salt raises blood pressure in most people.",
    "number": "Card: number\nKey_points:\n  Walk briskly for 150 minutes a week.",
    "quote": "Card: quote\nLang: es\nKey_points:\n  Siéntese en silencio cinco minutos.",
    "question": "Card: question",
}
"""An article for each kind of card but the text card, which the site has already; `wide` is too small for a story."""


class Named(NamedTuple):
    """A picture as something names it; width and height are None where that says none."""

    where: str
    path: str
    width: int | None = None
    height: int | None = None
    type: str | None = None


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(SITE / "content", folder / "content")
    for day, (kind, more) in enumerate(ARTICLES.items(), 1):
        title = f"Is this a {kind}?" if kind == "question" else f"This is a {kind}"
        (folder / f"content/articles/{kind}.md").write_text(
            HEAD.format(title=title, day=day, more=more), "utf-8"
        )
    Image.linear_gradient("L").resize((2400, 2400)).save(folder / "content/images/large.jpg")
    Image.linear_gradient("L").resize((1300, 700)).save(folder / "content/images/wide.jpg")
    own = (SITE / "settings.py").read_text("utf-8")
    (folder / "settings.py").write_text(f"{own}\nPLATFORMS = {list(platforms())!r}\n", "utf-8")
    arguments = ["--content", folder / "content", "--settings", folder / "settings.py", "--now", NOW]
    built = command("build", *arguments, "--output", folder / "output")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def of_kits(site: Path) -> Iterator[Named]:
    for path in site.glob("share/*/kit.json"):
        for one in json.loads(path.read_text("utf-8"))["teasers"]:
            if one["image"]:
                yield Named(
                    f"{path.parent.name} {one['platform']}",
                    one["image"],
                    one["image_width"],
                    one["image_height"],
                )


def of_pages(site: Path) -> Iterator[Named]:
    for path in site.glob("output/**/*.html"):
        page = html.fromstring(path.read_bytes())
        said = {one.get("property"): one.get("content") for one in page.iterfind(".//meta[@property]")}
        if "og:image" in said or path.name != "404.html":
            size = int(said["og:image:width"]), int(said["og:image:height"])
            yield Named(str(path), under(said["og:image"]), *size, said["og:image:type"])
        for data in page.iterfind(".//script[@type='application/ld+json']"):
            for address in re.findall(rf'"({ADDRESS}cards/[^"]+)"', data.text):
                yield Named(str(path), under(address))


def of_feeds(site: Path) -> Iterator[Named]:
    for path in site.glob("output/feeds/teasers/*.xml"):
        for item in feedparser.parse(path.read_bytes()).entries:
            for one in item.get("media_content", ()):
                size = int(one["width"]), int(one["height"])
                yield Named(str(path), under(one["url"]), *size, one["type"])
            for one in item.enclosures:
                yield Named(str(path), under(one.href), type=one.type)


def of_exports(site: Path) -> Iterator[Named]:
    for path in site.glob("share/exports/*.csv"):
        text = path.read_bytes().decode("utf-8-sig")
        for row in csv.DictReader(io.StringIO(text, newline="")):
            address = row.get("Image URL") or row.get("Media URL(s) - Separated by comma")
            if address:
                yield Named(path.name, under(address))
    for body in json.loads((site / "share/exports/postiz.json").read_text("utf-8")):
        for one in body["posts"][0]["value"][0]["image"]:
            yield Named("postiz.json", under(one["path"]))


NAMING = (of_kits, of_pages, of_feeds, of_exports)


def under(address: str) -> str:
    assert address.startswith(ADDRESS)
    return address.removeprefix(ADDRESS)


@pytest.mark.parametrize("naming", NAMING)
def test_every_picture_that_is_named_is_there_in_the_size_and_of_the_type_that_is_said(site, naming) -> None:
    named = list(naming(site))
    assert len(named) > 20
    for one in named:
        with Image.open(site / "output" / one.path) as picture:
            assert one.width in (None, picture.width), one
            assert one.height in (None, picture.height), one
            assert one.type in (None, Image.MIME[picture.format]), one
            assert one.path.endswith({"PNG": ".png", "JPEG": ".jpg"}[picture.format]), one


def test_a_photo_that_is_too_small_for_some_formats_lies_under_the_others(site: Path) -> None:
    kinds = {path.stem: path.suffix for path in site.glob("output/cards/this-is-a-wide-photo/*")}
    assert (kinds["og"], kinds["story"]) == (".jpg", ".png")


def test_no_card_is_drawn_that_nothing_names(site: Path) -> None:
    drawn = {path.relative_to(site / "output").as_posix() for path in site.glob("output/cards/**/*.*")}
    assert drawn == {one.path for one in chain.from_iterable(naming(site) for naming in NAMING)}
    assert {Path(path).stem for path in drawn} == set(CARDS) - {"square"}, "no platform wants a square one"


def test_each_platform_gets_the_shape_that_its_row_names_and_an_alt_text_within_its_limit(site: Path) -> None:
    for path in site.glob("share/*/kit.json"):
        for one in json.loads(path.read_text("utf-8"))["teasers"]:
            row = platforms()[one["platform"]]
            if one["image"]:
                assert Path(one["image"]).stem == row.card
                assert 0 < len(one["alt"]) <= row.alt_limit


def test_the_share_folder_holds_the_same_pictures(site: Path) -> None:
    for one in of_kits(site):
        key, name = one.path.split("/")[1:]
        assert (site / "share" / key / name).read_bytes() == (site / "output" / one.path).read_bytes()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("this-is-a-photo", "Photo: A path. This is a photo. "),
        ("this-is-a-myth", "Fact: Salt raises blood pressure in most people. Myth: Salt is harmless. "),
        ("this-is-a-number", "Walk briskly for 150 minutes a week. "),
        ("this-is-a-quote", "“Siéntese en silencio cinco minutos.” "),
        ("is-this-a-question", "Question: Is this a question? "),
    ],
)
def test_the_page_and_the_posts_say_what_the_card_says(site: Path, key: str, said: str) -> None:
    (path,) = site.glob(f"output/**/{key}/index.html")
    page = html.fromstring(path.read_bytes())
    (og,) = page.xpath("//meta[@property='og:image:alt']/@content")
    (x,) = page.xpath("//meta[@name='twitter:image:alt']/@content")
    assert og == x
    assert og.startswith(said)
    assert len(og) <= 420
    kit = json.loads((site / "share" / key / "kit.json").read_text("utf-8"))
    assert {one["alt"][: len(said)] for one in kit["teasers"] if one["image"]} == {said}
