"""The table of rules on honesty, and the check that runs them. A new rule is a function and a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.checks.checked import Piece, Source
from plugins.checks.honesty import disclosure, dosing, figures, overclaims, promises, testimonials
from plugins.checks.honesty.prose import Prose, Span
from plugins.checks.privacy import masked
from plugins.finding import Finding


@dataclass(frozen=True)
class Rule:
    """`levels` by audience, "" for all others; an empty level means that the rule isn't for them.

    In `message`, {found} stands for the place it found.
    """

    name: str
    find: Callable[[Prose], Iterator[Span]]
    levels: dict[str, str]
    message: str
    instead: str


REVIEW, ADVICE = {"": "review"}, {"": "advice"}

RULES = (
    Rule(
        "overclaim",
        overclaims.overclaim,
        REVIEW,
        "“{found}” promises more than medicine can keep",
        "write what it does, for how many people, and what it can't do",
    ),
    Rule(
        "big-word",
        overclaims.big_words,
        ADVICE,
        "“{found}” says how to feel about it, not what was found",
        "write what was found and by whom, with the source beside it",
    ),
    Rule(
        "testimonial",
        testimonials.testimonial,
        REVIEW,
        "“{found}” is praise by a patient, which nobody can weigh, and which tells that somebody was one",
        "write what studies found, or what you offer, in your own words",
    ),
    Rule(
        "benefit-without-harm",
        figures.benefit_alone,
        REVIEW,
        "the article says in figures what a treatment is good for, and nowhere what harm it can do",
        "add its most frequent and its most serious harm, or that none was looked for",
    ),
    Rule(
        "relative-risk-alone",
        figures.relative_alone,
        {"": "review", "colleagues": "advice"},
        "“{found}” says how much a risk changes, and not how large it is",
        "add both rates, such as: from 4 in 100 to 3 in 100 over ten years",
    ),
    Rule(
        "dose-without-asking",
        dosing.dosing,
        {"": "review", "colleagues": ""},
        "“{found}” tells readers a dose that isn't right for each of them",
        "add whom to ask first, such as: ask your doctor or pharmacist which dose is right for you",
    ),
    Rule(
        "disclosure-wanted",
        disclosure.undisclosed,
        REVIEW,
        "{found} is praised here, and readers aren't told whether you have ties to the maker",
        "add the field Disclosure, also where there are none: “I have no ties to the makers named here”",
    ),
    Rule(
        "promise-not-kept",
        promises.unkept_figure,
        REVIEW,
        "the figure {found} stands in no sentence of the article",
        "take it from the article, or add it there with its source",
    ),
    Rule(
        "promise-not-kept",
        promises.unkept_superlative,
        ADVICE,
        "“{found}” is in the head, and the article doesn't say it",
        "write what the article says",
    ),
)


LONG = re.compile(r"\d{5,}|\d{3}[-. ]\d\d(?:\d\d|[-. ]\d{4})\b")
"""A number such as one of a record or a telephone: no finding shows it whole, whichever rule meets it."""


def honesty(piece: Piece) -> Iterator[Finding]:
    """What every rule finds in an article or a page."""
    if isinstance(piece.text, Source):
        prose = Prose(piece.text, piece.told)
        yield from (found for rule in RULES for found in findings(prose, rule))


def findings(prose: Prose, rule: Rule) -> Iterator[Finding]:
    """What one rule finds in one article."""
    audience = prose.told.audience if prose.told else ""
    level = rule.levels.get(audience, rule.levels[""])
    if level:
        for start, end in rule.find(prose):
            found = LONG.sub(lambda number: masked(number[0]), " ".join(prose.source.text[start:end].split()))
            line, col = prose.source.place(start)
            message = rule.message.replace("{found}", found if len(found) <= 60 else f"{found[:57]}...")
            end_col = col + end - start if "\n" not in prose.source.text[start:end] else 0
            yield Finding(prose.source.path, line, col, level, rule.name, message, rule.instead, end_col)
