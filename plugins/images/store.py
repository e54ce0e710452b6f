"""Pictures on disk: the cache of re-encoded ones, and which names are links."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from plugins import kept_files
from plugins.images.reencode import RECIPE, reencoded

MOST = 500_000_000
"""Bytes of pictures kept beyond those of the last build: some hundred photos, for other content folders."""


def kept(picture: Path, cache: Path) -> tuple[str, bytes]:
    """The re-encoded `picture` and its name in `cache`, made now if it isn't there. Raises `Unusable`."""
    data, ending = picture.read_bytes(), picture.suffix.lower()
    name = kept_files.digest(RECIPE.encode(), ending.encode(), data)
    made = kept_files.get(cache, name)
    if made is None:
        made = reencoded(data, ending)
        kept_files.put(cache, name, made)
    return name, made


def taken(name: str, picture: Path, cache: Path) -> bytes:
    """What `kept` found under that name; made again where another build has taken it away. Raises `Unusable`."""
    return kept_files.get(cache, name) or kept(picture, cache)[1]


def prune(cache: Path, used: Collection[str]) -> None:
    """Keeps the pictures of these names, and of others those that were used last."""
    kept_files.prune(cache, used, MOST)


def link_on_the_way(path: Path, root: Path) -> Path | None:
    """The symbolic link that `path`, or a folder between it and `root`, is; None where there is none."""
    inside = path.relative_to(root)
    return next(
        (root / part for part in (*inside.parents[-2::-1], inside) if (root / part).is_symlink()), None
    )
