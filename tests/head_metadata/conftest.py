"""One article and its site, to vary in tests of a page's head."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from types import MappingProxyType

import pytest

from plugins.entry import Entry
from plugins.head_metadata.subject import Subject
from plugins.og_cards.cards import Card
from plugins.settings import Settings

EASTERN = timezone(timedelta(hours=-4))
ENTRY = Entry(
    key="salt",
    slug="salt",
    title="Less salt",
    url="https://practice.example/salt/",
    path="salt/",
    source="content/articles/salt.md",
    lang="en",
    date=datetime(2026, 5, 3, 9, 0, 0, 120, tzinfo=EASTERN),
    html="<p>Most salt is in food before it reaches the table.</p>",
    authors=("Your Name, MD",),
    category="Heart",
    tags=("salt", "blood pressure"),
    references=("10.7326/M18-2101", "a handbook"),
)


@pytest.fixture
def settings() -> Settings:
    profiles = {"x": "https://x.com/yourname", "mastodon": "https://mastodon.example/@yourname"}
    return Settings(
        site_name="Your Practice",
        author_credentials="Family medicine",
        author_profiles=MappingProxyType(profiles),
        practice_contacts=("(555) 555-0100", "office@practice.example", "12 Main Street"),
    )


@pytest.fixture
def article():
    """`article(**changes)`: the subject of an article's page with other head fields."""

    def made(**changes: object) -> Subject:
        entry = replace(ENTRY, **changes)
        return Subject(
            kind="article",
            title=entry.title,
            description="Most salt is in food before it reaches the table.",
            url=entry.url,
            lang=entry.lang,
            card=Card("cards/salt/og.png", 1200, 630, "image/png", "Less salt. Your Name, MD."),
            entry=entry,
            author_pages={"Your Name, MD": "https://practice.example/authors/your-name-md/"},
        )

    return made


@pytest.fixture
def home() -> Subject:
    card = Card("cards/og.png", 1200, 630, "image/png", "Your Practice.")
    return Subject("home", "Your Practice", "Plain words.", "https://practice.example/", "en", card)
