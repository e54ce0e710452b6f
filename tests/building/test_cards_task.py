"""`cards`: what it says of a site's cards, what it draws to be looked at, and how it refuses."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from plugins.building import cards
from plugins.building.source import Source
from plugins.building.terminal import PROJECT
from plugins.finding import Faults
from plugins.og_cards.design import formats, kinds

NUMBER = """Title: Rest first
Date: 2026-01-05
Category: Heart
Slug: rest
Platforms: instagram
Card: number
Key_points:
  Sit still for 5 minutes before you measure.

Sit still for a while.
"""
TEXT = """Title: Descanse primero
Date: 2026-01-05
Category: Corazón
Slug: rest
Lang: es
Platforms: facebook

Siéntese sin moverse.
"""
PHOTO = """Title: A picture of an arm
Date: 2026-01-04
Category: Heart
Slug: arm
Platforms: pinterest, snapchat
Image: images/arm.png
Image_alt: An arm

Rest your arm on a table.
"""


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """Three small articles in a project of their own: two languages of one, and one whose picture fits no story."""
    shutil.copyfile(PROJECT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    shutil.copytree(PROJECT / "theme", tmp_path / "theme")
    content = tmp_path / "content"
    (content / "images").mkdir(parents=True)
    Image.radial_gradient("L").resize((1600, 900)).save(content / "images/arm.png")
    for name, text in {"rest": NUMBER, "rest-es": TEXT, "arm": PHOTO}.items():
        (content / f"{name}.md").write_text(text, "utf-8")
    return Source(tmp_path, datetime(2026, 2, 1, tzinfo=UTC))


def opened(path: str) -> Image.Image:
    return Image.open(io.BytesIO(Path(path).read_bytes()))


def test_it_counts_cards_by_kind_and_format_and_says_where_they_lie(source: Source) -> None:
    first, _, heading, *rows, _, last = cards.cards(source)
    assert first == "6 cards of 3 articles, and cards/og.png for all other pages"
    assert heading.split() == ["og", "portrait", "pin", "story"]
    assert [row.split() for row in rows] == [
        ["text", "1", "-", "-", "1"],
        ["photo", "1", "-", "1", "-"],
        ["number", "1", "1", "-", "-"],
    ]
    assert last.startswith("A build puts them in ")
    (source.project / "output/cards").mkdir(parents=True)
    assert cards.cards(source)[-1].startswith("They lie in ")


def test_counting_draws_nothing_to_look_at(source: Source) -> None:
    cards.cards(source)
    assert not list((source.project / ".cache").glob("cards-*"))


@pytest.mark.parametrize(
    ("slug", "names"),
    {
        "rest": ["rest/og.png", "rest/portrait.png", "rest-es/og.png"],
        "rest-es": ["rest-es/og.png"],
        "arm": ["arm/og.png", "arm/pin.png", "arm/story.png"],
    }.items(),
)
def test_debug_draws_every_card_of_an_article_in_its_own_size(
    source: Source, slug: str, names: list[str]
) -> None:
    paths = cards.cards(source, slug)
    folder = source.project / ".cache/cards-debug"
    assert [Path(path).relative_to(folder).as_posix() for path in paths] == names
    for path in paths:
        shape = formats()[Path(path).stem]
        assert opened(path).size == (shape.width, shape.height)


def test_debug_leaves_no_picture_of_a_card_that_is_no_more(source: Source) -> None:
    old = source.project / ".cache/cards-debug/rest/pin.png"
    old.parent.mkdir(parents=True)
    old.touch()
    cards.cards(source, "rest")
    assert not old.exists()


def test_an_unknown_slug_is_answered_with_the_nearest(source: Source) -> None:
    with pytest.raises(Faults, match=r"there is no article “rset”; did you mean rest\?"):
        cards.cards(source, "rset")
    with pytest.raises(Faults, match="there are rest, arm"):
        cards.cards(source, "zzzzzzz")


def test_a_sheet_shows_the_cards_of_all_articles_and_of_the_site(source: Source, monkeypatch) -> None:
    seen = []
    monkeypatch.setattr(cards, "sheets", lambda groups: [seen.extend(groups), b"sheet"][1:])
    (path,) = cards.cards(source, sheet=True)
    assert Path(path).read_bytes() == b"sheet"
    assert {group.heading: [caption for caption, _ in group.cards] for group in seen} == {
        "Rest first (rest)": ["og, number", "portrait, number"],
        "A picture of an arm (arm)": ["og, photo", "pin, photo", "story, text"],
        "Descanse primero (rest-es)": ["og, text"],
        "Your Practice": ["og"],
    }


def test_the_sheet_of_every_kind_has_all_formats_but_those_that_a_photo_is_too_small_for(
    source: Source, monkeypatch
) -> None:
    seen = []
    monkeypatch.setattr(cards, "sheets", lambda groups: [seen.extend(groups), b"sheet"][1:])
    cards.cards(source, every=True)
    able = {group.heading: [caption.split()[0] for caption, _ in group.cards] for group in seen}
    assert list(able) == [kind for kind in kinds() if kind not in ("myth", "question")]
    assert able["number"] == able["text"] == list(formats())
    assert able["photo"] == [name for name in formats() if name != "story"]


def test_a_sheet_is_a_picture(source: Source) -> None:
    (path,) = cards.cards(source, sheet=True)
    assert opened(path).format == "PNG"


def test_the_command_says_a_fault_of_the_articles_and_fails(rounds, source: Source) -> None:
    (source.project / "content/arm.md").write_text(PHOTO.replace("Slug", "Slgu"), "utf-8")
    ran = rounds("cards", "--content", source.project / "content")
    assert ran.returncode == 1
    assert "arm.md:4" in ran.stderr
    assert "Traceback" not in ran.stderr
