"""Finds the site's own pictures in rendered text and replaces them by what the theme writes for them. Pure.

All else stays as it is, byte for byte: pictures of other sites, and a `<picture>` that the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin

from plugins.images.picture import Picture

IMAGE = re.compile(
    r"""<(?P<skipped>picture|script|style|textarea)\b.*?</(?P=skipped)\s*>
      | (?P<before><p>\s*)?(?P<tag><img\b(?:[^"'>]|"[^"]*"|'[^']*')*+>)(?P<after>\s*</p>)?""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
NEAR_THE_TOP = 400
"""Signs of markup before a picture that is seen without scrolling: a short paragraph, on a phone."""

Write = Callable[[Picture], str]


def has_any(html: str) -> bool:
    """Whether there may be a picture in a text."""
    return "<img" in html.lower()


def paths(html: str, page: str, site: str) -> Iterator[str]:
    """The paths in the site that pictures in the text of the file `page` lead to. `site` is the site's address."""
    for found in IMAGE.finditer(html):
        if found["tag"]:
            yield _path(_attributes(found["tag"]).get("src", ""), page, site)


def with_pictures(  # noqa: PLR0913 -- a text, where it stands, and what its pictures become
    html: str, page: str, site: str, pictures: Mapping[str, Picture], write: Write, *, first: bool
) -> str:
    """The text with what `write` makes of each picture in `pictures`, which go by their paths in the site.

    `first`: no other picture stands above the text, so that one near its top is seen first. A picture that is a
    paragraph of its own has its title as caption.
    """

    def placed(found: re.Match[str]) -> str:
        own = _attributes(found["tag"]) if found["tag"] else {}
        shown = pictures.get(_path(own.get("src", ""), page, site))
        if not shown or "srcset" in own:
            return found[0]
        alone = bool(found["before"] and found["after"])
        eager = first and found.start() < NEAR_THE_TOP
        written = write(replace(_as_said(shown, own, alone), eager=eager))
        captioned = alone and own.get("title")
        return written if captioned else (found["before"] or "") + written + (found["after"] or "")

    return IMAGE.sub(placed, html) if has_any(html) else html


def _as_said(shown: Picture, own: Mapping[str, str], alone: bool) -> Picture:
    """The picture with the alt text, caption, width and further attributes that its author gave it."""
    ours = ("src", "alt", "width", "height", "loading", "decoding", *(("title",) if alone else ()))
    width = int(own["width"]) if re.fullmatch("[1-9][0-9]{0,4}", own.get("width", "")) else shown.width
    return replace(
        shown,
        alt=own.get("alt", "").strip(),
        caption=own.get("title", "") if alone else "",
        width=width,
        height=max(round(shown.height * width / shown.width), 1),
        attributes={name: value for name, value in own.items() if name not in ours},
    )


def _path(address: str, page: str, site: str) -> str:
    inside = address.removeprefix(site) if address.startswith(f"{site}/") else urljoin(f"/{page}", address)
    return unquote(re.split("[#?]", inside)[0]).removeprefix("/")


class _Tag(HTMLParser):
    """Reads the attributes of one tag."""

    found: Mapping[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = {name: value or "" for name, value in attrs if re.fullmatch(r"[a-z][\w:-]*", name)}


def _attributes(tag: str) -> Mapping[str, str]:
    reader = _Tag()
    reader.feed(tag)
    return reader.found
