"""Writes the share desk: `desk.html` around an `article.html` for each kit, with a `post.html` for each of its posts.

Style and scripts stand in the page, nothing comes from elsewhere.
The posts of an article stand in a `noscript` element: a browser without scripts shows them, one with scripts takes them
for text until the article is opened, so that a desk of thousands of posts opens at once.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

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
from plugins.parts import Parts
from plugins.platforms.platform import Platform
from plugins.platforms.table import platforms_of
from plugins.settings import Settings
from plugins.work import name_of

SCRIPTS = ("counting.js", "filling.js", "showing.js", "kept.js", "copying.js", "desk.js")

HERE = "<!-- articles -->"
"""Where the articles stand on a page: no text of a person's can hold it, as all are escaped."""

READINGS = "ROUNDS_READINGS"
"""The name under which Pelican's settings carry what is known of each article's words, by the article's key."""


@dataclass(frozen=True)
class Shown:
    """An article as it stands on the desk; `readings` holds what is known of its words, or nothing.

    `is_first` says that the page opens with it.
    """

    kit: Kit
    settings: Settings
    readings: tuple[Any, ...] = ()
    is_first: bool = False


def article(shown: Shown) -> bytes:
    """An article on the desk, with all its posts: one piece of a build's work."""
    kit, settings = shown.kit, shown.settings
    each = section(kit, platforms_of(settings), settings)
    made = _template("article.html").render(
        each=each,
        posts_of=lambda network: _posts(of_posts(network, each, settings)),
        readings=shown.readings,
        is_first=shown.is_first,
        identifiers=CLASSES,
    )
    return f"{made}\n".encode()


def page(
    kits: Sequence[Kit],
    settings: Settings,
    readings: Mapping[str, Any] | None = None,
    balance: Balance | None = None,
    place: Place = ALONE,
) -> bytes:
    """A whole page of the desk, as `in_parts` describes it."""
    shown = all_shown(kits, settings, readings or {})
    return bytes(in_parts(shown, settings, balance, place, partial(map, article)))


def all_shown(kits: Sequence[Kit], settings: Settings, known: Mapping[str, Any]) -> list[Shown]:
    """The articles of a page. `known` is what `plain_language` says of them, by key; None for one it can't grade."""
    return [
        Shown(kit, settings, tuple(known[key] for key in [kit.entry.key] if key in known), kit is kits[0])
        for kit in kits
    ]


def in_parts(
    shown: Sequence[Shown],
    settings: Settings,
    balance: Balance | None,
    place: Place,
    each: Callable[[Sequence[Shown]], Iterable[bytes]],
) -> Parts:
    """A page of the desk, of which each article is a part that `each` makes. `balance` is shown as a chart.

    Only its own style and script can run in it: the policy names them by their hash.
    """
    around, last = _around([one.kit for one in shown], settings, balance, place), len(shown) + 1
    name = name_of(_frame, around)

    def made(numbers: Sequence[int]) -> Iterator[bytes]:
        articles = iter(each([shown[number - 1] for number in numbers if 0 < number < last]))
        for number in numbers:
            yield next(articles) if 0 < number < last else _frame(around)[number == last]

    return Parts([f"{name}-start", *map(_made_from, shown), f"{name}-end"], made)


def _made_from(shown: Shown) -> str:
    """A kit's digest stands for all that is in it."""
    return name_of(article, (shown.kit.digest or shown.kit, shown.settings, shown.readings, shown.is_first))


class Around(NamedTuple):
    """What decides a page but for its articles; of these, how many there are, and how many posts."""

    settings: Settings
    balance: Balance | None
    place: Place
    articles: int
    posts: int
    to_read: int
    versions: int
    networks: tuple[str, ...]
    purposes: tuple[str, ...]


def _around(kits: Sequence[Kit], settings: Settings, balance: Balance | None, place: Place) -> Around:
    teasers = [teaser for kit in kits for teaser in kit.teasers]
    return Around(
        settings,
        balance,
        place,
        articles=len(kits),
        posts=len(teasers),
        to_read=sum(teaser.status == "read_before_posting" for teaser in teasers),
        versions=sum(teaser.variant > 0 for teaser in teasers),
        networks=tuple(sorted({teaser.platform for teaser in teasers})),
        purposes=tuple(sorted({purpose for kit in kits for purpose in kit.entry.purposes})),
    )


def _frame(around: Around) -> tuple[bytes, bytes]:
    """What stands before the articles of a page, and after them."""
    style, script = _beside("desk.css"), "".join(map(_beside, SCRIPTS))
    rows = {name: row for name, row in platforms_of(around.settings).items() if name in around.networks}
    made = _template("desk.html").render(
        site=around.settings.site_name,
        address=around.settings.site_url,
        here=Markup(HERE),
        page=around,
        shares=_shares(around.balance) if around.balance else (),
        most=MOST,
        place=around.place,
        networks={name: row.label for name, row in rows.items()},
        purposes=around.purposes,
        rules={name: rule_of(row) for name, row in rows.items()},
        patterns=patterns(),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    start, _, end = made.encode().partition(HERE.encode())
    return start, end


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


@cache
def _hash(source: str) -> str:
    return b64encode(sha256(source.encode()).digest()).decode()


@cache
def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    """The values of `post.html` are escaped already: it stands there so often that all else would be slow."""
    environment = Environment(
        autoescape=name != "post.html", trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    return environment.from_string(_beside(name))
