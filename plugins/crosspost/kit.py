"""A share kit: all teasers of one article, and the files that hold them. Other programs read `kit.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.crosspost.forms import attached
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.entry import Entry
from plugins.settings import Settings


@dataclass(frozen=True)
class Kit:
    """What there is to share of one entry; `summary` is a few whole sentences out of it.

    `skipped` names the platforms without a teaser, `fewer` those with less than three variants, with the reason.
    `digest` is that of all that decides what the kit holds, the settings included; a kit without one is made by hand.
    """

    entry: Entry
    summary: str
    teasers: tuple[Teaser, ...]
    skipped: tuple[Skipped, ...]
    fewer: tuple[Skipped, ...] = ()
    digest: str = ""


def as_json(kit: Kit) -> Mapping[str, Any]:
    """The content of `kit.json`: `article`, `teasers`, `skipped`."""
    entry = kit.entry
    return {
        "article": {
            "key": entry.key,
            "slug": entry.slug,
            "title": entry.title,
            "url": entry.url,
            "source": entry.source,
            "lang": entry.lang,
            "kind": entry.kind,
            "audience": entry.audience,
            "purposes": list(entry.purposes),
            "summary": kit.summary,
        },
        "teasers": [vars(teaser) for teaser in kit.teasers],
        "skipped": [vars(skipped) for skipped in kit.skipped],
    }


def files(kit: Kit, settings: Settings) -> dict[str, bytes]:
    """The kit's files by their path below the share folder: `<key>/kit.json`, each teaser's text, what goes with it."""
    held = json.dumps(as_json(kit), ensure_ascii=False, indent=2) + "\n"
    found = {"kit.json": held.encode()}
    for teaser in kit.teasers:
        found |= {
            _file_name(teaser): teaser.text.encode(),
            **attached.attachments(kit.entry, teaser, settings),
        }
    return {f"{kit.entry.key}/{name}": content for name, content in found.items()}


def names(kit: Kit, settings: Settings) -> list[str]:
    """The paths of `files`, without making them."""
    texts = (
        name
        for teaser in kit.teasers
        for name in (_file_name(teaser), *attached.names(kit.entry, teaser, settings))
    )
    return [f"{kit.entry.key}/{name}" for name in ("kit.json", *texts)]


def pictures(kit: Kit) -> dict[str, str]:
    """For each picture of the kit, its path below the share folder and the one below the site's root."""
    return {picture(kit, teaser.image): teaser.image for teaser in kit.teasers if teaser.image}


def picture(kit: Kit, image: str) -> str:
    """Where the share folder keeps its own copy of the site's `image`, so that it can be moved and opened alone."""
    return f"{kit.entry.key}/{image.rpartition('/')[2]}"


def _file_name(teaser: Teaser) -> str:
    """`x.txt` for the first variant, exactly as to be pasted, `x.2.txt` ... for the others."""
    return f"{teaser.platform}.txt" if teaser.variant == 0 else f"{teaser.platform}.{teaser.variant + 1}.txt"
