"""A newsletter: the subject is its title; plain text, and HTML as mail programs show it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from plugins.crosspost.choosing import Pool
from plugins.crosspost.counting import LINK
from plugins.crosspost.forms.parts import Parts
from plugins.crosspost.forms.post import framed
from plugins.crosspost.frame import Job, frames
from plugins.crosspost.summarise import summarise
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.settings import Settings

PREHEADER = 90
"""About as many characters a list of mails shows beside the subject."""


def letter(job: Job, offered: Sequence[Pool]) -> Parts:
    """The plain text; a link stands in angle brackets, so that no mail program breaks it (RFC 3986, appendix C)."""
    wrapped = (frame._replace(link=frame.link and f"<{frame.link}>") for frame in frames(job))
    return framed(job, offered, wrapped)


def letter_file(entry: Entry, teaser: Teaser, settings: Settings) -> bytes:
    """The HTML file: the same words with styles in each element, which is all that many mail programs read."""
    shown = "\n".join(_paragraph(text, teaser) for text in teaser.text.split("\n\n"))
    said = {
        "lang": entry.lang,
        "subject": teaser.title or entry.title,
        "preheader": summarise(entry, PREHEADER),
        "site": settings.practice_name or settings.site_name,
        "author": settings.author,
    }
    held = _LETTER.format(shown=shown, **{name: escape(text) for name, text in said.items()})
    return held.encode()


def _paragraph(text: str, teaser: Teaser) -> str:
    return f'<p style="margin: 0 0 16px">{_linked(text, teaser)}</p>'


def _linked(text: str, teaser: Teaser) -> str:
    """The call to action is the link; in the author's own words each address is one where it stands."""
    ask, link, _ = text.partition(f"<{teaser.url}>")
    if link and ask.strip():
        return _anchor(teaser.url, ask.strip().rstrip(":"))
    shown, at = "", 0
    for found in LINK.finditer(text):
        shown += escape(text[at : found.start()], quote=False) + _anchor(found[0], found[0].partition("?")[0])
        at = found.end()
    return (shown + escape(text[at:], quote=False)).replace("\n", "<br>\n")


def _anchor(address: str, words: str) -> str:
    return f'<a href="{escape(address)}" style="color: #0b5394">{escape(words)}</a>'


_LETTER = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{subject}</title>
</head>
<body style="margin: 0; background: #f4f4f4">
<div style="display: none; max-height: 0; overflow: hidden">{preheader}</div>
<div style="max-width: 600px; margin: 0 auto; padding: 24px; background: #ffffff">
<div style="color: #1a1a1a; font: 16px/1.5 Arial, sans-serif">
<h1 style="margin: 0 0 16px; font-size: 24px; line-height: 1.25">{subject}</h1>
{shown}
<p style="margin: 24px 0 0; color: #555555; font-size: 14px">{author}, {site}</p>
</div>
</div>
</body>
</html>
"""
