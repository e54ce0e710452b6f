"""`Teaser`: the text for one platform with all that goes with it, as it stands in `kit.json`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Teaser:
    """One variant of one article for one platform; the fields are the keys of `kit.json`.

    `text` is exactly what is to be pasted. `length` is what the platform's own composer would count for it, in the
    units of `limit`, by the rule named in `counted_as`. `image` is relative to the site's root. `status` is `ready`,
    or `read_before_posting` where the words were picked by program from an article without words of its own for it.
    """

    platform: str
    variant: int
    text: str
    title: str | None
    length: int
    limit: int | None
    counted_as: str
    url: str
    link_placement: str
    hashtags: tuple[str, ...]
    call_to_action: str
    disclosure: str
    image: str | None
    image_width: int | None
    image_height: int | None
    alt: str
    compose_url: str | None
    status: str


@dataclass(frozen=True)
class Skipped:
    """A teaser that was not made, with the reason in words for the physician."""

    platform: str
    reason: str
