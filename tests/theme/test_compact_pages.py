"""Pages as they are sent: no blank lines and no indentation, but where an author's own text has them."""

from __future__ import annotations

import re
from pathlib import Path

AS_WRITTEN = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>(?:</div>\n+)?", re.DOTALL)
"""Code, with the box and the line that Markdown gives it, and what programs read."""


def test_a_page_has_no_blank_line_and_no_indentation(site: Path) -> None:
    wasted = {}
    for file in sorted(site.rglob("*.html")):
        text = AS_WRITTEN.sub("as written", file.read_text("utf-8")).rstrip("\n")
        if lines := re.findall(r"^.*\n(?:[ \t]{2,}.*|[ \t]*)$", text, re.MULTILINE):
            wasted[file.relative_to(site).as_posix()] = lines
    assert wasted == {}
