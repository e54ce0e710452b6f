"""The formats and kinds themselves: every row of the table can be drawn."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from plugins.og_cards.design import Box, Format, Kind, blocks_of, formats, kinds, labels

every_card = pytest.mark.parametrize(
    ("shape", "kind"), list(product(formats().values(), kinds().values())), ids=lambda row: row.name
)


@pytest.mark.parametrize("shape", formats().values(), ids=lambda shape: shape.name)
def test_the_zones_of_a_format_lie_in_its_safe_area_and_its_shapes_on_the_picture(shape: Format):
    assert Box(0, 0, shape.width, shape.height).holds(shape.safe)
    assert all(shape.safe.holds(zone) for zone in (shape.header, shape.body, shape.footer))
    assert shape.header.bottom <= shape.body.top <= shape.footer.top - shape.gap
    assert all(Box(0, 0, shape.width, shape.height).holds(each.box) for each in shape.shapes)
    assert shape.logo[0] <= shape.header.width / 2
    assert shape.logo[1] <= shape.header.height


@every_card
def test_a_block_minds_only_blocks_placed_before_it_and_steps_down(shape: Format, kind: Kind):
    placed = {""}
    for block in blocks_of(shape, kind):
        assert {block.above, block.below, block.left_of, block.right_of} <= placed
        assert bool(block.steps) == (block.name != "logo")
        assert list(block.steps) == sorted(block.steps, key=lambda step: (-step.size, step.lines))
        placed.add(block.name)


@every_card
def test_no_letters_are_smaller_than_can_be_read_on_a_phone(shape: Format, kind: Kind):
    """20 pixels of a card 1080 wide are about 7 points on a phone."""
    assert min(step.size for block in blocks_of(shape, kind) for step in block.steps) >= 20


def test_the_formats_are_those_that_networks_take():
    assert {name: (shape.width, shape.height) for name, shape in formats().items()} == {
        "og": (1200, 630),
        "square": (1080, 1080),
        "portrait": (1080, 1350),
        "pin": (1000, 1500),
        "story": (1080, 1920),
        "landscape": (1200, 900),
        "youtube": (1280, 720),
    }


@pytest.mark.parametrize(
    ("name", "covered"),
    [
        ("og", Box(0, 530, 1200, 630)),
        ("story", Box(0, 0, 1080, 250)),
        ("story", Box(0, 1580, 1080, 1920)),
        ("youtube", Box(1080, 660, 1280, 720)),
    ],
)
def test_what_a_network_lays_over_a_card_covers_no_text(name: str, covered: Box):
    safe = formats()[name].safe
    beside = safe.right <= covered.left or covered.right <= safe.left
    assert beside or safe.bottom <= covered.top or covered.bottom <= safe.top


def test_every_language_names_every_verdict_and_a_language_without_a_row_is_told_in_english():
    assert labels("es").keys() == labels("en").keys()
    assert labels("es-MX")["false"] == "Mito"
    assert labels("de") == labels("en")


def test_labels_differ():
    for lang in ("en", "es"):
        assert all(one != other for one, other in combinations(labels(lang).values(), 2))
