"""Reads settings files: their values, and the line of each, for messages. The file edge of `plugins.settings`."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.building.layers import layered
from plugins.building.source import Source
from plugins.finding import Faults, Finding


def values_of(source: Source) -> tuple[dict[str, Any], dict[str, tuple[str, int]]]:
    """All settings of `source`, not yet checked, and for each that stands in a file, which one and its line.

    Raises `Faults` as `read` does.
    """
    files = source.settings_files
    read_files = [read(path, source.shown(path)) for path in files]
    theirs = read_files[1][0] if source.settings else {}
    values = layered(read_files[0][0], str(files[0].parent), theirs, str(files[-1].parent))
    values |= {"PATH": str(source.content)} if source.content else {}
    values |= {"SITEURL": source.site_url} if source.site_url else {}
    places = {
        name: (source.shown(path), line)
        for (_values, lines), path in zip(read_files, files, strict=True)
        for name, line in lines.items()
    }
    return values, places | ({"PATH": ("--content", 0)} if source.content else {})


def chosen(source: Source) -> list[Path]:
    """What the physician chose to build from, as far as it is named: a settings file, content and theme.

    Raises `Faults` as `read` does.
    """
    values, _places = values_of(source)
    named = [values.get(name) for name in ("PATH", "THEME")]
    return [*source.settings_files[1:], *(Path(folder) for folder in named if isinstance(folder, str))]


def read(path: Path, shown: str) -> tuple[Mapping[str, Any], Mapping[str, int]]:
    """The upper-case names of a Python settings file with their values and lines. `shown` is the path for messages.

    Raises `Faults` where there is no such file, it isn't Python, or it fails when it runs: with its line.
    """
    try:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text, filename=str(path))
    except FileNotFoundError as missing:
        raise _fault(shown, 0, 0, "there is no such settings file", "check its name") from missing
    except OSError as closed:
        raise _fault(
            shown, 0, 0, f"can't be read: {closed.strerror}", "name a file that you may read"
        ) from closed
    except UnicodeDecodeError as foreign:
        raise _fault(shown, 0, 0, "isn't saved as UTF-8", "save it as UTF-8") from foreign
    except (SyntaxError, ValueError) as slip:
        line, col = getattr(slip, "lineno", 0) or 0, getattr(slip, "offset", 0) or 0
        raise _fault(
            shown, line, col, f"can't be read: {slip.args[0]}", "look for a missing quote, comma or bracket"
        ) from slip
    return _run(tree, path, shown), _lines(tree)


def _run(tree: ast.Module, path: Path, shown: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__file__": str(path), "__name__": path.stem}
    try:
        exec(compile(tree, str(path), "exec"), names)
    except (Exception, SystemExit) as failed:
        lines = [
            frame.lineno
            for frame in traceback.extract_tb(failed.__traceback__)
            if frame.filename == str(path)
        ]
        raise _fault(
            shown, (lines or [0])[-1] or 0, 0, f"fails: {failed}", "put texts between quotes"
        ) from failed
    return {name: value for name, value in names.items() if name.isupper()}


def _lines(tree: ast.Module) -> dict[str, int]:
    lines: dict[str, int] = {}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        lines |= {
            target.id: node.lineno
            for target in targets
            if isinstance(target, ast.Name) and target.id.isupper()
        }
    return lines


def _fault(path: str, line: int, col: int, message: str, instead: str) -> Faults:
    return Faults([Finding(path, line, col, "error", "settings-file", message, instead)])
