"""Programs of others that judge a page, from npm and Java: where they are, and what to say where they aren't.

    npm install --prefix .cache/node html-validate@10 vnu-jar lighthouse@12 sitemap@9 feedsmith rss-parser ical.js

`.ci/run` does just that. Without them their tests are skipped, and the run says so.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parent.parent / ".cache/node/node_modules"
MISSING = "NOT TESTED: {} isn't here; see tests/node.py"


def program(name: str) -> str:
    """The command of an npm package, out of the project's cache or of the system; a loud skip where there is none."""
    found = shutil.which(name, path=os.pathsep.join([str(PACKAGES / ".bin"), os.environ.get("PATH", "")]))
    if not found or not shutil.which("node"):
        pytest.skip(MISSING.format(name))
    return found


def file(path: str) -> Path:
    """A file out of an npm package; a loud skip where it isn't there."""
    if not (PACKAGES / path).is_file():
        pytest.skip(MISSING.format(path))
    return PACKAGES / path
