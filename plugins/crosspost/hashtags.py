"""An article's hashtags, out of its tags and its category. The exceptions stand in `hashtags.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.crosspost.standing_alone import bare
from plugins.crosspost.word_lists import word_list
from plugins.entry import Entry
from plugins.settings import Settings

LONGEST = 30
"""A longer tag is a sentence, not a hashtag."""

_TOPIC = re.compile(r"(?:[^\W\d_]|[ '’-])+")
"""A category of letters alone; one with dots and digits names a source or a folder."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def hashtags(entry: Entry, settings: Settings) -> tuple[str, ...]:
    """All hashtags, each once, tags before the category.

    `settings.hashtags` gives a tag's hashtag, with or without `#`, or "" for none. A figure that the article doesn't
    have in it comes in by no hashtag either.
    """
    said = f"{entry.title} {entry.html}"
    found = dict.fromkeys(_all(entry, settings))
    return tuple(tag for tag in found if all(figure in said for figure in re.findall(r"\d+", tag)))


def _all(entry: Entry, settings: Settings) -> Iterator[str]:
    own = {bare(tag): tag_of for tag, tag_of in settings.hashtags.items()}
    category = entry.category if _TOPIC.fullmatch(entry.category) else ""
    for topic in (*entry.tags, category):
        word = _joined(own[bare(topic)]) if bare(topic) in own else _usual(topic, entry.lang)
        if word:
            yield f"#{word}"


def _joined(written: str) -> str:
    """A network ends a hashtag at its first space."""
    return "".join(map(_capital, words)) if len(words := written.lstrip("#").split()) > 1 else "".join(words)


def _usual(topic: str, lang: str) -> str:
    if bare(topic) in word_list("hashtags")["none"]["words"]:
        return ""
    agreed = word_list("hashtags").get(lang, {}).get(bare(topic)) or word_list("hashtags")["field"].get(
        bare(topic)
    )
    camel = "".join(map(_capital, _WORD.findall(topic)))
    return agreed or (camel if len(camel) <= LONGEST and not camel[:1].isdigit() else "")


def _capital(word: str) -> str:
    plain = re.sub(r"['’]", "", word)
    if plain.lower() in word_list("hashtags")["capitals"]["words"]:
        return plain.upper()
    return plain[:1].upper() + plain[1:]
