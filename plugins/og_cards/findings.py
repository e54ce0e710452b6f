"""What the physician should know about the words on their cards. Pure: the font comes in as `lacks` and `measure`.

A new hint is a line in `_hints`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.layout import Measure, layout
from plugins.og_cards.letters import drawable
from plugins.og_cards.words import words_of, words_of_site
from plugins.settings import Settings

Lacks = Callable[[str], bool]


def about_site(settings: Settings, lacks: Lacks, measure: Measure) -> list[Finding]:
    """Advice on the words that stand on every card, at the name of the site."""
    hints = _hints(words_of_site(settings), "", lacks, measure)
    return [settings.finding("SITENAME", message, "", rule, "advice") for rule, message in hints]


def about_entry(entry: Entry, settings: Settings, lacks: Lacks, measure: Measure) -> list[Finding]:
    """Advice on an article's own words, at its title. What `about_site` says of every card isn't said again."""
    words = words_of(entry, settings, "text")
    known = "".join(words_of_site(settings).values())
    place = entry.source, entry.lines.get("title", 0), 0
    return [
        Finding(*place, "advice", rule, message) for rule, message in _hints(words, known, lacks, measure)
    ]


def _hints(words: Mapping[str, str], known: str, lacks: Lacks, measure: Measure) -> Iterator[tuple[str, str]]:
    missing = [letter for letter in drawable("".join(words.values()), lacks)[1] if letter not in known]
    if missing:
        letters = ", ".join(f'"{letter}"' for letter in missing)
        yield "card-letters", f"the cards' font has no {letters}; the picture leaves it out"
    for block in layout(formats()["og"], kinds()["text"], words, measure).cut:
        yield "card-length", f"the {block} is too long for the card, which ends it with an ellipsis"
