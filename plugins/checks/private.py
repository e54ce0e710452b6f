"""Identifiers in all that leaves the machine: articles, pages, files beside them, teasers, settings, names.

A new kind of text is a row of `LOOKED_AT`; a new kind of identifier gets its words in `WORDS`. What a person has
acknowledged (see `acknowledged` and `baseline`) is no finding. No message shows a value: see `without_values`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.checks import baseline, looks
from plugins.checks.acknowledged import (
    NEVER,
    PRIVACY,
    Acknowledged,
    canonical,
    kind_never,
    stale,
    without_secrets,
)
from plugins.checks.baseline import NO_BASELINE, Baseline
from plugins.checks.checked import Checked, Text
from plugins.checks.looks import spaced
from plugins.checks.privacy import Identifier, identifiers, masked
from plugins.finding import Finding
from plugins.settings import Settings

WORDS: Mapping[str, str] = {
    "ACCT": "an account number",
    "AGE90": "an age of 90 or more",
    "BIO": "a fingerprint, voice print or genome",
    "DATE": "a date in one patient's life",
    "DEV": "a device's number",
    "EMAIL": "an e-mail address",
    "FAX": "a fax number",
    "GEO": "a place where a patient lives or was treated",
    "IP": "the address of a computer",
    "LIC": "the number of a licence",
    "MRN": "a record number",
    "NAME": "a person's name",
    "OTHER": "something that only one person has",
    "PHONE": "a telephone number",
    "PHOTO": "a picture of a person",
    "PLAN": "the number of an insurance plan",
    "SSN": "a social security number",
    "URL": "an address on the web that leads to a person",
    "VEH": "a vehicle's number",
}
NEVER_SO = "leave it out: nobody can acknowledge such a number or day"
CONTACTS = frozenset({"EMAIL", "FAX", "PHONE", "URL"})
"""Kinds of which a practice has its own."""
ALLOW = "PRIVACY_ALLOW"
SHORTEST_ALLOWED = 3
"""Letters and digits that an entry of PRIVACY_ALLOW has at least."""


@dataclass(frozen=True)
class Found:
    """An identifier at its place (line, column, end column). `value` is what stands there: never to be shown whole.

    `owner` is the file that answers for it, `path` that file as a message may show it, `head` whether it has one.
    """

    owner: str
    path: str
    place: tuple[int, int, int]
    identifier: Identifier
    text: str
    head: bool
    where: str = ""

    @property
    def value(self) -> str:
        return self.text[self.identifier.start : self.identifier.end]

    @property
    def never(self) -> str:
        """What it is, if nobody can acknowledge it."""
        return kind_never(self.identifier.kind, self.text[: self.identifier.start])

    def covered_by(self, one: Acknowledged) -> bool:
        return one.covers(self.text, self.identifier.start, self.identifier.end)

    def finding(self) -> Finding:
        """What is said of it."""
        line, col, end = self.place
        kind = self.identifier.kind
        message = f"{masked(self.value)} looks like {WORDS.get(kind, WORDS['OTHER'])}{self.where}"
        instead = NEVER_SO if self.never else advice(kind, f"{PRIVACY} in the head" if self.head else ALLOW)
        level = self.identifier.level
        return Finding(self.path, line, col, level, f"privacy-{kind.lower()}", message, instead, end)


def advice(kind: str, field: str) -> str:
    """What to do about an identifier; `field` is where one writes what may be public."""
    own = "; if it is the practice's own, add it to PRACTICE_CONTACTS" if kind in CONTACTS else ""
    return f"leave it out{own}; if it may be public, add it to {field}"


@dataclass(frozen=True)
class Judged:
    """`findings` to be told; `left` are the identifiers among them."""

    findings: tuple[Finding, ...]
    left: tuple[Found, ...]


def judge(
    checked: Checked,
    acknowledged: Iterable[Acknowledged] = (),
    old: Baseline = NO_BASELINE,
    each_of: looks.Each = looks.one_by_one,
) -> Judged:
    """Everything that may identify a person, less what was acknowledged; and the acknowledgements that don't hold."""
    known = looks.looked_at(checked, each_of)
    found = [each for look in LOOKED_AT for each in look(checked, known)]
    by_owner: Mapping[str, list[Acknowledged]] = defaultdict(list)
    for one in acknowledged:
        if one.field == PRIVACY:
            by_owner[one.path].append(one)
    values = _covered(found, by_owner)
    used: set[str] = set()
    left = []
    for each in found:
        entry = "" if each.never else old.holds(_called(each.owner, checked.addresses), *_told(each))
        used |= {entry} - {""}
        known = any(canonical(each.value) in values[one] for one in by_owner[each.owner])
        if not entry and (each.never or not known):
            left.append(each)
    faults = [
        *(fault for one in values for fault in _faults(one, values[one], found, checked)),
        *baseline.stale(old, used),
        *_allowed_too_much(checked.settings),
    ]
    return Judged((*(each.finding() for each in left), *faults), tuple(left))


def _told(found: Found) -> tuple[str, str]:
    return found.identifier.kind, found.value


def baseline_entries(left: Iterable[Found], addresses: Mapping[str, str], salt: str) -> list[str]:
    """The entries of a baseline for what is left, except what nobody can acknowledge.

    `addresses` are those of `Checked`.
    """
    told = {(_called(each.owner, addresses), *_told(each)) for each in left if not each.never}
    return [baseline.hashed(salt, *each) for each in sorted(told)]


def _called(owner: str, addresses: Mapping[str, str]) -> str:
    """What an entry of the baseline calls a file: its address in the site, or its name."""
    return addresses.get(owner) or owner.rpartition("/")[2]


def _covered(
    found: Iterable[Found], by_owner: Mapping[str, list[Acknowledged]]
) -> dict[Acknowledged, set[str]]:
    """The values that each acknowledgement stands for."""
    values: dict[Acknowledged, set[str]] = {one: set() for ones in by_owner.values() for one in ones}
    for each in found:
        for one in by_owner.get(each.owner, ()):
            if each.covered_by(one):
                values[one].add(canonical(each.value))
    return values


def _faults(
    one: Acknowledged, values: set[str], found: Iterable[Found], checked: Checked
) -> Iterator[Finding]:
    own = [each for each in found if each.owner == one.path]
    never = {each.never for each in own if each.never and each.covered_by(one)}
    if never or _never(one.what):
        what = next(iter(sorted(never)), _never(one.what))
        yield one.fault(f"{what} can't be acknowledged", "leave it out of the article")
    elif not values:
        yield stale(one, without_secrets(checked.heads[one.path].text), [each.value for each in own])
    elif len(values) > 1:
        yield one.fault(f"this stands for {len(values)} values", "write a line for each of them")


def _never(what: str) -> str:
    return next((NEVER[each.kind] for each in identifiers(what) if each.kind in NEVER), "")


def _allowed_too_much(settings: Settings) -> Iterator[Finding]:
    for entry in (*settings.privacy_allow, *settings.practice_contacts):
        if len(canonical(entry)) < SHORTEST_ALLOWED or "*" in entry:
            name = ALLOW if entry in settings.privacy_allow else "PRACTICE_CONTACTS"
            message = f"“{entry}” would allow too much: each entry stands for one text, without wildcards"
            yield settings.finding(name, message, "write the whole text, as it stands", "privacy-allow")


def in_sources(checked: Checked, known: looks.Seen) -> Iterator[Found]:
    """Articles, pages and case questions, head and body, alt texts and comments; text files beside them."""
    for source in (*checked.sources, *checked.attachments):
        yield from _in_text(source, checked, known)


def in_what_is_said(checked: Checked, known: looks.Seen) -> Iterator[Found]:
    """Teasers, calls to action and settings; what already stands in the article is reported there."""
    texts = {source.path: source for source in (*checked.sources, *checked.attachments)}
    for text in checked.said:
        found = list(_in_text(text, checked, known))
        own = texts.get(text.path) if found else None
        told = {each.value for each in _in_text(own, checked, known)} if own else ()
        if any(each.value not in told for each in found):
            yield from found


def in_names(checked: Checked, known: looks.Seen) -> Iterator[Found]:
    """Names of files and folders, which become addresses, and old addresses; the finding shows them masked too."""
    for name, path in looks.names(checked).items():
        for found in known[path][looks.NAME, name]:
            shown = without_values(path, checked.allowed)
            yield Found(path, shown, (0, 0, 0), found, name, path in checked.heads, " in the name")


LOOKED_AT: tuple[Callable[[Checked, looks.Seen], Iterable[Found]], ...] = (
    in_sources,
    in_what_is_said,
    in_names,
)


def _in_text(text: Text, checked: Checked, known: looks.Seen) -> Iterator[Found]:
    for found in known[text.path][looks.key(text, checked)]:
        line, col = text.place(found.start)
        end = col + found.end - found.start if col else 0
        yield Found(text.path, text.path, (line, col, end), found, text.text, text.path in checked.heads)


def without_values(message: str, own: Iterable[str] = ()) -> str:
    """A message or a path with every identifier in it masked."""
    for found in reversed(identifiers(spaced(message), own)):
        message = message[: found.start] + masked(message[found.start : found.end]) + message[found.end :]
    return message


def to_be_shown(finding: Finding) -> Finding:
    """The same finding fit for a screen, a log or a record, whoever made it."""
    return replace(
        finding,
        path=without_values(finding.path),
        message=without_values(finding.message),
        instead=without_values(finding.instead),
    )
