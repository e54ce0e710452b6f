"""The text of a new article: pure, from the answers to the file's content.

Notes stand above the field they explain and come from `head_fields`, so they can't say anything else. A further
field to offer is a row of `OFFERED`; a further kind of body is a row of `BODIES`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from unidecode import unidecode

from plugins import head_fields
from plugins.writing.choices import CHOICES

LONGEST_SLUG = 80

OFFERED = (
    ("Category", "Heart health"),
    ("Tags", "blood pressure, heart"),
    ("Summary", "The main message, as you would say it to one person."),
    ("Key_points", ("The most important thing to know.", "The most important thing to do.")),
    ("References", ("the DOI or PMID of each source you used",)),
    ("Image", "images/picture.jpg"),
    ("Image_alt", "What the picture shows"),
    ("Disclosure", "Who pays you, if it touches this topic."),
    ("Claim", "The claim in the words people hear it"),
    ("Verdict", "false"),
    ("Reviewer", "Another clinician"),
    ("Reviewed", "2026-03-04"),
    ("Teaser_x", "Your own words for X; the same works for every other platform."),
)
"""Fields to use by deleting a #, with an example; lines of a list one by one."""

FOR_PATIENTS = """\
<!-- Begin with the main message: what should the reader know or do? One or two sentences. -->

## Why it matters

<!-- What it means for everyday life. Benefit and risk both, in plain numbers with their source. -->

## What you can do

1. <!-- One step, beginning with a verb. -->
2. <!-- The next. -->

## When to call

<!-- Which signs need a call to the office, and which need an ambulance. -->

## What we don't know

<!-- Say it plainly where the evidence is thin, and for whom this advice does not hold. -->
"""

FOR_COLLEAGUES = """\
<!-- Begin with the answer, in one or two sentences. -->

## The question

<!-- Whom was it asked for, and what was compared? -->

## What was found

<!-- Absolute numbers first, with their intervals; harms beside benefits. -->

## Limits

<!-- Who was left out, what was not measured, who paid. -->

## What changes in practice

<!-- What you would do differently tomorrow, and for whom not. -->
"""

FOR_THE_PRACTICE = """\
<!-- Begin with what is new, and from when. -->

## Who it is for

<!-- And who is better served otherwise. -->

## How it works

1. <!-- What to do first. Only ask people to call; never to send health details by a form or a post. -->

## What it costs

<!-- Say what insurance pays and what it doesn't. No promise of a result. -->
"""

FOR_A_CASE = """\
<!-- Nothing here may let anyone recognise the patient: no name, date, place, age over 89, picture or rare detail. -->

## The question

<!-- What do you want to know? -->

## The case

<!-- Only what the question needs. -->

## What was tried
"""

BODIES = (
    ("purpose", "consult", FOR_A_CASE),
    ("kind", "marketing", FOR_THE_PRACTICE),
    ("audience", "colleagues", FOR_COLLEAGUES),
    ("audience", "", FOR_PATIENTS),
)
"""The body for the first row whose value stands in that field."""


@dataclass(frozen=True)
class Answers:
    """What a new article is to be; the values are as they stand in a head."""

    title: str
    audience: str
    purpose: str
    kind: str


def slug(title: str, today: date) -> str:
    """The address for a title, as Pelican makes it, cut at a word; by the day where no letter is left."""
    plain = unidecode(unicodedata.normalize("NFKC", title)).lower()
    words = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip()).strip("-_")
    cut = (
        words
        if len(words) <= LONGEST_SLUG
        else words[: LONGEST_SLUG + 1].rpartition("-")[0] or words[:LONGEST_SLUG]
    )
    return cut or f"article-{today:%Y-%m-%d}"


def template(answers: Answers, today: date) -> str:
    """The whole file: a draft that builds at once, with notes that are never published."""
    title = " ".join(answers.title.split())
    lines = [
        "# Notes to yourself begin with #. Nobody else sees them; delete them when you like.",
        "# The article's text begins after the first empty line.",
        *_field("Title", title),
        *_field("Date", f"{today:%Y-%m-%d}"),
        "# delete the next line to publish; until then the article is on no page, feed, card or teaser",
        "Status: draft",
        *_field("Slug", slug(title, today)),
        *(line for name in CHOICES for line in _choice(name, getattr(answers, name))),
        "#",
        "# --- To use one of these, delete the # before its lines. ---",
        *(line for label, example in OFFERED for line in _offered(label, example)),
    ]
    return "\n".join(lines) + "\n\n" + _body(answers)


def _field(label: str, value: str) -> Iterator[str]:
    yield f"# {head_fields.field(label.lower()).meaning}"
    yield f"{label}: {value}"


def _choice(name: str, value: str) -> Iterator[str]:
    meanings: Mapping[str, str] = CHOICES[name]
    yield "#"
    yield f"# {head_fields.field(name).meaning}. Choose from:"
    yield from (f"# - {choice}: {meaning}" for choice, meaning in meanings.items())
    yield f"{name.capitalize()}: {value}"


def _offered(label: str, example: str | tuple[str, ...]) -> Iterator[str]:
    yield f"# {head_fields.field(label.lower()).meaning}"
    first, further = (example, ()) if isinstance(example, str) else ("", example)
    yield f"#{label}: {first}".rstrip()
    yield from (f"#  {line}" for line in further)


def _body(answers: Answers) -> str:
    return next(body for name, value, body in BODIES if value in getattr(answers, name))
