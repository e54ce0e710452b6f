"""Ways to reach a person: e-mail addresses, fax and telephone numbers; and which of them are the practice's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

TOLL_FREE = ("800", "833", "844", "855", "866", "877", "888")
"""Area codes of public lines (North American Numbering Plan): nobody has one at home."""
PUBLIC_HOST = Pattern(r"(?:^|\.)(?:gov|gob|gouv)(?:\.[a-z]{2})?$")
"""Public offices, whose addresses are public record. Not `.mil` and `.edu`: soldiers and students are patients too."""
FILE = Pattern(r"\.(?:avif|css|gif|jpe?g|js|png|svg|webp)$")
"""`logo@2x.png` is a file, no address."""

AT = r"(?:@|[ ]?[\[({][ ]?(?:at|@)[ ]?[\])}][ ]?)"
DOT = r"(?:\.|[ ]?[\[({][ ]?(?:dot|\.)[ ]?[\])}][ ]?|[ ]dot[ ])"
EMAIL = Pattern(
    rf"(?<![\w.+%'@-])(?!git@)[\w.+%'-]+(?:{AT}(?:[\w-]+{DOT})+[^\W\d_]{{2,}}"
    rf"|[ ]at[ ](?:gmail|yahoo|outlook|hotmail|aol|icloud|proton|comcast)[ ]dot[ ][a-z]{{2,}})",
    re.IGNORECASE,
)
NAMED = Pattern(r"[\w.+%'-]+")
"""The name before the `@`, read from right to left."""
LONGEST = 80
"""Signs in such a name: RFC 5321 (4.5.3.1.1) allows 64."""
WRITTEN_OUT = Pattern(r"[ ]?[\[({ ][ ]?(?:(at|@)|dot|\.)[ ]?[\])} ][ ]?", re.IGNORECASE)

GROUPED = r"(?:\+?1[-. ]{0,2})?(?:\(\d{3}\)[ ]?[-./]?[ ]?|\d{3}[ ]?[-./][ ]?)\d{3}[ ]?[-. ][ ]?\d{4}"
SPACED = r"(?:\+?1[ ])?[2-9]\d\d[ ][2-9]\d\d[- .]\d{4}"
ABROAD = r"\+\d(?:[-. ()/]{0,3}\d){7,14}"
BARE = rf"\+?\d{{10,11}}|\d{{3}}[-. ]\d{{4}}|0\d(?:[- ]?\d){{7,10}}|{GROUPED}|{SPACED}|{ABROAD}"
GROUPS = (
    r"(?:\(0\d{1,4}\)[ ]?|0\d{1,4}[-. ])\d{3,4}[-. ]?\d{3,5}|(?!1[-. ]8)\d{3,5}[-. ]\d{3,4}[-. ]\d{3,5}"
    r"|\d{5}[-. ]\d{5,6}"
)
"""Groups of digits as other countries write a number; one only behind a word for it."""
EDGE = r"(?!\d|[-.]\d)"
FAX_WORD = r"(?:\b(?:tele|e)?fax(?:ed|es|ing)?\b|\bfacsimile\b|\bF:)"
PHONE_WORD = (
    r"(?:\b(?:tele)?phoned?\b|\btel\b|\bph\b|\blandline\b|\bpager\b|\bpaged\b|\bdial(?:ed|s|ing)?\b|\bsms\b"
    r"|\btext(?:s|ing)?\b|\bcell(?:phone)?\b|\bmobile\b|\bcall(?:s|ed|ing)?\b|\btexted\b"
    r"|\bvoicemail\b"
    r"|\breach(?:ed)?\b|\bring\b|\br[au]ng\b|\bcontacts?\b|\bbeeper\b|\bviber\b|\btelegram\b|\bsignal\b|\bhandset\b|\bmob\b"
    r"|\bfacetimed?\b|\bmessaged?\b|\b(?:his|her|their|the) line\b|\b(?:s?he|they) (?:is|are) on\b"
    r"|\bwhatsapp\b|wa\.me/|\bt[eé]l[eé]fono\b|\bm[oó]vil\b|\bcelular\b"
    r"|\bll[aá]m\w+"
    r"|\b(?:patient(?:'s)?|his|her|their|my|home|work|(?:mother|father|wife|husband)'s)[ ]number\b)"
)
NUMBER = Pattern(rf"(?<![\w.+-])(?:{GROUPED}|{SPACED}|{ABROAD}){EDGE}")
SHORT = Pattern(rf"(?<![\d-])(?<!\d[-. ])(?:{BARE}|{GROUPS}){EDGE}")
AFTER_FAX = Pattern(rf"{FAX_WORD}[^\n\d(+]{{0,40}}\Z", re.IGNORECASE)
AFTER_PHONE = Pattern(rf"{PHONE_WORD}[^\n\d(+.!?]{{0,40}}\Z", re.IGNORECASE)
AFTER_OFFICE = Pattern(
    r"(?:\b(?:Office|Department|Bureau|Agency|Administration|Institutes?|Centers?) (?:of|for)\b"
    r"|\b(?:[Aa]n?|[Uu]na) (?:\w+ ){0,3}(?:request|appeal|application|solicitud)\b"
    rf"|(?<!\d)(?:{'|'.join(TOLL_FREE)})[-. )]+\d{{3}}[-. ]\d{{4}})"
    r"(?:(?!\b(?:patients?|s?he|his|hers?|him|my|mother|father|wife|husband|son|daughter)\b)[^\n]){0,160}\Z"
)
REACH = 200
"""How many signs before a number the word for it may begin."""


def email(document: Document) -> Spans:
    """An e-mail address, also with `(at)` or `dot` written out; not a public office's.

    Bad: Her caregiver (m.tester59@mail.example) sent a photo.
    Bad: Write to m.tester [at] mail [dot] example.
    Good: Write to tips@cdc.gov, or follow @clinic@social.example on Mastodon.
    Good: Clone git@github.com:practice/site.git
    Good: ![Our logo](images/logo@2x.png)
    """
    ats = sorted((*document.signs("@"), *document.at(("at",))))
    beginnings = (_beginning(document.flat, at) for at in ats)
    for match in document.starting(EMAIL, sorted({at for at in beginnings if at >= 0})):
        host = address(match[0]).partition("@")[2]
        if not PUBLIC_HOST.search(host) and not FILE.search(host):
            yield match.span()


def _beginning(text: str, at: int) -> int:
    """Where the name before an `@`, or before the word for it, begins; -1 where there is none."""
    before = text[max(0, at - LONGEST) : at]
    bare = before.rstrip(" [({")
    named = NAMED.match(bare[::-1]) if len(before) - len(bare) < 4 else None
    return at - len(before) + len(bare) - named.end() if named else -1


def public_line(document: Document) -> Spans:
    """A telephone number after the name of an office or a toll-free number: likely public, but a person must look.

    Bad: Contact the Office of Public Health at 619-555-0107.
    Bad: Call 1-800-555-0199, then fax the form to (619) 555-0107.
    Bad: Fax an external review request to: (202) 555-0136
    Good: Call the Department of Health at 1-800-555-0199.
    """
    return numbers(NUMBER, document, AFTER_OFFICE)


def fax(document: Document) -> Spans:
    """A fax number: a number of a telephone's shape after the word.

    Bad: We fax the note to 619.555.0107.
    Good: Fax machines had their decade, 1980-1990. Fax: 1-800-555-0199
    """
    return numbers(SHORT, document, AFTER_FAX)


def phone(document: Document) -> Spans:
    """A telephone number: ten digits in groups, one with a country code, or seven or ten digits after a word for it.

    Bad: She texted me from (619) 555-0107.
    Bad: I wrote the patient's number, 555-0107, on my glove.
    Good: Call 911 or 988. Poison Control is 1-800-222-1222, any hour of the day.
    Good: N Engl J Med. 2019;381(21):1995-2008. Ann Surg. 1992;216(2):172-183. ISBN 978-0-306-40615-7
    """
    yield from numbers(NUMBER, document)
    yield from numbers(SHORT, document, AFTER_PHONE)


def numbers(pattern: Pattern, document: Document, after: Pattern | None = None) -> Spans:
    """Where `pattern` finds a number that isn't toll-free, `after` a word for it where one is wanted."""
    for run in document.runs:
        for match in pattern.finditer(document.flat, *run):
            before = document.flat[max(0, match.start() - REACH) : match.start()]
            if not digits(match[0]).startswith(TOLL_FREE) and (after is None or after.search(before)):
                yield match.span()


def digits(value: str) -> str:
    """The digits of a telephone number, without the country code of North America."""
    bare = re.sub(r"\D", "", value)
    return bare[1:] if len(bare) == 11 and bare[0] == "1" else bare


def address(value: str) -> str:
    """An e-mail address in small letters, with its `@` and dots."""
    return WRITTEN_OUT.sub(lambda match: "@" if match[1] else ".", value).casefold()


@lru_cache(maxsize=8)
def own(allowed: tuple[str, ...]) -> frozenset[str]:
    """What `is_own` looks up: the addresses, hosts and telephone numbers in plain strings, also without area code."""
    return frozenset(sign for entry in allowed for sign in signs(entry.casefold().strip()) if sign)


def signs(entry: str) -> Iterator[str]:
    """All that one allowed string, in small letters, stands for."""
    yield re.sub(r"^(?:mailto:|(?:https?://)?(?:www\.)?)|/$", "", entry)
    for match in re.finditer(r"[\d(+][\d\s().+/-]{5,}\d", entry):
        yield digits(match[0])
        yield digits(match[0])[-7:]


EVERYBODYS = frozenset(
    f"{name}.com"
    for name in (
        *(
            "gmail",
            "googlemail",
            "yahoo",
            "ymail",
            "outlook",
            "hotmail",
            "live",
            "msn",
            "aol",
            "icloud",
            "me",
            "mac",
        ),
        *(
            "proton",
            "mail",
            "gmx",
            "zoho",
            "facebook",
            "instagram",
            "linkedin",
            "tiktok",
            "youtube",
            "x",
            "twitter",
        ),
        *("gofundme", "legacy", "reddit", "pinterest"),
    )
) | {"proton.me", "protonmail.com", "comcast.net", "att.net", "verizon.net", "caringbridge.org", "gmx.net"}
"""Hosts where everybody may have an address: to allow one of them would allow every patient's."""


def is_own(value: str, ours: frozenset[str]) -> bool:
    """Whether an address (itself, its host, or a host above it) or a number is among the practice's own.

    Any other value is, where one of them has it, letter for letter and digit for digit.
    """
    written = address(value)
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", written.partition("@")[2] or written).partition("/")[0]
    labels = host.split(".")
    hosts = {".".join(labels[at:]) for at in range(len(labels) - 1)} - EVERYBODYS
    if ours & ({written, digits(value), *hosts} - {""}):
        return True
    bare = bare_signs(value)
    return "@" not in value and len(bare) > 4 and any(f" {bare} " in f" {bare_signs(each)} " for each in ours)


def bare_signs(value: str) -> str:
    """The words and numbers of `value` in small letters, one space between them."""
    return " ".join(re.findall(r"\w+", re.sub(r"^(?:https?://)?(?:www\.)?", "", value.casefold())))
