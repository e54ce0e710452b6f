"""People, places and days that a text names: what a person looks over before it becomes public. Pure.

More is listed than the check would find: every text is read as if it told of one patient. What identifies a person in
earnest (somebody has acknowledged it, or it couldn't be published) is shown masked, all else in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.checks.acknowledged import to_be_judged
from plugins.checks.privacy import Identifier, identifiers, masked

KINDS: Mapping[str, str] = {
    "NAME": "people",
    "AGE90": "ages",
    "GEO": "places",
    "DATE": "days",
    "": "acknowledged",
}
"""The kinds of identifier that are listed, in this order, and what they are called; "" is any other kind."""
AS_IF = "A patient of mine came in last year.\n\n"
TOGETHER = 12
"""How many of one kind a list names; of the others it gives the number."""
PLAINLY = "This is a second pair of eyes, not de-identification: read what you publish as a patient's neighbor would."


@dataclass(frozen=True)
class Mention:
    """One of `KINDS`, and how it may be shown."""

    kind: str
    shown: str


def mentions(text: str, allowed: Iterable[str] = ()) -> list[Mention]:
    """What an article names, each once, in its order; `allowed` is the practice's own, which is no secret."""
    text = to_be_judged(text)
    secret = {_value(text, each): each.kind for each in identifiers(text, allowed)}
    read = AS_IF + text
    found = (each for each in identifiers(read) if each.kind in KINDS and each.start >= len(AS_IF))
    values = dict.fromkeys((each.kind, _value(read, each)) for each in found)
    named = [Mention(kind, masked(value) if value in secret else value) for kind, value in values]
    return [*named, *(Mention("", masked(value)) for value, kind in secret.items() if kind not in KINDS)]


def _value(text: str, found: Identifier) -> str:
    return " ".join(text[found.start : found.end].split())


def listed(named: Mapping[str, Sequence[Mention]], others: int) -> Iterator[str]:
    """The list before a publish, a line each: by the file that names them; `others` files are live as they are."""
    naming = {path: found for path, found in named.items() if found}
    yield "People, places and days that this makes public (with stars: what identifies somebody):"
    for path, found in sorted(naming.items()):
        yield f"  {path}"
        for kind, name in KINDS.items():
            of_kind = [each.shown for each in found if each.kind == kind]
            more = f" and {len(of_kind) - TOGETHER} more" if len(of_kind) > TOGETHER else ""
            yield from [f"    {name}: {', '.join(of_kind[:TOGETHER])}{more}"] if of_kind else []
    if not naming:
        yield "  none that the check knows how to find"
    if others:
        yield f"  ({others} {'page is' if others == 1 else 'pages are'} live already, and stay as they are.)"
    yield PLAINLY
