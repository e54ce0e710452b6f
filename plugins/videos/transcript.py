"""What is said in a video, out of the text of a file: plain paragraphs, or subtitles (WebVTT, SubRip). Pure."""

from __future__ import annotations

import html
import re

ENDINGS = (".txt", ".vtt", ".srt")
CUE = re.compile(r"^.*\d\d[:.,]\d\d[.,]\d{3} --> .*$")
NOT_SAID = re.compile(r"^(?:WEBVTT|NOTE|STYLE|REGION)\b")
TAG = re.compile(r"</?[a-z0-9:.]+(?:\s[^>]*)?>", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
SENTENCES = 5
"""In a paragraph made out of subtitles, which have none."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of what is said. Times, numbers and markup of subtitles are left out; nothing else is."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    blocks = re.split(r"\n\s*\n", text.strip())
    if not (text.startswith("WEBVTT") or any(CUE.match(line) for line in text.split("\n"))):
        return tuple(said for said in map(_one_line, blocks) if said)
    said = " ".join(words for words in map(_said, blocks) if words)
    sentences = SENTENCE_END.split(said)
    groups = (sentences[at : at + SENTENCES] for at in range(0, len(sentences), SENTENCES))
    return tuple(" ".join(group) for group in groups if any(group))


def _said(block: str) -> str:
    """The words of a cue: what follows the line with its times."""
    lines = block.split("\n")
    times = next((at for at, line in enumerate(lines) if CUE.match(line)), None)
    if times is None or NOT_SAID.match(block):
        return ""
    return _one_line(html.unescape(TAG.sub("", "\n".join(lines[times + 1 :]))))


def _one_line(text: str) -> str:
    return " ".join(text.split())
