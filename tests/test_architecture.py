"""The rules of the house, held by a machine: a rule takes modules, names what breaks it, and is shown broken once."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS = (
    {
        "finding",
        "front_matter",
        "head_fields",
        "head_lines",
        "head_values",
        "entry",
        "settings",
        "report",
        "medicines",
        "nearest",
        "whole_file",
        "fresh_file",
        "parts",
        "kept_files",
        "kept",
        "pattern",
        "executor",
        "time_limit",
        "work",
        "earlier",
        "kept_results",
        "only_pixels",
    },
    {"platforms", "translations", "citations", "rebuild"},
    {"calls_to_action", "og_cards"},
    {"videos"},
    {"crosspost"},
    {"feeds", "plain_language"},
    {
        "assets",
        "checks",
        "events",
        "handout",
        "furniture",
        "head_metadata",
        "reading",
        "rendering",
        "site_pages",
    },
    {"images"},
    {"building", "writing"},
)
"""A feature imports from layers above it only; the values of the first layer may use each other, but in no circle."""

EDGES = {
    "whole_file.py",
    "fresh_file.py",
    "parts.py",
    "kept_files.py",
    "executor.py",
    "time_limit.py",
    "earlier.py",
    "rebuild/memory.py",
    "rebuild/version.py",
    "rebuild/stamps.py",
    "platforms/table.py",
    "calls_to_action/catalog.py",
    "og_cards/design.py",
    "og_cards/drawing",
    "og_cards/job.py",
    "og_cards/planning.py",
    "og_cards/room.py",
    "og_cards/cache.py",
    "crosspost/desk/desk.py",
    "crosspost/terminal.py",
    "crosspost/written.py",
    "crosspost/forms/document.py",
    "crosspost/twitter_text.py",
    "crosspost/word_lists.py",
    "plain_language/tables.py",
    "images/documents.py",
    "images/looking.py",
    "images/reencode.py",
    "images/store.py",
    "checks/sources.py",
    "citations/files.py",
    "citations/adding.py",
    "reading/files.py",
    "furniture/tables.py",
    "site_pages/index.py",
    "translations/tables.py",
    "assets/files.py",
    "writing/questions.py",
    "writing/new_article.py",
    "building",
}
"""The only files that touch the file system, the clock or the terminal (and every `plugin.py`)."""

IMPURE_MODULES = {
    "logging",
    "os",
    "shutil",
    "tempfile",
    "socket",
    "subprocess",
    "time",
    "random",
    "threading",
    "sys",
}
IMPURE_CALLS = {
    "open",
    "print",
    "input",
    "now",
    "today",
    "utcnow",
    "read_text",
    "write_text",
    "read_bytes",
    "write_bytes",
}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


@dataclass(frozen=True)
class Module:
    """One Python file under plugins/: its path there, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def feature(self) -> str:
        return self.path.split("/")[0].removesuffix(".py")

    @property
    def place(self) -> str:
        """The file in its feature's folder, or the folder inside that which holds it."""
        return "/".join(self.path.split("/")[:2])

    @property
    def is_plugin(self) -> bool:
        return self.path.endswith("/plugin.py")

    @property
    def is_edge(self) -> bool:
        return self.is_plugin or not EDGES.isdisjoint((self.path, self.place, self.feature))

    @cached_property
    def imports(self) -> set[str]:
        """Dotted names of what is imported, lazily or not; `from plugins import x` counts as `plugins.x`."""
        names = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names |= {f"{node.module}.{alias.name}" for alias in node.names}
        return names

    def imports_of(self, package: str) -> set[str]:
        return {name for name in self.imports if name == package or name.startswith(f"{package}.")}

    @property
    def features_used(self) -> set[str]:
        return {name.split(".")[1] for name in self.imports_of("plugins") if "." in name} - {self.feature}


Rule = Callable[[list[Module]], Iterator[str]]


def only_plugin_py_imports_pelican(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        if not module.is_plugin and module.imports_of("pelican"):
            yield f"{module.path} imports pelican"


def plugins_never_import_each_other(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        for name in module.imports_of("plugins"):
            if module.is_plugin and ".plugin" in name:
                yield f"{module.path} imports {name}"


def init_files_hold_a_docstring_and_nothing_else(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        if module.path.endswith("__init__.py") and (
            len(module.tree.body) != 1 or not ast.get_docstring(module.tree)
        ):
            yield f"{module.path} holds more or less than a docstring"


def imports_go_up_the_layers_only(modules: list[Module]) -> Iterator[str]:
    height = {feature: number for number, layer in enumerate(LAYERS) for feature in layer}
    for module in modules:
        own = height.get(module.feature)
        if own is None and module.path != "__init__.py":
            yield f"{module.path} stands in no layer"
        for used in module.features_used:
            if own and height.get(used, own) >= own:
                yield f"{module.path} imports {used}"


def no_feature_imports_in_a_circle(modules: list[Module]) -> Iterator[str]:
    arrows: dict[str, set[str]] = {}
    for module in modules:
        name = module.path.removesuffix(".py").replace("/", ".")
        arrows[name] = {used.removeprefix("plugins.") for used in module.imports_of("plugins")}
    known = {
        name: {used for used in uses if used in arrows} | _parents(uses, arrows)
        for name, uses in arrows.items()
    }
    try:
        tuple(TopologicalSorter({name: uses - {name} for name, uses in known.items()}).static_order())
    except CycleError as circle:
        yield f"a circle: {circle.args[1]}"


def _parents(uses: set[str], arrows: dict[str, set[str]]) -> set[str]:
    return {used.rpartition(".")[0] for used in uses} & set(arrows)


def an_outside_library_has_one_place_in_a_feature(modules: list[Module]) -> Iterator[str]:
    users: dict[tuple[str, str], set[str]] = {}
    for module in modules:
        for name in module.imports:
            library = name.split(".")[0]
            if library not in sys.stdlib_module_names and library not in (
                "plugins",
                "__future__",
                "pelican",
                "rich",
            ):
                users.setdefault((module.feature, library), set()).add(module.place)
    for (feature, library), paths in users.items():
        if len(paths) > 1:
            yield f"{feature} imports {library} in {', '.join(sorted(paths))}"


def only_edge_files_touch_the_outside(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        if module.is_edge:
            continue
        for name in module.imports:
            if name.split(".")[0] in IMPURE_MODULES and not name.startswith("os.path"):
                yield f"{module.path} imports {name}"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if called in IMPURE_CALLS:
                    yield f"{module.path}:{node.lineno} calls {called}"


def every_module_says_what_it_is(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        if not ast.get_docstring(module.tree):
            yield f"{module.path} has no docstring"


def every_public_function_says_what_it_means(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        for node in module.tree.body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and not ast.get_docstring(node):
                yield f"{module.path}:{node.lineno} {node.name} has no docstring"


def names_explain_themselves(modules: list[Module]) -> Iterator[str]:
    for module in modules:
        for part in module.path.removesuffix(".py").split("/"):
            if part in VAGUE_NAMES:
                yield f"{module.path} is called {part}"


RULES: dict[Rule, dict[str, str]] = {
    only_plugin_py_imports_pelican: {"og_cards/drawing/flat.py": "from pelican import signals"},
    plugins_never_import_each_other: {"checks/plugin.py": "from plugins.images.plugin import register"},
    init_files_hold_a_docstring_and_nothing_else: {"checks/__init__.py": '"""Checks."""\nimport re'},
    imports_go_up_the_layers_only: {"platforms/table.py": "from plugins.crosspost import compose"},
    no_feature_imports_in_a_circle: {
        "crosspost/a.py": "import plugins.crosspost.b",
        "crosspost/b.py": "import plugins.crosspost.a",
    },
    an_outside_library_has_one_place_in_a_feature: {
        "crosspost/a.py": "import lxml",
        "crosspost/b.py": "from lxml import html",
    },
    only_edge_files_touch_the_outside: {"crosspost/compose.py": "open('x')"},
    every_module_says_what_it_is: {"crosspost/compose.py": "x = 1"},
    every_public_function_says_what_it_means: {"crosspost/compose.py": "def compose(): ..."},
    names_explain_themselves: {"crosspost/utils.py": '"""Things."""'},
}
"""Each rule, and the smallest tree that breaks it."""


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    folder = ROOT / "plugins"
    return [
        Module(path.relative_to(folder).as_posix(), path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.py"))
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_code_keeps_the_rule(rule: Rule, modules: list[Module]) -> None:
    assert list(rule(modules)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_fails_when_broken(rule: Rule) -> None:
    broken = [Module(path, text) for path, text in RULES[rule].items()]
    assert list(rule(broken))
