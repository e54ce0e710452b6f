"""The index that readers search: made by Pagefind (https://pagefind.app) out of the written pages.

It is optional: `pip install "rounds[search]"` brings it, and without it the site has no search. Pagefind is a program
of its own that reads and writes files and asks no network.
"""

from __future__ import annotations

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

FOLDER = "pagefind"
UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""What Pagefind adds for looks; the theme has its own."""
LEFT_OUT = "main nav, main aside, main footer, main form, main .footnote, main .references, main .byline"
"""What stands within an article and isn't its text."""


def installed() -> bool:
    """Whether Pagefind is there."""
    return find_spec("pagefind_bin") is not None


def begin(site: Path) -> subprocess.Popen[str] | OSError:
    """Lets Pagefind write the index of the pages in `site` into a folder there, while we do something else.

    Only what stands in an element marked `data-pagefind-body` is found.
    """
    from pagefind_bin import get_executable

    options = ["--site", site, "--output-subdir", FOLDER, "--exclude-selectors", LEFT_OUT, "--silent"]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen([get_executable(), *map(str, options)], stdout=pipe, stderr=pipe, text=True)
    except OSError as failed:
        return failed


def end(begun: subprocess.Popen[str] | OSError, site: Path) -> str:
    """Waits until the index of `site` is there; returns why where it couldn't be made, else nothing."""
    if isinstance(begun, OSError):
        return f"Pagefind can't be started: {begun.strerror or begun}"
    said, complained = begun.communicate()
    if begun.returncode:
        return f"Pagefind failed: {' '.join((complained or said).split())}"
    _leave_only_what_is_used(site / FOLDER)
    return ""


def _leave_only_what_is_used(folder: Path) -> None:
    """Also puts the languages in order: Pagefind lists them as they come, so two builds would differ."""
    for pattern in UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
    entry = folder / "pagefind-entry.json"
    said = json.loads(entry.read_text("utf-8"))
    said["languages"] = dict(sorted(said["languages"].items()))
    entry.write_text(json.dumps(said, ensure_ascii=False, separators=(",", ":")), "utf-8")
