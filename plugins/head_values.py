"""How a value in the head is read: lines in, a typed value out, `Wrong` when it can't be.

A new kind of value is one function here, of the lines as the physician wrote them (each stripped, an indented `.`
already an empty line); `head_fields` says which field is read by which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import unquote

from plugins.nearest import nearest

Lines = Sequence[str]
Reader = Callable[[Lines], Any]

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
DAY = r"(?P<day>\d{1,2})"
MONTH_NAME = r"(?P<name>[a-z]{3,9})\.?"
TIME = r"(?:(?:\s+|\s*t\s*)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
OFFSET = r"(?:\s*(?P<utc>z)|\s*(?P<sign>[+-])(?P<ahead>\d\d):?(?P<minutes>\d\d))?"
DATES = tuple(
    re.compile(f"{day}{TIME}{OFFSET}", re.IGNORECASE | re.ASCII)
    for day in (
        rf"(?P<year>\d{{4}})([-/.])(?P<month>\d{{1,2}})\2{DAY}",
        rf"{MONTH_NAME}\s+{DAY}(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"{DAY}\s+{MONTH_NAME}\s+(?P<year>\d{{4}})",
    )
)
YEAR_LAST = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(\d{4}|\d\d)\b.*", re.ASCII)
SPOT = re.compile(r"(100|\d?\d)% (100|\d?\d)%", re.ASCII)
PART = r"[\w~!$&'()+,;=@-][\w.~!$&'()+,;=@-]*"
"""One part of a path: nothing hidden, no way up, and no sign that a disk, an address or a host's rules can't hold."""
WRITE_A_DATE = "write year-month-day, such as 2026-03-04 or 2026-03-04 09:30"


class Wrong(ValueError):
    """A value that can't be read: what is wrong, and what to write instead."""

    def __init__(self, message: str, instead: str):
        super().__init__(message)
        self.message, self.instead = message, instead


def line(lines: Lines) -> str:
    """One line of text; further lines are joined to it by a space."""
    return " ".join(" ".join(lines).split())


def prose(lines: Lines) -> str:
    """Paragraphs: lines are joined by a space, an indented `.` parts two paragraphs."""
    paragraphs = "\n".join(lines).split("\n\n")
    return "\n\n".join(text for text in map(line, ([paragraph] for paragraph in paragraphs)) if text)


def verbatim(lines: Lines) -> str:
    """Text whose line breaks are the author's."""
    return "\n".join(lines).strip()


def items(lines: Lines) -> tuple[str, ...]:
    """One item per line; a bullet before it is dropped."""
    return tuple(item for item in (re.sub(r"^[-*•]\s+", "", text) for text in lines) if item)


def listed(lines: Lines) -> tuple[str, ...]:
    """Items between commas, or between semicolons where there is one (as Pelican does), each once."""
    text = "\n".join(lines).strip()
    if text.startswith("[") and text.endswith("]"):
        raise Wrong("this list has brackets", "write the items with commas between them and no brackets")
    parts = (part.strip() for part in re.split(r"[;\n]" if ";" in text else r"[,\n]", text))
    found = tuple(dict.fromkeys(part for part in parts if part))
    if any(re.match(r"[-*•]\s", item) for item in found):
        raise Wrong(
            "this list has bullets", "write them on one line: commas between them, no space after - or +"
        )
    return found


def addresses(lines: Lines) -> tuple[str, ...]:
    """Addresses on the web, one per line."""
    return tuple(map(address, ([item] for item in items(lines))))


def within(lines: Lines) -> tuple[str, ...]:
    """Addresses within the site, one per line, as its own paths: `old-name/` or `old/name.html`; each once."""
    return tuple(dict.fromkeys(map(_path, items(lines))))


def names(lines: Lines) -> tuple[str, ...]:
    """Like `listed`, in small letters."""
    return tuple(dict.fromkeys(item.lower() for item in listed(lines)))


def choice(*choices: str) -> Reader:
    """One of `choices`, in any case."""
    return lambda lines: _one_of(line(lines).lower(), choices)


def some_of(*choices: str) -> Reader:
    """One or more of `choices`, with commas."""

    def read(lines: Lines) -> tuple[str, ...]:
        return tuple(_one_of(item, choices) for item in names(lines) or ("",))

    return read


def yes_or_no(lines: Lines) -> bool:
    """`yes` or `no`."""
    return choice("yes", "no")(lines) == "yes"


def shaped(pattern: str, example: str) -> Reader:
    """Text that matches `pattern` whole; `example` says how it is written."""

    def read(lines: Lines) -> str:
        text = line(lines)
        if text and not re.fullmatch(pattern, text):
            raise Wrong(f"“{text}” can't be read here", f"write it like this: {example}")
        return text

    return read


def spot(lines: Lines) -> tuple[float, float] | None:
    """A point of a picture, from the left and from the top, as shares of its width and height (0 to 1)."""
    text = line(lines)
    parts = SPOT.fullmatch(text)
    if text and not parts:
        wrong = f"“{text}” is no point of a picture"
        raise Wrong(wrong, "write how far from the left, then how far from the top, like this: 50% 30%")
    return (int(parts[1]) / 100, int(parts[2]) / 100) if parts else None


def number(lines: Lines) -> int:
    """A whole number from 1; 0 where nothing is written."""
    return int(shaped(r"[1-9]\d{0,2}", "2")(lines) or 0)


address = shaped(r"https?://\S+", "https://practice.example/page")
"""An address on the web."""


def date(lines: Lines) -> datetime:
    """A day, with or without a time, that exists and can be read in one way only.

    Year first, or with the month's English name. Aware when an offset or `Z` is given, otherwise naive, as written.
    """
    text = line(lines)
    found = next((match for match in (form.fullmatch(text) for form in DATES) if match), None)
    if not found or (found.groupdict().get("name") and not _month(found)):
        raise Wrong(*_why_not_a_date(text))
    try:
        return datetime(
            int(found["year"]), _month(found), int(found["day"]), *_time(found), tzinfo=_zone(found)
        )
    except ValueError:
        raise Wrong(f"“{text}” doesn't exist in the calendar or on the clock", WRITE_A_DATE) from None


def _path(written: str) -> str:
    path = unicodedata.normalize("NFC", unquote(written)).removeprefix("/")
    path = re.sub(r"(^|/)index\.html?$", r"\1", path)
    parts = path.removesuffix("/").split("/")
    if not all(re.fullmatch(PART, part) for part in parts):
        wrong = f"“{written}” is no address within the site that a page can stand at"
        raise Wrong(wrong, "write what came after your domain, such as /old-name/, without ? or #")
    return path if path.endswith("/") or re.search(r"(?i)\.html?$", path) else f"{path}/"


def _one_of(word: str, choices: Sequence[str]) -> str:
    if word in choices:
        return word
    meant = nearest(word, choices)
    wrong = f"“{word}” isn't one of the values" if word else "the value is empty"
    raise Wrong(wrong, f"{f'did you mean {meant}? Write' if meant else 'write'} one of: {', '.join(choices)}")


def _why_not_a_date(text: str) -> tuple[str, str]:
    if YEAR_LAST.fullmatch(text):
        return f"“{text}” is read as different days in different countries", WRITE_A_DATE
    return (f"“{text}” isn't a date" if text else "the date is empty"), WRITE_A_DATE


def _month(found: re.Match[str]) -> int:
    """The number of the month; a name may be cut after its third letter or later, 0 where it is none."""
    parts = found.groupdict()
    if parts.get("month"):
        return int(parts["month"])
    name = parts["name"].lower()
    return next((number for number, month in enumerate(MONTHS, 1) if month.startswith(name)), 0)


def _time(found: re.Match[str]) -> tuple[int, int, int]:
    return int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0)


def _zone(found: re.Match[str]) -> timezone | None:
    if found["utc"]:
        return UTC
    if not found["sign"]:
        return None
    ahead = timedelta(hours=int(found["ahead"]), minutes=int(found["minutes"]))
    return timezone(-ahead if found["sign"] == "-" else ahead)
