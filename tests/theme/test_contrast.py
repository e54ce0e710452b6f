"""The colours of the theme: text on its ground keeps 7:1, what must be seen 3:1, in both schemes (WCAG 2.2)."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "theme/styles"
TOKENS = (STYLES / "tokens.css").read_text("utf-8")
SCHEMES = {
    scheme: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    for scheme, block in zip(
        ("light", "dark"), re.findall(r":root \{(.*?)\}", TOKENS, re.DOTALL), strict=False
    )
}
GROUNDS = ("paper", "surface", "tint", "alarm-tint")
TEXTS = [(ink, ground) for ink in ("ink", "soft", "accent", "accent-strong") for ground in GROUNDS]
TEXTS += [
    ("alarm", "alarm-tint"),
    ("alarm", "paper"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
]
EDGES = [("edge", "paper"), ("edge", "surface"), ("accent", "paper")]


def luminance(color: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_dark_and_light_define_the_same_colours() -> None:
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys() >= {"paper", "ink", "accent"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_is_easy_to_read(scheme: str, ink: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][ink], SCHEMES[scheme][ground]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_what_can_be_pressed_are_seen(scheme: str, edge: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][edge], SCHEMES[scheme][ground]) >= 3


def test_colours_are_written_in_the_tokens_only() -> None:
    rules = [path for path in STYLES.glob("*.css") if path.name not in ("tokens.css", "handout.css")]
    assert rules
    for path in rules:
        assert not re.search(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", path.read_text("utf-8")), path.name


def test_texts_and_grounds_are_of_the_pairs_that_are_measured() -> None:
    style = "".join(path.read_text("utf-8") for path in STYLES.glob("*.css"))
    inks = set(re.findall(r"(?<![\w-])color: var\(--([\w-]+)\)", style))
    grounds = set(re.findall(r"(?<![\w-])background(?:-color)?: var\(--([\w-]+)\)", style))
    assert inks == {ink for ink, _ground in TEXTS}
    assert grounds == {ground for _ink, ground in TEXTS}


def test_small_print_is_never_small() -> None:
    """Sizes of text, in rem: the browser's own size is the smallest that a reader asked for."""
    sizes = dict(re.findall(r"--(text|small|large|heading|title): (?:clamp\()?([\d.]+)rem", TOKENS))
    assert len(sizes) == 5
    assert min(map(float, sizes.values())) >= 1
