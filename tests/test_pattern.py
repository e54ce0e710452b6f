"""An expression compiled late is one like any other, and a wrong one doesn't wait for a physician's article."""

import importlib
import pkgutil
import re

import pytest

import plugins
from plugins.pattern import METHODS, Pattern

CALLS = {
    "search": ("a Tag",),
    "match": ("tag",),
    "fullmatch": ("tags",),
    "finditer": ("tag tag",),
    "findall": ("tag tag",),
    "split": ("a tag b",),
    "sub": ("x", "a tag"),
    "subn": ("x", "a tag"),
}


@pytest.mark.parametrize("method", METHODS)
def test_it_does_what_a_compiled_one_does(method):
    late, compiled = Pattern(r"(?P<word>tag)", re.IGNORECASE), re.compile(r"(?P<word>tag)", re.IGNORECASE)
    assert late.pattern == compiled.pattern
    for _ in range(2):
        done = [getattr(each, method) for each in (late, compiled)]
        if method in CALLS:
            done = [each(*CALLS[method]) for each in done]
        assert _plain(done[0]) == _plain(done[1])


def _plain(found):
    if isinstance(found, str | tuple | int) or hasattr(found, "keys"):
        return found
    matches = [found] if isinstance(found, re.Match) else found or ()
    return [each.span() if isinstance(each, re.Match) else each for each in matches]


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch):
    compiled = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda *told: compiled.append(told) or compile_(*told))
    late = Pattern("tag")
    assert not compiled
    assert late.search("a tag")
    assert late.search("a tag")
    assert late.findall("a tag")
    assert compiled == [("tag", 0)]


def test_every_one_can_be_compiled():
    modules = [each.name for each in pkgutil.walk_packages(plugins.__path__, "plugins.")]
    values = [value for name in modules for value in vars(importlib.import_module(name)).values()]
    late = [each for value in values for each in _patterns(value)]
    assert len(late) > 10
    for each in late:
        assert each.flags is not None


def _patterns(value):
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _patterns(each)
    elif isinstance(value, dict):
        yield from _patterns(list(value.values()))
