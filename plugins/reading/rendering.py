"""Makes HTML of Markdown: Pelican's choice of extensions, readable ids for headings, and no style in the markup.

Markdown aligns the columns of a table by a style, which the site's Content-Security-Policy blocks; a class takes its
place, and the theme says what it does (`styles/text.css`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from plugins.reading.heading_ids import heading_id

ALIGNED = {
    "text-align: left;": "to-start",
    "text-align: center;": "to-center",
    "text-align: right;": "to-end",
}


class AlignedCells(Treeprocessor):
    """Gives each aligned cell its class."""

    def run(self, root: Element) -> None:
        """Called by Markdown with the whole text."""
        for cell in root.iter():
            if cell.tag in ("th", "td") and cell.get("style") in ALIGNED:
                cell.set("class", ALIGNED[cell.attrib.pop("style")])


class Alignment(Extension):
    """Puts `AlignedCells` before the writer's own attributes are added."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        """Called by Markdown."""
        md.treeprocessors.register(AlignedCells(md), "aligned_cells", 9)


def html(text: str, own: Mapping[str, Any], taken: Collection[str] = ()) -> str:
    """The HTML of a body in Markdown. `own` is Pelican's setting MARKDOWN; its reader of heads is left out.

    `taken` are ids that no heading gets. The list of contents is the theme's, so Markdown's own is switched off.
    """
    extensions = [name for name in own["extensions"] if not name.endswith(".meta")]
    heading_ids = TocExtension(marker="", slugify=partial(heading_id, taken=taken))
    return Markdown(**{**own, "extensions": [*extensions, heading_ids, Alignment()]}).convert(text)
