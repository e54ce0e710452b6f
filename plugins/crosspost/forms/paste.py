"""A rendered article as an editor elsewhere takes it: plain elements, whole addresses, notes as a numbered list."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

from plugins.crosspost.elements import elements
from plugins.crosspost.forms.pieces import SKIPPED

KEPT = elements(
    "a b blockquote br code em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p pre strong sub sup table tbody td th "
    "thead tr ul"
)
"""The elements that stay."""

EMPTY = elements("area base br col embed hr img input link meta param source track wbr")
"""Elements without an end tag."""

ATTRIBUTES = {"a": ("href",), "img": ("src", "alt"), "ol": ("type",)}
"""The attributes that stay; an address becomes a whole one."""


def pasteable(html: str, url: str) -> str:
    """The article at `url` with its headings, without scripts, styles and anchors; a note's mark is its number."""
    cleaner = _Cleaner(url)
    cleaner.feed(html)
    cleaner.close()
    return "".join(cleaner.kept).strip()


class _Cleaner(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.url, self.kept, self.hidden = url, [], 0
        self.in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if self.hidden or tag in SKIPPED or "footnote-backref" in held.get("class", ""):
            self.hidden += tag not in EMPTY
        elif "footnote-ref" in held.get("class", ""):
            self.in_mark = True
        elif tag in KEPT:
            whole = [self._attribute(name, held[name]) for name in ATTRIBUTES.get(tag, ()) if name in held]
            self.kept.append(f"<{''.join([tag, *whole])}>")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden -= 1
        elif tag == "a" and self.in_mark:
            self.in_mark = False
        elif tag in KEPT and tag not in EMPTY:
            self.kept.append(f"</{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.hidden:  # within a drawing it has no end tag to wait for
            self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.kept.append(escape(f"[{data}]" if self.in_mark else data, quote=False))

    def _attribute(self, name: str, value: str) -> str:
        whole = urljoin(self.url, value) if name in ("href", "src") else value
        return f' {name}="{escape(whole)}"'
