"""The lines of a head, sorted into fields; and every line that would get lost on the way.

A new hint for a line that is no field is a row of `HINTS`. Findings are made without a path: the reader of the file
knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from plugins import head_fields
from plugins.finding import Finding
from plugins.head_values import Wrong

FIELD = re.compile(r"(?P<key>[A-Za-z](?:[\w\t\xa0 -]*[\w-])?)[\t\xa0 ]*:(?!//)(?P<value>.*)", re.ASCII)
FENCE = re.compile(r"-{3,}\s*")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
HIDDEN_BREAK = re.compile(r"[\x85\u2028\u2029]")
KEPT_BACK = re.compile(r"\s*status\s*[:：]\s*(draft|hidden|skip)\s*", re.IGNORECASE)
UNSEEN = r"[\u200b-\u200f\u2060\ufeff\xad]"
COLONS = re.compile(r"[:：]")

HINTS = tuple(
    (re.compile(pattern), message, instead)
    for pattern, message, instead in (
        (r"[^:]*：", "this colon is a full-width one", "write the plain colon “:”"),
        (r"\s*<!--", "an HTML comment can't stand in the head", "begin a comment with #"),
        (r"[-*•]\s", "a list item must belong to a field", "indent it under its field"),
        (r"(-{3,}|\.{3})\s*$", "this line closes a head that no --- opened", "leave an empty line instead"),
        (r"\s+\S", "an indented line must belong to a field above it", "begin it at the left margin"),
        (rf"[^:]*{UNSEEN}", "the name has a letter that can't be seen", "type it anew"),
        (r"[\w ]+=", "a field is written with a colon", "write “Name: value”"),
        (r"", "this line isn't “Name: value”", "leave an empty line between head and text, or indent it"),
    )
)


class Span(NamedTuple):
    """Indices of lines: first of the head, the one after its last, first of the body; and whether --- lacks."""

    start: int
    end: int
    body: int
    unclosed: bool


@dataclass
class Raw:
    """A field as it stands in the file; the first of the lines of its value is the rest of its own line."""

    line: int
    key: str
    col: int
    value: list[str] = field(default_factory=list)

    @cached_property
    def name(self) -> str:
        """The canonical name: small letters, `_` between words."""
        return re.sub(r"[\s_]+", "_", self.key.lower()).strip("_")


def fault(line: int, col: int, rule: str, message: str, instead: str) -> Finding:
    """An error in a head, of a file still to be named."""
    return Finding("", line, col, "error", rule, message, instead)


def span(lines: Sequence[str]) -> Span:
    """Where the head ends: at the first empty line, or at the second `---` where the first line is one."""
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    end = next((index for index in range(start, len(lines)) if not lines[index].strip()), len(lines))
    if not FENCE.fullmatch(lines[start]):
        return Span(start, end, min(end + 1, len(lines)), unclosed=False)
    start += 1
    closing = next((index for index in range(start, len(lines)) if FENCE.fullmatch(lines[index])), None)
    if closing is None:
        return Span(start, end, min(end + 1, len(lines)), unclosed=True)
    return Span(start, closing, closing + 1, unclosed=False)


def fields(lines: Sequence[str], start: int, end: int) -> tuple[list[Raw], list[Finding]]:
    """The fields between two lines, and a finding for every line that is no part of one."""
    raws: list[Raw] = []
    strays: list[Finding] = []
    for number, line in enumerate(lines[start:end], start + 1):
        if line.startswith("#") or line.lstrip().startswith("# ") or not line.strip():
            continue  # an indented "#word" is a hashtag
        if line[0].isspace() and raws:
            raws[-1].value.append("" if line.strip() == "." else line.strip())
            strays += _indented_field(line, number)
        elif raw := _field(line, number):
            raws.append(raw)
        else:
            strays.append(_stray(line, number))
    return raws, strays


def unreadable(lines: Sequence[str], end: int) -> Iterator[Finding]:
    """The first letter that can't be printed, and each in the head that an editor shows as a new line."""
    has_any = CONTROL.search("\n".join(lines))
    controls = ((number, CONTROL.search(line)) for number, line in enumerate(lines if has_any else (), 1))
    breaks = ((number, HIDDEN_BREAK.search(line)) for number, line in enumerate(lines[:end], 1))
    first = next((spot for spot in controls if spot[1]), (0, None))
    for number, spot in (first, *breaks):
        if spot:
            message = f"an invisible control character (U+{ord(spot[0]):04X})"
            yield fault(number, spot.start() + 1, "text-control", message, "delete it")


def fallen_out(lines: Sequence[str], body: int) -> Iterator[Finding]:
    """Fields below the end of the head, where `Status: draft` would be read as text and the article published.

    Looked for until the first line that can't be part of a head; a line that keeps an article back, everywhere.
    """
    leading = True
    for number, line in enumerate(lines[body:], body + 1):
        leading = leading and (not line.strip() or line[0] in "#-\t " or bool(COLONS.search(line)))
        label = "Status" if KEPT_BACK.fullmatch(line) else leading and _readable(line)
        if label:
            message = f"{label} stands below the head, where it is only text"
            instead = (
                "delete the empty line or --- that ends the head above it, or begin the line differently"
            )
            yield fault(number, 1, "head-end", message, instead)


def _field(line: str, number: int) -> Raw | None:
    """The field that a line begins. Several words are one only where they are, or were meant to be, one of ours."""
    found = FIELD.fullmatch(line)
    if not found:
        return None
    value = found["value"]
    raw = Raw(number, found["key"], found.end() - len(value.lstrip()) + 1, [value.strip()])
    spaced = re.search(r"\s", raw.key) and head_fields.field(raw.name) is head_fields.OTHER
    return None if spaced and not head_fields.meant(raw.name) else raw


def _stray(line: str, number: int) -> Finding:
    message, instead = next((wrong, right) for shape, wrong, right in HINTS if shape.match(line))
    return fault(number, 1, "head-line", message, instead)


def _indented_field(line: str, number: int) -> Iterator[Finding]:
    """A field of ours that is indented would vanish in the field above it."""
    label = _ours(line.strip())
    if label:
        col = len(line) - len(line.lstrip()) + 1
        message = f"{label} is indented, so it would belong to the field above it"
        yield fault(number, col, "head-line", message, "begin it at the left margin")


def _ours(line: str) -> str:
    """The label of the field of ours that a line begins, or was meant to begin, or nothing."""
    raw = _field(COLONS.sub(":", line, count=1), 0)
    if not raw:
        return ""
    row = head_fields.field(raw.name)
    slip = head_fields.meant(raw.name) if len(raw.name) > 4 else ""  # "Data:" is a word, not a slip for Date
    return raw.name.capitalize() if row is head_fields.TEASER else row.label or slip


def _readable(line: str) -> str:
    """Like `_ours`, where the value suits the field too: "Date: a Thursday in May" is the author's sentence."""
    label = _ours(line)
    row = head_fields.field(label.lower())
    if row is head_fields.OTHER:
        return ""
    try:
        row.read([COLONS.split(line, maxsplit=1)[-1].strip()])
    except Wrong:
        return label if label == "Status" else ""
    return label
