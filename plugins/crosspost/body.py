"""The article's rendered body as elements, read once for all that want it. The only file here that uses lxml."""

from __future__ import annotations

from functools import lru_cache

from lxml import html as lxml_html


@lru_cache(maxsize=4)
def body(html: str) -> lxml_html.HtmlElement:
    """An element around the whole body. Broken markup is read as a browser would read it. Nobody may change it."""
    return lxml_html.fragment_fromstring(html if html.strip() else " ", create_parent="div")
