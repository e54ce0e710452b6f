"""The whole article for a place with its own editor: plain text, and a page to copy with its formatting."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from plugins.crosspost.choosing import Pool
from plugins.crosspost.fill import fits
from plugins.crosspost.forms.parts import DoesNotFit, Parts
from plugins.crosspost.forms.paste import pasteable
from plugins.crosspost.forms.pieces import pieces, plain
from plugins.crosspost.forms.whole import whole
from plugins.crosspost.frame import Job, bare_frames
from plugins.crosspost.material import own_words
from plugins.crosspost.phrases import phrase
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.platforms.table import platforms_of
from plugins.settings import Settings


def page(job: Job, _offered: Sequence[Pool]) -> Parts:
    """The article as plain text. Raises `DoesNotFit` where it is longer than the platform allows, or empty."""
    words, frame = plain(pieces(whole(job.entry))), next(bare_frames(job))
    text = frame.around(words)
    if not words or not fits(text, job.platform):
        why = f"longer than its limit of {job.platform.limit}" if words else "empty"
        raise DoesNotFit(f"the article is {why}")
    return Parts(text, words, frame, bool(own_words(job.entry)))


def page_file(entry: Entry, teaser: Teaser, settings: Settings) -> bytes:
    """The HTML file: the article ready to be copied, and how; the way to do it is not copied along."""
    label = platforms_of(settings)[teaser.platform].label
    how = phrase("paste", entry.lang).format(label=label, url=entry.url)
    first = f'{phrase("published", entry.lang)} <a href="{escape(teaser.url)}">{escape(entry.url)}</a>'
    disclosure = f"<p><em>{escape(teaser.disclosure)}</em></p>\n" if teaser.disclosure else ""
    body = f"{disclosure}{pasteable(whole(entry), entry.url)}\n<p>{first}</p>"
    said = {"lang": entry.lang, "title": teaser.title or entry.title, "url": entry.url, "how": how}
    held = _PAGE.format(body=body, **{name: escape(text) for name, text in said.items()})
    return held.encode()


_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{url}">
</head>
<body>
<p style="user-select: none; -webkit-user-select: none; padding: 1em; background: #eee">{how}</p>
<h1>{title}</h1>
{body}
</body>
</html>
"""
