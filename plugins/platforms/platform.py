"""`Platform`: one network or outlet to share on, as a row of `platforms.toml` describes it.

A new property is a field here and a line of `rules.RULES`. What a field may hold where that is a closed set stands
here; the feature that gives the names a meaning has a table with the same names, and a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields

COUNTINGS = ("code_points", "utf16", "bytes", "words", "x", "bluesky", "mastodon", "threads")
"""The ways of counting that `crosspost.counting` knows."""

FORMS = ("post", "titled", "video", "caption", "pin", "page", "letter", "essay", "case")
"""What is made for a platform: the kinds of text that `crosspost.forms` knows."""

LINK_PLACEMENTS = ("text", "own_field", "first_comment", "bio", "none")
"""Where the link belongs: into the text, into a field of its own, under the post, on the profile, nowhere."""

HASHTAG_STYLES = ("camel_case", "none")
"""`camel_case`: #BloodPressure, which a screen reader can say in words. `none`: no hashtags there."""

STATUSES = ("open", "members_only", "unverified")
"""Anyone can post; only verified physicians can; nobody could confirm that one still can."""

FORBIDS = ("angle_brackets", "phone_numbers")
"""What a text may not hold; `crosspost.forbidden` finds it."""

CARDS = ("og", "square", "portrait", "pin", "story", "landscape", "youtube")
"""The card formats of `og_cards/design.toml` that a row may name."""


@dataclass(frozen=True, kw_only=True)
class Platform:
    """A network or outlet to share on. Lengths are in the units of `counting` unless said otherwise.

    `purpose` is one sentence for a physician, `audiences` whom one meets there, `also` what people call it
    else. `form` is what is made for it, one of `FORMS`. `counting` names a way of counting in
    `crosspost.counting`; `limit` is the longest text, None where none is known; `byte_limit` the most UTF-8
    bytes, where bytes are limited as well; `title_limit` the longest title; `words` the fewest and the most
    words. `fold` is about how many characters stand before "more", None where nothing is folded. `best` is
    the length that reads best: a teaser is filled up to it, not to the brim. `hashtags` is the most that
    suit, `hashtag_limit` the most that are allowed. `forbids` names what a text may not hold. `compose` is
    the address that opens a post, with `{text}`, `{url}`, `{title}` and `{media}` where percent-encoded
    values go; empty where there is none. `card` names a card format, `alt_limit` is the longest alt text in
    characters. `lifetime_hours` says for about how long a post is seen. `sources` says for each figure where
    it comes from; `checked` is the day when that was read.
    """

    name: str
    label: str
    purpose: str
    audiences: tuple[str, ...]
    also: tuple[str, ...] = ()
    form: str = "post"
    status: str = "open"
    counting: str
    limit: int | None = None
    byte_limit: int | None = None
    title_limit: int | None = None
    words: tuple[int, int] | None = None
    fold: int | None = None
    best: int
    hashtags: int
    hashtag_limit: int | None = None
    hashtag_style: str = "camel_case"
    link_placement: str
    call_to_action: bool
    forbids: tuple[str, ...] = ()
    card: str
    alt_limit: int
    lifetime_hours: int
    compose: str
    checked: str
    sources: Mapping[str, str]


SOURCED = (
    *("counting", "limit", "byte_limit", "title_limit", "words", "fold", "best", "hashtags", "hashtag_limit"),
    *("forbids", "card", "alt_limit", "lifetime_hours", "compose"),
)
"""Fields that say something about the network, and so need a line under `sources`."""

FIELDS = tuple(field.name for field in fields(Platform) if field.name != "name")
REQUIRED = tuple(f.name for f in fields(Platform) if f.name != "name" and f.default is MISSING)
