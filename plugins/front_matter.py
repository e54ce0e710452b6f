"""The head of an article: the `Key: value` lines on top, read strictly and with line numbers.

Whatever can't be understood is an error with its place: nothing with a faulty head is ever published, and no line of
a head turns into body text in silence. The fields are rows of `head_fields`, their values are read in `head_values`,
the lines are sorted in `head_lines`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from plugins import head_fields, head_lines
from plugins.finding import Finding
from plugins.head_lines import Raw, fault
from plugins.head_values import Wrong

WANTED = {"title": "Title: your headline", "date": "Date: 2026-03-04"}
"""The fields that an article can't do without, and how they are written."""


@dataclass(frozen=True)
class Head:
    """The typed fields by canonical name ("key_points"), the line of each, and the whole text with plain line ends.

    A value is str, tuple of str, datetime or bool, as `head_fields` says; str for fields that are nobody's. Lines
    count from 1; `body` begins at `body_line`. `fields` holds only what could be read.
    """

    fields: Mapping[str, Any]
    lines: Mapping[str, int]
    text: str
    body_line: int

    @property
    def body(self) -> str:
        """What follows the head: made anew each time, as a whole site's would fill the memory."""
        return "".join(self.text.split("\n", self.body_line - 1)[self.body_line - 1 :])


def decode(data: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a file, and a finding with its place where the bytes aren't UTF-8."""
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as wrong:
        before = data[: wrong.start].decode("utf-8", "replace")
        line, col = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = "the file isn't UTF-8 text from here on"
        found = fault(line, col, "text-encoding", message, "save it with the encoding UTF-8")
        return data.decode("utf-8-sig", "replace"), (replace(found, path=path),)


def read(text: str, path: str, dated: bool = True) -> tuple[Head, tuple[Finding, ...]]:
    """The head and body of an article, and everything that is wrong with the head; never raises.

    `path` only names the file in findings. `dated`: whether a Date is wanted (not for a page, nor where the file's
    name carries it; a draft may do without).
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    span = head_lines.span(lines)
    raws, strays = head_lines.fields(lines, span.start, span.end)
    fields, wrong = _typed(raws)
    places = {raw.name: raw.line for raw in reversed(raws)}
    lost = (*head_lines.unreadable(lines, span.end), *head_lines.fallen_out(lines, span.body))
    open_end = _unclosed(span.start) if span.unclosed else ()
    findings = {*strays, *wrong, *lost, *open_end, *_missing(fields, places, dated)}
    head = Head(MappingProxyType(fields), MappingProxyType(places), "\n".join(lines), span.body + 1)
    return head, tuple(sorted(replace(finding, path=path) for finding in findings))


def _typed(raws: Sequence[Raw]) -> tuple[dict[str, Any], list[Finding]]:
    fields: dict[str, Any] = {}
    first: dict[str, int] = {}
    findings: list[Finding] = []
    for raw in raws:
        above = first.setdefault(raw.name, raw.line)
        if above != raw.line:
            message = f"{raw.key} stands in the head twice, first in line {above}"
            findings.append(fault(raw.line, 1, "head-twice", message, "keep one of the two"))
            continue
        findings += _misspelt(raw)
        try:
            fields[raw.name] = head_fields.field(raw.name).read(raw.value)
        except Wrong as wrong:
            message = f"{raw.key}: {wrong.message}"
            findings.append(fault(raw.line, raw.col, "head-value", message, wrong.instead))
    return fields, findings


def _misspelt(raw: Raw) -> Iterator[Finding]:
    label = head_fields.meant(raw.name)
    if label:
        message = f"there is no field {raw.key}"
        yield fault(raw.line, 1, "head-field", message, f"did you mean {label}?")


def _unclosed(line: int) -> Iterator[Finding]:
    message = "the head is opened by --- and never closed"
    yield fault(line, 1, "head-end", message, "write --- on a line of its own after it")


def _missing(fields: Mapping[str, Any], places: Mapping[str, int], dated: bool) -> Iterator[Finding]:
    if not places:
        instead = "begin the file with “Title: ...” and “Date: ...”, then an empty line"
        yield fault(1, 1, "head-missing", "the article has no head", instead)
        return
    for name, example in WANTED.items():
        needless = name == "date" and (not dated or fields.get("status") == "draft")
        absent = name not in places and not needless
        if absent or fields.get(name) == "":
            yield fault(
                places.get(name, 1),
                1,
                "head-missing",
                f"{name.capitalize()} is missing",
                f"write “{example}”",
            )
