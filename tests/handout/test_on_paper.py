"""An article on paper: one page of large letters for a patient, with a code that a telephone reads."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.handout.qr import qr_code

HEAD = """Title: How to measure your blood pressure at home
Date: 2026-03-02
Category: Heart
Slug: words-{words}
Summary: A few quiet minutes at home give numbers that you and your doctor can trust.
Key_points:
  Sit quietly for five minutes before you measure.
  Put the cuff on your bare upper arm, at the height of your heart.
  Take two readings, a minute apart, and write both down.
References:
  10.1161/HYP.0000000000000087
  10.1056/NEJMoa1511939

"""
TEXT = """
Sit quietly for five minutes before you measure, with your back supported and both feet flat on the floor. Rest your arm
on a table, so that the cuff is at the height of your heart. Don't talk while the cuff fills. Take two readings, one
minute apart, and write both of them down. Bring the list to your next visit, and we will look at it with you.
"""
LENGTHS = (300, 400, 500, 1500)
PAPER = {"Letter": (612, 792), "A4": (596, 843)}
LARGE = 13
"""Points that the text and the key points have at least."""


def article(words: int) -> str:
    """An article with key points, sources, three headings and a body of so many words."""
    said = (TEXT * (words // 70 + 1)).split()[:words]
    paragraphs = [" ".join(said[at : at + words // 7 + 1]) for at in range(0, words, words // 7 + 1)]
    for number, at in enumerate((1, 4, 7)):
        paragraphs.insert(at, f"## What matters, part {number + 1}")
    return HEAD.format(words=words) + "\n\n".join(paragraphs) + "\n"


@pytest.fixture(scope="module")
def printed_site(rounds: Callable, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paper")
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True)
    for words in LENGTHS:
        (articles / f"words-{words}.md").write_text(article(words), "utf-8")
    (folder / "settings.py").write_text('SITEURL = "https://test.example"\n', "utf-8")
    arguments = [
        "--content",
        folder / "content",
        "--settings",
        folder / "settings.py",
        "--output",
        folder / "output",
    ]
    built = rounds("build", *arguments, "--now", "2026-03-20T12:00:00+00:00")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "output"


@pytest.fixture
def sheet(chromium, printed_site: Path):
    """`sheet(words)`: the page of an article in a browser that gets every file from the built site."""
    page = chromium.new_page()

    def answer(route) -> None:
        path = route.request.url.removeprefix("https://test.example/")
        file = printed_site / path
        file = file / "index.html" if file.is_dir() else file
        kinds = {".html": "text/html", ".css": "text/css"}
        route.fulfill(body=file.read_bytes(), content_type=kinds.get(file.suffix, "application/octet-stream"))

    page.route("**/*", answer)

    def opened(words: int):
        page.goto(f"https://test.example/words-{words}/")
        return page

    yield opened
    page.close()


def pages_of(page, paper: str) -> list:
    pypdf = pytest.importorskip("pypdf", reason="NO PRINTED PAGE WAS COUNTED: install pypdf")
    return pypdf.PdfReader(io.BytesIO(page.pdf(format=paper))).pages


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("words", [300, 400, 500])
def test_an_article_of_usual_length_is_one_page(sheet, words: int, paper: str) -> None:
    [only] = pages_of(sheet(words), paper)
    assert tuple(round(side) for side in only.mediabox[2:]) == PAPER[paper]
    text = " ".join(only.extract_text().split())
    for said in (
        "Key points",
        "part 3",
        f"test.example/words-{words}/",
        "(555) 555-0100",
        "10.1056/NEJMoa1511939",
    ):
        assert said in text
    assert "March 2, 2026" in text
    assert "emergency" in text


@pytest.mark.parametrize("paper", PAPER)
def test_a_long_article_flows_on_with_no_page_nearly_empty_before_the_last(sheet, paper: str) -> None:
    pages = [len(page.extract_text()) for page in pages_of(sheet(1500), paper)]
    assert 3 <= len(pages) <= 4
    assert min(pages[:-1]) > 2000


def test_the_letters_are_large(sheet) -> None:
    page = sheet(500)
    page.emulate_media(media="print")
    shown = (
        "[...document.querySelectorAll('.e-content p, .box li')].map(one => getComputedStyle(one).fontSize)"
    )
    sizes = {round(float(size.removesuffix("px")) * 0.75, 2) for size in page.evaluate(shown)}
    assert min(sizes) >= LARGE


def test_the_code_on_paper_leads_to_the_page(sheet) -> None:
    zxingcpp = pytest.importorskip("zxingcpp", reason="NO CODE WAS READ: install zxing-cpp")
    from PIL import Image

    page = sheet(300)
    page.emulate_media(media="print")
    seen = Image.open(io.BytesIO(page.screenshot()))
    assert [code.text for code in zxingcpp.read_barcodes(seen)] == ["https://test.example/words-300/"]


def test_on_a_screen_there_is_no_code(sheet) -> None:
    page = sheet(300)
    assert page.locator(".qr").count() == page.locator(".handout").count() == 1
    assert not page.locator(".qr").is_visible()
    assert not page.locator(".handout").is_visible()


def test_the_code_takes_little_of_what_a_page_may_weigh(printed_site: Path) -> None:
    whole = (printed_site / "words-500" / "index.html").read_text("utf-8")
    without = re.sub(r'<svg[^>]*class="qr">.*?</svg>', "", whole)
    assert without != whole
    assert len(gzip.compress(whole.encode())) - len(gzip.compress(without.encode())) < 700


@pytest.mark.parametrize(
    "address",
    [
        "https://practice.example/a/",
        "https://practice.example/es/" + "b" * 180 + "/",
        "https://practice.example/ñ/",
    ],
)
def test_an_address_of_any_length_is_a_code_without_script_or_text(address: str) -> None:
    made = qr_code(address)
    assert made == qr_code(address)
    assert re.fullmatch(r'<svg viewBox="[\d ]+" class="qr"><path[^<>]*/></svg>', made)
