"""The few words of ours that a teaser may hold beside its call to action; they stand in `phrases.toml`."""

from __future__ import annotations

from plugins.crosspost.word_lists import word_list


def phrase(name: str, lang: str) -> str:
    """The phrase in the article's language, in English where it isn't there."""
    rows = word_list("phrases")
    return rows.get(lang.lower().partition("-")[0], rows["en"])[name]
