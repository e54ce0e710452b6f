"""What the physician should know about the words on their cards. Pure: the font comes in as `lacks` and `measure`.

What a kind of card wants of an article is a row of `WANTED`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.og_cards.cards import cards_of
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.layout import Measure, layout
from plugins.og_cards.letters import hints as hints_of_letters
from plugins.og_cards.quotes import typeset
from plugins.og_cards.words import Words, is_missing, kind_of, words_of, words_of_site
from plugins.settings import Settings

Lacks = Callable[[str], bool]
Hint = tuple[str, str, str, str]
"""A rule, the block that it is about ("" for all of them), what is wrong, and what to do instead."""

WANTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "text": ("has no Title", "write one"),
        "photo": ("has no picture", "name one with Image"),
        "myth": (
            "lacks a Claim, a Verdict other than true, or what is true instead",
            "write Claim and Verdict, and what is true as the first of Key_points",
        ),
        "number": (
            "has no key point with a figure and its unit",
            'write one in Key_points, such as "Rest for 5 minutes before you measure."',
        ),
        "quote": ("has no quotation and no key point", 'begin a line of the text with "> "'),
        "question": ("asks nothing", "write a Title or a heading that ends with a question mark"),
    }
)
"""By kind, what an article without its material lacks, and what to write instead."""

FIELD: Mapping[str, str] = MappingProxyType(
    {"fact": "key_points", "meaning": "key_points", "myth": "claim", "category": "category"}
)
"""The head field that the words of a block come from; the title's line stands for all others."""


def about_site(settings: Settings, lacks: Lacks, measure: Measure, *, orders: bool = True) -> list[Finding]:
    """Advice on the words that stand on every card, at the name of the site.

    `orders`: whether words can be drawn from right to left on this machine.
    """
    words = words_of_site(settings)
    everywhere = ((name, "text", words) for name in formats())
    hints = [*_letters(words, "", lacks, orders), *_cut(everywhere, (), measure)]
    return [
        settings.finding("SITENAME", message, instead, rule, "advice") for rule, _, message, instead in hints
    ]


def about_entry(
    entry: Entry, settings: Settings, lacks: Lacks, measure: Measure, *, orders: bool = True
) -> list[Finding]:
    """What an article's card lacks, else advice on its words. What `about_site` says of every card isn't said again."""
    kind = kind_of(entry)
    if is_missing(entry, kind):
        return [_missing(entry, kind)]
    own = (
        (card.format, card.kind, words_of(entry, settings, card.kind)) for card in cards_of(entry, settings)
    )
    said = tuple(words_of_site(settings).values())
    words = words_of(entry, settings, kind)
    hints = [*_letters(words, "".join(said), lacks, orders), *_cut(own, said, measure)]
    return [*_nameless(entry, words), *(_advice(entry, *hint) for hint in hints)]


def _advice(entry: Entry, rule: str, block: str, message: str, instead: str) -> Finding:
    return Finding(*_at(entry, FIELD.get(block, "title")), "advice", rule, message, instead)


def _missing(entry: Entry, kind: str) -> Finding:
    lacking, instead = WANTED[kind]
    message = f"Card: {kind} can't be drawn, as the article {lacking}"
    return Finding(*_at(entry, "card"), "error", "card-material", message, f"{instead}, or Card: text")


def _nameless(entry: Entry, words: Words) -> Iterator[Finding]:
    """A quotation that names nobody would be read as the author's own words, as a key point is."""
    own = [typeset(point, entry.lang) for point in entry.key_points]
    if "quote" in words and not words["source"] and words["quote"] not in own:
        message = "the card shows a quotation that names nobody over the author's name"
        instead = 'end the quotation with a line "> — Who said it"'
        yield Finding(*_at(entry, "card"), "review", "card-quote", message, instead)


def _at(entry: Entry, field: str) -> tuple[str, int, int]:
    return entry.source, entry.lines.get(field, 0), 0


def _letters(words: Words, known: str, lacks: Lacks, orders: bool) -> Iterator[Hint]:
    for message, instead in hints_of_letters("".join(words.values()), known, lacks, orders=orders):
        yield "card-letters", "", message, instead


def _cut(cards: Iterable[tuple[str, str, Words]], known: Collection[str], measure: Measure) -> Iterator[Hint]:
    """The blocks that some of these cards (format, kind, words) can't hold whole, unless their words are `known`."""
    cut: dict[str, list[str]] = {}
    for format_name, kind, words in cards:
        for block in layout(formats()[format_name], kinds()[kind], words, measure).cut:
            if words[block] not in known:
                cut.setdefault(block, []).append(format_name)
    for block, names in cut.items():
        where = f"the {block} is too long for the card ({', '.join(names)})"
        yield "card-length", block, f"{where}, which ends it with an ellipsis", ""
