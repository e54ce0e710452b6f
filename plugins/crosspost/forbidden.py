"""What a platform refuses to hold in a text. A new one is a line here, and its name in `platform.FORBIDS`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.crosspost.counting import LINK
from plugins.platforms.platform import Platform

_GAP = r"[ \u00a0]?[-. \u00a0][ \u00a0]?"
_NUMBER = "|".join(
    (
        rf"\+\d(?:(?:{_GAP})?\(?\d\)?){{6,14}}",  # +34 912 345 678
        rf"\(\d{{2,5}}\)(?:{_GAP})?\d(?:(?:{_GAP})?\d){{4,9}}",  # (555) 555-0100
        rf"(?:1{_GAP})?\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}",  # 555-555-0100
        rf"\d{{3}}(?:{_GAP}\d{{2}}){{3}}",  # 912 34 56 78
        rf"\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{3}}",  # 912 345 678
        r"\d{3}[-.]\d{4}",  # 555-0100
        r"1?\d{10}",
    )
)

FORBIDDEN: Mapping[str, tuple[re.Pattern[str], str]] = {
    "angle_brackets": (re.compile(r"[<>]"), "“<” or “>”"),
    "phone_numbers": (re.compile(rf"(?<![\w/.,+-])(?:{_NUMBER})(?![\w/]|[-.,]\d)"), "a phone number"),
}
"""For each name in `platform.FORBIDS`: where it is in a text, and how to say so to a person.

A phone number is any run of digits that reads as one, so rather too many than too few: the platform rejects the whole
post. Digits in a link are none.
"""


def forbidden(text: str, platform: Platform) -> tuple[str, ...]:
    """What `text` holds that `platform` refuses, in words such as "a phone number"."""
    if not platform.forbids:
        return ()
    said = LINK.sub(" ", text) if "://" in text else text
    found = (FORBIDDEN[name] for name in platform.forbids)
    return tuple(words for pattern, words in found if pattern.search(said))
