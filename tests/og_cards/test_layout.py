"""Layout without pixels: letters of made-up widths, hundreds of titles."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.og_cards.breaking import balanced, lonely, words_in
from plugins.og_cards.design import Block, Box, Format, Kind, Step, blocks_of, formats, kinds, labels
from plugins.og_cards.layout import Layout, fit, layout

NARROW = set("iljtfr.,:;'!|- ")
FORMATS = formats()
KINDS = kinds()
OG = FORMATS["og"]
TEXT = KINDS["text"]

LETTERS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=14)
TITLES = st.lists(LETTERS, min_size=1, max_size=30).map(" ".join)
ANYTHING = st.one_of(
    st.text(max_size=600), TITLES, st.sampled_from(["a", "a" * 500, "W" * 90, "word " * 100])
)
LOGO = st.one_of(st.none(), st.tuples(st.integers(1, 220), st.integers(1, 56)))

OURS = {
    "fact_label": st.sampled_from([row["fact"] for row in map(labels, ("en", "es"))]),
    "myth_label": st.sampled_from([row[name] for row in map(labels, ("en", "es")) for name in row]),
    "sign": st.just("“"),
}
"""Blocks whose words come from this project, never from a physician."""
SPARED = {"corner", "credentials", "author", "category", "site", "source", "hedge", "unit"}

every_card = pytest.mark.parametrize(
    ("shape", "kind"), list(product(FORMATS.values(), KINDS.values())), ids=lambda row: row.name
)


def measure(text: str, size: int, weight: str) -> float:
    """About as wide as a real font, with a bold that is wider."""
    letters = sum(0.28 if c in NARROW else 0.85 if c.isupper() else 0.55 for c in text)
    return letters * size * (1.06 if weight == "Bold" else 1.0)


@st.composite
def some_words(draw: st.DrawFn, kind: Kind) -> dict[str, str]:
    """Anything in every block of a kind, or nothing in one that a card may do without."""
    names = [block.name for block in kind.blocks if block.steps]
    spared = [name for name in names if name in SPARED and draw(st.integers(0, 3)) == 0]
    return {name: draw(_words_in(name)) for name in names if name not in spared}


def _words_in(name: str) -> st.SearchStrategy[str]:
    return OURS.get(name, ANYTHING if name in SPARED else ANYTHING.filter(str.strip))


def words_with(title: str) -> dict[str, str]:
    return {
        "title": title,
        "author": "Your Name, MD",
        "credentials": "Family medicine",
        "category": "Heart",
        "site": "Your Practice",
    }


def on_og(words: dict[str, str], logo: tuple[int, int] | None = None) -> Layout:
    return layout(OG, TEXT, words, measure, logo)


def title_lines(title: str) -> list[str]:
    return [line.text for line in on_og(words_with(title)).lines if line.block == "title"]


@every_card
@settings(max_examples=12, deadline=None)
@given(data=st.data(), logo=LOGO)
def test_every_line_stands_in_the_safe_area_and_in_no_other_block(shape: Format, kind: Kind, data, logo):
    stands_well(shape, kind, data.draw(some_words(kind)), logo)


@every_card
@pytest.mark.parametrize(
    "text", ["a", "א", "a" * 500, "Ẅ" * 5000, "word " * 100, "W " * 250, "Blood pressure"]
)
def test_the_longest_and_the_shortest_words_stand_there_as_well(shape: Format, kind: Kind, text):
    words = {block.name: text for block in kind.blocks if block.name not in OURS}
    stands_well(
        shape, kind, words | {"fact_label": "Realidad", "myth_label": "Sin pruebas", "sign": "“"}, (220, 56)
    )


def stands_well(shape: Format, kind: Kind, words: dict[str, str], logo: tuple[int, int] | None) -> None:
    placed = layout(shape, kind, words, measure, logo)
    logos = [("logo", placed.logo)] if placed.logo else []
    boxes = [(line.block, line.box) for line in placed.lines] + logos
    assert all(shape.safe.holds(box) for _, box in boxes)
    for number, (block, one) in enumerate(boxes):
        for other_block, other in boxes[number + 1 :]:
            apart = one.right <= other.left or other.right <= one.left
            within = 8 + (one.bottom - one.top) // 8 if block == other_block else 0
            assert apart or one.bottom <= other.top + within or other.bottom <= one.top + within
    for block in blocks_of(shape, kind):
        own = [line for line in placed.lines if line.block == block.name]
        most = max((step.lines for step in block.steps if own and step.size == own[0].size), default=0)
        assert len(own) <= most
        assert all(line.text.strip() and line.box.width > 0 for line in own)
        assert block.name == "logo" or bool(own) == bool(words.get(block.name, "").strip())


@every_card
@given(title=st.lists(LETTERS, min_size=3, max_size=20).map(" ".join))
@settings(max_examples=20, deadline=None)
def test_the_main_words_never_end_in_a_widow_where_a_smaller_size_avoids_it(shape: Format, kind: Kind, title):
    """Said of the main block when it has its room to itself."""
    block = max(blocks_of(shape, kind), key=lambda block: (block.zone == "body", len(block.steps)))
    fitted = fit(words_in(title), shape.zone(block.zone), block, measure)
    if lonely(fitted.lines, lambda text: measure(text, fitted.size, block.weight)):
        for step in block.steps:
            lines = balanced(
                words_in(title),
                lambda text, size=step.size: measure(text, size, block.weight),
                shape.body.width,
                step.lines,
            )
            fits = lines and step.size * (1 + (len(lines) - 1) * block.leading) <= shape.body.height
            assert not fits or lonely(lines, lambda text, size=step.size: measure(text, size, block.weight))


@every_card
def test_usual_words_are_whole_on_every_card(shape: Format, kind: Kind):
    said = "Never change or stop a blood pressure medicine because of one reading. Call us first."
    words = {block.name: said for block in kind.blocks if block.zone == "body"} | OUR_OWN | FRAME
    assert layout(shape, kind, words, measure).cut == ()


OUR_OWN = {
    **{"fact_label": "Realidad", "myth_label": "Sin pruebas", "sign": "“"},
    **{"figure": "1 de cada 5", "unit": "minutes a week", "hedge": "no more than", "site": "Your Practice"},
}
FRAME = {
    **{
        "author": "Your Name, MD",
        "credentials": "Board-certified in family medicine",
        "category": "Heart health",
    },
    **{"corner": "yourpractice.example"},
}


@pytest.mark.parametrize("shape", FORMATS.values(), ids=lambda shape: shape.name)
@given(
    value=st.sampled_from(["1", "27%", "1 in 5", "135/85", "657,461", "30 of the 60", "10,000 to 100,000"])
)
def test_a_figure_with_its_unit_is_never_cut(shape: Format, value):
    said = "In the trial, with a negative skin test at the start, 13.7% were allergic at age 5, against 1.9% of others."
    for unit in ("", "people", "minutes a week", "mm Hg or higher", "porciones por semana"):
        words = {"figure": value, "unit": unit, "hedge": "not less than", "meaning": said, **FRAME}
        assert layout(shape, KINDS["number"], words, measure).cut == ()


def test_only_the_myth_is_struck_and_it_is_smaller_than_the_fact():
    for shape in FORMATS.values():
        words = {"fact": "They are safe.", "myth": "They harm", "fact_label": "Fact", "myth_label": "Myth"}
        lines = {line.block: line for line in layout(shape, KINDS["myth"], words, measure).lines}
        assert [name for name, line in lines.items() if line.struck] == ["myth"]
        assert lines["fact"].size > 2 * lines["myth"].size
        tops = [lines[name].box.top for name in ("fact_label", "fact", "myth_label", "myth")]
        assert tops == sorted(tops)


def test_a_figure_and_its_unit_stand_on_one_line_and_a_hedge_right_over_them():
    words = {"figure": "150", "unit": "minutes", "hedge": "about", "meaning": "Walk about 150 minutes."}
    for shape in FORMATS.values():
        lines = {line.block: line for line in layout(shape, KINDS["number"], words, measure).lines}
        assert lines["figure"].baseline == lines["unit"].baseline
        assert lines["figure"].size > 2 * lines["unit"].size
        assert 0 <= lines["figure"].box.top - lines["hedge"].box.bottom <= 20


def test_what_stands_in_a_body_stands_half_way_down_or_on_a_photo_at_its_foot():
    for shape in FORMATS.values():
        (line,) = layout(shape, TEXT, {"title": "Fever"}, measure).lines
        assert abs(line.box.top + line.box.bottom - shape.body.top - shape.body.bottom) <= 2
        (line,) = layout(shape, KINDS["photo"], {"title": "Fever"}, measure).lines
        assert line.box.bottom == shape.body.bottom


def test_the_corner_mark_ends_where_the_safe_area_ends_and_the_credentials_before_it():
    for shape in FORMATS.values():
        words = words_with("Title") | {"corner": "practice.example", "credentials": "Family medicine " * 5}
        lines = {line.block: line.box for line in layout(shape, TEXT, words, measure).lines}
        assert (lines["corner"].right, lines["corner"].bottom) == (shape.footer.right, shape.footer.bottom)
        assert lines["credentials"].right < lines["corner"].left


@given(title=TITLES)
def test_up_to_thirty_words_are_all_there_in_order_and_none_is_cut(title):
    placed = on_og(words_with(title))
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
    assert not on_og(words_with("Title") | {name: text[:letters]}).cut


def test_text_that_is_too_long_ends_with_a_whole_word_and_an_ellipsis():
    placed = on_og(words_with("word " * 900))
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
    block = Block("title", "body", steps=(Step(20, 1), Step(10, 3), Step(5, 2)))
    fitted = fit(words_in(title), Box(0, 0, 140, 1000), block, lambda text, size, _weight: len(text) * size)
    assert (fitted.size, fitted.lines) == (size, lines)


def test_a_lonely_last_word_makes_the_letters_smaller():
    block = Block("title", "body", steps=(Step(10, 2), Step(9, 2), Step(6, 2)))
    fitted = fit(
        words_in("overflowing it"), Box(0, 0, 120, 1000), block, lambda text, size, _weight: len(text) * size
    )
    assert (fitted.size, fitted.lines) == (6, ["overflowing it"])


def test_credentials_push_the_author_up_and_a_logo_pushes_the_name_right():
    words = words_with("Title")
    without = {line.block: line.box for line in on_og(words | {"credentials": ""}).lines}
    full = {line.block: line.box for line in on_og(words, (50, 50)).lines}
    assert full["author"].bottom <= full["credentials"].top
    assert full["author"].top < without["author"].top
    assert full["site"].left > without["site"].left
