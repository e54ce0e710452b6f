"""One stylesheet of its parts."""

import pytest

from plugins.assets.joining import joined, parts, slim
from plugins.assets.naming import hashed

LIST = '/* The order. */\n\n@import "a.css";\n@import "b.css";\n'


def test_the_list_says_the_order_and_the_line_of_each_part() -> None:
    assert list(parts(LIST)) == [(3, "a.css"), (4, "b.css")]


def test_parts_stand_in_the_order_of_the_list() -> None:
    style = {"a.css": "p { color: red; }\n", "b.css": "p { color: blue; }\n"}
    assert joined(LIST, style.__getitem__) == "p{color:red}p{color:blue}\n".replace(":", ": ")


@pytest.mark.parametrize(
    ("style", "slimmed"),
    [
        ("p { margin: 0; }", "p{margin: 0}"),
        ("/* why */ p {}", "p{}"),
        ("a , b > c { }", "a,b>c{}"),
        ("a :hover { x: calc(1px + 2px) }", "a :hover{x: calc(1px + 2px)}"),
        ('.a::before { content: "/*  */ ; } "; }', '.a::before{content: "/*  */ ; } "}'),
        ("p { x: '\\'  ' }", "p{x: '\\'  '}"),
        ('p { content: "✓ " / "" }', 'p{content: "✓ " / ""}'),
        ("@media print and (a) { p { a: b; } }", "@media print and (a){p{a: b}}"),
    ],
)
def test_comments_and_needless_space_go_and_strings_stay(style: str, slimmed: str) -> None:
    assert slim(style) == slimmed + "\n"


def test_a_name_changes_with_its_content_only() -> None:
    assert hashed("style.css", b"a") == hashed("style.css", b"a") != hashed("style.css", b"b")
    assert hashed("fonts/a.woff2", b"a").startswith("fonts/a.")
    assert hashed("fonts/a.woff2", b"a").endswith(".woff2")
