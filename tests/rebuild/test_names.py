"""Which names a template asks for, with all its parts; none is told where that can't be known beforehand."""

from __future__ import annotations

import pytest

from plugins.rebuild.names import names

PARTS = {
    "base.html": "{{ SITENAME }}{% block main %}{% endblock %}{% include 'parts/foot.html' %}",
    "parts/foot.html": "{{ newest_year }}{% for page in pages %}{{ page.title }}{% endfor %}",
    "parts/macros.html": "{% macro row(item) %}{{ item.title }}{{ AUTHOR }}{% endmacro %}",
}


def asked(text: str) -> frozenset[str] | None:
    return names(tuple((PARTS | {"own.html": text}).items())).get("own.html")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Words.", set()),
        ("{{ article.title }} {{ text('a') }}", {"article", "text"}),
        (
            "{% extends 'base.html' %}{% block main %}{{ latest }}{% endblock %}",
            {"SITENAME", "newest_year", "pages", "latest"},
        ),
        ("{% from 'parts/macros.html' import row %}{{ row(latest[0]) }}", {"latest", "AUTHOR"}),
        ("{% set mine = tags %}{{ mine }}", {"tags"}),
        ("{% if a %}{% set b = 1 %}{% endif %}{{ b }}", {"a", "b"}),
        ("{% include ['parts/foot.html', 'base.html'] %}", {"SITENAME", "newest_year", "pages"}),
    ],
)
def test_a_template_asks_for_its_own_names_and_those_of_its_parts(text: str, found: set[str]) -> None:
    assert asked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "{% include which %}",
        "{% extends '!simple/base.html' %}",
        "{% include 'nowhere.html' ignore missing %}",
        "{% if %}",
        "{% trans %}Words{% endtrans %}",
        "{{ ROUNDS_SETTINGS.now }}",
    ],
)
def test_a_template_whose_parts_are_unknown_is_left_out(text: str) -> None:
    assert asked(text) is None


def test_templates_that_include_each_other_are_read_once() -> None:
    found = names((("a", "{{ x }}{% include 'b' %}"), ("b", "{{ y }}{% include 'a' %}")))
    assert found == {"a": {"x", "y"}, "b": {"x", "y"}}
