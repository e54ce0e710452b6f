"""Markup in articles and pages that runs programs, asks readers for data or hides pictures from us; missing alt texts.

Only the rendered body counts, so code that shows such markup is left alone. A new element is a row of `ELEMENTS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote

from plugins.checks.checked import Piece, Source
from plugins.finding import Finding

PROGRAM = "runs a program on your readers' machines"
ELSEWHERE = "takes something from another place into your page"
HIDDEN = "is read by browsers in another way than by checks, so that it can hide a program"
LATER = "changes a link or a handler after the page was read"
ELEMENTS: Mapping[str, tuple[str, str]] = {
    "script": ("error", PROGRAM),
    "object": ("error", ELSEWHERE),
    "embed": ("error", ELSEWHERE),
    "applet": ("error", PROGRAM),
    "form": ("error", "asks readers for data, which no open form may do with health"),
    "base": ("error", "changes where every link of the page leads"),
    "meta": ("error", "speaks for the whole page"),
    "link": ("error", ELSEWHERE),
    "style": ("error", "changes the look of the whole page"),
    "frame": ("error", ELSEWHERE),
    "frameset": ("error", ELSEWHERE),
    "portal": ("error", ELSEWHERE),
    **dict.fromkeys(("noscript", "noembed", "noframes", "xmp", "plaintext"), ("error", HIDDEN)),
    **dict.fromkeys(("animate", "set"), ("error", LATER)),
    "iframe": ("review", "shows another site inside the page, and lets it see your readers"),
}
SCHEMES: Mapping[str, str] = {
    "javascript:": PROGRAM,
    "vbscript:": PROGRAM,
    "data:": "hides a file inside the text, where nobody can clean or check it",
}
ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "background"}
)
ATTRIBUTES: Mapping[str, str] = {
    "srcdoc": "holds a page of its own, which nobody can check",
    "ping": "tells another place who follows the link",
}
DECORATIVE = "decorative"
"""The class of a picture that says nothing: `![](line.png){: .decorative }`. It stays without a description."""
DESCRIBE = (
    "write what one sees between the brackets: ![...](...); where it says nothing, {: .decorative } after it"
)

UNUSUAL = re.compile(
    r"<!--|&lt;!--|<(?!/?(?:p|em|strong|b|i|ul|ol|li|h[1-6]|[bh]r ?/?|blockquote|code|pre|table|thead|tbody|tr|t[dh]|"
    r"su[bp]|del|d[ldt])"
    r"(?: (?:id|class)=\"[\w :.-]*\")*>|/(?:a|div|span)>|a(?: (?:class|id|title|rel)=\"[^\"<>]*\")*"
    r" href=\"(?:https?:|mailto:|tel:|[{/#.])[^\"<>]*\"(?: (?:class|id|title|rel)=\"[^\"<>]*\")*>)"
)
"""Anything but plain text and links: only where it stands is a body read element by element, which takes longer."""

Needle = str | re.Pattern[str]


class _Reader(HTMLParser):
    """Collects (level, rule, message, instead, what to look for in the source)."""

    CDATA_CONTENT_ELEMENTS = ("script",)  # in a drawing, a style element holds elements like any other

    def __init__(self, allowed: frozenset[str]):
        super().__init__()
        self.allowed, self.code, self.found = allowed, 0, []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.code += tag in ("code", "pre")
        raw = self.get_starttag_text() or ""
        if tag in ELEMENTS and tag not in self.allowed:
            level, why = ELEMENTS[tag]
            self._add(level, f"<{tag}> {why}", f'remove it, or add "{tag}" to HTML_ALLOWED', raw, f"<{tag}")
        for name, value in attrs:
            self._attribute(tag, name, value or "", raw)
        if tag == "img":
            self._description(dict(attrs), raw)

    def handle_endtag(self, tag: str) -> None:
        self.code -= tag in ("code", "pre")

    def handle_comment(self, data: str) -> None:
        if data.startswith((">", "->")) or "--!>" in data:
            message = "for browsers the comment ends before its -->, so that the rest would be public"
            self._add("error", message, "take it out", f"<!--{data[:20]}", "<!--", rule="comment")

    def handle_data(self, data: str) -> None:
        if "<!--" in data and not self.code and self.cdata_elem is None:
            message = "a comment isn't closed, so that it would be public"
            self._add("error", message, "end it with -->", "<!--", rule="comment")

    def _attribute(self, tag: str, name: str, value: str, raw: str) -> None:
        if name.startswith("on") and name not in self.allowed:
            self._add("error", f"{name} on <{tag}> {PROGRAM}", "remove it", raw, f"{name}=", f"<{tag}")
        if name in ATTRIBUTES and name not in self.allowed:
            self._add(
                "error", f"{name} on <{tag}> {ATTRIBUTES[name]}", "remove it", raw, f"{name}=", f"<{tag}"
            )
        if name == "style" and re.search(r"url\s*\(|expression\s*\(|@import", value, re.IGNORECASE):
            self._add("error", f"the style of <{tag}> {ELSEWHERE}", "remove it", raw, value[:60], f"<{tag}")
        for address in value.split(",") if name == "srcset" else [value]:
            self._address(tag, name, address, raw)

    def _address(self, tag: str, name: str, value: str, raw: str) -> None:
        scheme = re.sub(r"[\0-\x20]", "", value).lower().partition(":")[0] + ":"
        if name in ADDRESSES and scheme in SCHEMES and scheme not in self.allowed:
            message = f"a {scheme} address {SCHEMES[scheme]}"
            self._add("error", message, "link to a page or a file", raw, value[:60], scheme, f"<{tag}")

    def _description(self, attrs: dict[str, str | None], raw: str) -> None:
        if (attrs.get("alt") or "").strip() or DECORATIVE in (attrs.get("class") or "").split():
            return
        name = (attrs.get("src") or "").rpartition("/")[2]
        names = "|".join(map(re.escape, (name, unquote(name))))
        written = re.compile(rf"!\[\s*\](?:\[|\([^)\n]*(?:{names}))", re.IGNORECASE)
        message = "a picture has no description for those who can't see it"
        self._add("review", message, DESCRIBE, raw, written, name, rule="alt-text")

    def _add(self, level: str, message: str, instead: str, *needles: Needle, rule: str = "html") -> None:
        self.found.append((level, rule, message, instead, needles))


def markup(piece: Piece) -> Iterator[Finding]:
    """Elements, handlers and addresses that don't belong in an article; open comments; pictures without alt text."""
    source = piece.text
    if not isinstance(source, Source) or not UNUSUAL.search(source.html):
        return
    reader = _Reader(frozenset(piece.html_allowed))
    reader.feed(source.html)
    reader.close()
    seen: dict[Needle, int] = {}
    for level, rule, message, instead, needles in reader.found:
        line, col = find(source, needles, seen)
        yield Finding(source.path, line, col, level, rule, message, instead)


def find(source: Source, needles: tuple[Needle, ...], seen: dict[Needle, int]) -> tuple[int, int]:
    """Line and column of the first needle that stands in the source after where it was `seen` last; else (0, 0)."""
    for needle in filter(None, needles):
        pattern = re.compile(re.escape(needle), re.IGNORECASE) if isinstance(needle, str) else needle
        if match := pattern.search(source.text, seen.get(needle, 0)):
            seen[needle] = match.end()
            return source.place(match.start())
    return 0, 0
