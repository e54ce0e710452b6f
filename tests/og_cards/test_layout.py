"""Layout without pixels: letters of made-up widths, hundreds of titles."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.og_cards.breaking import words_in
from plugins.og_cards.design import Block, Box, Step, formats
from plugins.og_cards.layout import fit, layout

NARROW = set("iljtfr.,:;'!|- ")
FORMATS = list(formats().values())

LETTERS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=14)
TITLES = st.lists(LETTERS, min_size=1, max_size=30).map(" ".join)
ANYTHING = st.text(min_size=0, max_size=600)
LOGOS = st.one_of(st.none(), st.tuples(st.integers(1, 220), st.integers(1, 56)))


def measure(text: str, size: int, weight: str) -> float:
    """About as wide as a real font, with a bold that is wider."""
    letters = sum(0.28 if c in NARROW else 0.85 if c.isupper() else 0.55 for c in text)
    return letters * size * (1.06 if weight == "Bold" else 1.0)


def words_with(title: str) -> dict[str, str]:
    return {
        "title": title,
        "author": "Your Name, MD",
        "credentials": "Family medicine",
        "category": "Heart",
        "site": "Your Practice",
    }


def title_lines(title: str, shape=FORMATS[0]) -> list[str]:
    return [line.text for line in layout(shape, words_with(title), measure).lines if line.block == "title"]


@pytest.mark.parametrize("shape", FORMATS, ids=lambda shape: shape.name)
@given(words=st.fixed_dictionaries({name: ANYTHING for name in words_with("")}), logo=LOGOS)
@example(words=words_with("a" * 90), logo=(220, 56))
@example(words=words_with("Ẅ" * 5000), logo=None)
def test_every_line_stands_in_the_safe_area_and_in_no_other_block(shape, words, logo):
    placed = layout(shape, words, measure, logo)
    boxes = [line.box for line in placed.lines] + ([placed.logo] if placed.logo else [])
    assert all(shape.safe.holds(box) for box in boxes)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = one.right <= other.left or other.right <= one.left
            assert apart or one.bottom <= other.top + 8 or other.bottom <= one.top + 8


@pytest.mark.parametrize("shape", FORMATS, ids=lambda shape: shape.name)
@given(title=ANYTHING)
def test_no_block_has_more_lines_than_its_step_allows_nor_an_empty_one(shape, title):
    lines = layout(shape, words_with(title), measure).lines
    for block in shape.blocks:
        own = [line for line in lines if line.block == block.name]
        assert all(line.text.strip() and line.box.width > 0 for line in own)
        assert not own or len(own) <= max(step.lines for step in block.steps if step.size == own[0].size)
    assert any(line.block == "title" for line in lines) == bool(title.strip())


@given(title=TITLES)
def test_up_to_thirty_words_are_all_there_in_order_and_none_is_cut(title):
    placed = layout(FORMATS[0], words_with(title), measure)
    assert not placed.cut
    assert " ".join(line.text for line in placed.lines if line.block == "title").split() == title.split()


@pytest.mark.parametrize("count", [1, 2, 3, 10, 20, 30])
def test_a_word_of_ninety_letters_fits_among_others(count):
    title = " ".join(["a" * 3 + "mesothelioma" * 7 + "abc", *["word"] * (count - 1)])
    lines = title_lines(title)
    assert "".join(lines).replace("-", "").replace(" ", "") == title.replace(" ", "")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Hypertension", ["Hypertension"]),
        ("Statin side effects: is it the tablet?", ["Statin side effects:", "is it the tablet?"]),
        ("A target of 120 mm\u00a0Hg or less", ["A target of 120", "mm\u00a0Hg or less"]),
    ],
)
def test_titles_break_where_a_person_would_break_them(title, lines):
    assert title_lines(title) == lines


def test_the_last_line_is_never_one_short_word_where_it_can_be_helped():
    titles = [
        f"{'Blood pressure readings ' * n}taken at home in a quiet room {'x' * m}"
        for n in (1, 2)
        for m in (1, 4)
    ]
    for title in titles:
        assert len(title_lines(title)[-1].split()) > 1, title


@pytest.mark.parametrize(
    ("name", "letters"), [("author", 90), ("credentials", 90), ("category", 30), ("site", 60)]
)
@given(text=st.lists(st.text("aeghnorst", min_size=1, max_size=12), min_size=12, max_size=40).map(" ".join))
def test_names_of_usual_length_fit_whole(name, letters, text):
    assert not layout(FORMATS[0], words_with("Title") | {name: text[:letters]}, measure).cut


def test_text_that_is_too_long_ends_with_a_whole_word_and_an_ellipsis():
    placed = layout(FORMATS[0], words_with("word " * 900), measure)
    assert placed.cut == ("title",)
    assert placed.lines[-1].text.endswith("word…")


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("one two", 20, ["one two"]),
        ("one two three four", 10, ["one two", "three four"]),
        ("one two three four five six seven", 10, ["one two three", "four five", "six seven"]),
        (
            "one two three four five six seven eight nine ten eleven",
            5,
            ["one two three four five six", "seven eight nine ten eleven"],
        ),
    ],
)
def test_the_largest_step_is_taken_whose_lines_are_enough(title, size, lines):
    block = Block("title", Box(0, 0, 140, 1000), steps=(Step(20, 1), Step(10, 3), Step(5, 2)))
    fitted = fit(words_in(title), block.box, block, lambda text, size, _weight: len(text) * size)
    assert (fitted.size, fitted.lines) == (size, lines)


def test_a_lonely_last_word_makes_the_letters_smaller():
    block = Block("title", Box(0, 0, 120, 1000), steps=(Step(10, 2), Step(9, 2), Step(6, 2)))
    fitted = fit(words_in("overflowing it"), block.box, block, lambda text, size, _weight: len(text) * size)
    assert (fitted.size, fitted.lines) == (6, ["overflowing it"])


def test_credentials_push_the_author_up_and_a_logo_pushes_the_name_right():
    words = words_with("Title")
    without = {
        line.block: line.box for line in layout(FORMATS[0], words | {"credentials": ""}, measure).lines
    }
    full = {line.block: line.box for line in layout(FORMATS[0], words, measure, (50, 50)).lines}
    assert full["author"].bottom <= full["credentials"].top
    assert full["author"].top < without["author"].top
    assert full["site"].left > without["site"].left
