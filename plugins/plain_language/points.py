"""Points of the CDC's Clear Communication Index that a program can tell; the others need a person who reads. Pure.

Source: CDC, "The CDC Clear Communication Index", user guide, 2013 and later. The numbers are the Index's own. A new
point is a row of `POINTS`: its function says yes, no, or None where the point doesn't apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from plugins.entry import Entry
from plugins.plain_language.passages import Passage, Sentence
from plugins.plain_language.style import is_passive

FIRST_PASSAGE = 60
"""Words of a first paragraph that can still be one message: the Index allows one to three short sentences."""

LONG_TEXT = 250
"""Words from which a text wants headings, and something to be listed."""

_ASK = frozenset(("ask", "call", "contact", "see", "tell", "visit"))
_TALK = frozenset(("talk", "speak"))
_WHOM = frozenset(("us", "our", "your", "a", "the", "911"))
_DO = (
    "ask avoid begin book bring call check choose come contact don’t don't download drink eat find get give go keep "
    "learn limit look make measure never note read remember rest see sign start stay stop take talk tell try use visit "
    "wash wear write"
)
_VERBS = frozenset(_DO.split())
_PEOPLE = re.compile(
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half) (?:\w+ )?(?:in|of|out of) "
    r"(?:(?:every|each|the|those|all|about) )?(?:\d|two|three|four|five|ten|a hundred|a thousand|one hundred)\b|"
    r"\d (?:in|of|out of) (?:(?:every|each|the|those|all|about) )?\d"
)


@dataclass(frozen=True)
class Text:
    """What a point looks at."""

    entry: Entry
    passages: Sequence[Passage]
    sentences: Sequence[Sentence]
    words: int


@dataclass(frozen=True)
class Point:
    """The number in the Index, what is wanted, and what to do where it is missing."""

    number: str
    wanted: str
    instead: str


def _main_message(text: Text) -> bool:
    """A summary or key points, which stand on top of the page, or a short first paragraph."""
    first = text.passages[0].tally.words if text.passages else 0
    return bool(text.entry.summary or text.entry.key_points) or 0 < first <= FIRST_PASSAGE


def _call_to_action(text: Text) -> bool:
    return bool(text.entry.call_to_action) or any(_asks(each) for each in text.sentences)


def _asks(sentence: Sentence) -> bool:
    words = sentence.words
    opens = words[1:2] if words[:1] == ("Please",) else words[:1]
    return (bool(opens) and opens[0].lower() in _VERBS) or any(map(_asks_whom, words, words[1:], words[2:]))


def _asks_whom(first: str, second: str, third: str) -> bool:
    """“ask your”, “talk with us”."""
    return (first in _ASK and second in _WHOM) or (
        first in _TALK and second in ("to", "with") and third in _WHOM
    )


def _active_message(text: Text) -> bool | None:
    told = (text.entry.summary, *text.entry.key_points)
    return not any(is_passive(Sentence(each)) for each in told) if any(told) else None


def _lists(text: Text) -> bool | None:
    return None if text.words < LONG_TEXT else any(each.listed for each in text.passages)


def _headings(text: Text) -> bool | None:
    return None if text.words < LONG_TEXT else any(each.heading for each in text.passages)


def _shares_as_people(text: Text) -> bool | None:
    if not any("%" in each.text or "percent" in each.text for each in text.sentences):
        return None
    return any(_PEOPLE.search(each.text) for each in text.sentences)


POINTS: Mapping[Point, Callable[[Text], bool | None]] = MappingProxyType(
    {
        Point("1, 2", "Main message first", "add a Summary or Key_points, or open shorter"): _main_message,
        Point(
            "5", "What to do next", "say what readers should do, such as “Ask us before …”"
        ): _call_to_action,
        Point(
            "6", "Main message in the active voice", "say in Summary and Key_points who does what"
        ): _active_message,
        Point("8", "Steps or items as a list", "make a list of steps, signs or choices"): _lists,
        Point("9", "Headings that part the text", "add a heading above each part"): _headings,
        Point("15", "Percentages told as people, too", "write, say, “2 in 100” once"): _shares_as_people,
    }
)


def answers(text: Text) -> tuple[tuple[Point, bool], ...]:
    """The points that apply, in the order of the Index, and whether each is met."""
    asked = ((point, is_met(text)) for point, is_met in POINTS.items())
    return tuple((point, met) for point, met in asked if met is not None)
