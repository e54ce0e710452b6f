"""The fields of a head, in one table: how each is read and what it is for.

A new field is a new row (and a field of `Entry` once a feature uses it). Fields that aren't here are kept as text for
the theme.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from plugins import head_values as values
from plugins.nearest import nearest, one_slip

AUDIENCES = ("patients", "colleagues", "everyone")
KINDS = ("education", "marketing")
PURPOSES = ("expert", "cause", "patients", "practice", "reputation", "younger", "colleagues", "consult")
STATUSES = ("published", "draft", "hidden", "skip")
VERDICTS = ("false", "misleading", "unproven", "true")
CARDS = ("text", "photo", "myth", "number", "quote", "question")
"""The kinds of card of `og_cards/design.toml`; a test compares the two."""

INSIDE = r"(?!.*\.\.)[^/\\:\s][^\\:\s]*"
"""A path or address that stays inside the site."""

FONT = r"(?i)(?!.*\.\.)[^/\\:][^\\:]*\.(ttf|otf|ttc)"
"""A font file inside the content folder."""


class Field(NamedTuple):
    """One row: the name as a physician writes it, how its value is read, what it does."""

    label: str
    read: values.Reader
    meaning: str


FIELDS = (
    Field("Title", values.line, "the headline, as readers see it"),
    Field("Date", values.date, "the day it appears; a day in the future waits until then"),
    Field("Modified", values.date, "the day of the last real change"),
    Field("Category", values.line, "its one topic"),
    Field("Tags", values.listed, "further topics, with commas"),
    Field(
        "Slug",
        values.shaped(r"[\w-][\w.-]*", "home-blood-pressure"),
        "its address on the site; never change it",
    ),
    Field("Author", values.line, "who wrote it, if not the author of the site"),
    Field("Authors", values.listed, "several authors, with commas; with semicolons where a name has a comma"),
    Field("Summary", values.prose, "one or two sentences for lists, search engines and teasers"),
    Field("Lang", values.shaped(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*", "en or es"), "its language"),
    Field("Translation", values.line, "yes where another language is the original"),
    Field("Status", values.choice(*STATUSES), "draft keeps it off the site"),
    Field("Template", values.line, "another template of the theme"),
    Field(
        "Menu",
        values.choice("head", "foot"),
        "of a page: whether the menu or the foot of every page links it",
    ),
    Field("Save_as", values.shaped(INSIDE, "a/folder/index.html"), "the file that the page is written to"),
    Field("URL", values.shaped(INSIDE, "a/folder/"), "the page's address within the site"),
    Field("Audience", values.choice(*AUDIENCES), "who it is for: sets tone, checks and platforms"),
    Field("Purpose", values.some_of(*PURPOSES), "why it exists: chooses the platforms"),
    Field("Kind", values.choice(*KINDS), "education teaches, marketing is about the practice"),
    Field(
        "Platforms",
        values.names,
        "`x, linkedin` replaces the choice by purpose; `+reddit, -pinterest` mends it",
    ),
    Field("Key_points", values.items, "short sentences, one per line: the teasers' best material"),
    Field("Image", values.line, "a picture in the content folder"),
    Field("Image_alt", values.line, "what the picture shows, for those who can't see it"),
    Field(
        "Image_focus", values.spot, "the spot that cropping must keep: how far from the left, from the top"
    ),
    Field("Image_consent", values.date, "the day a person in the picture agreed in writing"),
    Field("Card", values.choice(*CARDS), "the kind of card drawn for sharing, where you want another one"),
    Field(
        "Card_font",
        values.shaped(FONT, "fonts/NotoSansArabic-Regular.ttf"),
        "a font file in the content folder for a card that ours has no letters for",
    ),
    Field("Call_to_action", values.line, "what the reader is asked to do, by its name in the catalog"),
    Field("Disclosure", values.prose, "conflicts of interest: in the article and first in every teaser"),
    Field("Disclosure_short", values.line, "the same for short posts, such as #ad"),
    Field("Claim", values.prose, "the claim that the article checks"),
    Field("Verdict", values.choice(*VERDICTS), "what the evidence says about the claim"),
    Field("References", values.items, "a source per line: its DOI, PMID, PMCID or NCT number, or its entry"),
    Field("Reviewed", values.date, "the day another clinician checked it"),
    Field("Reviewer", values.line, "who checked it; not the author"),
    Field("Series", values.line, "the series it belongs to"),
    Field("Series_part", values.number, "its number in the series"),
    Field(
        "Aliases", values.within, "old addresses of this page within the site, one per line; they lead here"
    ),
    Field("Video", values.address, "the address of a video"),
    Field("Video_length", values.shaped(r"(\d+:)?[0-5]?\d:[0-5]\d", "9:30"), "how long the video runs"),
    Field("Video_chapters", values.items, "`0:00 Title`, one per line"),
    Field("Video_transcript", values.line, "a text file in the content folder with the words of the video"),
    Field("Event_start", values.date, "when an event begins; a day alone means the whole day"),
    Field("Event_end", values.date, "when it ends"),
    Field("Event_place", values.line, "where it is, or that it is online"),
    Field("Patient_consent", values.date, "the day the patient agreed to this text in writing"),
    Field("Composite", values.yes_or_no, "yes where the patient is made up of several"),
    Field("Privacy_reviewed", values.items, "`exact text -- reason, date`, one per line"),
    Field("Reviewed_findings", values.items, "`rule -- reason, date`, one per line"),
    Field("Syndication", values.addresses, "addresses of copies elsewhere, one per line"),
)

TEASER = Field("Teaser_<platform>", values.verbatim, "your own words for one platform, used as they are")
OTHER = Field("", values.verbatim, "kept for the theme")

ELSEWHERE = {"draft": "Status: draft", "hidden": "Status: hidden", "published": "Date, or Status: draft"}
"""Fields with which other programs keep an article back: kept for the theme, they would publish it here."""

BY_NAME = {field.label.lower(): field for field in FIELDS}


def field(name: str) -> Field:
    """The row for a canonical name ("key_points"), `TEASER` for a teaser of any platform, `OTHER` for nobody's."""
    return BY_NAME.get(name) or (TEASER if name.startswith("teaser_") else OTHER)


@lru_cache(maxsize=1024)
def meant(name: str) -> str:
    """The label of the known field that an unknown name was probably meant to be, or nothing."""
    if field(name) is not OTHER:
        return ""
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    first, _, platform = name.partition("_")
    if one_slip(first, "teaser"):
        return f"Teaser_{platform or 'x'}"
    squeezed = {known.replace("_", "").replace("-", ""): row.label for known, row in BY_NAME.items()}
    return squeezed.get(nearest(name.replace("_", "").replace("-", ""), tuple(squeezed), 0.85), "")
