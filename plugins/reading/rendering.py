"""Makes HTML of Markdown: Pelican's choice of extensions, readable ids for headings, and no style in the markup.

Markdown aligns the columns of a table by a style, which the site's Content-Security-Policy blocks; a class takes its
place, and the theme says what it does (`styles/text.css`). And Markdown's longest work is to apply every inline pattern
to cells, list items and paragraphs in which none of them finds anything: it is spared that.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import BACKTICK_RE, LINK_RE, Pattern
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.reading.comments import without_comments
from plugins.reading.heading_ids import heading_id

ALIGNED = {
    "text-align: left;": "to-start",
    "text-align: center;": "to-center",
    "text-align: right;": "to-end",
}


INLINE = 20
"""Where in their order Markdown has its processor that applies the patterns."""

NEEDED = {BACKTICK_RE: "`", LINK_RE: "["}
"""Signs without which those of Markdown's own patterns match nowhere that take longest to see it."""


class AlignedCells(Treeprocessor):
    """Gives each aligned cell its class."""

    def run(self, root: Element) -> None:
        """Called by Markdown with the whole text."""
        for cell in root.iter():
            if cell.tag in ("th", "td") and cell.get("style") in ALIGNED:
                cell.set("class", ALIGNED[cell.attrib.pop("style")])


class Plain(AtomicString):
    """A text in which no pattern finds anything: of a class that Markdown leaves alone."""


class MarkPlain(Treeprocessor):
    """Makes such texts `Plain`."""

    def run(self, root: Element) -> None:
        """Called by Markdown with the whole text."""
        searches = list(dict.fromkeys(map(_search, self.md.inlinePatterns)))
        for element in root.iter():
            text = element.text
            if text and type(text) is str and not any(search(text) for search in searches):
                element.text = Plain(text)


def _search(pattern: Pattern) -> Callable[[str], object]:
    """What finds something wherever `pattern` would."""
    own = pattern.getCompiledRegExp()
    sign = NEEDED.get(own.pattern)
    return re.compile(re.escape(sign)).search if sign else own.search


class UnmarkPlain(Treeprocessor):
    """Makes them what they were: abbreviations and quotation marks are looked for in them later."""

    def run(self, root: Element) -> None:
        """Called by Markdown with the whole text."""
        for element in root.iter():
            if type(element.text) is Plain:
                element.text = str(element.text)


class PlainTexts(Extension):
    """Puts one before the patterns are applied, and the other behind that."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        """Called by Markdown."""
        md.treeprocessors.register(MarkPlain(md), "mark_plain", INLINE + 1)
        md.treeprocessors.register(UnmarkPlain(md), "unmark_plain", INLINE - 1)


class Alignment(Extension):
    """Puts `AlignedCells` before the writer's own attributes are added."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        """Called by Markdown."""
        md.treeprocessors.register(AlignedCells(md), "aligned_cells", 9)


def markdown(own: Mapping[str, Any], taken: Collection[str] = ()) -> Markdown:
    """A reader of Markdown. `own` is Pelican's setting MARKDOWN; its reader of heads is left out.

    `taken` are ids that no heading gets. The list of contents is the theme's, so Markdown's own is switched off.
    """
    extensions = [name for name in own["extensions"] if not name.endswith(".meta")]
    heading_ids = TocExtension(marker="", slugify=partial(heading_id, taken=taken))
    return Markdown(**{**own, "extensions": [*extensions, heading_ids, Alignment(), PlainTexts()]})


@dataclass(frozen=True)
class Job:
    """A body in Markdown, and how it is to be read: what `how_to_read` made of the settings."""

    text: str
    how: bytes


@dataclass(frozen=True)
class Rendered:
    """The HTML of a body; or what keeps it from being read, in words."""

    html: str
    fault: str = ""


def rendered(job: Job) -> Rendered:
    """The body as it stands on the page, without the comments that it holds."""
    idle = _idle(job.how)
    try:
        reader = idle.pop() if idle else markdown(*pickle.loads(job.how))
        made = without_comments(reader.reset().convert(job.text))
    except RecursionError:
        return Rendered("", "is nested too deep")
    except Exception as failed:  # whatever an extension of Markdown does with a text
        return Rendered("", f"can't be read as Markdown ({type(failed).__name__}: {failed})")
    idle.append(reader)
    return Rendered(made)


@lru_cache(maxsize=4)
def _idle(_how: bytes) -> list[Markdown]:
    """Readers that no thread uses now. Making one takes a tenth of the time that a text takes."""
    return []


def how_to_read(own: Mapping[str, Any], taken: Collection[str] = ()) -> bytes:
    """The arguments of `markdown` as bytes, for a job. Raises what `pickle` raises where they can't be sent."""
    return pickle.dumps((own, sorted(taken)))
