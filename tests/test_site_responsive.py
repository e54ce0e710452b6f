"""Pictures of a built site: every file that a page offers is there as it says, and a browser takes the right one."""

from __future__ import annotations

import mimetypes
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest
from conftest import command
from lxml import html
from PIL import Image
from test_site import NOW, SITE

ADDRESS = "https://test.example/"
HERO = "Title: A long walk\nDate: 2026-03-04\nImage: images/large.jpg\nImage_alt: A path\nCard: text\n\n"
TEXT = (
    "Sit quietly. ![A small one]({static}/images/small.png)\n\n"
    '![Leaves]({static}/images/an odd, name.jpg "How it looks")\n\n'
    "![It moves]({static}/images/moving.gif)\n\n![]({static}/images/line.webp){: .decorative }\n"
)
IN_TEXT = (
    "Title: Leaves\nDate: 2026-03-05\nImage: images/an odd, name.jpg\nImage_alt: Leaves\nCard: text\n\n"
    "![Leaves on a twig]({static}/images/an%20odd,%20name.jpg)\n"
)
OBSERVE = """window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(one => one.value)))
    .observe({type: "layout-shift", buffered: true});"""


class Offered(NamedTuple):
    """A file that a page offers for a picture, with the width and type that it says of it."""

    page: str
    path: str
    width: int
    type: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    shutil.copytree(SITE / "content", folder / "content")
    images = folder / "content/images"
    noise = Image.effect_noise((160, 120), 40).convert("RGB")
    noise.resize((3600, 2700)).save(images / "large.jpg")
    noise.resize((1000, 750)).save(images / "an odd, name.jpg")
    noise.resize((200, 100)).save(images / "small.png")
    noise.resize((640, 20)).save(images / "line.webp")
    frames = [Image.new("RGB", (500, 300), colour) for colour in ("red", "green")]
    frames[0].save(images / "moving.gif", save_all=True, append_images=frames[1:], duration=100)
    (folder / "content/articles/long-walk.md").write_text(HERO + TEXT, "utf-8")
    (folder / "content/articles/leaves.md").write_text(IN_TEXT, "utf-8")
    arguments = ["--content", folder / "content", "--settings", SITE / "settings.py", "--now", NOW]
    built = command("build", *arguments, "--output", folder / "output")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "output"


def page(site: Path, name: str) -> html.HtmlElement:
    return html.fromstring((site / name / "index.html").read_bytes())


def offered(site: Path) -> Iterator[Offered]:
    for path in sorted(site.rglob("*.html")):
        tree = html.fromstring(path.read_bytes())
        for element in tree.xpath("//picture//source | //picture//img"):
            src = element.xpath("string(ancestor::picture//img/@src)")
            type_ = element.get("type") or mimetypes.guess_type(src)[0]
            for part in filter(None, (element.get("srcset") or "").split(", ")):
                address, width = part.rsplit(" ", 1)
                yield Offered(str(path), under(address), int(width.removesuffix("w")), type_)


def under(address: str) -> str:
    assert address.startswith(ADDRESS)
    return unquote(address.removeprefix(ADDRESS))


def test_every_file_that_is_offered_is_there_in_the_width_and_format_that_is_said(site: Path) -> None:
    found = list(offered(site))
    assert len({one.path for one in found}) >= 18
    for one in found:
        with Image.open(site / one.path) as picture:
            assert (picture.width, picture.get_format_mimetype()) == (one.width, one.type), one


def test_every_file_that_was_made_is_offered(site: Path) -> None:
    made = {path.relative_to(site).as_posix() for path in (site / "images/sized").iterdir()}
    assert made == {one.path for one in offered(site) if "sized" in one.path}


def test_every_picture_says_its_size_and_its_own_address_leads_to_it(site: Path) -> None:
    for path in site.rglob("*.html"):
        for image in html.fromstring(path.read_bytes()).iterfind(".//picture//img"):
            with Image.open(site / under(image.get("src"))) as picture:
                said = int(image.get("width")), int(image.get("height"))
                assert said == picture.size, path


def test_only_the_picture_on_top_is_fetched_at_once(site: Path) -> None:
    top, *others = page(site, "a-long-walk").xpath("//article//picture//img")
    assert (top.get("fetchpriority"), top.get("loading"), top.get("alt")) == ("high", None, "A path")
    assert {(image.get("loading"), image.get("decoding")) for image in others} == {("lazy", "async")}


def test_a_picture_that_the_text_shows_does_not_stand_on_top_as_well(site: Path) -> None:
    [image] = page(site, "leaves").xpath("//article//img")
    assert (image.get("alt"), image.get("fetchpriority")) == ("Leaves on a twig", "high")


def test_a_title_becomes_a_caption(site: Path) -> None:
    [figure] = page(site, "a-long-walk").xpath("//figure[.//img]")
    assert figure.findtext("figcaption") == "How it looks"
    assert figure.getparent().get("class") == "e-content"


def test_a_moving_picture_stays_whole(site: Path) -> None:
    [image] = page(site, "a-long-walk").xpath("//img[@alt='It moves']")
    assert image.get("srcset") is None
    assert image.getparent().tag == "picture"
    assert Image.open(site / under(image.get("src"))).n_frames == 2


def test_lists_show_small_pictures_for_the_eye_alone(site: Path) -> None:
    images = html.fromstring((site / "index.html").read_bytes()).xpath("//*[@class='thumbnail']//img")
    assert len(images) == 2
    assert {(image.get("alt"), image.get("loading")) for image in images} == {("", "lazy")}


def test_feeds_hold_plain_pictures_with_whole_addresses(site: Path) -> None:
    feeds = [path.read_text("utf-8") for path in site.glob("feeds/*") if path.is_file()]
    assert any("images/an" in feed for feed in feeds)
    assert not any("picture&gt;" in feed or "<picture" in feed or "srcset" in feed for feed in feeds)


@pytest.fixture
def visited(chromium, site: Path):
    """`visited(path, **look)`: the page, and the paths of the pictures that the browser fetched for it."""
    contexts = []

    def visit(path: str, **look: object):
        contexts.append(chromium.new_context(**look))
        window, fetched = contexts[-1].new_page(), []

        def answer(route) -> None:
            asked = unquote(urlsplit(route.request.url).path).lstrip("/")
            file = site / asked / "index.html" if (site / asked).is_dir() else site / asked
            if file.suffix in {".jpg", ".png", ".webp", ".gif"}:
                fetched.append(asked)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            route.fulfill(body=file.read_bytes(), content_type=kind)

        contexts[-1].route("**/*", answer)
        window.add_init_script(OBSERVE)
        window.goto(ADDRESS + path, wait_until="networkidle")
        return window, fetched

    yield visit
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("scale", "width"), [(1, 320), (2, 800), (3, 1280)])
def test_a_phone_fetches_webp_of_fitting_width(visited, site, scale, width) -> None:
    look = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": scale}
    _window, fetched = visited("a-long-walk/", **look)
    assert fetched[0].startswith("images/sized/large.")
    assert fetched[0].endswith(f"-{width}.webp")
    if width <= 800:
        assert (site / fetched[0]).stat().st_size <= 60_000


def test_a_desk_screen_fetches_no_more_than_the_text_is_wide(visited) -> None:
    window, fetched = visited("a-long-walk/", viewport={"width": 1280, "height": 800})
    assert fetched[0].endswith("-800.webp")
    box = window.locator(".article-picture img").bounding_box()
    measure = window.locator(".e-content").bounding_box()
    assert box["width"] == measure["width"] == 640


@pytest.mark.parametrize("path", ["a-long-walk/", "leaves/", ""])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_pictures_load(visited, path, width) -> None:
    window, _ = visited(path, viewport={"width": width, "height": 700})
    window.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    window.wait_for_load_state("networkidle")
    assert window.evaluate("window.shifts") == []


def test_a_small_picture_is_not_enlarged(visited) -> None:
    window, _ = visited("a-long-walk/", viewport={"width": 1280, "height": 800})
    assert window.locator("img[alt='A small one']").bounding_box()["width"] == 200
