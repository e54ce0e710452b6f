"""Introductions that belong to no topic are found."""

from __future__ import annotations

from plugins.settings import Settings
from plugins.site_pages.topic_texts import unknown_topics

NAMES = ("Heart", "Children", "statins")


def said(*names: str) -> list[tuple[str, str]]:
    settings = Settings(topic_texts=dict.fromkeys(names, "text"), places={"TOPIC_TEXTS": ("mine.py", 7)})
    found = list(unknown_topics(settings, NAMES))
    assert {(each.path, each.line, each.level) for each in found} <= {("mine.py", 7, "advice")}
    return [(each.message.split('"')[1], each.instead) for each in found]


def test_topics_and_keywords_that_articles_have_may_be_introduced() -> None:
    assert said("Heart", "statins") == []


def test_a_slip_in_a_topic_is_found_with_the_right_name() -> None:
    assert said("Haert") == [("Haert", 'did you mean "Heart"?')]


def test_a_topic_that_nobody_writes_about_is_found() -> None:
    assert said("Kidneys & co") == [("Kidneys & co", "take it away, or write it as the articles do")]
