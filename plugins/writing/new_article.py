"""Writes a new article into the content folder: the file edge of `new`. It never overwrites."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from plugins import front_matter, head_fields
from plugins.finding import Faults, Finding
from plugins.head_values import Wrong
from plugins.writing import questions
from plugins.writing.template import Answers, slug, template

FOLDER = "articles"


def new(content: Path, given: Mapping[str, str], today: date) -> Path:
    """Write `content/articles/<slug>.md` and return its path.

    `given` holds title, audience, purpose and kind as far as they are known, "" for the others: those are asked for at
    a terminal and get plain values elsewhere. Raises `Faults` for a bad value and where the file is there already.
    """
    known = {name: _value(name, text.strip()) for name, text in given.items() if text.strip()}
    answers = Answers(
        **questions.defaults(_asked(known) if sys.stdin.isatty() and sys.stdout.isatty() else known)
    )
    if not answers.title.strip():
        raise _fault("new", "the article needs a title", 'write new "Your headline"')
    return write_new(content, answers, today)


def write_new(content: Path, answers: Answers, today: date) -> Path:
    """Write the article's file and return its path. Raises `Faults` where it is there already or can't be written."""
    path = content / FOLDER / f"{slug(answers.title, today)}.md"
    shown = f"{content.name}/{FOLDER}/{path.name}"
    text = template(answers, today)
    if faults := front_matter.read(text, shown)[1]:
        raise Faults(faults)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as failed:
        if path.exists():
            raise _fault(shown, "this article is there already", "open it, or choose another title") from None
        raise _fault(shown, f"the file can't be written: {failed.strerror}", "check the folder") from failed
    return path


def _value(name: str, text: str) -> str:
    """The value of a field as the head will hold it."""
    try:
        value = head_fields.field(name).read([text])
    except Wrong as wrong:
        raise _fault(f"--{name}", wrong.message, wrong.instead) from None
    return value if isinstance(value, str) else ", ".join(value)


def _asked(known: Mapping[str, str]) -> Mapping[str, str]:
    from rich.console import Console

    return questions.ask(known, Console())


def _fault(path: str, message: str, instead: str) -> Faults:
    return Faults([Finding(path, 0, 0, "error", "new-article", message, instead)])
