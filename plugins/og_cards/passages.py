"""What a card takes from an article's own text: its first quotation, its first question. The only file here that uses
lxml. Pure: the rendered body in, plain text out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import html as lxml_html

_DASH = re.compile(r"(?:^|\n)\s*(?:—|–|--?)\s*([^\n]+)\s*$")
_QUESTION = re.compile(r"(?:¿|(?:(?<=[.!?…])|^)\s*[“\"(]*(?=\S))[^.!?…]*\?")
_MARKS = ' \n"“”«»„'


@dataclass(frozen=True)
class Quotation:
    """The words of a quotation, without its marks, and who said them; `source` is "" where it doesn't tell."""

    text: str
    source: str = ""


@lru_cache(maxsize=64)
def first_quotation(html: str) -> Quotation | None:
    """The first `blockquote`. Its source is its `cite` or `footer`, else its last line if that begins with a dash."""
    for element in _root(html).iter("blockquote"):
        named = [_text(child) for child in element.iter("cite", "footer")]
        for child in list(element.iter("cite", "footer")):
            child.drop_tree()
        said = "\n".join(
            filter(None, (_text(child) for child in element) if len(element) else [_text(element)])
        )
        dashed = _DASH.search(said)
        text = said[: dashed.start()] if dashed else said
        source = " ".join(named).strip() or (dashed[1] if dashed else "")
        if text.strip(_MARKS):
            return Quotation(_line(text).strip(_MARKS), _line(source).lstrip("—–- "))
    return None


@lru_cache(maxsize=64)
def first_question(html: str) -> str:
    """The first heading or sentence that asks something, "" if none does."""
    for element in _root(html).iter("h2", "h3", "h4", "p", "li"):
        if found := question_in(_line(_text(element))):
            return found
    return ""


def question_in(text: str) -> str:
    """The first sentence of `text` that asks something, "" if none does."""
    found = _QUESTION.search(text)
    return found[0].strip(' “"(') if found else ""


def _root(html: str):
    root = lxml_html.fragment_fromstring(html or " ", create_parent="div")
    for note in root.xpath(".//sup[a] | .//*[contains(@class, 'footnote')] | .//del | .//s"):
        note.drop_tree()
    return root


def _text(element) -> str:
    return "\n".join(line.strip() for line in element.text_content().strip().splitlines())


def _line(text: str) -> str:
    return " ".join(text.split())
