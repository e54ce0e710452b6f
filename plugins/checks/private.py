"""Identifiers in all that leaves the machine: articles, pages, files beside them, teasers, settings, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.checks.checked import Checked, Text
from plugins.checks.privacy import MAY_BE_OWN, Identifier, identifiers, masked
from plugins.finding import Finding

WORDS: Mapping[str, str] = {
    "EMAIL": "an e-mail address",
    "FAX": "a fax number",
    "MRN": "a record number",
    "PHONE": "a telephone number",
    "SSN": "a social security number",
}
INSTEAD = "leave it out"
INSTEAD_OWN = (
    "leave it out; if it is the practice's own add it to PRACTICE_CONTACTS, if it is public to PRIVACY_ALLOW"
)


def in_sources(checked: Checked) -> Iterator[Finding]:
    """Articles, pages and case questions, head and body, alt texts and comments; text files beside them."""
    for source in (*checked.sources, *checked.attachments):
        yield from _findings(source, checked)


def in_what_is_said(checked: Checked) -> Iterator[Finding]:
    """Teasers, calls to action and settings; what already stands in the article is reported there."""
    texts = {source.path: source for source in (*checked.sources, *checked.attachments)}
    for text in checked.said:
        values = _values(text, checked)
        known = _values(texts[text.path], checked) if values and text.path in texts else set()
        if values - known:
            yield from _findings(text, checked)


def in_names(checked: Checked) -> Iterator[Finding]:
    """Names of files and folders, which become addresses; the finding shows them masked too."""
    names = {source.path: source.path for source in checked.sources} | {
        path: path for path in checked.statics
    }
    names |= {source.save_as: source.path for source in checked.sources}
    for name, path in names.items():
        for found in _in_name(name, checked):
            value = name[found.start : found.end]
            yield _finding(found, _masked_name(path, checked), (0, 0, 0), value, " in the name")


def _in_name(name: str, checked: Checked) -> list[Identifier]:
    """Between words, `-`, `_` and `/` stand for spaces."""
    spaced = re.sub(r"[_/]|(?<=[^\W\d])-|-(?=[^\W\d])", " ", name)
    return identifiers(spaced, _allowed(checked))


def _masked_name(name: str, checked: Checked) -> str:
    for found in reversed(_in_name(name, checked)):
        name = name[: found.start] + masked(name[found.start : found.end]) + name[found.end :]
    return name


def _findings(text: Text, checked: Checked) -> Iterator[Finding]:
    for found in identifiers(text.text, _allowed(checked)):
        line, col = text.place(found.start)
        end = col + found.end - found.start if col else 0
        yield _finding(found, text.path, (line, col, end), text.text[found.start : found.end])


def _values(text: Text, checked: Checked) -> set[str]:
    return {text.text[found.start : found.end] for found in identifiers(text.text, _allowed(checked))}


def _finding(
    found: Identifier, path: str, place: tuple[int, int, int], value: str, where: str = ""
) -> Finding:
    line, col, end = place
    message = f"{masked(value)} looks like {WORDS[found.kind]}{where}"
    instead = INSTEAD_OWN if found.kind in MAY_BE_OWN else INSTEAD
    return Finding(path, line, col, found.level, f"privacy-{found.kind.lower()}", message, instead, end)


def _allowed(checked: Checked) -> tuple[str, ...]:
    return (*checked.settings.practice_contacts, *checked.settings.privacy_allow)
