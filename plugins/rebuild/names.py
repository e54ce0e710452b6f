"""The names that templates ask their context for, each with all that it includes, imports and extends. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment, TemplateSyntaxError, meta

Names = Mapping[str, frozenset[str]]


def names(sources: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    """The names by template, out of pairs of a template's name and its text.

    A template is left out where it can't be told beforehand: of its parts one is chosen by a name that is made while it
    is written, is none of these, isn't in plain Jinja, or asks for what is the program's own.
    """
    environment = Environment(autoescape=True)
    parsed = {name: _parsed(environment, text) for name, text in sources}
    found = {name: _with_parts(name, parsed) for name in parsed}
    return {name: frozenset(asked) for name, asked in found.items() if asked is not None}


def _parsed(environment: Environment, text: str) -> tuple[set[str], set[str | None]] | None:
    try:
        tree = environment.parse(text)
    except TemplateSyntaxError:
        return None
    return meta.find_undeclared_variables(tree), set(meta.find_referenced_templates(tree))


def _with_parts(
    template: str, parsed: Mapping[str, tuple[set[str], set[str | None]] | None]
) -> set[str] | None:
    asked: set[str] = set()
    seen, left = {template}, [template]
    while left:
        each = parsed.get(left.pop())
        if each is None:
            return None
        asked |= each[0]
        left += each[1] - seen
        seen |= each[1]
    return None if any(name.startswith("ROUNDS_") for name in asked) else asked
