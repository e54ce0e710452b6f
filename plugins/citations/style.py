"""One source as the AMA Manual of Style writes it. The only file that uses citeproc, with the rules in `ama.csl`.

Input is escaped before citeproc sees it, but for the four elements that titles may hold; the page cleans the rest.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any

from plugins.citations.work import Work

MARKUP = re.compile(r"&lt;(/?(?:i|b|sub|sup))&gt;")
"""Elements that CSL-JSON knows in a title: the name of a gene, an exponent."""
INITIALS = re.compile(r"[^\W\d_a-zà-ÿ]{2,4}")
"""Initials as medical journals write them, which citeproc takes for one name."""
TWO_ENDS = re.compile(r"([.?!…](?:</i>)?)\.(?=\s|$)")


def reference(work: Work, lang: str, rules: bytes) -> str:
    """The reference as HTML, without number and links, in the words of `lang`; `rules` is a CSL style."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    fields = {name: _escaped(value) for name, value in work.fields.items() if name != "NCT"}
    source = CiteProcJSON([{**fields, "id": "it"}])
    made = CitationStylesBibliography(_style(lang, rules), source, formatter.html)
    made.register(Citation([CitationItem("it")]))
    return TWO_ENDS.sub(r"\1", str(made.bibliography()[0]).strip())


def _escaped(value: Any, name: str = "") -> Any:
    if isinstance(value, str):
        value = " ".join(value) if name == "given" and INITIALS.fullmatch(value) else value
        return MARKUP.sub(r"<\1>", html.escape(value, quote=False))
    if isinstance(value, Mapping):
        return {name: _escaped(each, name) for name, each in value.items()}
    return [_escaped(each) for each in value] if isinstance(value, list) else value


@cache
def _style(lang: str, rules: bytes) -> Any:
    from citeproc import PRIMARY_DIALECTS, CitationStylesStyle

    locale = PRIMARY_DIALECTS.get(lang.lower().split("-")[0], "en-US")
    return CitationStylesStyle(BytesIO(rules), locale=locale, validate=False)
