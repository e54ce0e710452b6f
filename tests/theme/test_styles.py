"""The theme's styles as they are written: what every part keeps to."""

import ast
import re
from pathlib import Path

import pytest

from plugins.assets.joining import parts

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "theme/styles"
LISTED = [name for _line, name in parts((STYLES / "style.css").read_text("utf-8"))]

PHYSICAL = re.compile(
    r"\b(?:margin|padding|border|inset)-(?:left|right)\b|[;{\s](?:left|right):|text-align:\s*(?:left|right)\b"
)
"""Sides that stay where they are when a language runs from right to left."""


def test_every_part_is_joined_once_and_the_tokens_come_first() -> None:
    assert sorted(LISTED) == sorted(path.name for path in STYLES.glob("*.css") if path.name != "style.css")
    assert LISTED[0] == "tokens.css"


@pytest.mark.parametrize("name", LISTED)
def test_a_part_names_no_side_that_another_script_would_turn(name: str) -> None:
    style = (STYLES / name).read_text("utf-8")
    assert PHYSICAL.findall(style) == []


@pytest.mark.parametrize("broken", ["p { margin-left: 1rem; }", "p { left: 0; }", "p { text-align: right; }"])
def test_a_side_that_would_not_turn_is_seen(broken: str) -> None:
    assert PHYSICAL.search(broken)


@pytest.mark.parametrize("name", LISTED)
def test_a_part_uses_tokens_that_there_are(name: str) -> None:
    known = set(re.findall(r"--([\w-]+):", (STYLES / "tokens.css").read_text("utf-8")))
    style = (STYLES / name).read_text("utf-8")
    own = set(re.findall(r"--([\w-]+):", style))
    assert set(re.findall(r"var\(--([\w-]+)", style)) <= known | own


def test_cards_and_pages_have_one_accent() -> None:
    tree = ast.parse((ROOT / "pelicanconf.py").read_text("utf-8"))
    colors = next(ast.literal_eval(node.value) for node in tree.body if _is(node, "CARD_COLORS"))
    light = (STYLES / "tokens.css").read_text("utf-8").partition("@media")[0]
    assert f"--accent: {colors['accent']};" in light
    assert f"--paper: {colors['background']};" in light


def _is(node: ast.stmt, name: str) -> bool:
    return isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name
