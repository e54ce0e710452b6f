"""The introductions of topics and keywords (`TOPIC_TEXTS`): each has to belong to one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plugins.finding import Finding
from plugins.nearest import nearest
from plugins.settings import Settings


def unknown_topics(settings: Settings, names: Collection[str]) -> Iterator[Finding]:
    """An advice for each introduction of a topic or keyword that no public article has; `names` are those they have.

    Bad: TOPIC_TEXTS = {"Haert": "..."} beside articles about "Heart".
    Good: TOPIC_TEXTS = {"Heart": "..."}
    """
    for name in settings.topic_texts:
        if name not in names:
            near = nearest(name, names, 0.5)
            instead = f'did you mean "{near}"?' if near else "take it away, or write it as the articles do"
            message = f'TOPIC_TEXTS introduces "{name}", which is no topic or keyword of a public article'
            yield settings.finding("TOPIC_TEXTS", message, instead, "topic-text", "advice")
