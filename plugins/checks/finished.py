"""The texts of a finished file: a page, a feed, a post, a table, a calendar, a Word document. Pure.

A passage is a paragraph, a cell, a field or the value of an attribute; what people read as one is one passage. A new
kind of file is a row of `READERS`; a file of any other kind is read as plain lines if it is text.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, unquote_plus

INLINE = frozenset(
    (
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "i",
            "ins",
            "kbd",
            "mark",
        ),
        *("q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)
"""Elements within a sentence; any other one ends a passage."""
DULL = frozenset(
    (
        *("class", "id", "style", "d", "viewbox", "width", "height", "rel", "type", "lang", "xml:lang"),
        *("integrity", "charset", "srcset", "sizes", "role", "for"),
    )
)
"""Attributes that say nothing to a person."""

PROGRAM = re.compile(r"<(script|style)\b", re.IGNORECASE)
PROGRAM_ENDS = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
CLOSED = {"<!--": "-->", "<![CDATA[": "]]>"}
"""What opens in this way ends in that, or is none."""
TAG = re.compile(r"<[/!?]?[a-zA-Z]")
MARKUP = re.compile(
    r"<!--(?P<comment>.*?)-->|<!\[CDATA\[(?P<raw>.*?)\]\]>"
    r"|<[/!?]?(?P<name>[a-zA-Z][\w:.-]*)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"(?<![\w:@.-])([\w:@.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")
ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
BREAK = "\n\n"


def passages(path: str, data: bytes) -> Iterator[str]:
    """What people, and programs for them, read in the file `path`; nothing of pictures and fonts."""
    read = READERS.get(PurePosixPath(path).suffix.lower(), _lines)
    try:
        found = list(read(data))
    except (ValueError, RecursionError, zipfile.BadZipFile, KeyError, csv.Error):
        found = [data.decode("utf-8", "replace")] if b"\0" not in data else []
    for text in map(str.strip, found):
        if len(text) > 1:
            yield ENCODED.sub(lambda match: unquote(match[0]), text) if "%" in text else text


def _markup(text: str, depth: int = 0) -> Iterator[str]:
    pieces: list[str] = []
    at = 0
    text, programs = _without_programs(text)
    for match in _tags(text):
        pieces.append(text[at : match.start()])
        at = match.end()
        if match["comment"] or match["raw"]:
            yield from _markup(match["comment"] or match["raw"], depth + 1)
        yield from _attributes(match["rest"] or "")
        pieces.append("" if (match["name"] or "").lower() in INLINE else BREAK)
    pieces.append(text[at:])
    for passage in "".join(pieces).split(BREAK):
        shown = html.unescape(passage)
        within = depth < 3 and shown != passage and "<" in shown and any(_tags(shown))
        yield from _markup(shown, depth + 1) if within else (" ".join(shown.split()),)
    for program in programs:
        yield from _program(program)


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Every tag, comment and raw passage. All is text from a tag on that never ends: nothing is read twice."""
    at, never = 0, set()
    while (at := text.find("<", at)) >= 0:
        opening = next((each for each in CLOSED if text.startswith(each, at)), "")
        if opening and (opening in never or text.find(CLOSED[opening], at) < 0):
            never.add(opening)
            match = None
        else:
            match = MARKUP.match(text, at)
        if match:
            yield match
        elif not opening and TAG.match(text, at):
            return
        at = match.end() if match else at + 1


def _without_programs(text: str) -> tuple[str, list[str]]:
    """The text with a break for each program and style in it, and these."""
    pieces, programs, at, never = [], [], 0, set()
    for match in PROGRAM.finditer(text):
        name, start = match[1].lower(), text.find(">", match.end()) + 1
        if not start:
            break
        if match.start() < at or name in never:
            continue
        if end := PROGRAM_ENDS[name].search(text, start):
            pieces += text[at : match.start()], BREAK
            programs.append(text[start : end.start()])
            at = end.end()
        else:
            never.add(name)
    return "".join((*pieces, text[at:])), programs


def _attributes(rest: str) -> Iterator[str]:
    for name, *values in ATTRIBUTE.findall(rest):
        if name.lower() not in DULL:
            yield unquote_plus(html.unescape("".join(values)))


def _program(text: str) -> Iterator[str]:
    """Data within a page is read as such, a program line by line."""
    try:
        yield from _strings(json.loads(text))
    except ValueError:
        yield from text.splitlines()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from _markup(value, 1) if "<" in value else value.split(BREAK)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from _strings(each)
    elif isinstance(value, int | float):
        yield str(value)


def _page(data: bytes) -> Iterator[str]:
    return _markup(data.decode())


def _data(data: bytes) -> Iterator[str]:
    return _strings(json.loads(data))


def _table(data: bytes, sign: str = ",") -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=sign))
    return (part for row in rows for cell in row for part in cell.split(BREAK))


def _tabs(data: bytes) -> Iterator[str]:
    return _table(data, "\t")


def _calendar(data: bytes) -> Iterator[str]:
    """Long lines of a calendar are folded (RFC 5545, 3.1), and signs in a text escaped (3.3.11)."""
    unfolded = re.sub(r"\r?\n[ \t]", "", data.decode())
    plain = re.sub(r"(?m)^(UID.*)@", r"\1 at ", unfolded)  # which only has the form of an address
    for line in plain.splitlines():
        yield from re.sub(r"\\([,;\\])", r"\1", re.sub(r"\\[nN]", "\n", line)).split(BREAK)


def _document(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as document:
        names = [name for name in document.namelist() if name.endswith((".xml", ".rels"))]
        return iter([text for name in names for text in _markup(_paragraphs(document.read(name).decode()))])


def _paragraphs(text: str) -> str:
    """Only a paragraph ends a passage: runs of one sentence are set apart by their looks alone."""
    return re.sub(r"</?w:(?!p\b)[^<>]*>", "", text)


def _lines(data: bytes) -> Iterator[str]:
    return (part for part in re.split(r"\n\s*\n", data.decode("utf-8-sig")))


def _nothing(_data: bytes) -> Iterator[str]:
    return iter(())


READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    **dict.fromkeys((".html", ".htm", ".xml", ".xsl", ".svg"), _page),
    **dict.fromkeys((".json", ".webmanifest"), _data),
    **dict.fromkeys((".ics", ".vcf"), _calendar),
    **dict.fromkeys(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff", ".woff2", ".ttf", ".otf", ".pdf"), _nothing
    ),
    ".csv": _table,
    ".tsv": _tabs,
    ".docx": _document,
}
