"""An article as a place takes it that has no list of references: the list stands below the text that cites it."""

from __future__ import annotations

from html import escape

from plugins.crosspost.phrases import phrase
from plugins.entry import Entry


def whole(entry: Entry) -> str:
    """The article's HTML, with its sources below where it cites them."""
    return entry.html + listed(entry)


def listed(entry: Entry) -> str:
    """A heading and the sources that the text cites by number, as HTML; nothing where it cites none."""
    if not entry.sources or 'class="citation"' not in entry.html:
        return ""
    heading = phrase("sources", entry.lang).rstrip(":")
    items = "".join(f"<li>{escape(source)}</li>" for source in entry.sources)
    return f"\n<h2>{escape(heading)}</h2>\n<ol>{items}</ol>"
