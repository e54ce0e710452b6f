"""What `share --slug` and `count` say in a terminal. Reads the share folder of the last build; the rest is pure."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from plugins.crosspost.counting import count
from plugins.finding import Faults, Finding
from plugins.nearest import nearest
from plugins.platforms.platform import Platform
from plugins.platforms.table import named, platforms_of
from plugins.settings import Settings

STATUS = {"ready": "", "read_before_posting": "picked by program: read before posting"}


def share(folder: Path, slug: str) -> str:
    """The teasers of the article whose slug or key is `slug`, in all its languages, to read in a terminal.

    `folder` is the share folder. Raises `Faults` where there is no such article, with the nearest that is.
    """
    kits = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*/kit.json"))]
    wanted = [kit for kit in kits if slug in (kit["article"]["key"], kit["article"]["slug"])]
    if not wanted:
        known = dict.fromkeys(kit["article"]["slug"] for kit in kits)
        raise Faults([_unknown("share", f"there is no article “{slug}” in the last build", slug, known)])
    return "\n".join(map(printed, wanted))


def printed(kit: Mapping[str, Any]) -> str:
    """A kit as read from `kit.json`: each teaser under its network, count and status, then what was not made."""
    article = kit["article"]
    teasers = "".join(f"\n{_heading(teaser)}\n\n{teaser['text']}\n" for teaser in kit["teasers"])
    return f"{article['title']}\n{article['url']}\n{teasers}{_skipped(kit['skipped'])}\n"


def _skipped(skipped: Iterable[Mapping[str, str]]) -> str:
    by_reason: dict[str, list[str]] = {}
    for each in skipped:
        by_reason.setdefault(each["reason"], []).append(each["platform"])
    return "".join(f"\nNot made for {', '.join(names)}: {reason}" for reason, names in by_reason.items())


def counted(platform: str, text: str, settings: Settings) -> dict[str, Any]:
    """`{platform, length, limit, left}` as that platform's own composer counts; `left` below 0 is too long.

    A line break at the very end is an editor's, not the post's. Raises `Faults` for an unknown platform.
    """
    row = _row(platform, settings)
    length = count(text.removesuffix("\n").removesuffix("\r"), row)
    left = None if row.limit is None else row.limit - length
    return {"platform": row.name, "length": length, "limit": row.limit, "left": left}


def said(result: Mapping[str, Any], settings: Settings | None = None) -> str:
    """What `counted` found, in a sentence. `settings` know what the physician's own platforms are called."""
    row = platforms_of(settings or Settings()).get(result["platform"])
    label = row.label if row else result["platform"].replace("_", " ").title()
    if result["limit"] is None:
        return f"{label}: {result['length']:,}, no limit"
    rest = f"{result['left']:,} left" if result["left"] >= 0 else f"{-result['left']:,} too many"
    return f"{label}: {result['length']:,} of {result['limit']:,}, {rest}"


def _row(platform: str, settings: Settings) -> Platform:
    known, name = platforms_of(settings), platform.strip().lower().replace(" ", "_")
    row = known.get(name) or known.get(named(name, known))
    if not row:
        raise Faults([_unknown("count", f"there is no platform “{platform}”", name, known)])
    return row


def _unknown(task: str, message: str, name: str, known: Collection[str]) -> Finding:
    near = nearest(name, known, 0.4)
    some = ", ".join(list(known)[:30])
    instead = f"did you mean {near}?" if near else f"there are {some}" if some else "run ./rounds build first"
    return Finding(task, 0, 0, "error", "name", message, instead)


def _heading(teaser: Mapping[str, Any]) -> str:
    left = None if teaser["limit"] is None else teaser["limit"] - teaser["length"]
    notes = [said({**teaser, "left": left}), STATUS.get(teaser["status"], "")]
    if teaser["variant"]:
        notes.append(f"version {teaser['variant'] + 1}")
    return f"--- {', '.join(filter(None, notes))} ---"
