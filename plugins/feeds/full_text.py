"""An article's text for feed readers: whole, with absolute addresses, and nothing in it that a reader must throw away.

Feed readers show a text without its site's styles and programs, so those go, and so does what only they can use.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urljoin

from lxml import html
from lxml.etree import Comment, ProcessingInstruction

from plugins.feeds.item import printable

DROPPED = frozenset(
    (
        *("script", "style", "link", "meta", "base", "template", "svg", "canvas"),
        *("iframe", "object", "applet", "form", "input", "button", "select", "textarea", "data"),
    )
)
"""Elements that go with all that is in them."""

UNWRAPPED = frozenset(("source", "track", "embed", "picture"))
"""Elements that go alone: the plain picture stays of `<picture>`, and lxml, which knows HTML 4, takes what follows the
others for what is in them."""

KEPT = frozenset(
    (
        *("href", "src", "alt", "title", "width", "height", "lang", "dir", "cite", "datetime"),
        *("colspan", "rowspan", "scope", "start", "reversed", "type", "poster", "controls"),
    )
)
"""Attributes that stay."""

ADDRESSES = ("href", "src", "cite", "poster")


@lru_cache(maxsize=512)
def full_text(markup: str, address: str, lang: str) -> str:
    """`markup` of the page at `address`, in the language `lang`, as a feed holds it. It stands in several."""
    root = html.fragment_fromstring(printable(markup), create_parent="div")
    for element in list(root.iter(Comment, ProcessingInstruction, *DROPPED)):
        element.drop_tree()
    for element in list(root.iter(*UNWRAPPED)):
        element.drop_tag()
    for element in root.iter():
        for name in set(element.attrib) - KEPT:
            del element.attrib[name]
        for name in set(ADDRESSES) & set(element.attrib):
            _make_absolute(element, name, address)
    root.set("lang", lang)
    return html.tostring(root, encoding="unicode").strip()


def _make_absolute(element: html.HtmlElement, name: str, address: str) -> None:
    """An address that can't be read, or that would run a program, goes."""
    try:
        whole = urljoin(address, element.get(name).strip())
    except ValueError:
        whole = ""
    if whole.partition(":")[0].lower() in ("http", "https", "mailto", "tel"):
        element.set(name, whole)
    else:
        del element.attrib[name]
