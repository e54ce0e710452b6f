"""Asks at a terminal for what a new article still lacks. A new question is a row of `CHOICES`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from plugins.entry import DEFAULT_PURPOSE
from plugins.writing.choices import CHOICES

if TYPE_CHECKING:
    from rich.console import Console

QUESTIONS: Mapping[str, str] = {
    "audience": "Who is it for?",
    "purpose": "What is it to do?",
    "kind": "Does it teach, or is it about the practice?",
}


def defaults(given: Mapping[str, str]) -> dict[str, str]:
    """`given`, with plain values where it has none: for patients, to teach them."""
    audience = given.get("audience") or "patients"
    plain = {
        "title": "",
        "audience": audience,
        "purpose": DEFAULT_PURPOSE.get(audience, ""),
        "kind": "education",
    }
    return {name: given.get(name) or value for name, value in plain.items()}


def ask(given: Mapping[str, str], console: Console, stream: TextIO | None = None) -> dict[str, str]:
    """`given`, with the answers to the questions it leaves open; an empty answer takes the plain value.

    `stream` is read instead of the keyboard. Raises `KeyboardInterrupt` where the writer breaks off.
    """
    answers = {name: value for name, value in given.items() if value}
    try:
        if "title" not in answers:
            answers["title"] = _asked("The headline", console, stream, None, "")
        for name, meanings in CHOICES.items():
            if name not in answers:
                _explain(name, meanings, console)
                answers[name] = _asked(
                    name.capitalize(), console, stream, list(meanings), defaults(answers)[name]
                )
    except EOFError:
        raise KeyboardInterrupt from None
    return answers


def _asked(
    label: str, console: Console, stream: TextIO | None, choices: list[str] | None, default: str
) -> str:
    from rich.prompt import Prompt

    how = {"choices": choices, "default": default, "show_choices": False, "show_default": bool(default)}
    return Prompt.ask(label, console=console, stream=stream, case_sensitive=False, **how)


def _explain(name: str, meanings: Mapping[str, str], console: Console) -> None:
    console.print(f"\n[bold]{QUESTIONS[name]}[/bold]")
    for choice, meaning in meanings.items():
        console.print(f"  [cyan]{choice:<11}[/cyan] {meaning}")
