"""From a person's answers to an entry in CSL-JSON: pure. A further question is a row of `QUESTIONS`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from plugins.citations import numbers

KINDS = {
    "article": "article-journal",
    "book": "book",
    "chapter": "chapter",
    "page": "webpage",
    "report": "report",
}
"""What a person calls a source, and what CSL-JSON calls it."""
EVERY = frozenset(KINDS)
IN_PRINT = frozenset(("article", "book", "chapter", "report"))


class Question(NamedTuple):
    """What is asked, for which kinds of source, and the field that the answer belongs to."""

    name: str
    text: str
    kinds: frozenset[str] = EVERY


QUESTIONS = (
    Question("author", "Who wrote it? As in PubMed: Du Toit G, Roberts G, et al; or a group's name"),
    Question("title", "Its title"),
    Question(
        "container-title",
        "The journal, as PubMed shortens it; of a chapter, the book",
        frozenset(("article", "chapter")),
    ),
    Question("container-title", "The name of the site", frozenset(("page",))),
    Question("editor", "The book's editors", frozenset(("chapter",))),
    Question("edition", "The edition, if not the first: 2", frozenset(("book", "chapter"))),
    Question("publisher", "Who published it", frozenset(("book", "chapter", "report"))),
    Question("issued", "When did it appear? 2015, 2015-11 or 2015-11-26"),
    Question("volume", "Volume", frozenset(("article",))),
    Question("issue", "Issue", frozenset(("article",))),
    Question("page", "Pages, such as 803-813", frozenset(("article", "chapter"))),
    Question("URL", "Its web address", frozenset(("page", "report"))),
    Question("accessed", "The day you read it, such as 2026-03-04", frozenset(("page",))),
)
NAMES = ("author", "editor")
DATES = ("issued", "accessed")
INITIALS = re.compile(r"(?P<family>.+?)\s+(?P<given>[^\W\d_a-zà-ÿ]{1,4})")


def entry(written: str, answers: Mapping[str, str], key: str) -> dict[str, Any]:
    """The entry called `key` for the source with the number `written`, as CSL-JSON has it."""
    made: dict[str, Any] = {"id": key, "type": KINDS[answers["type"]]}
    for question in QUESTIONS:
        if text := answers.get(question.name):
            made[question.name] = _value(question.name, text)
    if number := numbers.read(written):
        made[number.kind] = number.value
    elif numbers.WEB.fullmatch(written):
        made.setdefault("URL", written)
    return made


def _value(name: str, text: str) -> Any:
    if name in NAMES:
        return people(text)
    return (
        {"date-parts": [[int(part) for part in text.split("-") if part.isdigit()]]} if name in DATES else text
    )


def people(text: str) -> list[dict[str, str]]:
    """Names as medical journals write them, with commas between; a name without initials is a group's."""
    names = [name.strip().rstrip(".") for name in text.split(",")]
    pairs = ((name, INITIALS.fullmatch(name)) for name in names if name)
    return [parts.groupdict() if parts else {"literal": name} for name, parts in pairs]


def key_for(answers: Mapping[str, str], taken: Collection[str]) -> str:
    """A name for the entry: first author and year (`du-toit2015`), with a letter where that is taken."""
    first = answers.get("author", "").split(",")[0].strip()
    family = INITIALS.fullmatch(first)
    words = (family["family"] if family else first or answers.get("title", "")).casefold()
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain)[:3]) or "source"
    base = stem + "".join(re.findall(r"\d{4}", answers.get("issued", ""))[:1])
    used = {key.casefold() for key in taken}
    return next(
        name
        for name in (base, *(f"{base}{sign}" for sign in "bcdefghijklmnopqrstuvwxyz"))
        if name not in used
    )
