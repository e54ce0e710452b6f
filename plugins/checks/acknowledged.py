"""Acknowledgements in a head: what a person has looked at, says why it may be public, and when.

    Privacy_reviewed:
        <exact text> -- <reason>, <date>
    Reviewed_findings:
        <rule> -- <reason>, <date>

Each line stands for one value, or one rule, in the one article. There are no wildcards; a line that no longer stands
for anything is an error. A kind of value that nobody may acknowledge is a row of `NEVER`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plugins import head_lines
from plugins.checks.checked import Checked, Text
from plugins.checks.identifiers.dates import AFTER_BIRTH
from plugins.checks.identifiers.normalise import normalise
from plugins.finding import Finding
from plugins.nearest import nearest

PRIVACY, FINDINGS = "Privacy_reviewed", "Reviewed_findings"
NEVER: Mapping[str, str] = {
    "SSN": "a social security number",
    "MRN": "a record number",
    "BIRTH": "a date of birth",
}
"""By kind of identifier; BIRTH is a DATE after a word for birth."""
SHORTEST = 4
"""Letters and digits that an acknowledged text has at least: less would stand for too much."""

SECRET = re.compile(
    r"^(?:privacy[ _]+reviewed|reviewed[ _]+findings|patient[ _]+consent|image[ _]+consent)[ \t]*:"
    r".*(?:\n(?:[ \t]+\S.*|#.*))*",
    re.IGNORECASE | re.MULTILINE,
)
"""Fields of a head that are published nowhere, so that nothing in them is a finding."""
OWN_DAYS = re.compile(
    r"^(?:date|modified|reviewed)[ \t]*:[ \t]*\d{4}-\d\d?-\d\d?(?:[ T][\d:]+)?", re.IGNORECASE | re.MULTILINE
)
"""Days of the article itself, which every page tells, and which say nothing of a patient in it."""
WRITTEN = re.compile(r"(?P<what>\S.*?)\s+(?:--|[–—])\s+(?P<reason>.*\w.*),\s*(?P<date>\d{4}-\d\d-\d\d)")
FORM = {
    PRIVACY: "write “exact text -- reason, 2026-03-04”",
    FINDINGS: "write “rule -- reason, 2026-03-04”",
}


@dataclass(frozen=True)
class Acknowledged:
    """One line: `what` is the exact text, or the rule."""

    path: str
    line: int
    col: int
    field: str
    what: str

    def fault(self, message: str, instead: str) -> Finding:
        """An error at this line."""
        place = self.path, self.line, self.col
        return Finding(*place, "error", "acknowledgement", f"{self.field}: {message}", instead)

    def covers(self, text: str, start: int, end: int) -> bool:
        """Whether `text[start:end]` is this value, or lies in a place where `text` has it word for word."""
        around = (match.span() for match in self._exact.finditer(text))
        inside = any(first <= start and end <= last for first, last in around)
        return inside or canonical(text[start:end]) == canonical(self.what)

    def stands_in(self, text: str) -> bool:
        """Whether `text` has it word for word."""
        return bool(self._exact.search(text))

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return re.compile(r"\s+".join(map(re.escape, self.what.split())))


def canonical(value: str) -> str:
    """Letters and digits alone, small: what is left of a value however it is written, grouped or marked up."""
    return "".join(sign for sign in normalise(value).text.casefold() if sign.isalnum())


def without_secrets(text: str) -> str:
    """The text of an article with blanks for the fields that aren't published; every place stays the same."""
    return _blanked(text, SECRET)


def to_be_judged(text: str) -> str:
    """The text of an article with blanks for those fields and for its own days; every place stays the same."""
    return _blanked(text, SECRET, OWN_DAYS)


def _blanked(text: str, *patterns: re.Pattern[str]) -> str:
    head = head_of(text)
    rest = text[len(head) :]
    for pattern in patterns:
        head = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), head)
    return head + rest


def head_of(text: str) -> str:
    """The head of an article with its fences, as it stands."""
    lines = text.split("\n")
    return "\n".join(lines[: head_lines.span([line.rstrip("\r") for line in lines]).end])


def read(source: Text, today: date) -> tuple[list[Acknowledged], list[Finding]]:
    """What the head of an article acknowledges, and an error for each line that can't be read."""
    found: list[Acknowledged] = []
    faults: list[Finding] = []
    for field, offset, item in _items(head_of(source.text)):
        match = WRITTEN.fullmatch(item)
        one = Acknowledged(source.path, *source.place(offset), field, match["what"] if match else "")
        if why := _unreadable(match, field, today):
            faults.append(one.fault(*why))
        else:
            found.append(one)
    return found, faults


def acknowledged(checked: Checked) -> tuple[list[Acknowledged], list[Finding]]:
    """Those of all articles, pages and case questions."""
    each = [read(source, checked.settings.today) for source in checked.heads.values()]
    return [one for found, _ in each for one in found], [fault for _, faults in each for fault in faults]


def _items(head: str) -> Iterator[tuple[str, int, str]]:
    """Field, offset and text of every item."""
    for block in SECRET.finditer(head):
        name = re.sub(r"[ _]+", "_", block[0].partition(":")[0].strip()).capitalize()
        value = block.start() + block[0].index(":") + 1
        for line in re.finditer(r"[^\n]+", head[value : block.end()]) if name in FORM else ():
            item = re.match(r"\s*(?:[-*•]\s+)?(.*?)\s*\Z", line[0])
            if item and item[1] and not item[1].startswith("# ") and not line[0].startswith("#"):
                yield name, value + line.start() + item.start(1), item[1]


def _unreadable(match: re.Match[str] | None, field: str, today: date) -> tuple[str, str] | None:
    if not match:
        return "this line has no reason, or no date at its end", FORM[field]
    try:
        day = date.fromisoformat(match["date"])
    except ValueError:
        return f"the day {match['date']} doesn't exist", FORM[field]
    if day > today:
        return f"{match['date']} is yet to come", "write the day on which you looked at it"
    if field == PRIVACY and len(canonical(match["what"])) < SHORTEST:
        return "the text is too short to stand for one value", "write the words around it, too"
    return None


def kind_never(kind: str, before: str) -> str:
    """What a value is that can't be acknowledged, "" where it can; `before` is the text up to it."""
    return NEVER.get("BIRTH" if kind == "DATE" and AFTER_BIRTH.search(before[-60:]) else kind, "")


def stale(one: Acknowledged, text: str, values: Sequence[str]) -> Finding:
    """The error for a line that covers nothing; `values` are those that were found in the article's `text`."""
    if "*" in one.what and not one.stands_in(text):
        return one.fault("there are no wildcards", "write one text, exactly as it stands in the article")
    if any(canonical(one.what) in canonical(value) for value in values):
        return one.fault("this is only a part of what is found there", "write the whole of it, as it stands")
    why = "nothing is found there" if one.stands_in(text) else "this text isn't in the article"
    return one.fault(f"{why} (any more)", "take the line away")


def reviewed(findings: Iterable[Finding], acknowledged: Iterable[Acknowledged]) -> list[Finding]:
    """The findings that are left, and an error for each of the `Reviewed_findings` that can't stand."""
    findings = list(findings)
    done: set[tuple[str, str]] = set()
    faults = []
    for one in acknowledged:
        own = [each for each in findings if each.path == one.path]
        if why := _not_reviewed(one.what, own):
            faults.append(one.fault(*why))
        else:
            done.add((one.path, one.what))
    left = (each for each in findings if each.level == "error" or (each.path, each.rule) not in done)
    return [*left, *faults]


def _not_reviewed(rule: str, own: Sequence[Finding]) -> tuple[str, str] | None:
    if rule.startswith("privacy-"):
        return "a value that may identify a person is acknowledged by itself", f"write it into {PRIVACY}"
    rules = {each.rule for each in own if each.level != "error"}
    if rule not in rules and any(each.rule == rule for each in own):
        return "an error can't be acknowledged", "mend it"
    if rule not in rules:
        near = nearest(rule, rules)
        return f"the rule “{rule}” finds nothing here (any more)", (
            f"did you mean {near}?" if near else "take the line away"
        )
    return None
