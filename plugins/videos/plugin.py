"""Gives every article that names a video its `video`; what is wrong with it goes into the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.entry import Entry, articles
from plugins.og_cards.cards import cards_of
from plugins.report import REPORT, Report
from plugins.settings import SETTINGS, Settings
from plugins.videos import findings
from plugins.videos.transcript import ENDINGS, paragraphs
from plugins.videos.video import video_of


def attach(generators: Any) -> None:
    """Sets `article.video` (a `video.Video`) where the head names one."""
    own = generators[0].settings
    for article in articles(generators):
        entry: Entry = article.entry
        text = Path(article.source_path).read_text("utf-8-sig") if entry.video_chapters else ""
        own[REPORT].findings += findings.findings(entry, text)
        if entry.video:
            said = _transcript(entry, Path(own["PATH"]), own[REPORT])
            description = " ".join((entry.summary or article.kit.summary).split())
            article.video = video_of(entry, description, _thumbnail(entry, own[SETTINGS]), said)


def _transcript(entry: Entry, content: Path, report: Report) -> tuple[str, ...]:
    """The paragraphs of the file that the head names, which lies in the content folder and is no link."""
    name = entry.video_transcript
    if not name:
        return ()
    file = content / name
    try:
        if file.suffix.lower() in ENDINGS and file.resolve() == content.resolve() / name:
            return paragraphs(file.read_text("utf-8-sig"))
        message = "is no text file in the content folder"
    except OSError:
        message = "isn't there, or can't be read"
    except UnicodeDecodeError:
        message = "isn't UTF-8 text"
    report.findings.append(findings.about_transcript(entry, message))
    return ()


def _thumbnail(entry: Entry, settings: Settings) -> str:
    """The article's picture; else the card made for YouTube, else the one for all."""
    if entry.image:
        return entry.image.removeprefix("{static}").lstrip("/")
    drawn = {card.format: card.path for card in cards_of(entry, settings)}
    return drawn.get("youtube", drawn["og"])


def register() -> None:
    """Called by Pelican."""
    signals.all_generators_finalized.connect(attach)
