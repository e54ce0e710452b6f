"""Pictures in rendered text: the site's own are replaced, everything else stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.images.in_text import NEAR_THE_TOP, paths, with_pictures
from plugins.images.picture import Picture

SITE = "https://test.example/site"
KNOWN = {"images/a b.jpg": Picture("src", "", "", 800, 600)}
SRC = f"{SITE}/images/a%20b.jpg"


def shown(html: str, *, first: bool = True) -> tuple[str, list[Picture]]:
    seen: list[Picture] = []

    def write(picture: Picture) -> str:
        seen.append(picture)
        return "[picture]"

    return with_pictures(html, "there/index.html", SITE, KNOWN, write, first=first), seen


@pytest.mark.parametrize(
    "address", [SRC, "../images/a%20b.jpg", "/images/a b.jpg", "/images/a%20b.jpg?x#y", "../images/a b.jpg"]
)
def test_a_picture_is_found_however_its_address_is_written(address) -> None:
    html = f'<p>One <img src="{address}" alt="An arm"> two</p>'
    assert list(paths(html, "there/index.html", SITE)) == ["images/a b.jpg"]
    assert shown(html)[0] == "<p>One [picture] two</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://other.example/images/a%20b.jpg" alt="x">',
        '<img src="images/a%20b.jpg" alt="x">',
        f'<picture><source srcset="x"><img src="{SRC}" alt="x"></picture>',
        f'<img srcset="b 2x" src="{SRC}" alt="x">',
        f"<pre><code>&lt;img src={SRC}&gt;</code></pre>",
        "<p>2 < 3 <imgs> <img> </p>",
        "<p><img alt='>' src></p>",
    ],
)
def test_what_is_not_the_sites_own_picture_stays_as_it_is(html) -> None:
    assert shown(html) == (html, [])


@given(st.text(alphabet="<>/=\"' abimgpsrc"))
def test_text_without_a_picture_of_the_site_never_changes(html) -> None:
    assert shown(html) == (html, [])


def test_alt_text_and_further_attributes_are_kept() -> None:
    _, [picture] = shown(f'<img class="wide" loading="eager" src="{SRC}" alt="A &amp; B" id="x">')
    assert picture.alt == "A & B"
    assert picture.attributes == {"class": "wide", "id": "x"}


def test_a_title_is_the_caption_of_a_picture_that_is_its_own_paragraph() -> None:
    html, [picture] = shown(f'<h2>x</h2>\n<p><img src="{SRC}" alt="x" title="How to sit"></p>')
    assert (html, picture.caption, picture.attributes) == ("<h2>x</h2>\n[picture]", "How to sit", {})


def test_within_a_sentence_a_title_stays_a_title() -> None:
    html, [picture] = shown(f'<p>So: <img src="{SRC}" alt="x" title="How to sit"></p>')
    assert (html, picture.caption) == ("<p>So: [picture]</p>", "")
    assert picture.attributes == {"title": "How to sit"}


@pytest.mark.parametrize(
    ("written", "size"),
    [("", (800, 600)), (' width="200" height="999"', (200, 150)), (' width="50%"', (800, 600))],
)
def test_a_width_that_the_author_gave_counts_and_the_shape_stays(written, size) -> None:
    _, [picture] = shown(f'<img src="{SRC}" alt="x"{written}>')
    assert (picture.width, picture.height) == size


def test_only_a_picture_at_the_top_of_the_page_is_fetched_at_once() -> None:
    image, long = f'<p><img src="{SRC}" alt="x"></p>', f"<p>{NEAR_THE_TOP * 'x'}</p>"
    assert [one.eager for one in shown(image + long + image)[1]] == [True, False]
    assert [one.eager for one in shown(image, first=False)[1]] == [False]
