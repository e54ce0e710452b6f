"""Writes the share desk: `desk.html` filled with every kit, `desk.css` and `desk.js` inside, nothing from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from plugins.crosspost.desk.preview import section
from plugins.crosspost.kit import Kit
from plugins.settings import Settings


def page(kits: Iterable[Kit], settings: Settings) -> bytes:
    """The whole page. Only its own style and script can run in it: the policy names them by their hash."""
    style, script = _beside("desk.css"), _beside("desk.js")
    sections = [section(kit) for kit in kits]
    shown = _template().render(
        site=settings.site_name,
        author=settings.author,
        credentials=settings.author_credentials,
        initials=_initials(settings.author),
        sections=sections,
        networks={post.teaser.platform: post.label for each in sections for post in each.posts},
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return shown.encode()


def _initials(author: str) -> str:
    names = author.partition(",")[0].split()
    return "".join(name[0] for name in (names[:1] + names[1:][-1:])).upper()


def _hash(source: str) -> str:
    return b64encode(sha256(source.encode()).digest()).decode()


@cache
def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    return environment.from_string(_beside("desk.html"))
