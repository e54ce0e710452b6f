"""The head of an article: the `Key: value` lines on top, read strictly and with line numbers.

Whatever can't be understood is an error with its place: nothing with a faulty head is ever published, and no line of
a head turns into body text in silence. The fields are rows of `head_fields`, their values are read in `head_values`.
A new hint for a line that is no field is a row of `HINTS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from plugins import head_fields
from plugins.finding import Finding
from plugins.head_values import Wrong

FIELD = re.compile(r"(?P<key>[A-Za-z](?:[\w\t\xa0 -]*[\w-])?)[\t\xa0 ]*:(?!//)(?P<value>.*)", re.ASCII)
FENCE = re.compile(r"-{3,}\s*")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
HIDDEN_BREAK = re.compile(r"[\x85\u2028\u2029]")
HIDDEN_STATUS = re.compile(r"\s*status\s*[:：]\s*(draft|hidden|skip)\s*", re.IGNORECASE)

HINTS = tuple(
    (re.compile(pattern), message, instead)
    for pattern, message, instead in (
        (r"[^:]*：", "this colon is a full-width one", "write the plain colon “:”"),
        (r"\s*<!--", "an HTML comment can't stand in the head", "begin a comment with #"),
        (r"[-*•]\s", "a list item must belong to a field", "indent it under its field"),
        (r"-{3,}|\.{3}\s*$", "this line closes a head that no --- opened", "leave an empty line instead"),
        (r"\s+\S", "an indented line must belong to a field above it", "begin it at the left margin"),
        (
            r"[\u200b-\u200f\u2060\ufeff\xad]",
            "the line begins with a letter that can't be seen",
            "type it anew",
        ),
        (r"[\w ]+=", "a field is written with a colon", "write “Name: value”"),
        (r"", "this line isn't “Name: value”", "leave an empty line between head and text, or indent it"),
    )
)


@dataclass(frozen=True)
class Head:
    """The typed fields by canonical name ("key_points"), the line of each, and the text that follows.

    A value is str, tuple of str, datetime or bool, as `head_fields` says; str for fields that are nobody's. Lines
    count from 1; `body` begins at `body_line`. `fields` holds only what could be read.
    """

    fields: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    body_line: int


@dataclass
class _Raw:
    """A field as it stands in the file."""

    line: int
    key: str
    col: int
    value: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return re.sub(r"[\s_]+", "_", self.key.lower()).strip("_")


def decode(data: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a file, and a finding with its place where the bytes aren't UTF-8."""
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", "replace")
        line, col = before.count("\n") + 1, len(before) - before.rfind("\n")
        wrong = "the file isn't UTF-8 text from here on"
        finding = Finding(path, line, col, "error", "text-encoding", wrong, "save it with the encoding UTF-8")
        return data.decode("utf-8-sig", "replace"), (finding,)


def read(text: str, path: str, dated: bool = True) -> tuple[Head, tuple[Finding, ...]]:
    """The head and body of an article, and everything that is wrong with the head; never raises.

    `path` only names the file in findings. `dated`: whether a Date is wanted (not for a page, nor where the file's
    name carries it; a draft may do without).
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start, end, body = _span(lines)
    raws, findings = _raw_fields(lines, start, end, path)
    fields, wrong = _typed(raws, path)
    places = {raw.name: raw.line for raw in reversed(raws)}
    findings += [*wrong, *_unreadable(lines, end, path), *_fallen_out(lines, body, path)]
    findings += _unclosed(lines, start, end, path) + _missing(fields, places, dated, path)
    head = Head(MappingProxyType(fields), MappingProxyType(places), "\n".join(lines[body:]), body + 1)
    return head, tuple(sorted(set(findings)))


def _span(lines: Sequence[str]) -> tuple[int, int, int]:
    """Indices: first line of the head, the line after its last, first line of the body."""
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    empty = next((index for index in range(start, len(lines)) if not lines[index].strip()), len(lines))
    if not FENCE.fullmatch(lines[start]):
        return start, empty, min(empty + 1, len(lines))
    closing = (index for index in range(start + 1, len(lines)) if FENCE.fullmatch(lines[index]))
    end = next(closing, None)
    return (start + 1, empty, min(empty + 1, len(lines))) if end is None else (start + 1, end, end + 1)


def _raw_fields(lines: Sequence[str], start: int, end: int, path: str) -> tuple[list[_Raw], list[Finding]]:
    """The fields between two lines, and a finding for every line that is no part of one."""
    raws: list[_Raw] = []
    strays: list[Finding] = []
    for number, line in enumerate(lines[start:end], start + 1):
        if line.startswith("#") or not line.strip():
            continue
        found = FIELD.fullmatch(line)
        if line[0].isspace() and raws:
            raws[-1].value.append("" if line.strip() == "." else line.strip())
            strays += _indented_field(line, number, path)
        elif found and _is_field(found["key"]):
            col = found.start("value") + 1 + len(found["value"]) - len(found["value"].lstrip())
            raws.append(_Raw(number, found["key"], col, [found["value"].strip()]))
        else:
            strays.append(_stray(line, number, path))
    return raws, strays


def _is_field(key: str) -> bool:
    """One word is a field of somebody's; several words only where they are, or were meant to be, a field of ours."""
    name = _Raw(0, key, 0).name
    ours = head_fields.field(name) is not head_fields.OTHER or head_fields.meant(name)
    return bool(ours) or not re.search(r"\s", key)


def _stray(line: str, number: int, path: str) -> Finding:
    message, instead = next((wrong, right) for shape, wrong, right in HINTS if shape.match(line))
    return Finding(path, number, 1, "error", "head-line", message, instead, len(line) + 1)


def _indented_field(line: str, number: int, path: str) -> Iterator[Finding]:
    """A known field that is indented would vanish in the field above it."""
    label = _known(line.strip())
    if label:
        col = len(line) - len(line.lstrip()) + 1
        message = f"{label} is indented, so it would belong to the field above it"
        yield Finding(path, number, col, "error", "head-line", message, "begin it at the left margin")


def _known(line: str) -> str:
    """The label of the known field that a line begins with, or was meant to, or nothing."""
    found = FIELD.fullmatch(line.replace("：", ":", 1))
    name = _Raw(0, found["key"], 0).name if found else ""
    row = head_fields.field(name)
    if row is head_fields.TEASER:
        return name.capitalize()
    return row.label or (head_fields.meant(name) if len(name) > 4 else "")


def _typed(raws: Iterable[_Raw], path: str) -> tuple[dict[str, Any], list[Finding]]:
    fields: dict[str, Any] = {}
    first: dict[str, int] = {}
    findings: list[Finding] = []
    for raw in raws:
        if raw.name in first:
            message = f"{raw.key} stands in the head twice, first in line {first[raw.name]}"
            findings.append(Finding(path, raw.line, 1, "error", "head-twice", message, "keep one of the two"))
            continue
        first[raw.name] = raw.line
        findings += _misspelt(raw, path)
        try:
            fields[raw.name] = head_fields.field(raw.name).read(raw.value)
        except Wrong as wrong:
            message = f"{raw.key}: {wrong.message}"
            findings.append(Finding(path, raw.line, raw.col, "error", "head-value", message, wrong.instead))
    return fields, findings


def _misspelt(raw: _Raw, path: str) -> Iterator[Finding]:
    meant = head_fields.meant(raw.name)
    if meant:
        end = len(raw.key) + 1
        message = f"there is no field {raw.key}"
        yield Finding(path, raw.line, 1, "error", "head-field", message, f"did you mean {meant}?", end)


def _unreadable(lines: Sequence[str], end: int, path: str) -> Iterator[Finding]:
    """The first letter that can't be printed, and any in the head that an editor shows as a new line."""
    spots = ((number, CONTROL.search(line)) for number, line in enumerate(lines, 1))
    breaks = ((number, HIDDEN_BREAK.search(line)) for number, line in enumerate(lines[:end], 1))
    for number, spot in (*[first for first in spots if first[1]][:1], *breaks):
        if spot:
            message = f"an invisible control character (U+{ord(spot[0]):04X})"
            yield Finding(path, number, spot.start() + 1, "error", "text-control", message, "delete it")


def _fallen_out(lines: Sequence[str], body: int, path: str) -> Iterator[Finding]:
    """Fields below the end of the head, where they would be read as text and `Status: draft` would be published."""
    leading = True
    for number, line in enumerate(lines[body:], body + 1):
        leading = leading and (
            not line.strip() or line[0] in "#-" or line[0].isspace() or ":" in line or "：" in line
        )
        label = _known(line) if leading else ""
        if label or HIDDEN_STATUS.fullmatch(line):
            message = f"{label or 'Status'} stands below the head, where it is only text"
            instead = (
                "delete the empty line or --- that ends the head above it, or begin the line differently"
            )
            yield Finding(path, number, 1, "error", "head-end", message, instead)


def _unclosed(lines: Sequence[str], start: int, end: int, path: str) -> list[Finding]:
    opened = start > 0 and FENCE.fullmatch(lines[start - 1])
    closed = end < len(lines) and FENCE.fullmatch(lines[end])
    if not opened or closed:
        return []
    message = "the head is opened by --- and never closed"
    return [Finding(path, start, 1, "error", "head-end", message, "write --- on a line of its own after it")]


def _missing(fields: Mapping[str, Any], places: Mapping[str, int], dated: bool, path: str) -> list[Finding]:
    if not places:
        instead = "begin the file with “Title: ...” and “Date: ...”, then an empty line"
        return [Finding(path, 1, 1, "error", "head-missing", "the article has no head", instead)]
    wanted = {"title": "Title: your headline", "date": "Date: 2026-03-04"}
    if not dated or fields.get("status") == "draft":
        del wanted["date"]
    lacking = [name for name in wanted if (not fields[name] if name in fields else name not in places)]
    return [
        Finding(
            path,
            places.get(name, 1),
            1,
            "error",
            "head-missing",
            f"{name.capitalize()} is missing",
            f"write “{wanted[name]}”",
        )
        for name in lacking
    ]
