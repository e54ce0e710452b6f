"""The formats themselves."""

from __future__ import annotations

import pytest

from plugins.og_cards.design import Box, formats


@pytest.mark.parametrize("shape", formats().values(), ids=lambda shape: shape.name)
def test_a_format_is_drawable_as_it_stands_in_the_table(shape):
    assert Box(0, 0, shape.width, shape.height).holds(shape.safe)
    placed = set()
    for block in shape.blocks:
        assert shape.safe.holds(block.box)
        assert {block.above, block.beside} - {""} <= placed
        assert block.name == "logo" or list(block.steps) == sorted(
            block.steps, key=lambda step: (-step.size, step.lines)
        )
        placed.add(block.name)
    assert placed == {"title", "author", "credentials", "category", "site", "logo"}


def test_the_lower_band_is_left_to_the_networks():
    og = formats()["og"]
    assert og.height - og.safe.bottom >= 100
