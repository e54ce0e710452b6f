"""Which kind of card an article has, and the words on it, by the block of `design.toml` that they stand in. Pure.

A new kind is a row of `BODIES`: what its own blocks say, the main one first. Where that one stays empty, the article
lacks what the kind shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from plugins.entry import Entry
from plugins.og_cards.design import labels
from plugins.og_cards.figures import telling
from plugins.og_cards.passages import first_question, first_quotation, question_in
from plugins.og_cards.quotes import typeset
from plugins.settings import Settings

Words = Mapping[str, str]

_FIRST = re.compile(r".*?\w{4}[.!?…]+[”\"»)]*(?=\s+[¿¡“\"(«]?[A-ZÀ-Þ])", re.DOTALL)
"""A first sentence. One that ends in a short word may end in an abbreviation, so it takes the next one with it."""


def kind_of(entry: Entry) -> str:
    """The kind of an article's card: what it asks for, else what it has: a claim to correct, a picture, its words."""
    if entry.card:
        return entry.card
    if not is_missing(entry, "myth"):
        return "myth"
    return "photo" if entry.image else "text"


def words_of(entry: Entry, settings: Settings, kind: str) -> Words:
    """The words on an article's card of a kind by their block, those of its body first.

    A block is "" or isn't there where the article has nothing for it. Credentials stand beside the site's own author
    only.
    """
    authors = entry.authors or (settings.author,)
    names = {
        "author": ", ".join(authors),
        "credentials": settings.author_credentials if authors == (settings.author,) else "",
        "site": settings.site_name,
        "corner": settings.card_mark,
    }
    own = {**BODIES[kind](entry), "category": entry.category}
    return {**_typeset(own, entry.lang), **_typeset(names, settings.default_lang)}


def words_of_site(settings: Settings) -> Words:
    """The words on the site's own card by their block."""
    practice = settings.practice_name
    words = {
        "title": settings.site_name,
        "author": settings.author,
        "credentials": settings.author_credentials,
        "site": practice if practice != settings.site_name else "",
        "corner": settings.card_mark,
    }
    return _typeset(words, settings.default_lang)


def _typeset(words: Words, lang: str) -> Words:
    return {name: typeset(text, lang) for name, text in words.items()}


def is_missing(entry: Entry, kind: str) -> bool:
    """Whether the article lacks what a card of this kind shows: the words of its main block, or the picture."""
    return not next(iter(BODIES[kind](entry).values())) or (kind == "photo" and not entry.image)


def _title(entry: Entry) -> Words:
    return {"title": entry.title}


def _myth(entry: Entry) -> Words:
    """The fact is the first key point, else the summary's first sentence. A claim that is true is no myth."""
    named = labels(entry.lang)
    fact = next(iter(entry.key_points), "") or first_sentence(entry.summary)
    if not fact or not entry.claim or entry.verdict not in named:
        return {"fact": ""}
    return {
        "fact": fact,
        "fact_label": named["fact"],
        "myth": entry.claim,
        "myth_label": named[entry.verdict],
    }


def _number(entry: Entry) -> Words:
    """The whole key point stands below its figure, which takes nothing away from it."""
    if not (found := telling(entry.key_points)):
        return {"meaning": ""}
    sentence, figure = found
    return {"meaning": sentence, "figure": figure.value, "unit": figure.unit, "hedge": figure.hedge}


def _quote(entry: Entry) -> Words:
    """The first quotation of the text with its source, else the first key point: the author's own words."""
    quotation = first_quotation(entry.html)
    if not quotation:
        return {"quote": next(iter(entry.key_points), ""), "source": "", "sign": "“"}
    return {"quote": quotation.text, "source": quotation.source and f"— {quotation.source}", "sign": "“"}


def _question(entry: Entry) -> Words:
    return {"question": question_in(entry.title) or first_question(entry.html)}


BODIES: Mapping[str, Callable[[Entry], Words]] = MappingProxyType(
    {
        "text": _title,
        "photo": _title,
        "myth": _myth,
        "number": _number,
        "quote": _quote,
        "question": _question,
    }
)


def first_sentence(text: str) -> str:
    """The first sentence of a text, or the first few where it isn't plain that one ends."""
    found = _FIRST.match(text)
    return (found[0] if found else text).strip()
