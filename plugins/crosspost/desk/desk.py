"""Writes the share desk: `desk.html` filled with every kit, `desk.css` and the scripts inside, nothing from elsewhere.

The posts of an article stand in a `noscript` element: a browser without scripts shows them, one with scripts takes them
for text until the article is opened, so that a desk of thousands of posts opens at once.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from plugins.crosspost.balance import MOST, Balance, Share
from plugins.crosspost.desk.advice import UNITS
from plugins.crosspost.desk.pages import ALONE, Place
from plugins.crosspost.desk.preview import SHOWN_TEXT, section
from plugins.crosspost.desk.safe_harbor import CLASSES
from plugins.crosspost.desk.values import of_posts
from plugins.crosspost.kit import Kit
from plugins.crosspost.twitter_text import patterns
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

SCRIPTS = ("counting.js", "filling.js", "showing.js", "kept.js", "copying.js", "desk.js")

READINGS = "ROUNDS_READINGS"
"""The name under which Pelican's settings carry what is known of each article's words, by the article's key."""


def page(
    kits: Iterable[Kit],
    settings: Settings,
    readings: Mapping[str, Any] | None = None,
    balance: Balance | None = None,
    place: Place = ALONE,
) -> bytes:
    """A whole page of the desk. Only its own style and script can run in it: the policy names them by their hash.

    `balance` is shown as a chart. `readings` are what `plain_language` says of articles, by key; None for one that it
    can't grade.
    """
    style, script = _beside("desk.css"), "".join(map(_beside, SCRIPTS))
    rows = platforms_of(settings)
    sections = [section(kit, rows, settings) for kit in kits]
    used = {network.row.name for each in sections for network in each.networks}
    shown = _template("desk.html").render(
        site=settings.site_name,
        address=settings.site_url,
        posts_of=lambda network, each: _posts(of_posts(network, each, settings)),
        sections=sections,
        readings=readings or {},
        shares=_shares(balance) if balance else (),
        most=MOST,
        place=place,
        networks={name: row.label for name, row in rows.items() if name in used},
        purposes=sorted({purpose for each in sections for purpose in each.kit.entry.purposes}),
        identifiers=CLASSES,
        rules={name: rule_of(row) for name, row in rows.items() if name in used},
        patterns=patterns(),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return shown.encode()


def _posts(values: Iterable[Mapping[str, Any]]) -> Markup:
    template = _template("post.html")
    return Markup("\n".join([template.render(of_post) for of_post in values]))


def rule_of(row: Platform) -> Mapping[str, Any]:
    """What the page needs to know of a platform to count a text again and to fill in its address."""
    return {
        "label": row.label,
        "counting": row.counting,
        "unit": UNITS.get(row.counting, "characters"),
        "limit": row.limit,
        "bytes": row.byte_limit,
        "least": row.words[0] if row.words and row.counting == "words" else None,
        "title": row.title_limit,
        "fold": row.fold or SHOWN_TEXT,
        "compose": row.compose,
        "placement": row.link_placement,
    }


def _shares(balance: Balance) -> list[tuple[str, str, Share]]:
    both = (
        ("Published:", "articles of the last 90 days", balance.articles),
        ("Planned:", "posts of the coming half year", balance.posts),
    )
    return [each for each in both if each[2].all]


def _hash(source: str) -> str:
    return b64encode(sha256(source.encode()).digest()).decode()


@cache
def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    """The values of `post.html` are escaped already: it stands there so often that all else would be slow."""
    environment = Environment(
        autoescape=name == "desk.html", trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    return environment.from_string(_beside(name))
